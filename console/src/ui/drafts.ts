import { createContext, useCallback, useContext, useState } from 'react';

/**
 * What was typed and not sent, as long as the page is open: another room, a lost connection or a session that ended must
 * not cost anybody's words. Never stored, and forgotten when somebody else signs in.
 */
export const Drafts = createContext<Map<string, unknown>>(new Map());

/** As `useState`, and still there when what shows it comes back. */
export function useDraft<T>(key: string, first: T): readonly [T, (next: T) => void] {
  const kept = useContext(Drafts);
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : first));
  const change = useCallback(
    (next: T) => {
      kept.set(key, next);
      setValue(next);
    },
    [kept, key],
  );
  return [value, change];
}

/** Forgets all drafts whose key begins so: they were sent, or given up. */
export function useForget(prefix: string): () => void {
  const kept = useContext(Drafts);
  return useCallback(() => {
    for (const key of [...kept.keys()].filter((one) => one.startsWith(prefix))) {
      kept.delete(key);
    }
  }, [kept, prefix]);
}
