import type { Field, Language, ReadBack, Reply } from '../../src/api/types';
import { inWords, say } from './answers';

/** The cards of the fake bank, in the shapes of the public API. */
const ACCOUNT: Readonly<Record<Language, string>> = {
  zh: '活期账户 ****6621',
  en: 'Current account ****6621',
};
const NEVER_PAID = ['新房中介', 'New Broker'];
const LARGE = 5000;

export function readBack(payee: string, amount: string, language: Language): ReadBack {
  const fields: Field[] = [
    { name: 'payee', label: say(language, '收款人', 'Payee'), value: payee },
    { name: 'payeeAccount', label: say(language, '收款账号', 'Payee account'), value: '****8830' },
    { name: 'account', label: say(language, '付款账户', 'From'), value: ACCOUNT[language] },
  ];
  return { title: say(language, '转账', 'Transfer'), amount: { amount, currency: 'CNY' }, fields };
}

/** A receipt; a large first payment waits, with a warning. */
export function receipt(payee: string, amount: string, reference: string, language: Language): Reply {
  const values = readBack(payee, amount, language);
  const held = NEVER_PAID.includes(payee) && Number(amount) >= LARGE;
  const until = say(language, '11月22日18:30', '22 Nov 18:30');
  const proof: Field[] = [
    { name: 'reference', label: say(language, '回单号', 'Receipt'), value: reference },
    {
      name: 'evidence',
      label: say(language, '存证编号', 'Proof'),
      value: '019f2c41-d07b-785a-8366-c1e0f4a7d29b',
    },
  ];
  if (!held) {
    const text = say(
      language,
      `已转给${payee} ${inWords(amount, language)}，对方通常几秒内到账。`,
      `${inWords(amount, language)} has been sent to ${payee}. It usually arrives within seconds.`,
    );
    const title = say(language, '转账成功', 'Transfer made');
    const fields = [...(values.fields ?? []), ...proof];
    return { type: 'receipt', text, values: { ...values, outcome: 'posted', title, fields } };
  }
  const text = say(
    language,
    `请留意诈骗风险。这是您第一次向${payee}付款，金额又远高于您的习惯，因此先暂缓到${until}再转出。`,
    `Please beware of scams. This is your first payment to ${payee} and far above your habit, so it waits until ${until}.`,
  );
  const stop = say(language, '停止转账', 'stop the transfer');
  const person = say(language, '人工客服', 'talk to a person');
  return {
    type: 'receipt',
    text,
    values: {
      ...values,
      outcome: 'held',
      title: say(language, '转账已暂缓，钱还没有转出', 'Transfer on hold, no money has left'),
      fields: [
        ...(values.fields ?? []).filter(({ name }) => name === 'payee'),
        { name: 'until', label: say(language, '暂缓至', 'On hold until'), value: until },
        ...proof,
      ],
      options: [
        { label: say(language, '停止这笔转账', 'Stop this transfer'), say: stop },
        { label: say(language, '找人工客服', 'Talk to a person'), say: person },
      ],
    },
  };
}
