/** How the fake bank takes any sentence: for the balance of an account. */
export function explanation(text: string) {
  return {
    language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
    model: 'intents-fake',
    intent: 'balance',
    decidedBy: 'words',
    stage: 0,
    score: 0.991,
    threshold: 0.962,
    intents: [
      { intent: 'balance', probability: 0.981 },
      { intent: 'transactions', probability: 0.012 },
    ],
    nearest: [
      { text: '卡里还剩多少呀', intent: 'balance', similarity: 0.942 },
      { text: 'what is left in the kitty', intent: 'balance', similarity: 0.871 },
    ],
    wordsFor: [
      { text: '还剩', weight: 2.4 },
      { text: 'left', weight: 1.9 },
    ],
    wordsAgainst: [{ text: '回单', weight: -0.4 }],
    entities: [
      { type: 'amount', text: '五百', value: '500', currency: 'CNY', ambiguous: false, alternatives: [] },
      { type: 'date', text: '周五', value: '2026-11-27', ambiguous: true, alternatives: ['2026-11-20'] },
    ],
  };
}
