import { useRef } from 'react';
import type { Reply } from '../../api/types';
import { formatMoment } from '../../format/dates';
import { useLanguage, useTexts } from '../../texts/catalogue';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Figure } from '../../ui/Figure';
import { DoneIcon, PrintIcon, SaveIcon } from '../../ui/icons';
import { Prose } from '../../ui/Prose';
import { receiptFacts, receiptFileName, receiptText } from './receipt';

interface Props {
  readonly reply: Extract<Reply, { type: 'receipt' }>;
  readonly at: string | undefined;
}

/** What was done, for keeping: it carries the number under which its evidence can be checked. */
export function ReceiptCard({ reply, at }: Props) {
  const texts = useTexts();
  const language = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  const { title, amount } = reply.values ?? {};
  const { facts, proof } = receiptFacts(reply);

  function save() {
    const link = document.createElement('a');
    // A byte order mark, because older phones and Windows otherwise guess the wrong alphabet for Chinese.
    const text = `\uFEFF${receiptText(reply, at, texts, language)}`;
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    link.download = receiptFileName(reply, texts);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 0);
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
      className="card reply-card receipt"
      aria-label={title ?? texts.receipt.label}
    >
      <header className="card__head card__head--done">
        <DoneIcon />
        <span>{title ?? texts.receipt.label}</span>
      </header>
      <p className="receipt__bank">{texts.bank.name}</p>
      {amount !== undefined && <Figure money={amount} tone="plain" />}
      {at !== undefined && <p className="receipt__at figure">{formatMoment(at, language)}</p>}
      <Facts fields={facts} />
      <div className="card__sentence">
        <Prose text={reply.text} />
      </div>
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
    </div>
  );
}
