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

/** The code form that waits for the customer, if any. */
export function openStepUp(turns: readonly Turn[]): string | null {
  for (const turn of [...turns].reverse()) {
    for (const reply of turn.replies) {
      if (reply.type === 'step-up' && isOpen(turns, turn, reply)) {
        return reply.stepUpId;
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
