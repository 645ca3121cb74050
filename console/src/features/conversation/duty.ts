import type { OutgoingMessage } from '../../api/bank';
import type { Turn } from '../../api/types';
import type { Outgoing, Thread } from './thread';

/** The one thing the page has to do next for a conversation. */
export type Duty =
  | { readonly kind: 'wait'; readonly millis: number }
  | { readonly kind: 'read' }
  | { readonly kind: 'open'; readonly message: OutgoingMessage }
  | { readonly kind: 'send'; readonly message: OutgoingMessage };

export interface Planned {
  readonly duty: Duty;
  /** Rest before doing it: a repeated attempt or a next look. */
  readonly afterMillis: number;
}

const LOOK_EVERY_MILLIS = 700;
const LONGEST_PAUSE_MILLIS = 15_000;

/** After this many looks for one turn the customer is told and asked, instead of being kept waiting in silence. */
export const MOST_LOOKS = 60;

/** Messages go one at a time and in order, so a later one never overtakes one that is being repeated. */
export function planned(thread: Thread): Planned | null {
  const afterMillis = pause(thread);
  if (thread.trouble?.kind === 'limited') {
    return { duty: { kind: 'wait', millis: thread.trouble.seconds * 1000 }, afterMillis: 0 };
  }
  if (!thread.loaded) {
    return { duty: { kind: 'read' }, afterMillis };
  }
  if (thread.awaited !== null) {
    return thread.awaited.looks < MOST_LOOKS
      ? { duty: { kind: 'read' }, afterMillis: Math.max(afterMillis, LOOK_EVERY_MILLIS) }
      : null;
  }
  if (thread.stale) {
    return { duty: { kind: 'read' }, afterMillis };
  }
  const first = nextMessage(thread);
  if (first === undefined) {
    // Nothing to send, but the line is down: looking at the thread tells when it is back and what came meanwhile.
    const lineIsDown = thread.trouble !== null && thread.conversationId !== null;
    return lineIsDown ? { duty: { kind: 'read' }, afterMillis } : null;
  }
  const { clientMessageId, text, language } = first;
  const kind = thread.conversationId === null ? 'open' : 'send';
  return {
    duty: { kind, message: { clientMessageId, text, ...(language === undefined ? {} : { language }) } },
    afterMillis,
  };
}

export function nextMessage(thread: Thread): Outgoing | undefined {
  return thread.outgoing.find((message) => message.status === 'queued');
}

function pause(thread: Thread): number {
  return thread.trouble?.kind === 'unreachable'
    ? Math.min(1000 * 2 ** (thread.trouble.attempts - 1), LONGEST_PAUSE_MILLIS)
    : 0;
}

export type Work =
  | 'loading'
  | 'understanding'
  | 'confirming'
  | 'checkingCode'
  | 'slow'
  | 'balance'
  | 'transactions'
  | 'transfer'
  | 'knowledge'
  | 'person';

const WORK_OF_INTENT: Readonly<Record<string, Work>> = {
  balance: 'balance',
  transactions: 'transactions',
  transfer_own: 'transfer',
  transfer_other: 'transfer',
  human_agent: 'person',
};

/** What the page says is being done, or null when it is the customer's turn. */
export function workOf(thread: Thread): Work | null {
  if (thread.stepUp?.checking === true) {
    return 'checkingCode';
  }
  if (!thread.loaded) {
    return 'loading';
  }
  if (thread.awaited !== null) {
    return thread.awaited.looks < MOST_LOOKS ? workOfTurn(thread) : null;
  }
  const first = nextMessage(thread);
  if (first === undefined || thread.trouble !== null) {
    return null;
  }
  return first.origin === 'confirmed' ? 'confirming' : 'understanding';
}

function workOfTurn(thread: Thread): Work {
  const turn: Turn | undefined = thread.turns.find(({ sequence }) => sequence === thread.awaited?.sequence);
  const intent = turn?.interpretation?.intent;
  return (intent != null && WORK_OF_INTENT[intent]) || 'slow';
}
