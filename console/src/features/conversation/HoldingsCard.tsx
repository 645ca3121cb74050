import { useId } from 'react';
import type { Amount } from '../../api/types';
import { formatDay } from '../../format/dates';
import { formatMoney, isPositive, isSameMoney } from '../../format/money';
import { useLanguage, useTexts } from '../../texts/catalogue';
import { Figure } from '../../ui/Figure';
import type { AccountRow, EntryRow, Holdings } from './holdings';

/** What the customer has and what moved: names left, figures in one column right, so that the eye can run down them. */
export function HoldingsCard({ holdings }: { readonly holdings: Holdings }) {
  const texts = useTexts();
  const id = useId();
  const isBalance = holdings.kind === 'accounts';
  return (
    <section className="card reply-card holdings" aria-labelledby={id} data-holdings={holdings.kind}>
      <h2 id={id} className="holdings__title">
        {isBalance ? texts.holdings.balances : texts.holdings.entries}
      </h2>
      <ul className="holdings__rows">
        {isBalance
          ? holdings.rows.map((row) => <Account key={row.last4} row={row} />)
          : holdings.rows.map((row, place) => (
              <Entry key={place} row={row} several={isSeveral(holdings.rows)} />
            ))}
      </ul>
    </section>
  );
}

function isSeveral(rows: readonly EntryRow[]): boolean {
  return new Set(rows.map(({ last4 }) => last4)).size > 1;
}

function Account({ row }: { readonly row: AccountRow }) {
  const texts = useTexts();
  const kinds: Readonly<Record<string, string>> = texts.holdings.kinds;
  return (
    <li className="holding">
      <p className="holding__name">
        {kinds[row.kind] ?? texts.holdings.account} <Masked last4={row.last4} />
      </p>
      <Holding row={row} />
    </li>
  );
}

/** Nothing is spent from a deposit or a loan: of them it is told what they hold, or what is owed. */
function Holding({ row }: { readonly row: AccountRow }) {
  const texts = useTexts();
  const fixed = row.owed ?? row.deposited;
  if (fixed !== undefined) {
    return (
      <>
        <p className="holding__label">
          {row.owed === undefined ? texts.holdings.deposited : texts.holdings.owed}
        </p>
        <Figure money={fixed} tone="plain" />
      </>
    );
  }
  return (
    <>
      <p className="holding__label">{texts.holdings.available}</p>
      <Figure money={row.available} tone="plain" />
      {!isSameMoney(row.available, row.booked) && (
        <p className="holding__label">
          {texts.holdings.booked} <Sum money={row.booked} />
        </p>
      )}
    </>
  );
}

function Entry({ row, several }: { readonly row: EntryRow; readonly several: boolean }) {
  const language = useLanguage();
  return (
    <li className="entry">
      <span className="entry__who">{row.counterparty}</span>
      <span className={`entry__sum${isPositive(row.amount) ? ' entry__sum--income' : ''}`}>
        <Sum money={row.amount} signed />
      </span>
      <span className="entry__when figure">
        <time dateTime={row.date}>{formatDay(row.date, language)}</time>
        {several && (
          <>
            {' · '}
            <Masked last4={row.last4} />
          </>
        )}
      </span>
    </li>
  );
}

function Masked({ last4 }: { readonly last4: string }) {
  return <span className="figure whole">****{last4}</span>;
}

function Sum({ money, signed = false }: { readonly money: Amount; readonly signed?: boolean }) {
  return <span className="figure whole">{formatMoney(money, useLanguage(), signed)}</span>;
}
