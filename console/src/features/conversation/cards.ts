import type { Reply, Turn } from '../../api/types';

const BINDING: ReadonlySet<Reply['type']> = new Set(['confirmation', 'step-up', 'receipt']);

/**
 * Whether a card may still be acted on. Choices are good until anything else is said. A confirmation or a
 * code form outlives a digression - the bank still awaits the same thing in the same flow - but never a
 * later card, which read back newer values.
 */
export function isOpen(turns: readonly Turn[], turn: Turn, reply: Reply): boolean {
  const last = turns[turns.length - 1];
  if (last === undefined) {
    return false;
  }
  const here = turn.replies.indexOf(reply);
  if (turn.replies.slice(here + 1).some(({ type }) => BINDING.has(type))) {
    return false;
  }
  if (turn.sequence === last.sequence) {
    return true;
  }
  if (reply.type !== 'confirmation' && reply.type !== 'step-up') {
    return false;
  }
  const later = turns.filter(({ sequence }) => sequence > turn.sequence);
  const overtaken = later.some(({ replies }) => replies.some(({ type }) => BINDING.has(type)));
  const sameFlow = turn.state?.flow != null && turn.state.flow === last.state?.flow;
  return !overtaken && sameFlow && turn.state?.awaiting === last.state?.awaiting;
}

function isWaiting(reply: Reply): boolean {
  return reply.type === 'confirmation' || reply.type === 'step-up';
}

function readsBackTheSame(one: Reply, other: Reply): boolean {
  const id = (reply: Reply) => (reply.type === 'step-up' ? reply.stepUpId : '');
  return (
    one.type === other.type &&
    id(one) === id(other) &&
    JSON.stringify(one.values) === JSON.stringify(other.values)
  );
}

/**
 * Whether a card only says that what was read back before is still waiting: after a digression the bank
 * answers first and then shows the same card again. The answer is the main thing then, not the card.
 */
export function isReminder(turns: readonly Turn[], turn: Turn, reply: Reply): boolean {
  return (
    isWaiting(reply) &&
    turn.replies.indexOf(reply) > 0 &&
    turns.some(
      ({ sequence, replies }) =>
        sequence < turn.sequence && replies.some((earlier) => readsBackTheSame(earlier, reply)),
    )
  );
}

/** Whether a card no longer stands open here because the same one waits further down. */
export function isContinued(turns: readonly Turn[], turn: Turn, reply: Reply): boolean {
  return turns.some(
    (later) =>
      later.sequence > turn.sequence &&
      later.replies.some((again) => readsBackTheSame(again, reply) && isOpen(turns, later, again)),
  );
}

/** The code form that waits for the customer, if any. */
export function openStepUp(turns: readonly Turn[]): { stepUpId: string; sequence: number } | null {
  for (const turn of [...turns].reverse()) {
    for (const reply of turn.replies) {
      if (reply.type === 'step-up' && isOpen(turns, turn, reply)) {
        return { stepUpId: reply.stepUpId, sequence: turn.sequence };
      }
    }
  }
  return null;
}

const BARE_CODE = /^\s*\d{6}\s*$/;

/** Six digits and nothing else: while a code form waits they are a code, which must not travel as a message. */
export function looksLikeCode(text: string): boolean {
  return BARE_CODE.test(text);
}
