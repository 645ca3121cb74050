import { isOutage, problemOf, type Outcome } from './outcome';
import type { Language } from './types';

const PATIENCE_MILLIS = 20_000;

/** One call to the API on the page's own origin: an answer, a refusal, or nothing heard within the patience. */
export async function call<T>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  language: Language,
  token?: string,
  body?: unknown,
  /** The revision that was read and is to be changed. */
  revision?: number,
): Promise<Outcome<T>> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), PATIENCE_MILLIS);
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json, text/markdown',
        'Accept-Language': language === 'zh' ? 'zh-CN' : 'en',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      cache: 'no-store',
      signal: impatience.signal,
    });
    if (isOutage(response.status)) {
      return { kind: 'unreachable' };
    }
    const text = await response.text();
    const plain = response.headers.get('Content-Type')?.startsWith('text/') === true;
    const parsed: unknown = plain ? text : text === '' ? null : parse(text);
    return response.ok
      ? { kind: 'answered', status: response.status, body: parsed as T }
      : { kind: 'refused', problem: problemOf(response.status, parsed, response.headers.get('Retry-After')) };
  } catch {
    // fetch throws for a lost network and for our own abort alike: in both cases no answer was heard.
    return { kind: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
