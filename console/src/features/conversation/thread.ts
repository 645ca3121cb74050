import type { OutgoingMessage } from '../../api/bank';
import type { Problem, Turn } from '../../api/types';

/**
 * The conversation as the page knows it, and how it changes. Pure: no clock, no network, no randomness.
 * `duty.ts` reads from it what has to be done next; the shell does that and reports back with an event.
 */
export interface Outgoing extends OutgoingMessage {
  /** `queued` until the bank has it, `accepted` while the bank works on it, `refused` when it will not have it. */
  readonly status: 'queued' | 'accepted' | 'refused';
  readonly origin: Origin;
  readonly sequence?: number;
  readonly problem?: Problem;
}

/** How the customer said it: typing keeps the focus in the message box, a button hands it to the reply. */
export type Origin = 'typed' | 'tapped' | 'confirmed';

export type Trouble =
  | { readonly kind: 'unreachable'; readonly attempts: number }
  | { readonly kind: 'limited'; readonly seconds: number };

export interface StepUpAttempt {
  readonly stepUpId: string;
  readonly checking: boolean;
  readonly problem: Problem | 'unreachable' | null;
}

export interface Thread {
  readonly conversationId: string | null;
  readonly loaded: boolean;
  readonly turns: readonly Turn[];
  readonly outgoing: readonly Outgoing[];
  readonly trouble: Trouble | null;
  /** The turn the bank answered with 202, and how often it was looked for. */
  readonly awaited: { readonly sequence: number; readonly looks: number } | null;
  readonly stepUp: StepUpAttempt | null;
  /** The conversation may have gone on elsewhere - another tab, another device - and must be read again. */
  readonly stale: boolean;
  /** A lost conversation is opened anew once; a second loss is shown. */
  readonly reopened: boolean;
  readonly lastOrigin: Origin;
}

export type ThreadEvent =
  | { readonly type: 'said'; readonly message: OutgoingMessage; readonly origin: Origin }
  | { readonly type: 'opened'; readonly id: string }
  | { readonly type: 'read'; readonly turns: readonly Turn[] }
  | { readonly type: 'lost' }
  | { readonly type: 'turned'; readonly turn: Turn; readonly clientMessageId?: string }
  | { readonly type: 'accepted'; readonly sequence: number; readonly clientMessageId?: string }
  | { readonly type: 'unreachable' }
  | { readonly type: 'limited'; readonly seconds: number }
  | { readonly type: 'waited' }
  | { readonly type: 'cameBack' }
  | { readonly type: 'refused'; readonly clientMessageId: string; readonly problem: Problem }
  | { readonly type: 'again'; readonly clientMessageId: string }
  | { readonly type: 'discarded'; readonly clientMessageId: string }
  | { readonly type: 'lookAgain' }
  | { readonly type: 'stepUpSent'; readonly stepUpId: string }
  | { readonly type: 'stepUpFailed'; readonly stepUpId: string; readonly problem: Problem | 'unreachable' };

export function emptyThread(conversationId: string | null, kept: readonly OutgoingMessage[]): Thread {
  return {
    conversationId,
    loaded: conversationId === null,
    turns: [],
    outgoing: kept.map((message) => ({ ...message, status: 'queued', origin: 'typed' })),
    trouble: null,
    awaited: null,
    stepUp: null,
    stale: false,
    reopened: false,
    lastOrigin: 'typed',
  };
}

/** Whether the bank has finished a turn. A server that does not say is taken to have finished when it replied. */
export function isFinished(turn: Turn): boolean {
  return turn.state?.complete ?? turn.replies.length > 0;
}

export function advance(thread: Thread, event: ThreadEvent): Thread {
  switch (event.type) {
    case 'said':
      return {
        ...thread,
        outgoing: [...thread.outgoing, { ...event.message, status: 'queued', origin: event.origin }],
        lastOrigin: event.origin,
      };
    case 'opened':
      return { ...thread, conversationId: event.id, loaded: true, trouble: null };
    case 'read':
      return settle(resumed({ ...thread, loaded: true, trouble: null, stale: false, turns: event.turns }));
    case 'lost':
      return {
        ...thread,
        conversationId: null,
        loaded: true,
        turns: [],
        awaited: null,
        stepUp: null,
        stale: false,
        outgoing: thread.outgoing.filter(({ status }) => status !== 'accepted'),
        reopened: true,
      };
    case 'turned':
      return settle({
        ...thread,
        trouble: null,
        turns: withTurn(thread.turns, withWords(event.turn, thread, event.clientMessageId)),
        outgoing: thread.outgoing.filter((message) => message.clientMessageId !== event.clientMessageId),
        stale: thread.stale || isGap(thread.turns, event.turn),
        awaited: isFinished(event.turn) ? thread.awaited : { sequence: event.turn.sequence, looks: 0 },
        stepUp: event.clientMessageId === undefined ? null : thread.stepUp,
        lastOrigin: event.clientMessageId === undefined ? 'confirmed' : thread.lastOrigin,
      });
    case 'accepted':
      return {
        ...thread,
        trouble: null,
        awaited: { sequence: event.sequence, looks: 0 },
        outgoing: mark(thread, event.clientMessageId, { status: 'accepted', sequence: event.sequence }),
      };
    case 'unreachable': {
      const attempts = thread.trouble?.kind === 'unreachable' ? thread.trouble.attempts : 0;
      return { ...thread, trouble: { kind: 'unreachable', attempts: attempts + 1 } };
    }
    case 'limited':
      return { ...thread, trouble: { kind: 'limited', seconds: event.seconds } };
    case 'waited':
      // A lost connection stays on the banner until the bank has answered; only its wait is over.
      return thread.trouble?.kind === 'limited' ? { ...thread, trouble: null } : thread;
    case 'cameBack':
      return { ...thread, stale: thread.conversationId !== null };
    case 'refused':
      return {
        ...thread,
        trouble: null,
        outgoing: mark(thread, event.clientMessageId, { status: 'refused', problem: event.problem }),
      };
    case 'again':
      return { ...thread, outgoing: mark(thread, event.clientMessageId, { status: 'queued' }) };
    case 'discarded': {
      const outgoing = thread.outgoing.filter(
        ({ clientMessageId }) => clientMessageId !== event.clientMessageId,
      );
      return { ...thread, outgoing, trouble: outgoing.length === 0 ? null : thread.trouble };
    }
    case 'lookAgain':
      return thread.awaited === null ? thread : { ...thread, awaited: { ...thread.awaited, looks: 0 } };
    case 'stepUpSent':
      return { ...thread, stepUp: { stepUpId: event.stepUpId, checking: true, problem: null } };
    case 'stepUpFailed':
      return { ...thread, stepUp: { stepUpId: event.stepUpId, checking: false, problem: event.problem } };
  }
}

function mark(thread: Thread, id: string | undefined, change: Partial<Outgoing>): readonly Outgoing[] {
  return thread.outgoing.map((message) =>
    message.clientMessageId === id ? { ...message, ...change } : message,
  );
}

/** A bank may answer without repeating what was said; the customer's own words then stay as they were typed. */
function withWords(turn: Turn, thread: Thread, clientMessageId: string | undefined): Turn {
  const message = thread.outgoing.find((known) => known.clientMessageId === clientMessageId);
  return turn.said === undefined && message !== undefined ? { ...turn, said: { text: message.text } } : turn;
}

function withTurn(turns: readonly Turn[], turn: Turn): readonly Turn[] {
  const others = turns.filter((known) => known.sequence !== turn.sequence);
  return [...others, turn].sort((a, b) => a.sequence - b.sequence);
}

function isGap(turns: readonly Turn[], turn: Turn): boolean {
  return turn.sequence > (turns[turns.length - 1]?.sequence ?? 0) + 1;
}

/** After a reload the bank may still be working on the last turn, of which this page has not heard. */
function resumed(thread: Thread): Thread {
  const last = thread.turns[thread.turns.length - 1];
  return thread.awaited === null && last !== undefined && !isFinished(last)
    ? { ...thread, awaited: { sequence: last.sequence, looks: 0 } }
    : thread;
}

/** After new turns have come: an awaited turn that is finished is awaited no more, nor is its message. */
function settle(thread: Thread): Thread {
  const finished = (sequence: number | undefined): boolean =>
    thread.turns.some((turn) => turn.sequence === sequence && isFinished(turn));
  const known = (sequence: number | undefined): boolean =>
    thread.turns.some((turn) => turn.sequence === sequence && turn.said != null);
  const { awaited } = thread;
  const outgoing = thread.outgoing.filter(
    (message) => message.status !== 'accepted' || !(finished(message.sequence) || known(message.sequence)),
  );
  if (awaited === null) {
    return { ...thread, outgoing };
  }
  return finished(awaited.sequence)
    ? { ...thread, outgoing, awaited: null, stepUp: null }
    : { ...thread, outgoing, awaited: { ...awaited, looks: awaited.looks + 1 } };
}
