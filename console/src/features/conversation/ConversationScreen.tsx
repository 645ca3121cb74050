import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import type { Bank } from '../../api/bank';
import type { Language } from '../../api/types';
import { useTexts } from '../../texts/catalogue';
import { Button } from '../../ui/Button';
import { PersonIcon } from '../../ui/icons';
import { Working } from '../../ui/Working';
import { Announcer } from './Announcer';
import { looksLikeCode, openStepUp } from './cards';
import { Composer, LONGEST_MESSAGE } from './Composer';
import { workOf } from './duty';
import type { Kept } from './kept';
import { TroubleNotice } from './TroubleNotice';
import { PendingMessage, TurnView } from './TurnView';
import { useConversation } from './useConversation';

export interface ConversationHandle {
  readonly askForPerson: () => void;
}

interface Props {
  readonly bank: Bank;
  readonly token: string;
  readonly kept: Kept;
  readonly language: Language;
  readonly elder: boolean;
  readonly signedIn: boolean;
  readonly displayName: string | null;
  readonly keep: (kept: Kept) => void;
  readonly onSessionEnded: () => void;
  readonly codeAid?: ((fill: (code: string) => void) => ReactNode) | undefined;
  readonly handle: Ref<ConversationHandle>;
}

/** The conversation fills the screen: what was said, what is being done, and the box for the next words. */
export function ConversationScreen(props: Props) {
  const { bank, token, kept, language, elder, signedIn, displayName, keep, onSessionEnded, codeAid } = props;
  const texts = useTexts();
  const shell = useConversation({ bank, token, kept, language, keep, onSessionEnded });
  const { thread, draft, setDraft, say, stepUp, tell } = shell;
  const { turns, outgoing, trouble } = thread;
  const [complaint, setComplaint] = useState<string | null>(null);
  const [resumed, setResumed] = useState<number | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const lastTurn = useRef<HTMLLIElement>(null);
  const log = useRef<HTMLDivElement>(null);
  const work = workOf(thread);
  const last = turns[turns.length - 1];

  useImperativeHandle(props.handle, () => ({ askForPerson: () => say(texts.thread.person, 'tapped') }), [
    say,
    texts,
  ]);
  useNewest(
    log,
    lastTurn,
    thread.loaded ? (last?.sequence ?? 0) : null,
    last?.replies.length ?? 0,
    thread.lastOrigin,
  );

  useEffect(() => {
    if (outgoing.length > 0 || work !== null) {
      log.current?.scrollTo({ top: log.current.scrollHeight });
    }
  }, [outgoing.length, work]);

  function send() {
    const text = draft.trim();
    if (text === '') {
      return;
    }
    const stepUpForm = openStepUp(turns);
    if (stepUpForm !== null && looksLikeCode(text)) {
      setDraft('');
      setComplaint(texts.thread.codeInChat);
      setResumed(stepUpForm.sequence);
      log.current?.querySelector<HTMLInputElement>('.step-up input')?.focus();
      return;
    }
    if (Array.from(text).length > LONGEST_MESSAGE) {
      setComplaint(texts.thread.tooLong(LONGEST_MESSAGE));
      return;
    }
    setComplaint(null);
    setDraft('');
    say(text, 'typed');
    box.current?.focus();
  }

  // The whole card takes the place of its reminder, whose button had the focus.
  useEffect(() => {
    if (resumed !== null) {
      const card = lastTurn.current?.querySelector<HTMLElement>('.reply:last-child');
      card?.scrollIntoView({ block: 'nearest' });
      (card?.querySelector<HTMLElement>('.step-up input') ?? card)?.focus({ preventScroll: true });
    }
  }, [resumed]);

  const empty = thread.loaded && turns.length === 0 && outgoing.length === 0;
  const busy = outgoing.some(({ status }) => status !== 'refused') || thread.awaited !== null;
  const tools = { elder, busy, stepUp: thread.stepUp, say, sendCode: stepUp, codeAid };
  const awaitedSlot = lastSlot(last?.replies ?? []);

  return (
    <main className="talk" id="content">
      <div className="talk__trouble">
        <TroubleNotice thread={thread} onLookAgain={() => tell({ type: 'lookAgain' })} />
      </div>
      <div
        ref={log}
        className="talk__log"
        role="log"
        aria-live="off"
        aria-busy={!thread.loaded}
        aria-label={texts.thread.region}
        tabIndex={0}
      >
        <div className="talk__column">
          {!empty && <h1 className="only-heard">{texts.thread.region}</h1>}
          {empty && (
            <Welcome signedIn={signedIn} displayName={displayName} onSay={(text) => say(text, 'tapped')} />
          )}
          <ol className="turns">
            {turns.map((turn) => (
              <TurnView
                key={turn.sequence}
                ref={turn === last ? lastTurn : null}
                turn={turn}
                turns={turns}
                tools={tools}
                resumed={resumed === turn.sequence}
                onResume={() => setResumed(turn.sequence)}
              />
            ))}
            {outgoing.map((message) => (
              <PendingMessage
                key={message.clientMessageId}
                message={message}
                waiting={trouble !== null}
                onAgain={() => tell({ type: 'again', clientMessageId: message.clientMessageId })}
                onDiscard={() => tell({ type: 'discarded', clientMessageId: message.clientMessageId })}
              />
            ))}
          </ol>
          {work !== null && <Working text={texts.work[work]} />}
          {elder && !empty && work === null && (
            <Button wide onClick={() => say(texts.thread.person, 'tapped')}>
              <PersonIcon />
              {texts.header.personLabel}
            </Button>
          )}
        </div>
      </div>
      <Announcer loaded={thread.loaded} turns={turns} />
      <Composer
        ref={box}
        draft={draft}
        awaitedSlot={awaitedSlot}
        complaint={complaint}
        onDraft={(text) => {
          setComplaint(null);
          setDraft(text);
        }}
        onSend={send}
      />
    </main>
  );
}

function lastSlot(replies: readonly { type: string; values?: unknown }[]): string | null {
  const form = [...replies].reverse().find(({ type }) => type === 'form');
  const slot = (form?.values as { slot?: unknown } | undefined)?.slot;
  return typeof slot === 'string' ? slot : null;
}

interface WelcomeProps {
  readonly signedIn: boolean;
  readonly displayName: string | null;
  readonly onSay: (text: string) => void;
}

/** The empty conversation teaches what can be asked. */
function Welcome({ signedIn, displayName, onSay }: WelcomeProps) {
  const texts = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const examples = signedIn ? texts.thread.examples : texts.thread.anonymousExamples;
  return (
    <section className="welcome">
      <h1 ref={title} tabIndex={-1}>
        {displayName === null ? texts.thread.emptyTitle : texts.thread.emptyNamed(displayName)}
      </h1>
      <p>{signedIn ? texts.thread.emptyLead : texts.thread.emptyAnonymousLead}</p>
      <div className="choices">
        {examples.map((example) => (
          <Button key={example} onClick={() => onSay(example)}>
            {example}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Pixels between the top of the window and a card that is taller than it. */
const GAP_ABOVE = 12;

/**
 * Brings the newest turn into view, and hands it the focus when a button asked for it (the button is gone
 * by then, and the focus would fall back to the top of the page). A waiting code field is the next step, so
 * it gets the focus itself; a confirmation's buttons never do.
 */
function useNewest(
  log: React.RefObject<HTMLDivElement | null>,
  turn: React.RefObject<HTMLLIElement | null>,
  sequence: number | null,
  replies: number,
  origin: string,
) {
  const seen = useRef<string | null>(null);
  useEffect(() => {
    const now = `${sequence}/${replies}`;
    if (sequence === null || now === seen.current) {
      return;
    }
    const first = seen.current === null;
    seen.current = now;
    const element = turn.current;
    const scroller = log.current;
    if (element === null || scroller === null) {
      return;
    }
    const reply = element.querySelector<HTMLElement>('.reply');
    const tall = reply !== null && scroller.scrollHeight - reply.offsetTop > scroller.clientHeight;
    scroller.scrollTo({ top: tall ? reply.offsetTop - GAP_ABOVE : scroller.scrollHeight });
    if (!first && origin !== 'typed') {
      const target =
        element.querySelector<HTMLElement>('.step-up input') ?? element.querySelector<HTMLElement>('.reply');
      target?.focus({ preventScroll: true });
    }
  }, [log, turn, sequence, replies, origin]);
}
