import type { Turn } from '../../api/types';
import { isFinished } from './thread';

interface Heard {
  readonly upTo: number;
  readonly texts: readonly string[];
}

/** What a screen reader has to be told of the turns after the one heard last: the bank's sentences, each once. */
export function heardSince(upTo: number, turns: readonly Turn[]): Heard {
  const fresh = turns.filter((turn) => turn.sequence > upTo && isFinished(turn));
  return {
    upTo: fresh.reduce((latest, { sequence }) => Math.max(latest, sequence), upTo),
    texts: fresh.flatMap(({ replies }) => replies.map(({ text }) => text)),
  };
}
