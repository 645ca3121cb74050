import type { CoverageRow, DoubtfulExample, Example, LanguageOffice } from '../../api/language';
import type { Outcome } from '../../api/outcome';
import type { Language, Problem } from '../../api/types';

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

export type Mended = 'done' | 'half' | Problem | null;

/** How a sentence of the corpus came to be: by an editor, whose example is changed, or from the files. */
function written(examples: readonly Example[], language: Language, text: string): Example | undefined {
  return examples.find(
    (one) => one.language === language && one.text === text && !one.mutes && one.withdrawn === undefined,
  );
}

/**
 * Gives a doubtful sentence its likely intent. One of the files is taken out and taught anew; when only the first
 * was done, the person is told (`half`), because then it teaches nothing.
 */
export async function moveExample(
  office: LanguageOffice,
  language: Language,
  { text, likely }: DoubtfulExample,
): Promise<Mended> {
  const listed = await office.examples();
  if (listed.kind !== 'answered') {
    return refusal(listed);
  }
  const own = written(listed.body.examples, language, text);
  const draft = { language, text, intent: likely };
  if (own !== undefined) {
    const kept = own.channel === undefined ? {} : { channel: own.channel };
    return refusal(await office.change(own.id, { ...draft, ...kept }));
  }
  const muted = await office.mute(language, text);
  if (muted.kind !== 'answered') {
    return refusal(muted);
  }
  const added = await office.add(draft);
  return added.kind === 'answered' ? 'done' : 'half';
}

/** Takes a doubtful sentence out, whoever wrote it. */
export async function withdrawExample(
  office: LanguageOffice,
  language: Language,
  text: string,
): Promise<Mended> {
  const listed = await office.examples();
  if (listed.kind !== 'answered') {
    return refusal(listed);
  }
  const own = written(listed.body.examples, language, text);
  return refusal(await (own === undefined ? office.mute(language, text) : office.withdraw(own.id)));
}

/** `done`, or what the bank objected to; null where it was not reached. */
function refusal(outcome: Outcome<unknown>): Mended {
  return outcome.kind === 'answered' ? 'done' : outcome.kind === 'refused' ? outcome.problem : null;
}

/** Whether a sentence is one of these but for case, marks and blanks: a customer's words are read, never kept as examples. */
export function isOneOf(sentence: string, texts: readonly string[]): boolean {
  return texts.map(bare).includes(bare(sentence));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\p{P}\p{S}\p{Z}]/gu, '');
}
