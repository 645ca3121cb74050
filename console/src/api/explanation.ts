import type { Language } from './types';

/** An intent by its id and by its name for people. */
export interface NamedIntent {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** How a sentence is understood now, and why. */
export interface Explanation {
  readonly language: Language;
  readonly intent: string;
  /** `words`, or the encoder that was asked last. */
  readonly decidedBy: string;
  readonly score: number;
  readonly threshold: number;
  readonly intents: readonly { readonly intent: string; readonly probability: number }[];
  readonly nearest: readonly {
    readonly text: string;
    readonly intent: string;
    readonly similarity: number;
  }[];
  readonly wordsFor: readonly { readonly text: string; readonly weight: number }[];
  readonly wordsAgainst: readonly { readonly text: string; readonly weight: number }[];
  readonly entities: readonly {
    readonly type: string;
    readonly text: string;
    readonly value?: string;
    readonly currency?: string;
    readonly ambiguous: boolean;
    readonly alternatives: readonly string[];
  }[];
}
