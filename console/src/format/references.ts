/** Numbers of tickets and receipts, which nobody can read out when a line breaks in them. */
const REFERENCE = /\b[A-Z]\d{0,8}(?:-[0-9A-Z]{4,12}){1,3}\b/gu;

export interface Part {
  readonly text: string;
  readonly reference: boolean;
}

/** Cuts a sentence so that the references in it can be kept whole. */
export function splitReferences(sentence: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of sentence.matchAll(REFERENCE)) {
    parts.push({ text: sentence.slice(from, found.index), reference: false });
    parts.push({ text: found[0], reference: true });
    from = found.index + found[0].length;
  }
  parts.push({ text: sentence.slice(from), reference: false });
  return parts.filter(({ text }) => text !== '');
}
