import type { Language } from '../api/types';

const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /[A-Za-z][A-Za-z'’]*/g;
const SENTENCE_WORDS = 3;

/**
 * The language to state with a message. The page's own language stands unless the sentence is plainly in
 * the other one: any Chinese character, or three Latin words and none. A lone name or number decides nothing.
 */
export function messageLanguage(text: string, page: Language): Language {
  if (HAN.test(text)) {
    return 'zh';
  }
  return (text.match(LATIN_WORDS) ?? []).length >= SENTENCE_WORDS ? 'en' : page;
}
