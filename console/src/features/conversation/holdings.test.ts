import { describe, expect, it } from 'vitest';
import { holdingsOf } from './holdings';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const account = { kind: 'current', last4: '7821', booked: yuan('10.00'), available: yuan('8.00') };
const entry = { date: '2026-11-21T10:19:16Z', amount: yuan('-81.02'), counterparty: '面馆', last4: '7821' };

describe('what a reply lists', () => {
  it('is known by its values', () => {
    expect(holdingsOf({ rows: [account] })).toEqual({ kind: 'accounts', rows: [account] });
    expect(holdingsOf({ rows: [entry, entry] })?.kind).toBe('entries');
  });

  it('is only its sentence when a row is of another kind or not whole', () => {
    expect(holdingsOf(undefined)).toBeNull();
    expect(holdingsOf({ rows: [] })).toBeNull();
    expect(holdingsOf({ rows: [{ reason: 'over-daily-limit', bound: yuan('5') }] })).toBeNull();
    expect(holdingsOf({ rows: [account, entry] })).toBeNull();
    expect(holdingsOf({ rows: [{ ...entry, amount: '-81.02' }] })).toBeNull();
  });
});
