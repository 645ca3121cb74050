import type { Problem } from './types';

/** How a call to the bank ended: an answer, a refusal the bank explains, or no answer at all. */
export type Outcome<T> =
  | { readonly kind: 'answered'; readonly status: number; readonly body: T }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' };

const DEFAULT_WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 60;

/** Statuses with which a gateway says that the bank itself has not been reached; the same request may be repeated. */
export function isOutage(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}

/** Seconds to wait before repeating a refused request, from the body or the header, bounded. */
export function waitSeconds(fromBody: unknown, header: string | null): number {
  const stated = typeof fromBody === 'number' ? fromBody : Number.parseInt(header ?? '', 10);
  if (!Number.isFinite(stated)) {
    return DEFAULT_WAIT_SECONDS;
  }
  return Math.min(Math.max(Math.ceil(stated), 1), LONGEST_WAIT_SECONDS);
}

/** Reads a refusal; a body that is no problem document still becomes one, so that no caller meets surprises. */
export function problemOf(status: number, body: unknown, retryAfter: string | null): Problem {
  const said = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (name: string): string | undefined =>
    typeof said[name] === 'string' ? (said[name] as string) : undefined;
  const detail = text('detail');
  const base = {
    type: text('type') ?? 'about:blank',
    title: text('title') ?? '',
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(text('field') === undefined ? {} : { field: text('field') as string }),
    ...(text('intent') === undefined ? {} : { intent: text('intent') as string }),
    ...(text('sentence') === undefined ? {} : { sentence: text('sentence') as string }),
    ...(text('language') === undefined ? {} : { language: text('language') as string }),
    ...(Number.isInteger(said['sentences']) ? { sentences: said['sentences'] as number } : {}),
    ...(Number.isInteger(said['attemptsLeft']) ? { attemptsLeft: said['attemptsLeft'] as number } : {}),
  };
  return status === 429
    ? { ...base, retryAfterSeconds: waitSeconds(said['retryAfterSeconds'], retryAfter) }
    : base;
}
