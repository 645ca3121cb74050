import type { Amount, OutcomeValues } from '../../api/types';

/** What one account holds, as the bank's values say it. */
export interface AccountRow {
  readonly kind: string;
  readonly last4: string;
  readonly booked: Amount;
  readonly available: Amount;
  /** Of a time deposit. */
  readonly deposited?: Amount;
  /** Of a loan, above zero. */
  readonly owed?: Amount;
}

/** One movement on an account; what left has a negative amount. */
export interface EntryRow {
  readonly date: string;
  readonly counterparty: string;
  readonly amount: Amount;
  readonly last4: string;
}

export type Holdings =
  | { readonly kind: 'accounts'; readonly rows: readonly AccountRow[] }
  | { readonly kind: 'entries'; readonly rows: readonly EntryRow[] };

/**
 * The accounts or entries a reply lists, by their typed values and never by its words; null when it lists
 * something else or one row lacks what a card must show, and then the sentence stands.
 */
export function holdingsOf(values: OutcomeValues | undefined): Holdings | null {
  const rows: readonly unknown[] = values?.rows ?? [];
  if (rows.length === 0) {
    return null;
  }
  if (rows.every(isAccount)) {
    return { kind: 'accounts', rows };
  }
  return rows.every(isEntry) ? { kind: 'entries', rows } : null;
}

function isAccount(row: unknown): row is AccountRow {
  const { kind, last4, booked, available } = (row ?? {}) as Partial<AccountRow>;
  return isText(kind) && isText(last4) && isAmount(booked) && isAmount(available);
}

function isEntry(row: unknown): row is EntryRow {
  const { date, counterparty, amount, last4 } = (row ?? {}) as Partial<EntryRow>;
  return isText(date) && isText(counterparty) && isText(last4) && isAmount(amount);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isAmount(value: unknown): value is Amount {
  const { amount, currency } = (value ?? {}) as Partial<Amount>;
  return isText(amount) && isText(currency);
}
