import type { Amount, ReadBack, Reply, Turn } from '../../api/types';
import { isSameMoney } from '../../format/money';

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
function isContinued(turns: readonly Turn[], turn: Turn, reply: Reply): boolean {
  return turns.some(
    (later) =>
      later.sequence > turn.sequence &&
      later.replies.some((again) => readsBackTheSame(again, reply) && isOpen(turns, later, again)),
  );
}

/** What became of a card that is not open any more: it waits further down, was read back anew, or is over. */
export type Settlement = 'continued' | 'changed' | 'settled';

export function settlementOf(turns: readonly Turn[], turn: Turn, reply: Reply): Settlement {
  if (isContinued(turns, turn, reply)) {
    return 'continued';
  }
  return isWaiting(reply) && isReadBackAnew(turns, turn, reply) ? 'changed' : 'settled';
}

/** Whether other values were read back in the same flow, which nothing ended or carried out in between. */
function isReadBackAnew(turns: readonly Turn[], turn: Turn, reply: Reply): boolean {
  const flow = turn.state?.flow;
  for (const later of turns.filter(({ sequence }) => sequence > turn.sequence)) {
    const next = later.replies.find(({ type }) => BINDING.has(type));
    if (next !== undefined) {
      const again = readBackOf(next);
      return next.type === 'confirmation' && !sameDeed(readBackOf(reply), again);
    }
    if (flow == null || later.state?.flow !== flow) {
      return false;
    }
  }
  return false;
}

function readBackOf(reply: Reply): ReadBack {
  return reply.type === 'confirmation' || reply.type === 'step-up' ? (reply.values ?? {}) : {};
}

function sameDeed(one: ReadBack, other: ReadBack): boolean {
  const deed = ({ amount, fields }: ReadBack) => JSON.stringify([amount, fields]);
  return deed(one) === deed(other);
}

const EXAMPLE = '200';
const OTHER_EXAMPLE = '300';

/** An amount to show how a correction is said, never the one that is read back already. */
export function otherAmount(amount: Amount | undefined): string {
  const isExample = amount !== undefined && isSameMoney(amount, { ...amount, amount: EXAMPLE });
  return isExample ? OTHER_EXAMPLE : EXAMPLE;
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

const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}]/gu;
const BARE_CODE = /^[^\p{L}\p{N}]*\d(?:[^\p{L}\p{N}]*\d){5}[^\p{L}\p{N}]*$/u;
const CALLED_CODE =
  /(?:\b(?:code|pin|otp|passcode|password|passwd|pwd|cvv|cvc|yanzhengma|mima)|[验驗][证證]?[码碼]|[密蜜秘][码碼馬马]|[动動][态態][码碼]|口令|安全[码碼])[^]{0,48}\d/iu;

function plain(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '');
}

/** Six digits and nothing else: while a code form waits they are a code, which must not travel as a message. */
export function looksLikeCode(text: string): boolean {
  return BARE_CODE.test(plain(text));
}

/** A code, or digits near a word for one: the bank's own guard is stricter; this keeps them out of the browser's store. */
export function mayHoldCode(text: string): boolean {
  return looksLikeCode(text) || CALLED_CODE.test(plain(text));
}
