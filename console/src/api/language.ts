import { call } from './http';
import type { Outcome } from './outcome';
import type { Language } from './types';

/** The words of `/api/v1/language`, by which editors teach the models and two people publish them. */

export interface Example {
  readonly id: string;
  readonly language: Language;
  readonly intent: string;
  readonly text: string;
  readonly channel?: string;
  /** It takes the same sentence of the files out instead of teaching. */
  readonly mutes: boolean;
  readonly written: string;
  readonly changed?: string;
  readonly withdrawn?: string;
}

export interface ExampleDraft {
  readonly language: Language;
  readonly intent: string;
  readonly text: string;
  readonly channel?: string;
}

export interface Training {
  readonly id: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed' | 'interrupted';
  readonly ending: boolean;
  /** `waiting`, or a language with what is done to it, such as `zh-measuring`. */
  readonly part: string;
  readonly percent: number;
  readonly startedBy: string;
  readonly started: string;
  readonly ended?: string;
  readonly modelSet?: string;
}

export interface Scorecard {
  readonly texts: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly coverageAt99: number;
  readonly ece: number;
  readonly oosRecall: number;
}

export interface ModelSet {
  readonly id: string;
  readonly state: 'start' | 'candidate' | 'approved' | 'rejected';
  readonly serves: boolean;
  readonly kept: boolean;
  readonly made: string;
  readonly madeBy?: string;
  readonly decided?: string;
  readonly served: readonly { readonly version: number; readonly deed: string; readonly since: string }[];
  readonly languages: readonly {
    readonly language: Language;
    readonly modelId: string;
    readonly examples: number;
    readonly heldOut: Scorecard;
  }[];
}

export interface ModelCard {
  readonly id: string;
  readonly fingerprint: string;
  readonly seed: number;
  readonly folds: number;
  readonly languages: readonly {
    readonly language: Language;
    readonly modelId: string;
    readonly encoder: string;
    readonly examples: number;
    readonly fingerprint: string;
    readonly intents: Readonly<Record<string, number>>;
    readonly heldOut: Scorecard;
  }[];
  readonly limits: Readonly<Record<Language, readonly string[]>>;
}

export interface IntentChange {
  readonly intent: string;
  readonly texts: number;
  readonly gained: number;
  readonly lost: number;
}

export interface LanguageComparison {
  readonly language: Language;
  readonly comparison: {
    readonly texts: number;
    readonly rightBefore: number;
    readonly rightAfter: number;
    readonly intents: readonly IntentChange[];
    readonly changes: readonly {
      readonly text: string;
      readonly intent: string;
      readonly before: string;
      readonly after: string;
    }[];
  };
}

export interface MessageChanges {
  readonly messages: number;
  readonly changed: number;
  readonly changes: readonly {
    readonly language: Language;
    readonly text: string;
    readonly before: string;
    readonly after: string;
    readonly confidence: number;
  }[];
}

export interface Confusion {
  readonly intent: string;
  readonly told: string;
  readonly count: number;
  readonly sentences: readonly string[];
}

export interface SimilarPair {
  readonly one: string;
  readonly other: string;
  readonly closeness: number;
  readonly strays: number;
  readonly sentences: number;
}

export interface DoubtfulExample {
  readonly text: string;
  readonly intent: string;
  readonly likely: string;
  readonly doubt: number;
}

export interface CoverageRow {
  readonly intent: string;
  readonly language: Language;
  readonly channel: string;
  readonly examples: number;
  readonly messages: number;
}

export interface UnknownGroup {
  readonly messages: number;
  readonly typical: string;
  readonly suggested: string;
  readonly confidence: number;
  readonly texts: readonly string[];
}

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

export type Decision = 'approve' | 'reject' | 'publish' | 'roll-back';

/** What the studio may ask of the bank, on behalf of one signed-in person. */
export interface LanguageOffice {
  intents(): Promise<Outcome<{ intents: readonly NamedIntent[] }>>;
  explain(text: string): Promise<Outcome<Explanation>>;
  examples(): Promise<Outcome<{ examples: readonly Example[] }>>;
  add(draft: ExampleDraft): Promise<Outcome<Example>>;
  change(id: string, draft: ExampleDraft): Promise<Outcome<Example>>;
  withdraw(id: string): Promise<Outcome<Example>>;
  mute(language: Language, text: string): Promise<Outcome<Example>>;
  trainings(): Promise<Outcome<{ trainings: readonly Training[] }>>;
  train(): Promise<Outcome<Training>>;
  training(id: string): Promise<Outcome<Training>>;
  cancel(id: string): Promise<Outcome<Training>>;
  models(): Promise<Outcome<{ models: readonly ModelSet[] }>>;
  card(model: string): Promise<Outcome<ModelCard>>;
  comparison(model: string): Promise<Outcome<{ languages: readonly LanguageComparison[] }>>;
  onMessages(model: string): Promise<Outcome<MessageChanges>>;
  decide(model: string, decision: Decision): Promise<Outcome<ModelSet>>;
  confusions(model: string, of: Language): Promise<Outcome<{ confusions: readonly Confusion[] }>>;
  similar(model: string, of: Language): Promise<Outcome<{ pairs: readonly SimilarPair[] }>>;
  doubtful(model: string, of: Language): Promise<Outcome<{ examples: readonly DoubtfulExample[] }>>;
  coverage(): Promise<Outcome<{ coverage: readonly CoverageRow[] }>>;
  unknown(of: Language): Promise<Outcome<{ groups: readonly UnknownGroup[] }>>;
}

/**
 * The office over HTTP. `language` is asked at each call, because it may change; `onSignedOut` is told when the
 * bank no longer knows the token.
 */
export function officeOverHttp(
  token: string,
  language: () => Language,
  onSignedOut: () => void,
): LanguageOffice {
  async function ask<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Outcome<T>> {
    const outcome = await call<T>(method, `/language${path}`, language(), token, body);
    if (outcome.kind === 'refused' && outcome.problem.status === 401) {
      onSignedOut();
    }
    return outcome;
  }
  const model = (id: string, rest = '') => `/models/${encodeURIComponent(id)}${rest}`;
  return {
    intents: () => ask('GET', '/intents'),
    explain: (text) => ask('POST', '/explanations', { text }),
    examples: () => ask('GET', '/examples'),
    add: (draft) => ask('POST', '/examples', draft),
    change: (id, draft) => ask('PUT', `/examples/${encodeURIComponent(id)}`, draft),
    withdraw: (id) => ask('POST', `/examples/${encodeURIComponent(id)}/withdraw`),
    mute: (of, text) => ask('POST', '/file-examples/mute', { language: of, text }),
    trainings: () => ask('GET', '/trainings'),
    train: () => ask('POST', '/trainings'),
    training: (id) => ask('GET', `/trainings/${encodeURIComponent(id)}`),
    cancel: (id) => ask('POST', `/trainings/${encodeURIComponent(id)}/cancel`),
    models: () => ask('GET', '/models'),
    card: (id) => ask('GET', model(id)),
    comparison: (id) => ask('GET', model(id, '/comparison')),
    onMessages: (id) => ask('POST', model(id, '/recent-messages')),
    decide: (id, decision) => ask('POST', model(id, `/${decision}`)),
    confusions: (id, of) => ask('GET', model(id, `/confusions?language=${of}`)),
    similar: (id, of) => ask('GET', model(id, `/similar-intents?language=${of}`)),
    doubtful: (id, of) => ask('GET', model(id, `/doubtful-examples?language=${of}`)),
    coverage: () => ask('GET', '/coverage'),
    unknown: (of) => ask('GET', `/unknown-messages?language=${of}`),
  };
}
