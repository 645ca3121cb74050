import { useRef, type ReactNode } from 'react';
import { formatDay, formatMoment } from '../../format/dates';
import { useLanguage, useTexts } from '../../texts/catalogue';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Figure } from '../../ui/Figure';
import { ClockIcon, DoneIcon, NotDoneIcon, PersonIcon, PrintIcon, SaveIcon } from '../../ui/icons';
import { saveText } from '../../ui/saving';
import { Prose } from '../../ui/Prose';
import type { Ending, OutcomeReply } from './outcome';
import { receiptFacts, receiptFileName, receiptText } from './receipt';

interface Props {
  readonly reply: OutcomeReply;
  readonly ending: Ending;
  readonly at: string | undefined;
  /** What the customer can do about it now. */
  readonly options: ReactNode;
}

/** Each ending has its mark, its tone and its word, so that nobody has to tell them apart by colour. */
const MARKS: Readonly<Record<Ending, { readonly tone: string; readonly Icon: () => ReactNode }>> = {
  posted: { tone: 'done', Icon: DoneIcon },
  held: { tone: 'wait', Icon: ClockIcon },
  unknown: { tone: 'wait', Icon: ClockIcon },
  refused: { tone: 'wrong', Icon: NotDoneIcon },
  handedOver: { tone: 'done', Icon: PersonIcon },
};

/** How a deed ended, for keeping: a receipt carries the number under which its evidence can be checked. */
export function OutcomeCard({ reply, ending, at, options }: Props) {
  const texts = useTexts();
  const language = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  const { title, amount } = reply.values ?? {};
  const words = texts.outcome[ending];
  const { tone, Icon } = MARKS[ending];
  const { facts, proof } = receiptFacts(reply);
  const isReceipt = reply.type === 'receipt';
  // The bank's own time of the deed stands among the facts; two times would only raise the question which counts.
  const tellsTheTime = facts.some(({ name }) => name === 'at' || name === 'until');

  function save() {
    // A byte order mark, because older phones and Windows otherwise guess the wrong alphabet for Chinese.
    const text = `\uFEFF${receiptText(reply, at, texts, language)}`;
    saveText(receiptFileName(reply, texts), 'text/plain', text);
  }

  function print() {
    card.current?.setAttribute('data-printing', '');
    document.body.setAttribute('data-printing', '');
    window.print();
    document.body.removeAttribute('data-printing');
    card.current?.removeAttribute('data-printing');
  }

  return (
    <div
      ref={card}
      role="group"
      className={`card reply-card outcome outcome--${tone}`}
      data-ending={ending}
      aria-label={title ?? words.label}
    >
      <header className={`card__head card__head--${tone}`}>
        <Icon />
        <span>{title ?? words.label}</span>
        <span className={`state state--${tone}`}>{words.state}</span>
      </header>
      {amount !== undefined && (
        <>
          <p className="card__label">{words.amount}</p>
          <Figure money={amount} tone="plain" />
        </>
      )}
      {isReceipt && at !== undefined && (
        <p className="receipt__at figure">
          {texts.bank.name} · {tellsTheTime ? formatDay(at, language) : formatMoment(at, language)}
        </p>
      )}
      <Facts fields={facts} />
      <div className={`card__sentence card__sentence--${tone}`}>
        <Prose text={reply.text} />
      </div>
      {(ending === 'held' || ending === 'unknown') && (
        <p className="card__next">{texts.outcomeNext[ending]}</p>
      )}
      {options}
      {proof.length > 0 && (
        <dl className="receipt__proof">
          {proof.map(({ name, label, value }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd data-testid={name}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {proof.some(({ name }) => name === 'evidence') && (
        <p className="card__hint">{texts.receipt.proofNote}</p>
      )}
      {isReceipt && (
        <div className="card__actions card__actions--even no-print">
          <Button onClick={save}>
            <SaveIcon />
            {texts.receipt.save}
          </Button>
          <Button onClick={print}>
            <PrintIcon />
            {texts.receipt.print}
          </Button>
        </div>
      )}
    </div>
  );
}
