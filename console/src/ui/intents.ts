import type { NamedIntent } from '../api/explanation';
import type { Language } from '../api/types';

/** The name of an intent in the language, its id where the bank gave none. */
export function nameOf(id: string, names: readonly NamedIntent[], language: Language): string {
  return names.find((one) => one.id === id)?.[language] ?? id;
}

/** What can be chosen, by name; what is chosen is always among it. */
export function byName(
  names: readonly NamedIntent[],
  chosen: string,
  language: Language,
): readonly { readonly id: string; readonly name: string }[] {
  const ids = new Set(names.map(({ id }) => id));
  if (chosen !== '') {
    ids.add(chosen);
  }
  return [...ids]
    .map((id) => ({ id, name: nameOf(id, names, language) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
}
