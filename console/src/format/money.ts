import type { Amount, Language } from '../api/types';

/**
 * Money on the page. Amounts stay decimal strings from the wire to the screen: they are grouped digit by
 * digit and never become a floating-point number, so no cent is ever invented or lost here.
 */
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** `1234567.80` becomes `1,234,567.80`; what is no decimal string is shown as it came. */
export function groupDigits(decimal: string): string {
  const parts = DECIMAL.exec(decimal);
  if (parts === null) {
    return decimal;
  }
  const [, sign = '', whole = '', fraction] = parts;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign === '-' ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A blank at which no line breaks. */
const TIED = '\u00a0';

/**
 * The amount as the bank's own sentences write it, so that a card has one form: `1,234.50元` in Chinese,
 * `CNY 1,234.50` in English. `signed` puts a plus before what came in.
 */
export function formatMoney(money: Amount, language: Language, signed = false): string {
  const digits = groupDigits(money.amount);
  const negative = digits.startsWith('−');
  const unsigned = negative ? digits.slice(1) : digits;
  const sign = negative ? '−' : signed && isPositive(money) ? '+' : '';
  if (language === 'en') {
    return `${sign}${money.currency}${TIED}${unsigned}`;
  }
  return `${sign}${unsigned}${money.currency === 'CNY' ? '元' : `${TIED}${money.currency}`}`;
}

/** Whether more than nothing came in; read from the digits, never as a number. */
export function isPositive(money: Amount): boolean {
  return DECIMAL.test(money.amount) && !money.amount.startsWith('-') && /[1-9]/.test(money.amount);
}

/** Whether two amounts are the same money, `200` and `200.00` too. */
export function isSameMoney(one: Amount, other: Amount): boolean {
  const bare = ({ amount }: Amount) => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount);
  return one.currency === other.currency && bare(one) === bare(other);
}

const CURRENCY_NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { CNY: '元', USD: '美元', EUR: '欧元', GBP: '英镑', HKD: '港元', JPY: '日元' },
  en: { CNY: 'yuan', USD: 'US dollars', EUR: 'euros', GBP: 'pounds', HKD: 'Hong Kong dollars', JPY: 'yen' },
};

/** The amount for a voice, `1,234.50 yuan`: a screen reader says the unit after the number. */
export function spokenMoney(money: Amount, language: Language): string {
  const unit = CURRENCY_NAMES[language][money.currency] ?? money.currency;
  return `${groupDigits(money.amount)} ${unit}`;
}

export interface Piece {
  readonly text: string;
  readonly amount: boolean;
}

/** A figure is money by its sign or its unit; a bare one may be a rate, a time or a multiple. */
const AMOUNT_IN_TEXT =
  /[-−+]?(?:US\$|HK\$|JP¥|[¥￥€£]|CNY)\s?[-−+]?\d[\d,]*(?:\.\d+)?(?: ?万元)?|[-−+]?\d[\d,]*(?:\.\d+)?(?: ?[万亿]?元(?!旦|宵|月)| yuan\b)/gu;

/** Cuts a sentence so that the amounts in it can be set in strong tabular figures. */
export function splitAmounts(sentence: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of sentence.matchAll(AMOUNT_IN_TEXT)) {
    if (found.index > from) {
      pieces.push({ text: sentence.slice(from, found.index), amount: false });
    }
    pieces.push({ text: found[0], amount: true });
    from = found.index + found[0].length;
  }
  if (from < sentence.length) {
    pieces.push({ text: sentence.slice(from), amount: false });
  }
  return pieces;
}
