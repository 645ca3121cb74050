/** What the fake bank's editors are shown about its models, by the last part of the path. */
export const REVIEW: Readonly<Record<string, unknown>> = {
  confusions: {
    confusions: [
      { intent: 'receipt', told: 'transactions', count: 4, sentences: ['回单发我', '单子给我看一眼'] },
      { intent: 'balance', told: 'transactions', count: 1, sentences: ['钱都去哪了'] },
    ],
  },
  'similar-intents': {
    pairs: [{ one: 'receipt', other: 'transactions', closeness: 0.931, strays: 9, sentences: 109 }],
  },
  'doubtful-examples': {
    examples: [{ text: '回单发我', intent: 'transactions', likely: 'receipt', doubt: 0.912 }],
  },
  coverage: {
    coverage: [
      { intent: 'balance', language: 'zh', channel: '', examples: 62, messages: 118 },
      { intent: 'receipt', language: 'zh', channel: 'voice', examples: 2, messages: 31 },
    ],
  },
  'unknown-messages': {
    groups: [
      {
        messages: 3,
        typical: '怎么开通数字钱包',
        suggested: 'transfer',
        confidence: 0.31,
        texts: ['怎么开通数字钱包', '数字钱包在哪里开'],
      },
      { messages: 1, typical: '钱包', suggested: 'out_of_scope', confidence: 0.12, texts: ['钱包'] },
    ],
  },
};
