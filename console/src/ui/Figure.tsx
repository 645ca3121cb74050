import type { Amount } from '../api/types';
import { formatMoney, spokenMoney } from '../format/money';
import { useLanguage } from '../texts/catalogue';

interface Props {
  readonly money: Amount;
  readonly tone: 'leaving' | 'plain';
}

/** The amount a card is about: the largest thing on it, spoken with its unit after the number. */
export function Figure({ money, tone }: Props) {
  const language = useLanguage();
  return (
    <p className={`amount amount--${tone}`}>
      <span aria-hidden="true">{formatMoney(money, language)}</span>
      <span className="only-heard">{spokenMoney(money, language)}</span>
    </p>
  );
}
