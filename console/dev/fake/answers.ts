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
      return [ticket(language)];
    case 'stop':
      return [
        {
          type: 'text',
          text: say(
            language,
            '这笔转账已停止，钱没有转出，已恢复可用。',
            'The transfer is stopped. The money never left and is available again.',
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

/** Passed to a person, with the number under which it can be asked for. */
function ticket(language: Language): Reply {
  const number = 'T-7Q8A-9K7B';
  return {
    type: 'text',
    text: say(
      language,
      `已为您转给人工客服，工单号${number}。同事会看到我们刚才的对话，您不用再说一遍；随时可以问我“工单进度”。`,
      `I have passed this to a colleague under ticket ${number}. They can see what we discussed, so you need not repeat it. Ask me about your ticket at any time.`,
    ),
    values: {
      outcome: 'handed-over',
      title: say(language, '已转人工客服', 'Passed to a person'),
      fields: [{ name: 'ticket', label: say(language, '工单号', 'Ticket'), value: number }],
    },
  };
}

export function say(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en;
}
