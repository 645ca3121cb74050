import type { Example, ExampleSearch, ModelCard } from '../../api/language';
import type { Language } from '../../api/types';

export const EVERYTHING: ExampleSearch = { text: '', language: '', intent: '' };

/** The intents a sentence of the language can be taught to, by name. */
export function intentsOf(card: ModelCard | null, language: Language): readonly string[] {
  const part = card?.languages.find((one) => one.language === language);
  return Object.keys(part?.intents ?? {}).sort((one, other) => one.localeCompare(other));
}

/** Every intent that the list can be narrowed to: those that can be taught, and those that are shown. */
export function intentsIn(
  card: ModelCard | null,
  shown: readonly Pick<Example, 'intent'>[],
): readonly string[] {
  const known = [...intentsOf(card, 'zh'), ...intentsOf(card, 'en'), ...shown.map(({ intent }) => intent)];
  return [...new Set(known)].sort((one, other) => one.localeCompare(other));
}
