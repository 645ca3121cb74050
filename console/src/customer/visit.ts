import { ANONYMOUS, type Kept } from '../features/conversation/kept';

/** Who is using the page in this tab. `username` is empty for a visitor who has not signed in. */
export interface Visit {
  readonly token: string;
  readonly username: string;
  readonly displayName: string | null;
}

const VISIT = 'zhiyin.visit';
const KEPT = 'zhiyin.kept';

export function isVisitor(visit: Visit): boolean {
  return visit.username === ANONYMOUS;
}

/** The tab's own storage, which ends with the tab; a browser that forbids it leaves the page without memory. */
export const tab = {
  visit: (): Visit | null => read<Visit>(VISIT, (value) => typeof value.token === 'string'),
  kept: (): Kept | null =>
    read<Kept>(KEPT, (value) => typeof value.owner === 'string' && Array.isArray(value.unsent)),
  keepVisit: (visit: Visit) => write(VISIT, visit),
  keep: (kept: Kept) => write(KEPT, kept),
  forgetVisit: () => erase(VISIT),
  forgetAll: () => {
    erase(VISIT);
    erase(KEPT);
  },
};

function read<T>(key: string, isWhole: (value: T) => boolean): T | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return typeof value === 'object' && value !== null && isWhole(value as T) ? (value as T) : null;
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}

function erase(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
}
