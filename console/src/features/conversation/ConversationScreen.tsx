import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import type { Bank } from '../../api/bank';
import type { Language, Turn } from '../../api/types';
import { useTexts } from '../../texts/catalogue';
import { Button } from '../../ui/Button';
import { PersonIcon } from '../../ui/icons';
import { Working } from '../../ui/Working';
import { Announcer } from './Announcer';
import { looksLikeCode, openStepUp } from './cards';
import { Composer, LONGEST_MESSAGE } from './Composer';
import { workOf } from './duty';
import type { Kept } from './kept';
import { endingOf } from './outcome';
import { TroubleNotice } from './TroubleNotice';
import { PendingMessage, TurnView } from './TurnView';
import { useConversation } from './useConversation';
import { useNewest } from './useNewest';
import { Welcome } from './Welcome';

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
  /** The way to the door, for who is not signed in. */
  readonly onSignIn: () => void;
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
  }, [outgoing.length, work, trouble?.kind]);

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
  const tools = {
    elder,
    busy,
    stepUp: thread.stepUp,
    say,
    sendCode: stepUp,
    codeAid,
    signIn: signedIn ? undefined : props.onSignIn,
  };
  const awaitedSlot = lastSlot(last?.replies ?? []);

  return (
    <main className="talk" id="content">
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
            <Welcome
              signedIn={signedIn}
              displayName={displayName}
              elder={elder}
              onSay={(text) => say(text, 'tapped')}
            />
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
          {elder && !empty && work === null && !isWithPerson(last) && (
            <Button wide onClick={() => say(texts.thread.person, 'tapped')}>
              <PersonIcon />
              {texts.header.personLabel}
            </Button>
          )}
        </div>
      </div>
      <div className="talk__trouble">
        <TroubleNotice thread={thread} onLookAgain={() => tell({ type: 'lookAgain' })} />
      </div>
      <Announcer loaded={thread.loaded} turns={turns} />
      <Composer
        ref={box}
        draft={draft}
        awaitedSlot={awaitedSlot}
        elder={elder}
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

/** Who was just passed to a person is not asked again whether they want one. */
function isWithPerson(turn: Turn | undefined): boolean {
  return turn?.replies.some((reply) => reply.type === 'text' && endingOf(reply) === 'handedOver') === true;
}

function lastSlot(replies: readonly { type: string; values?: unknown }[]): string | null {
  const form = [...replies].reverse().find(({ type }) => type === 'form');
  const slot = (form?.values as { slot?: unknown } | undefined)?.slot;
  return typeof slot === 'string' ? slot : null;
}
