/** What is wrong with what an editor wrote or asked for, and how to mend it. */
export const refusedZh = {
  nearly: (sentence: string, intent: string) =>
    `这句话与“${intent}”的例句几乎相同：${sentence}。请把区别写清楚，或改选这个意图。`,
  twice: (intent: string) => `这句话已有，属于“${intent}”。请改为修改原有的那条。`,
  emptied: (intent: string, language: string, sentences: number) =>
    `“${intent}”（${language}）被移除的例句太多，只剩 ${sentences} 句，训练出的模型将不再认识它。请先补充或恢复一些，再训练。`,
  channel: '渠道用小写字母和连字符，例如 web、voice，也可以不填。',
  text: '例句为 1 至 400 个字，至少含一个文字或数字，不能有隐藏字符。',
};

export type RefusedTexts = typeof refusedZh;
