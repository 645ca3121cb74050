import { useState, type ReactNode } from 'react';
import type { Choice, Reply } from '../../api/types';
import { formatDay } from '../../format/dates';
import { useLanguage, useTexts } from '../../texts/catalogue';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Figure } from '../../ui/Figure';
import { CheckListIcon, EnterIcon, SourceIcon } from '../../ui/icons';
import { Prose } from '../../ui/Prose';
import { otherAmount, type Settlement } from './cards';
import { endingOf, type OutcomeReply } from './outcome';
import { OutcomeCard } from './OutcomeCard';
import { HoldingsCard } from './HoldingsCard';
import { holdingsOf } from './holdings';
import { SettledCard } from './SettledCard';
import { StepUpCard } from './StepUpCard';
import type { Origin, StepUpAttempt } from './thread';
import { WaitingCard } from './WaitingCard';

export interface ReplyTools {
  readonly open: boolean;
  /** What became of a card that is not open any more. */
  readonly settlement: Settlement;
  /** Only a reminder of a card further up, and how the bank led back to it. */
  readonly reminder: { readonly lead: string | null } | null;
  /** Shows the whole card of which this is a reminder. */
  readonly resume: () => void;
  readonly elder: boolean;
  /** Something is on its way already: nothing else can be tapped until it is answered. */
  readonly busy: boolean;
  readonly at: string | undefined;
  readonly stepUp: StepUpAttempt | null;
  readonly say: (text: string, origin: Origin) => void;
  /** Leads a visitor to the door; absent when the customer is signed in. */
  readonly signIn?: (() => void) | undefined;
  readonly sendCode: (stepUpId: string, code: string) => void;
  readonly codeAid?: ((fill: (code: string) => void) => ReactNode) | undefined;
}

/** Each kind of reply has its one design. A kind this page does not know yet is still a complete sentence. */
export function ReplyView({ reply, tools }: { readonly reply: Reply; readonly tools: ReplyTools }) {
  if (tools.reminder !== null && (reply.type === 'confirmation' || reply.type === 'step-up')) {
    return <WaitingCard reply={reply} lead={tools.reminder.lead} tools={tools} />;
  }
  switch (reply.type) {
    case 'choices':
      return <Choices reply={reply} tools={tools} />;
    case 'confirmation':
      return <Confirmation reply={reply} tools={tools} />;
    case 'step-up':
      return <StepUpCard reply={reply} tools={tools} />;
    case 'article':
      return <Article reply={reply} />;
    case 'receipt':
    case 'text':
      return <Outcome reply={reply} tools={tools} />;
    case 'form':
    default:
      return <Sentence text={reply.text} />;
  }
}

function Sentence({ text }: { readonly text: string }) {
  return (
    <div className="bubble bubble--bank">
      <Prose text={text} />
    </div>
  );
}

function Outcome({ reply, tools }: { readonly reply: OutcomeReply; readonly tools: ReplyTools }) {
  const texts = useTexts();
  const ending = endingOf(reply);
  const options = (
    <Options name={reply.text} options={(tools.open && reply.values?.options) || []} tools={tools} />
  );
  const holdings = ending === null ? holdingsOf(reply.values) : null;
  const { signIn } = tools;
  return ending === null ? (
    <>
      {holdings === null ? <Sentence text={reply.text} /> : <HoldingsCard holdings={holdings} />}
      {reply.values?.action === 'sign-in' && signIn !== undefined && (
        <Button weight="strong" onClick={signIn}>
          <EnterIcon />
          {texts.thread.signIn}
        </Button>
      )}
      {options}
    </>
  ) : (
    <OutcomeCard reply={reply} ending={ending} at={tools.at} options={options} />
  );
}

type Of<Type extends Reply['type']> = Extract<Reply, { type: Type }>;

export const CHOICES_FOR_ELDERS = 2;

function Choices({ reply, tools }: { readonly reply: Of<'choices'>; readonly tools: ReplyTools }) {
  return (
    <>
      <Sentence text={reply.text} />
      <Options name={reply.text} options={(tools.open && reply.values?.options) || []} tools={tools} />
    </>
  );
}

interface OptionsProps {
  readonly name: string;
  readonly options: readonly Choice[];
  readonly tools: ReplyTools;
}

function Options({ name, options, tools }: OptionsProps) {
  const texts = useTexts();
  const [all, setAll] = useState(false);
  if (options.length === 0) {
    return null;
  }
  const shown = tools.elder && !all ? options.slice(0, CHOICES_FOR_ELDERS) : options;
  return (
    <div className="choices no-print" role="group" aria-label={name}>
      {shown.map((option) => (
        <Button key={option.say} disabled={tools.busy} onClick={() => tools.say(option.say, 'tapped')}>
          {option.label}
        </Button>
      ))}
      {shown.length < options.length && (
        <Button weight="quiet" onClick={() => setAll(true)}>
          {texts.thread.moreChoices}
        </Button>
      )}
    </div>
  );
}

/** Reads back what will happen. Nothing here is ever focused by the page itself, least of all the strong button. */
function Confirmation({ reply, tools }: { readonly reply: Of<'confirmation'>; readonly tools: ReplyTools }) {
  const texts = useTexts();
  const { title, amount, fields = [], confirm, cancel } = reply.values ?? {};
  if (!tools.open) {
    return <SettledCard text={reply.text} settlement={tools.settlement} />;
  }
  return (
    <div role="group" className="card reply-card" aria-label={texts.confirmation.label}>
      <header className="card__head card__head--wait">
        <CheckListIcon />
        <span>{title ?? texts.confirmation.label}</span>
      </header>
      {amount !== undefined && (
        <>
          <p className="card__label">{texts.confirmation.out}</p>
          <Figure money={amount} tone="leaving" />
        </>
      )}
      <Facts fields={fields} />
      <div className="card__sentence">
        <Prose text={reply.text} />
      </div>
      {confirm !== undefined && (
        <>
          <div className="card__actions">
            <Button weight="strong" disabled={tools.busy} onClick={() => tools.say(confirm.say, 'confirmed')}>
              {confirm.label}
            </Button>
            {cancel !== undefined && (
              <Button disabled={tools.busy} onClick={() => tools.say(cancel.say, 'tapped')}>
                {cancel.label}
              </Button>
            )}
          </div>
          {!tools.elder && <p className="card__hint">{texts.confirmation.typed(otherAmount(amount))}</p>}
        </>
      )}
    </div>
  );
}

function Article({ reply }: { readonly reply: Of<'article'> }) {
  const texts = useTexts();
  const language = useLanguage();
  const { updated } = reply.values ?? {};
  return (
    <div className="bubble bubble--bank bubble--article">
      <Prose text={reply.text} />
      {(reply.sources ?? []).map((source) => (
        <p key={source.articleId} className="source">
          <SourceIcon />
          <span>
            {texts.article.source}
            {language === 'zh' ? '：' : ': '}
            <cite>{language === 'zh' ? `《${source.title}》` : source.title}</cite>
            {' · '}
            {texts.article.revision(String(source.revision))}
            {updated !== undefined &&
              ` · ${texts.article.updated(formatDay(updated, language).replaceAll(' ', '\u00a0'))}`}
          </span>
        </p>
      ))}
    </div>
  );
}
