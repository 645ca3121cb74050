import { createContext, useContext } from 'react';
import type { NamedIntent } from '../api/language';
import { useLanguage } from '../texts/catalogue';

/** Every intent with its name; null until they are known, when ids stand in their place. */
export const IntentNames = createContext<readonly NamedIntent[] | null>(null);

/** The name of an intent for people, its id where the bank gave none. */
export function useIntentName(): (id: string) => string {
  const names = useContext(IntentNames);
  const language = useLanguage();
  return (id) => names?.find((one) => one.id === id)?.[language] ?? id;
}

/** An intent by its name; the id, which files and logs have, shows when pointed at. */
export function Intent({ id }: { readonly id: string }) {
  const name = useIntentName()(id);
  return name === id ? (
    <code className="intent">{id}</code>
  ) : (
    <span className="intent intent--named" title={id}>
      {name}
    </span>
  );
}
