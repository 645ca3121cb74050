import type { Session } from '../api/types';

/** Who works in the studio in this tab. */
export interface StaffSession {
  readonly token: string;
  readonly username: string;
  readonly displayName: string | null;
  readonly role: 'editor' | 'approver';
}

const KEY = 'zhiyin.studio';

/** A session of somebody who may enter, or null: the bank itself refuses everybody else again. */
export function staffSession(session: Session, username: string): StaffSession | null {
  const { token, role, displayName } = session;
  return role === 'editor' || role === 'approver'
    ? { token, username, role, displayName: displayName ?? null }
    : null;
}

/** What was kept in the tab, or null where it is not whole. */
export function readSession(stored: string | null): StaffSession | null {
  try {
    const value = JSON.parse(stored ?? 'null') as Partial<StaffSession> | null;
    return typeof value?.token === 'string' && (value.role === 'editor' || value.role === 'approver')
      ? (value as StaffSession)
      : null;
  } catch {
    return null;
  }
}

/** The tab's own storage, which ends with the tab; a browser that forbids it leaves the page without memory. */
export const tab = {
  read: (): StaffSession | null => {
    try {
      return readSession(sessionStorage.getItem(KEY));
    } catch {
      return null;
    }
  },
  keep: (session: StaffSession | null): void => {
    try {
      if (session === null) {
        sessionStorage.removeItem(KEY);
      } else {
        sessionStorage.setItem(KEY, JSON.stringify(session));
      }
    } catch {
      return;
    }
  },
};
