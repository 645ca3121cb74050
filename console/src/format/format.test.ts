import { describe, expect, it } from 'vitest';
import { splitReferences } from './references';
import { formatDay, formatMoment, formatTime } from './dates';
import { formatMoney, groupDigits, isPositive, isSameMoney, splitAmounts, spokenMoney } from './money';

describe('money', () => {
  it.each([
    ['0.00', '0.00元', 'CNY\u00a00.00'],
    ['5', '5元', 'CNY\u00a05'],
    ['999.9', '999.9元', 'CNY\u00a0999.9'],
    ['1000.00', '1,000.00元', 'CNY\u00a01,000.00'],
    ['1234567.80', '1,234,567.80元', 'CNY\u00a01,234,567.80'],
    ['-86.40', '−86.40元', '−CNY\u00a086.40'],
  ])('shows %s as %s and %s', (amount, zh, en) => {
    expect(formatMoney({ amount, currency: 'CNY' }, 'zh')).toBe(zh);
    expect(formatMoney({ amount, currency: 'CNY' }, 'en')).toBe(en);
  });

  it('that came in carries its plus where signs are asked for', () => {
    const shown = (amount: string) => formatMoney({ amount, currency: 'CNY' }, 'zh', true);
    expect(shown('15200.00')).toBe('+15,200.00元');
    expect(shown('-86.40')).toBe('−86.40元');
    expect(shown('0.00')).toBe('0.00元');
    expect(isPositive({ amount: '0.00', currency: 'CNY' })).toBe(false);
  });

  it('is the same however many zeros follow', () => {
    const yuan = (amount: string) => ({ amount, currency: 'CNY' });
    expect(isSameMoney(yuan('200'), yuan('200.00'))).toBe(true);
    expect(isSameMoney(yuan('200.5'), yuan('200.50'))).toBe(true);
    expect(isSameMoney(yuan('2000'), yuan('200'))).toBe(false);
    expect(isSameMoney(yuan('200'), { amount: '200', currency: 'USD' })).toBe(false);
  });

  it('keeps every digit of amounts that no floating-point number can hold', () => {
    expect(groupDigits('90071992547409931234567.01')).toBe('90,071,992,547,409,931,234,567.01');
    expect(groupDigits('0.10')).toBe('0.10');
  });

  it('shows what is no decimal string as it came', () => {
    expect(groupDigits('1e3')).toBe('1e3');
    expect(groupDigits('')).toBe('');
  });

  it('keeps the code of a currency other than the yuan', () => {
    expect(formatMoney({ amount: '12.00', currency: 'CHF' }, 'en')).toBe('CHF\u00a012.00');
    expect(formatMoney({ amount: '12.00', currency: 'CHF' }, 'zh')).toBe('12.00\u00a0CHF');
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
    ['工资 +15,200.00元，地铁 −5.00元', ['+15,200.00元', '−5.00元']],
    ['Salary +CNY 15,200.00, metro CNY -5.00', ['+CNY 15,200.00', 'CNY -5.00']],
    ['按 0.03% 收，最低 2 元，最高 50 元', ['2 元', '50 元']],
    ['单笔最高 5 万元，每天 20万元', ['5 万元', '20万元']],
    ['at a rate of 0.03%, at least 2 yuan; open until 18.30', ['2 yuan']],
    ['2027年1元旦放假', []],
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
    const parts = splitReferences('工单号T-7Q8A-9K7B。回单号T261122-P1CP5YFA。');
    expect(parts.map(({ text }) => text)).toEqual([
      '工单号',
      'T-7Q8A-9K7B',
      '。回单号',
      'T261122-P1CP5YFA',
      '。',
    ]);
    expect(parts.map(({ reference }) => reference)).toEqual([false, true, false, true, false]);
    expect(splitReferences('under ticket T-7Q8A-9K7B.').filter((part) => part.reference)).toHaveLength(1);
  });

  it('of accounts stay whole, and apart from the word before', () => {
    const marked = (text: string) => splitReferences(text).filter(({ reference }) => reference);
    expect(marked('东湖银行****6502）').map(({ text, apart }) => [text, apart])).toEqual([
      ['****6502', true],
    ]);
    expect(marked('East Lake Bank ****6502')[0]?.apart).toBe(false);
    expect(marked('活期账户（尾号6587）')[0]?.text).toBe('尾号6587');
    expect(marked('your account ending 3608')[0]?.text).toBe('ending 3608');
  });

  it('are not seen in ordinary words and numbers', () => {
    for (const plain of ['A-level', '2026-11-22', 'WI-FI', '****-8830', '** 2', '']) {
      expect(splitReferences(plain).some((part) => part.reference)).toBe(false);
    }
  });
});
