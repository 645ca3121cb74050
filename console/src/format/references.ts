/** Numbers of tickets, receipts and masked accounts, which nobody can read out when a line breaks in them. */
const REFERENCE =
  /\b[A-Z]\d{0,8}(?:-[0-9A-Z]{4,12}){1,3}\b|\*{2,}\d{2,6}|尾号 ?\d{4}|\bending(?: in)? \d{4}\b/gu;

export interface Part {
  readonly text: string;
  readonly reference: boolean;
  /** A masked number right behind a word (银行****6502): the eye needs a gap there. */
  readonly apart: boolean;
}

/** Cuts a sentence so that the references in it can be kept whole. */
export function splitReferences(sentence: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of sentence.matchAll(REFERENCE)) {
    const before = sentence.slice(from, found.index);
    parts.push({ text: before, reference: false, apart: false });
    parts.push({
      text: found[0],
      reference: true,
      apart: found[0].startsWith('*') && /\p{L}$/u.test(before),
    });
    from = found.index + found[0].length;
  }
  parts.push({ text: sentence.slice(from), reference: false, apart: false });
  return parts.filter(({ text }) => text !== '');
}
