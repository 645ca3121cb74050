import type { Amount, Language } from '../api/types';

/**
 * Money on the page. Amounts stay decimal strings from the wire to the screen: they are grouped digit by
 * digit and never become a floating-point number, so no cent is ever invented or lost here.
 */
const SYMBOLS: Readonly<Record<string, string>> = {
  CNY: '¥',
  USD: 'US$',
  EUR: '€',
  GBP: '£',
  HKD: 'HK$',
  JPY: 'JP¥',
};

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

/** The amount as it is shown, `¥1,234.50`; currencies without a known sign keep their code. */
export function formatMoney(money: Amount): string {
  const digits = groupDigits(money.amount);
  const symbol = SYMBOLS[money.currency];
  const negative = digits.startsWith('−');
  const unsigned = negative ? digits.slice(1) : digits;
  return `${negative ? '−' : ''}${symbol ?? `${money.currency} `}${unsigned}`;
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

const AMOUNT_IN_TEXT =
  /(?:US\$|HK\$|JP¥|[¥￥€£]|CNY ?)\s?[-−]?\d[\d,]*(?:\.\d+)?|[-−]?\d[\d,]*\.\d{2}(?: ?元)?/gu;

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
