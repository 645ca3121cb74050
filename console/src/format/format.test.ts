import { describe, expect, it } from 'vitest';
import { splitReferences } from './references';
import { formatDay, formatMoment, formatTime } from './dates';
import { formatMoney, groupDigits, splitAmounts, spokenMoney } from './money';

describe('money', () => {
  it.each([
    ['0.00', '¥0.00'],
    ['5', '¥5'],
    ['999.9', '¥999.9'],
    ['1000.00', '¥1,000.00'],
    ['1234567.80', '¥1,234,567.80'],
    ['-86.40', '−¥86.40'],
  ])('shows %s as %s', (amount, shown) => {
    expect(formatMoney({ amount, currency: 'CNY' })).toBe(shown);
  });

  it('keeps every digit of amounts that no floating-point number can hold', () => {
    expect(groupDigits('90071992547409931234567.01')).toBe('90,071,992,547,409,931,234,567.01');
    expect(groupDigits('0.10')).toBe('0.10');
  });

  it('shows what is no decimal string as it came', () => {
    expect(groupDigits('1e3')).toBe('1e3');
    expect(groupDigits('')).toBe('');
  });

  it('keeps the code of a currency it has no sign for', () => {
    expect(formatMoney({ amount: '12.00', currency: 'CHF' })).toBe('CHF 12.00');
  });

  it('is spoken with the unit after the number', () => {
    expect(spokenMoney({ amount: '1200.00', currency: 'CNY' }, 'zh')).toBe('1,200.00 元');
    expect(spokenMoney({ amount: '1200.00', currency: 'CNY' }, 'en')).toBe('1,200.00 yuan');
  });

  it.each([
    ['余额为 ¥12,845.60，全部可用。', ['¥12,845.60']],
    ['共 1,200.00 元', ['1,200.00 元']],
    ['CNY 88.00 and US$5.10', ['CNY 88.00', 'US$5.10']],
    ['尾号 6621 的账户，3 笔交易', []],
  ])('is found in the sentence %s', (sentence, amounts) => {
    const pieces = splitAmounts(sentence);
    expect(pieces.filter(({ amount }) => amount).map(({ text }) => text)).toEqual(amounts);
    expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
  });
});

describe('dates', () => {
  it('are shown in the zone of the bank', () => {
    expect(formatTime('2026-11-22T16:30:00Z', 'en')).toBe('00:30');
    expect(formatDay('2026-11-22T16:30:00Z', 'en')).toBe('23 Nov 2026');
    expect(formatDay('2026-11-22T16:30:00Z', 'zh')).toBe('2026年11月23日');
  });

  it('keep a calendar day what it is', () => {
    expect(formatDay('2026-10-01', 'zh')).toBe('2026年10月1日');
  });

  it('are shown as they came when they cannot be read', () => {
    expect(formatMoment('soon', 'en')).toBe('soon');
  });
});

describe('references', () => {
  it('are found whole in a sentence of either language', () => {
    expect(splitReferences('工单号T-7Q8A-9K7B。回单号T261122-P1CP5YFA。')).toEqual([
      { text: '工单号', reference: false },
      { text: 'T-7Q8A-9K7B', reference: true },
      { text: '。回单号', reference: false },
      { text: 'T261122-P1CP5YFA', reference: true },
      { text: '。', reference: false },
    ]);
    expect(splitReferences('under ticket T-7Q8A-9K7B.').filter((part) => part.reference)).toHaveLength(1);
  });

  it('are not seen in ordinary words and numbers', () => {
    for (const plain of ['A-level', '2026-11-22', 'WI-FI', '****-8830', '']) {
      expect(splitReferences(plain).some((part) => part.reference)).toBe(false);
    }
  });
});
