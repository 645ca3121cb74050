import type { Language, Reply, Turn } from '../../src/api/types';
import { inWords, plainAnswer, say } from './answers';
import { readBack, receipt } from './cards';

/**
 * A few scripted answers in the shapes of the public API, so that the page can be built and tested alone.
 * It understands nothing: it matches words. The real bank is the server's business.
 */
export interface FakeThread {
  readonly id: string;
  readonly language: Language;
  readonly signedIn: boolean;
  readonly turns: readonly Turn[];
  readonly transfer: Transfer | null;
}

interface Transfer {
  readonly payee: string | null;
  readonly amount: string | null;
  readonly stepUpId: string | null;
}

const PAYEES: Readonly<Record<Language, readonly string[]>> = {
  zh: ['张伟', '王芳', '新房中介'],
  en: ['Zhang Wei', 'Wang Fang', 'New Broker'],
};

const MEANINGS: readonly (readonly [string, RegExp])[] = [
  ['stop', /停止转账|stop the transfer/i],
  ['cancel', /^(取消|不转了|不办了|算了|cancel|never ?mind|stop)/i],
  ['affirm', /^(确认|是的|对|好的?|yes|confirm|ok)/i],
  ['correct_amount', /改成|不对|应该是|make it|actually|change it to/i],
  ['human_agent', /人工|客服|person|human|agent/i],
  ['transactions', /交易|明细|流水|transactions|recent/i],
  ['balance', /余额|多少钱|balance|how much money/i],
  ['knowledge', /限额|limit|丢了|lost my card|手机号|phone number/i],
  ['transfer_other', /转账|转给|汇款|给.+转|transfer|send .*money|send \d/i],
  ['greeting', /你好|您好|hello|hi\b/i],
];

export function meaningOf(text: string): string {
  return MEANINGS.find(([, words]) => words.test(text))?.[0] ?? 'out_of_scope';
}

export interface Asked {
  readonly text: string;
  readonly at: string;
  readonly stepUpId: string;
}

/** One turn: the thread after it carries the turn at its end. */
export function answer(thread: FakeThread, asked: Asked): FakeThread {
  const language: Language = /\p{Script=Han}/u.test(asked.text)
    ? 'zh'
    : /[a-z]{2}/i.test(asked.text)
      ? 'en'
      : thread.language;
  const meaning = meaningOf(asked.text);
  if (thread.transfer?.stepUpId != null && /^\s*\d{6}\s*$/.test(asked.text)) {
    const text = say(
      language,
      '为了您的安全，聊天里的验证码已隐去，没有采用。请填在上面的验证框里。',
      'For your safety the code in the chat was removed and not used. Please enter it in the box above.',
    );
    const replies = withReminder(thread, language, [{ type: 'text', text }]);
    return added(thread, asked, 'code', language, replies, thread.transfer, true);
  }
  const amount = /\d[\d,]*(?:\.\d{1,2})?/.exec(asked.text)?.[0].replace(/,/g, '');
  const payee = PAYEES[language].find((name) => asked.text.toLowerCase().includes(name.toLowerCase()));
  const inFlow =
    thread.transfer !== null && !['balance', 'transactions', 'knowledge', 'human_agent'].includes(meaning);
  if (thread.signedIn && (meaning === 'transfer_other' || inFlow)) {
    return transferTurn(thread, asked, language, meaning, amount, payee);
  }
  return added(
    thread,
    asked,
    meaning,
    language,
    withReminder(thread, language, plainAnswer(thread.signedIn, language, meaning)),
    thread.transfer,
  );
}

function transferTurn(
  thread: FakeThread,
  asked: Asked,
  language: Language,
  meaning: string,
  amount: string | undefined,
  payee: string | undefined,
): FakeThread {
  if (meaning === 'cancel') {
    const text = say(
      language,
      '好的，这笔转账已取消，没有动用任何资金。',
      'The transfer is cancelled. No money has moved.',
    );
    return added(thread, asked, meaning, language, [{ type: 'text', text }], null);
  }
  const before = thread.transfer ?? { payee: null, amount: null, stepUpId: null };
  const transfer = {
    payee: payee ?? before.payee,
    amount: amount === undefined ? before.amount : decimal(amount),
    stepUpId: null,
  };
  if (transfer.payee === null) {
    const options = PAYEES[language].map((name) => ({ label: name, say: name }));
    const text = say(language, '转给哪位收款人？', 'Who would you like to pay?');
    return added(
      thread,
      asked,
      meaning,
      language,
      [{ type: 'choices', text, values: { options } }],
      transfer,
    );
  }
  if (transfer.amount === null) {
    const text = say(
      language,
      `转给${transfer.payee}多少钱？`,
      `How much would you like to send to ${transfer.payee}?`,
    );
    return added(
      thread,
      asked,
      meaning,
      language,
      [{ type: 'form', text, values: { slot: 'amount' } }],
      transfer,
    );
  }
  const values = readBack(transfer.payee, transfer.amount, language);
  const unchanged = transfer.payee === before.payee && transfer.amount === before.amount;
  if (meaning === 'affirm' && unchanged) {
    const text = say(
      language,
      '请输入 6 位验证码，验证通过后立即转出。',
      'Enter your 6-digit code; the money leaves as soon as it is right.',
    );
    const reply: Reply = { type: 'step-up', text, stepUpId: asked.stepUpId, values };
    return added(thread, asked, meaning, language, [reply], { ...transfer, stepUpId: asked.stepUpId });
  }
  const text = say(
    language,
    `您要从活期账户（尾号 6621）转 ${inWords(transfer.amount, language)} 给${transfer.payee}，对吗？`,
    `You are sending ${inWords(transfer.amount, language)} to ${transfer.payee} from your current account ending 6621. Is that right?`,
  );
  const confirm = { label: say(language, '确认转账', 'Confirm'), say: say(language, '确认', 'Yes') };
  const cancel = { label: say(language, '不转了', 'Cancel'), say: say(language, '取消', 'Cancel') };
  const card: Reply = {
    type: 'confirmation',
    text,
    values: { ...values, kind: 'transfer', confirm, cancel },
  };
  return added(thread, asked, meaning, language, [card], transfer);
}

/** After the right code: the receipt, and the flow is over. */
export function stepUpPassed(thread: FakeThread, at: string, reference: string): FakeThread {
  const { payee, amount } = thread.transfer ?? {};
  const { language } = thread;
  const turn: Turn = {
    sequence: thread.turns.length + 1,
    at,
    said: null,
    interpretation: { language, intent: null, confidence: 1, commands: [], slots: [] },
    replies: [receipt(payee ?? '', amount ?? '', reference, language)],
    state: { flow: null, awaiting: null, complete: true },
  };
  return { ...thread, transfer: null, turns: [...thread.turns, turn] };
}

/** The answer first; what waited before the digression is shown again after it. */
function withReminder(thread: FakeThread, language: Language, replies: readonly Reply[]): readonly Reply[] {
  const waiting = thread.turns[thread.turns.length - 1]?.replies.find(
    ({ type }) => type === 'confirmation' || type === 'step-up',
  );
  return thread.transfer === null || waiting === undefined
    ? replies
    : [
        ...replies,
        { type: 'text', text: say(language, '我们回到“转账”。', 'Back to your transfer.') },
        waiting,
      ];
}

function added(
  thread: FakeThread,
  asked: Asked,
  intent: string,
  language: Language,
  replies: readonly Reply[],
  transfer: Transfer | null,
  redacted = false,
): FakeThread {
  const awaiting = transfer === null ? null : awaited(transfer);
  const turn: Turn = {
    sequence: thread.turns.length + 1,
    at: asked.at,
    said: redacted ? { text: '', redacted: true } : { text: asked.text },
    interpretation: { language, intent, confidence: 0.97, commands: [], slots: [] },
    replies,
    state: { flow: transfer === null ? null : 'transfer', awaiting, complete: true },
  };
  return { ...thread, language, transfer, turns: [...thread.turns, turn] };
}

function awaited(transfer: Transfer): string {
  if (transfer.stepUpId !== null) {
    return 'step-up';
  }
  return transfer.payee === null ? 'payee' : transfer.amount === null ? 'amount' : 'confirmation';
}

/** `200` and `200.5` become `200.00` and `200.50`, as strings. */
function decimal(digits: string): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
