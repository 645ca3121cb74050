import { createContext, useContext } from 'react';
import type { Language } from '../api/types';
import { en } from './en';
import { zh, type Texts } from './zh';

export type { Texts } from './zh';

export const CATALOGUE: Readonly<Record<Language, Texts>> = { zh, en };

interface Spoken {
  readonly language: Language;
  readonly texts: Texts;
}

export const SpokenLanguage = createContext<Spoken>({ language: 'zh', texts: zh });

/** The catalogue of the language the page is in. */
export function useTexts(): Texts {
  return useContext(SpokenLanguage).texts;
}

export function useLanguage(): Language {
  return useContext(SpokenLanguage).language;
}
