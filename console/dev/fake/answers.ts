import type { Language, Reply } from '../../src/api/types';

/** What the scripted bank says in one sentence, without a flow. */
export function plainAnswer(signedIn: boolean, language: Language, meaning: string): readonly Reply[] {
  if (!signedIn && ['balance', 'transactions', 'transfer_other'].includes(meaning)) {
    const text = say(
      language,
      '查账户和转账需要先登录。',
      'You need to sign in to see accounts or send money.',
    );
    return [{ type: 'text', text, values: { action: 'sign-in' } }];
  }
  switch (meaning) {
    case 'balance':
      return [balance(language)];
    case 'transactions':
      return [transactions(language)];
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

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

/** The first account has money on hold, so its two figures differ. */
function balance(language: Language): Reply {
  return {
    type: 'text',
    text: say(
      language,
      '您的账户余额如下：\n活期账户（尾号6621）：可用12,845.60元，账面13,045.60元\n储蓄账户（尾号9416）：可用177,352.84元，账面177,352.84元',
      'Here is what your accounts hold:\nCurrent account ending 6621: CNY 12,845.60 available, CNY 13,045.60 booked\nSavings account ending 9416: CNY 177,352.84 available, CNY 177,352.84 booked',
    ),
    values: {
      rows: [
        { kind: 'current', last4: '6621', booked: yuan('13045.60'), available: yuan('12845.60') },
        { kind: 'savings', last4: '9416', booked: yuan('177352.84'), available: yuan('177352.84') },
      ],
    },
  };
}

function transactions(language: Language): Reply {
  const row = (date: string, zh: string, en: string, amount: string) => ({
    date,
    counterparty: say(language, zh, en),
    amount: yuan(amount),
    last4: '6621',
  });
  return {
    type: 'text',
    text: say(
      language,
      '您最近的交易如下：\n11月21日　盒马鲜生　-86.40元（尾号6621）\n11月20日　工资　+15,200.00元（尾号6621）\n11月18日　地铁　-5.00元（尾号6621）',
      'Here are your latest transactions:\n21 Nov  Hema Fresh  CNY -86.40 (account ending 6621)\n20 Nov  Salary  +CNY 15,200.00 (account ending 6621)\n18 Nov  Metro  CNY -5.00 (account ending 6621)',
    ),
    values: {
      rows: [
        row('2026-11-21T10:19:16Z', '盒马鲜生', 'Hema Fresh', '-86.40'),
        row('2026-11-20T01:04:15Z', '工资', 'Salary', '15200.00'),
        row('2026-11-18T00:08:03Z', '地铁', 'Metro', '-5.00'),
      ],
    },
  };
}

function article(language: Language): Reply {
  return {
    type: 'article',
    text: say(
      language,
      '手机银行转账，单笔最高 5 万元，每日累计最高 20 万元，超出部分按 0.03% 收费。\n需要更高额度，可以带身份证到网点办理。',
      'In the app you can send up to CNY 50,000 at once and CNY 200,000 a day; above that we charge 0.03%.\nFor more, please bring your identity card to a branch.',
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

/** An amount as the bank's sentences write it. */
export function inWords(amount: string, language: Language): string {
  return say(language, `${amount}元`, `CNY ${amount}`);
}

export function say(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en;
}
