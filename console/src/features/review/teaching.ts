import type { CoverageRow, ModelSet } from '../../api/language';

/** Much asked and little taught first; within that by name, so that the list stands still. */
export function mostNeeded(rows: readonly CoverageRow[]): readonly CoverageRow[] {
  const need = ({ messages, examples }: CoverageRow) => messages / (examples + 1);
  return [...rows].sort(
    (one, other) =>
      need(other) - need(one) ||
      one.intent.localeCompare(other.intent) ||
      one.language.localeCompare(other.language) ||
      one.channel.localeCompare(other.channel),
  );
}

/** Whether a sentence is one of these but for case, marks and blanks: a customer's words are read, never kept as examples. */
export function isOneOf(sentence: string, texts: readonly string[]): boolean {
  return texts.map(bare).includes(bare(sentence));
}

/** What is wrong with an example somebody wrote for what customers say; null where the bank may be asked. */
export function objectionTo(
  own: string,
  intent: string,
  theirs: readonly string[],
): 'text' | 'theirs' | 'intent' | null {
  if (own.trim() === '') {
    return 'text';
  }
  if (isOneOf(own, theirs)) {
    return 'theirs';
  }
  return intent.trim() === '' ? 'intent' : null;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\p{P}\p{S}\p{Z}]/gu, '');
}

/** The models to measure with: those that serve, else the newest that were kept. */
export function measuredBy(models: readonly ModelSet[]): ModelSet | undefined {
  return models.find(({ serves, kept }) => serves && kept) ?? models.find(({ kept }) => kept);
}
