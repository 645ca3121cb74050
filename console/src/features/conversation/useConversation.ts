import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Accepted, Bank } from '../../api/bank';
import type { Outcome } from '../../api/outcome';
import type { Language, Turn } from '../../api/types';
import { planned, type Duty } from './duty';
import { keptOf, type Kept } from './kept';
import { advance, emptyThread, type Origin, type Thread, type ThreadEvent } from './thread';

interface Settings {
  readonly bank: Bank;
  readonly token: string;
  readonly kept: Kept;
  readonly language: Language;
  readonly keep: (kept: Kept) => void;
  readonly onSessionEnded: () => void;
}

export interface ConversationShell {
  readonly thread: Thread;
  readonly draft: string;
  readonly setDraft: (draft: string) => void;
  readonly say: (text: string, origin: Origin) => void;
  readonly stepUp: (stepUpId: string, code: string) => Promise<void>;
  readonly tell: (event: ThreadEvent) => void;
}

/**
 * The shell around the pure thread: does the one planned duty, reports its outcome as an event, and keeps
 * what must survive a reload. Only here are there timers, calls and random ids.
 */
export function useConversation(settings: Settings): ConversationShell {
  const { bank, token, kept, language, keep, onSessionEnded } = settings;
  const [thread, tell] = useReducer(advance, kept, ({ conversationId, unsent }) =>
    emptyThread(conversationId, unsent),
  );
  const [draft, setDraft] = useState(kept.draft);
  const inFlight = useRef(false);
  const hurried = useRef(false);
  // Beats when the plan has to be looked at again though the thread has not changed.
  const [pulse, beat] = useReducer((count: number) => count + 1, 0);
  const { owner } = kept;

  useEffect(() => keep(keptOf(owner, thread, draft)), [keep, owner, thread, draft]);

  useEffect(() => {
    const backOnline = () => {
      hurried.current = true;
      beat();
    };
    const backHere = () => {
      if (document.visibilityState === 'visible') {
        tell({ type: 'cameBack' });
      }
    };
    window.addEventListener('online', backOnline);
    window.addEventListener('pageshow', backHere);
    document.addEventListener('visibilitychange', backHere);
    return () => {
      window.removeEventListener('online', backOnline);
      window.removeEventListener('pageshow', backHere);
      document.removeEventListener('visibilitychange', backHere);
    };
  }, []);

  const perform = useCallback(
    async (duty: Exclude<Duty, { kind: 'wait' }>, now: Thread): Promise<void> => {
      const failed = (outcome: Exclude<Outcome<unknown>, { kind: 'answered' }>, refused: ThreadEvent) => {
        if (outcome.kind === 'unreachable') {
          tell({ type: 'unreachable' });
        } else if (outcome.problem.status === 401) {
          onSessionEnded();
        } else if (outcome.problem.status === 429) {
          tell({ type: 'limited', seconds: outcome.problem.retryAfterSeconds ?? 1 });
        } else {
          tell(refused);
        }
      };
      const problem = (outcome: Outcome<unknown>) => (outcome.kind === 'refused' ? outcome.problem : null);
      const conversation = now.conversationId ?? '';

      if (duty.kind === 'read') {
        const outcome = await bank.read(token, conversation);
        const isGone = [403, 404, 410].includes(problem(outcome)?.status ?? 0);
        return outcome.kind === 'answered'
          ? tell({ type: 'read', turns: outcome.body.turns })
          : failed(outcome, { type: isGone ? 'lost' : 'unreachable' });
      }

      const { clientMessageId } = duty.message;
      const outcome =
        duty.kind === 'open'
          ? await bank.open(token, language)
          : await bank.send(token, conversation, duty.message);
      if (outcome.kind === 'answered') {
        return tell(
          'id' in outcome.body
            ? { type: 'opened', id: outcome.body.id }
            : answerEvent(outcome.status, outcome.body, clientMessageId),
        );
      }
      const refusal = problem(outcome);
      if (refusal === null || (duty.kind === 'send' && refusal.status === 404 && !now.reopened)) {
        return failed(outcome, { type: 'lost' });
      }
      return failed(outcome, { type: 'refused', clientMessageId, problem: refusal });
    },
    [bank, token, language, onSessionEnded],
  );

  useEffect(() => {
    const plan = planned(thread);
    if (plan === null || inFlight.current) {
      return undefined;
    }
    const { duty } = plan;
    if (duty.kind === 'wait') {
      const wait = setTimeout(() => tell({ type: 'waited' }), duty.millis);
      return () => clearTimeout(wait);
    }
    const start = setTimeout(
      () => {
        inFlight.current = true;
        hurried.current = false;
        void perform(duty, thread).finally(() => {
          inFlight.current = false;
          beat();
        });
      },
      hurried.current ? 0 : plan.afterMillis,
    );
    return () => clearTimeout(start);
  }, [thread, perform, pulse]);

  // The bank follows the language of the talk by itself; what it must be told is that the reader switched the page.
  const toldLanguage = useRef(language);
  const say = useCallback(
    (text: string, origin: Origin) => {
      const switched = toldLanguage.current === language ? {} : { language };
      toldLanguage.current = language;
      tell({ type: 'said', message: { clientMessageId: randomId(), text, ...switched }, origin });
    },
    [language],
  );

  const stepUp = useCallback(
    async (stepUpId: string, code: string) => {
      const conversation = thread.conversationId ?? '';
      tell({ type: 'stepUpSent', stepUpId });
      const outcome = await bank.stepUp(token, conversation, stepUpId, code);
      if (outcome.kind === 'answered') {
        tell(answerEvent(outcome.status, outcome.body, undefined));
      } else if (outcome.kind === 'unreachable') {
        tell({ type: 'stepUpFailed', stepUpId, problem: 'unreachable' });
        tell({ type: 'unreachable' });
      } else if (outcome.problem.status === 401 && (await isSignedOut(bank, token, conversation))) {
        onSessionEnded();
      } else {
        tell({ type: 'stepUpFailed', stepUpId, problem: outcome.problem });
        if ([404, 409, 410].includes(outcome.problem.status)) {
          // That form is over, and the bank has said in the thread what follows.
          tell({ type: 'cameBack' });
        }
      }
    },
    [bank, token, thread.conversationId, onSessionEnded],
  );

  return { thread, draft, setDraft, say, stepUp, tell };
}

function answerEvent(
  status: number,
  body: Turn | Accepted,
  clientMessageId: string | undefined,
): ThreadEvent {
  const whose = clientMessageId === undefined ? {} : { clientMessageId };
  return status === 202 || !('replies' in body)
    ? { type: 'accepted', sequence: body.sequence, ...whose }
    : { type: 'turned', turn: body, ...whose };
}

/** A refused code and an expired sign-in may both be 401; only the second is refused everywhere. */
async function isSignedOut(bank: Bank, token: string, conversation: string): Promise<boolean> {
  const outcome = await bank.read(token, conversation);
  return outcome.kind === 'refused' && outcome.problem.status === 401;
}

/** A random UUID; `crypto.randomUUID` is missing on a page that a branch serves without HTTPS. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
