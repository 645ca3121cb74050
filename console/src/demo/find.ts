import type { DemoLogin } from '../api/types';

export function isCustomer(login: DemoLogin): boolean {
  return login.role.toLowerCase() === 'customer';
}

/** Those in whose user name or note every typed word occurs, however it is written. */
export function find(logins: readonly DemoLogin[], typed: string): readonly DemoLogin[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  return logins.filter(({ username, note }) => {
    const text = plain(`${username} ${note}`);
    return words.every((word) => text.includes(word));
  });
}

/** Without accents, full-width forms and capitals. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
