import { call } from './http';
import type { Outcome } from './outcome';
import type { Explanation, NamedIntent } from './explanation';
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
  /** Counts its wordings; who changes it names the one that was read. */
  readonly revision: number;
  readonly written: string;
  readonly changed?: string;
  readonly withdrawn?: string;
}

/** What is looked for among the examples; empty for all. */
export interface ExampleSearch {
  readonly text: string;
  readonly language: Language | '';
  readonly intent: string;
}

/** A page of examples, and how many there are on all pages. */
export interface ExamplePage {
  readonly examples: readonly Example[];
  readonly all: number;
}

/** An example that models learnt otherwise than those that served when they were trained. */
export interface LearntChange {
  readonly example: string;
  readonly deed: 'added' | 'changed' | 'withdrawn' | 'muted' | 'restored';
  readonly language: Language;
  readonly intent: string;
  readonly text: string;
  readonly intentBefore?: string;
  readonly textBefore?: string;
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
  /** Absent while nothing tells. */
  readonly secondsLeft?: number;
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
  /** The node that was asked answers with it. */
  readonly serves: boolean;
  /** Every node is to answer with it. */
  readonly published: boolean;
  readonly kept: boolean;
  /** The reader had it trained or made one of its changes, and so cannot approve it. */
  readonly own: boolean;
  /** Something else serves by now than what it was compared with. */
  readonly overtaken: boolean;
  /** It was compared with what served; without that it cannot be approved. */
  readonly compared: boolean;
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
  /** Sentences that have this label only now, and only before. */
  readonly added: number;
  readonly removed: number;
  /** No sentence of it is left: the models never tell it. */
  readonly vanished: boolean;
}

export interface LanguageComparison {
  readonly language: Language;
  readonly comparison: {
    readonly texts: number;
    readonly rightBefore: number;
    readonly rightAfter: number;
    /** How many sentences are told otherwise; `changes` has the first of them. */
    readonly changed: number;
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

export type Decision = 'approve' | 'reject' | 'publish' | 'roll-back';

/** What the studio may ask of the bank, on behalf of one signed-in person. */
export interface LanguageOffice {
  intents(): Promise<Outcome<{ intents: readonly NamedIntent[] }>>;
  explain(text: string): Promise<Outcome<Explanation>>;
  /** A page, after the last example of the page before. */
  examples(search: ExampleSearch, after?: string): Promise<Outcome<ExamplePage>>;
  add(draft: ExampleDraft): Promise<Outcome<Example>>;
  change(id: string, revision: number, draft: ExampleDraft): Promise<Outcome<Example>>;
  withdraw(id: string): Promise<Outcome<Example>>;
  /** Gives a sentence another intent, whoever wrote it; wholly or not at all. */
  move(draft: ExampleDraft): Promise<Outcome<Example>>;
  /** Takes a sentence out, whoever wrote it. */
  takeOut(language: Language, text: string): Promise<Outcome<Example>>;
  trainings(): Promise<Outcome<{ trainings: readonly Training[] }>>;
  train(): Promise<Outcome<Training>>;
  training(id: string): Promise<Outcome<Training>>;
  cancel(id: string): Promise<Outcome<Training>>;
  models(): Promise<Outcome<{ models: readonly ModelSet[] }>>;
  card(model: string): Promise<Outcome<ModelCard>>;
  /** The card in Markdown, in the reader's language. */
  cardText(model: string): Promise<Outcome<string>>;
  changes(model: string): Promise<Outcome<{ changes: readonly LearntChange[] }>>;
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
  async function ask<T>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
    revision?: number,
  ): Promise<Outcome<T>> {
    const outcome = await call<T>(method, `/language${path}`, language(), token, body, revision);
    if (outcome.kind === 'refused' && outcome.problem.status === 401) {
      onSignedOut();
    }
    return outcome;
  }
  const model = (id: string, rest = '') => `/models/${encodeURIComponent(id)}${rest}`;
  return {
    intents: () => ask('GET', '/intents'),
    explain: (text) => ask('POST', '/explanations', { text }),
    examples: (search, after) => ask('GET', `/examples${query({ ...search, before: after ?? '' })}`),
    add: (draft) => ask('POST', '/examples', draft),
    change: (id, revision, draft) => ask('PUT', `/examples/${encodeURIComponent(id)}`, draft, revision),
    withdraw: (id) => ask('POST', `/examples/${encodeURIComponent(id)}/withdraw`),
    move: (draft) => ask('POST', '/examples/move', draft),
    takeOut: (of, text) => ask('POST', '/examples/take-out', { language: of, text }),
    trainings: () => ask('GET', '/trainings'),
    train: () => ask('POST', '/trainings'),
    training: (id) => ask('GET', `/trainings/${encodeURIComponent(id)}`),
    cancel: (id) => ask('POST', `/trainings/${encodeURIComponent(id)}/cancel`),
    models: () => ask('GET', '/models'),
    card: (id) => ask('GET', model(id)),
    cardText: (id) => ask('GET', model(id, `/card?language=${language()}`)),
    changes: (id) => ask('GET', model(id, '/changes')),
    comparison: (id) => ask('GET', model(id, '/comparison')),
    onMessages: (id) => ask('POST', model(id, '/recent-messages')),
    decide: (id, decision) => ask('POST', model(id, `/${decision}`)),
    confusions: (id, of) => ask('GET', model(id, `/confusions?language=${of}`)),
    similar: (id, of) => ask('GET', model(id, `/similar-intents?language=${of}`)),
    doubtful: (id, of) => ask('GET', model(id, `/doubtful-examples?language=${of}`)),
    coverage: () => ask('POST', '/coverage'),
    unknown: (of) => ask('POST', `/unknown-messages?language=${of}`),
  };
}

/** `?` and what is not empty. */
function query(parts: Readonly<Record<string, string>>): string {
  const said = Object.entries(parts).filter(([, value]) => value !== '');
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}
