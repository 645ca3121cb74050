import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../api/outcome';
import type { Problem } from '../api/types';

/** What was asked of the bank and how far it is. `unreachable` is told apart from a refusal with its reason. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: Problem | null };

export interface Loading<T> {
  readonly loaded: Loaded<T>;
  readonly again: () => void;
}

/**
 * Asks when shown and whenever `ask` changes (keep it stable); an answer to an older question is dropped. Asking
 * `again` keeps what is shown until the new answer is there.
 */
export function useLoaded<T>(ask: () => Promise<Outcome<T>>): Loading<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  const [asked, setAsked] = useState(0);

  useEffect(() => setLoaded({ kind: 'loading' }), [ask]);

  useEffect(() => {
    let current = true;
    void ask().then((outcome) => {
      if (!current) {
        return;
      }
      if (outcome.kind === 'answered') {
        setLoaded({ kind: 'ready', value: outcome.body });
      } else {
        setLoaded({ kind: 'failed', problem: outcome.kind === 'refused' ? outcome.problem : null });
      }
    });
    return () => {
      current = false;
    };
  }, [ask, asked]);

  return { loaded, again: useCallback(() => setAsked((count) => count + 1), []) };
}
