import { createContext, useContext } from 'react';
import type { NamedIntent } from '../api/explanation';
import { useLanguage } from '../texts/catalogue';
import { useStudioTexts } from '../texts/studio';
import { byName, nameOf } from './intents';

/** Every intent with its name; undefined until they are known, null where they could not be had. */
export const IntentNames = createContext<readonly NamedIntent[] | null | undefined>(undefined);

/** The name of an intent for people, its id where the bank gave none. */
export function useIntentName(): (id: string) => string {
  const names = useContext(IntentNames) ?? [];
  const language = useLanguage();
  return (id) => nameOf(id, names, language);
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

interface Props {
  /** Of the field: id, class and what is told of it. */
  readonly field: object;
  readonly value: string;
  /** What stands for no choice. */
  readonly none: string;
  readonly onChange: (intent: string) => void;
}

/** Chooses an intent by name; where the names could not be had, its id is written. */
export function IntentField({ field, value, none, onChange }: Props) {
  const names = useContext(IntentNames);
  const language = useLanguage();
  const { load } = useStudioTexts();
  if (names === null) {
    return (
      <input
        {...field}
        value={value}
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <select
      {...field}
      value={value}
      disabled={names === undefined}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{names === undefined ? load.working : none}</option>
      {byName(names ?? [], value, language).map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
