import type { Language, Reply } from '../../src/api/types';

/** What the scripted bank says in one sentence, without a flow. */
export function plainAnswer(signedIn: boolean, language: Language, meaning: string): readonly Reply[] {
  if (!signedIn && ['balance', 'transactions', 'transfer_other'].includes(meaning)) {
    const text = say(
      language,
      '查账户和转账需要先登录。',
      'You need to sign in to see accounts or send money.',
    );
    return [{ type: 'text', text }];
  }
  switch (meaning) {
    case 'balance':
      return [
        {
          type: 'text',
          text: say(
            language,
            '您的活期账户（尾号 6621）现在有 ¥12,845.60，全部可用。',
            'Your current account ending 6621 holds ¥12,845.60, all of it available.',
          ),
        },
      ];
    case 'transactions':
      return [
        {
          type: 'text',
          text: say(
            language,
            '最近的交易：\n11月21日 盒马鲜生 −¥86.40\n11月20日 工资 +¥15,200.00\n11月18日 地铁 −¥5.00',
            'Your latest transactions:\n21 Nov Hema Fresh −¥86.40\n20 Nov Salary +¥15,200.00\n18 Nov Metro −¥5.00',
          ),
        },
      ];
    case 'knowledge':
      return [article(language)];
    case 'human_agent':
      return [
        {
          type: 'text',
          text: say(
            language,
            '已为您转给人工，工单号 T-1042。前面说过的内容已一并转交，请不用重复。',
            'I have passed you to a person, ticket T-1042. They can see what you told us; no need to repeat it.',
          ),
        },
      ];
    case 'greeting':
      return [
        {
          type: 'text',
          text: say(
            language,
            '您好，我可以帮您查余额、转账、解答业务问题。',
            'Hello. I can show balances, send money and answer questions.',
          ),
        },
      ];
    default:
      return [
        {
          type: 'text',
          text: say(
            language,
            '这个问题我没有可靠的答案，不敢乱说。您可以换个说法，或找人工客服。',
            'I have no reliable answer to that and would rather not guess. Try other words, or talk to a person.',
          ),
        },
      ];
  }
}

function article(language: Language): Reply {
  return {
    type: 'article',
    text: say(
      language,
      '手机银行转账，单笔最高 ¥50,000.00，每日累计最高 ¥200,000.00。\n需要更高额度，可以带身份证到网点办理。',
      'In the app you can send up to ¥50,000.00 at once and ¥200,000.00 a day.\nFor more, please bring your identity card to a branch.',
    ),
    sources: [
      {
        articleId: 'transfer-limits',
        title: say(language, '个人客户转账限额', 'Transfer limits for personal customers'),
        revision: 3,
      },
    ],
    values: { updated: '2026-10-01' },
  };
}

export function say(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en;
}
