import type { Language, Reply } from '../../api/types';
import { formatMoment } from '../../format/dates';
import { formatMoney } from '../../format/money';
import type { Texts } from '../../texts/catalogue';

type Receipt = Extract<Reply, { type: 'receipt' }>;

/** The receipt as plain text, which every phone can open and keep; the same values as on the card. */
export function receiptText(
  reply: Receipt,
  at: string | undefined,
  texts: Texts,
  language: Language,
): string {
  const { title, amount, fields = [], reference, evidence } = reply.values ?? {};
  const colon = language === 'zh' ? '：' : ': ';
  const rows: [string, string | undefined][] = [
    ...fields.map((field): [string, string] => [field.label, field.value]),
    [texts.receipt.reference, reference],
    [texts.receipt.proof, evidence],
  ];
  return [
    texts.bank.name,
    title ?? texts.receipt.label,
    ...(at === undefined ? [] : [formatMoment(at, language)]),
    '',
    ...(amount === undefined ? [] : [formatMoney(amount)]),
    ...rows.flatMap(([label, value]) => (value === undefined ? [] : [`${label}${colon}${value}`])),
    '',
    reply.text,
    texts.receipt.proofNote,
    texts.bank.demo,
    '',
  ].join('\n');
}

/** A file name which no system refuses, even should a reference hold odd signs. */
export function receiptFileName(reply: Receipt, texts: Texts): string {
  const reference = (reply.values?.reference ?? '').replace(/[^A-Za-z0-9-]/g, '');
  return `${[texts.receipt.file, reference].filter((part) => part !== '').join('-')}.txt`;
}
