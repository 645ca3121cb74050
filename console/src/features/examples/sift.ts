import type { Example, ModelCard } from '../../api/language';
import type { Language } from '../../api/types';

/** What the list of examples is narrowed to; empty for all. */
export interface Sieve {
  readonly typed: string;
  readonly language: Language | '';
  readonly intent: string;
}

export const EVERYTHING: Sieve = { typed: '', language: '', intent: '' };

/** The examples that still count, in which every typed word occurs, however it is written. */
export function sift(examples: readonly Example[], sieve: Sieve): readonly Example[] {
  const words = plain(sieve.typed).split(/\s+/u).filter(Boolean);
  return examples.filter(
    (example) =>
      example.withdrawn === undefined &&
      (sieve.language === '' || example.language === sieve.language) &&
      (sieve.intent === '' || example.intent === sieve.intent) &&
      words.every((word) => plain(example.text).includes(word)),
  );
}

/** Without accents, full-width forms and capitals. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The intents a sentence of the language can be taught to, by name. */
export function intentsOf(card: ModelCard | null, language: Language): readonly string[] {
  const part = card?.languages.find((one) => one.language === language);
  return Object.keys(part?.intents ?? {}).sort((one, other) => one.localeCompare(other));
}

/** Every intent that the list can be narrowed to. */
export function intentsIn(examples: readonly Example[]): readonly string[] {
  const live = examples.filter(({ withdrawn }) => withdrawn === undefined);
  return [...new Set(live.map(({ intent }) => intent))].sort((one, other) => one.localeCompare(other));
}
