/** What a candidate of the fake bank changes, on examples and on recent messages. */
export const COMPARISON = [
  {
    language: 'zh',
    against: 'before',
    comparison: {
      texts: 1210,
      rightBefore: 1126,
      rightAfter: 1140,
      changed: 2,
      intents: [
        { intent: 'receipt', texts: 51, gained: 11, lost: 1, added: 1, removed: 0, vanished: false },
        { intent: 'balance', texts: 62, gained: 6, lost: 0, added: 1, removed: 0, vanished: false },
        { intent: 'transactions', texts: 58, gained: 1, lost: 3, added: 1, removed: 0, vanished: false },
      ],
      changes: [
        { text: '回单发我', intent: 'receipt', before: 'transactions', after: 'receipt' },
        { text: '最近的往来给我看', intent: 'transactions', before: 'transactions', after: 'receipt' },
      ],
    },
  },
  {
    language: 'en',
    against: 'before',
    comparison: {
      texts: 1190,
      rightBefore: 1116,
      rightAfter: 1115,
      changed: 2,
      intents: [{ intent: 'transfer', texts: 71, gained: 0, lost: 1, added: 1, removed: 0, vanished: false }],
      changes: [{ text: 'move it over', intent: 'transfer', before: 'transfer', after: 'out_of_scope' }],
    },
  },
];

export const ON_MESSAGES = [
  { language: 'zh', text: '回单给我发一下', before: 'transactions', after: 'receipt', confidence: 0.93 },
  {
    language: 'en',
    text: 'what’s left on ****6502',
    before: 'out_of_scope',
    after: 'balance',
    confidence: 0.88,
  },
];
