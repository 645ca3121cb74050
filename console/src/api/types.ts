/** The words of the public API v1, as the page reads and writes them. */

export type Language = 'zh' | 'en';

export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

export interface Source {
  readonly articleId: string;
  readonly title: string;
  readonly revision: number | string;
}

export interface Choice {
  readonly label: string;
  readonly say: string;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** What a confirmation card, and the step-up it leads to, read back to the customer. */
export interface ReadBack {
  readonly kind?: string;
  readonly title?: string;
  readonly amount?: Amount;
  readonly fields?: readonly Field[];
  readonly confirm?: Choice;
  readonly cancel?: Choice;
}

/** How a deed ended, and what can be kept of it. A reply whose values have no title is only its sentence. */
export interface OutcomeValues {
  /** `posted`, `held`, `unknown`, `refused`, `handed-over`; a bank may know more. */
  readonly outcome?: string;
  readonly title?: string;
  readonly amount?: Amount;
  /** Among them `reference`, which names the deed, `evidence`, by which it can be checked, `until` of what waits. */
  readonly fields?: readonly Field[];
  /** What can be done about it next. */
  readonly options?: readonly Choice[];
  /** What the sentence lists, a row for each thing: accounts, entries, reasons. */
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  /** What the customer has to do first; `sign-in` is known. */
  readonly action?: string;
}

interface Said<Type extends string, Values> {
  readonly type: Type;
  /** Always a complete sentence: a page that knows nothing of the values can still show it. */
  readonly text: string;
  readonly sources?: readonly Source[];
  readonly values?: Values;
}

export type Reply =
  | Said<'text', OutcomeValues>
  | Said<'choices', { readonly options?: readonly Choice[] }>
  | Said<'form', { readonly slot?: string }>
  | Said<'confirmation', ReadBack>
  | Said<'receipt', OutcomeValues>
  | Said<'article', { readonly updated?: string }>
  | (Said<'step-up', ReadBack> & { readonly stepUpId: string });

export interface Slot {
  readonly name: string;
  readonly value: unknown;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Interpretation {
  readonly language?: Language;
  readonly intent?: string | null;
  readonly confidence?: number;
  readonly commands?: readonly unknown[];
  readonly slots?: readonly Slot[];
}

export interface TurnState {
  readonly flow?: string | null;
  readonly awaiting?: string | null;
  readonly complete?: boolean;
}

export interface Turn {
  readonly sequence: number;
  readonly at?: string;
  readonly said?: { readonly text: string; readonly redacted?: boolean } | null;
  readonly interpretation?: Interpretation | null;
  readonly replies: readonly Reply[];
  readonly state?: TurnState | null;
}

export interface Conversation {
  readonly id: string;
  readonly language?: Language;
  readonly turns: readonly Turn[];
}

export interface Session {
  readonly token: string;
  readonly displayName?: string;
  /** `anonymous`, `customer`, `agent`, `editor`, `approver`; a bank may know more. */
  readonly role?: string;
}

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** The field that is wrong, where it is one. */
  readonly field?: string;
  /** Of the language studio: what the refusal is about. */
  readonly intent?: string;
  readonly sentence?: string;
  readonly language?: string;
  readonly sentences?: number;
  readonly retryAfterSeconds?: number;
  /** How often a refused code may still be tried. */
  readonly attemptsLeft?: number;
}

export interface DemoLogin {
  readonly username: string;
  readonly password: string;
  readonly totpSecret: string;
  readonly role: string;
  readonly customerId?: string;
  readonly language: string;
  readonly note: string;
}
