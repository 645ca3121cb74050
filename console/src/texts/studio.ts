import type { Language } from '../api/types';
import { useLanguage } from './catalogue';
import { studioEn } from './studio.en';
import { studioZh, type StudioTexts } from './studio.zh';

export type { StudioTexts } from './studio.zh';

/** The sentences of the language studio: apart from the customer's, whose page does not load them. */
export const STUDIO: Readonly<Record<Language, StudioTexts>> = { zh: studioZh, en: studioEn };

export function useStudioTexts(): StudioTexts {
  return STUDIO[useLanguage()];
}
