import type { Reply } from '../../api/types';

/** How a deed ended, as far as the page draws it differently. */
export type Ending = 'posted' | 'held' | 'unknown' | 'refused' | 'handedOver';

const ENDINGS: Readonly<Record<string, Ending>> = {
  posted: 'posted',
  held: 'held',
  unknown: 'unknown',
  refused: 'refused',
  'handed-over': 'handedOver',
};

export type OutcomeReply = Extract<Reply, { type: 'receipt' | 'text' }>;

/**
 * What the card must look like, or null when the reply is no more than its sentence. Only what the bank calls
 * posted, or a receipt of nothing that waits, is shown as done: an ending this page has never heard of is not.
 */
export function endingOf(reply: OutcomeReply): Ending | null {
  const { outcome, fields = [] } = reply.values ?? {};
  if (outcome !== undefined) {
    return ENDINGS[outcome] ?? 'unknown';
  }
  if (reply.type === 'receipt') {
    return fields.some(({ name }) => name === 'until') ? 'held' : 'posted';
  }
  return null;
}
