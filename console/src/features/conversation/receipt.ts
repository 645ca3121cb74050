import type { Field, Language } from '../../api/types';
import { formatMoment } from '../../format/dates';
import { formatMoney } from '../../format/money';
import type { Texts } from '../../texts/catalogue';
import { endingOf, type OutcomeReply } from './outcome';

const PROOF: ReadonlySet<string> = new Set(['reference', 'evidence']);

/** What was done, apart from the numbers that prove it. */
export function receiptFacts(reply: OutcomeReply): { facts: readonly Field[]; proof: readonly Field[] } {
  const fields = reply.values?.fields ?? [];
  return {
    facts: fields.filter(({ name }) => !PROOF.has(name)),
    proof: fields.filter(({ name }) => PROOF.has(name)),
  };
}

/** The receipt as plain text, which every phone can open and keep; the same values as on the card. */
export function receiptText(
  reply: OutcomeReply,
  at: string | undefined,
  texts: Texts,
  language: Language,
): string {
  const { title, amount, fields = [] } = reply.values ?? {};
  const how = endingOf(reply) ?? 'unknown';
  const ending = texts.outcome[how];
  const colon = language === 'zh' ? '：' : ': ';
  return [
    texts.bank.name,
    `${title ?? ending.label}${language === 'zh' ? `（${ending.state}）` : ` (${ending.state})`}`,
    ...(at === undefined ? [] : [formatMoment(at, language)]),
    '',
    ...(amount === undefined ? [] : [`${ending.amount}${colon}${formatMoney(amount, language)}`]),
    ...fields.map(({ label, value }) => `${label}${colon}${value}`),
    '',
    reply.text,
    ...(how === 'held' || how === 'unknown' ? [texts.outcomeNext[how]] : []),
    texts.receipt.proofNote,
    texts.bank.demo,
    '',
  ].join('\n');
}

/** A file name which no system refuses, even should a reference hold odd signs. */
export function receiptFileName(reply: OutcomeReply, texts: Texts): string {
  const number = receiptFacts(reply).proof.find(({ name }) => name === 'reference')?.value ?? '';
  const reference = number.replace(/[^A-Za-z0-9-]/g, '');
  return `${[texts.receipt.file, reference].filter((part) => part !== '').join('-')}.txt`;
}
