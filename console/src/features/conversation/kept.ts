import type { OutgoingMessage } from '../../api/bank';
import { mayHoldCode } from './cards';
import type { Thread } from './thread';

/** What survives a reload or an expired sign-in, in this tab only: whose it is, the thread, and unsent words. */
export interface Kept {
  readonly owner: string;
  readonly conversationId: string | null;
  readonly unsent: readonly OutgoingMessage[];
  readonly draft: string;
}

export const ANONYMOUS = '';

export function nothingKept(owner: string): Kept {
  return { owner, conversationId: null, unsent: [], draft: '' };
}

/** What could be a code is never written down, not even here. */
export function keptOf(owner: string, thread: Thread, draft: string): Kept {
  return {
    owner,
    conversationId: thread.conversationId,
    unsent: thread.outgoing
      .filter((message) => message.status === 'queued' && !mayHoldCode(message.text))
      .map(({ clientMessageId, text, language }) => ({
        clientMessageId,
        text,
        ...(language === undefined ? {} : { language }),
      })),
    draft: mayHoldCode(draft) ? '' : draft,
  };
}

/**
 * What a person who signs in finds again. Their own thread goes on, and words that were never sent come
 * back as a draft to look at, not as a message sent behind their back. A visitor's draft follows them
 * through sign-in; another customer's words are dropped.
 */
export function keptFor(owner: string, kept: Kept | null): Kept {
  if (kept === null || (kept.owner !== owner && kept.owner !== ANONYMOUS)) {
    return nothingKept(owner);
  }
  const words = [...kept.unsent.map(({ text }) => text), kept.draft].filter((text) => text.trim() !== '');
  return {
    owner,
    conversationId: kept.owner === owner ? kept.conversationId : null,
    unsent: [],
    draft: words.join('\n'),
  };
}
