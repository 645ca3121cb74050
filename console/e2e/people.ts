import { readFile } from 'node:fs/promises';
import type { DemoLogin, Language } from '../src/api/types';
import { totp, STEP_SECONDS } from '../src/demo/totp';

/** So many are the people of the hand-made stories; the lives of all others are generated, and some have little money. */
const STORIES = 25;

/** A company, which has no payee saved. */
const COMPANY = 'customer13';

function canSurelyPay({ username, language }: DemoLogin): boolean {
  const number = Number(username.replace(/^\D+/, ''));
  return username !== COMPANY && (number <= STORIES || language === 'en');
}

/** The demonstration customers, dealt out so that each journey has its own and no code is used twice. */
export class People {
  private dealt = 0;
  private readonly usedSteps = new Set<string>();

  private constructor(
    private readonly customers: readonly DemoLogin[],
    private readonly all: readonly DemoLogin[],
    private readonly codesCountOnce: boolean,
  ) {}

  /** From the file `DEMO_LOGINS`, or else from the start page's own list. */
  static async of(baseUrl: string, codesCountOnce: boolean): Promise<People> {
    const file = process.env['DEMO_LOGINS'];
    const all: readonly DemoLogin[] =
      file === undefined
        ? await (await fetch(`${baseUrl}/api/v1/demo/logins`)).json()
        : JSON.parse(await readFile(file, 'utf8'));
    const customers = all.filter(({ role }) => role.toLowerCase() === 'customer');
    if (customers.length === 0) {
      throw new Error('the bank was started without demonstration logins: no customer to sign in as');
    }
    return new People(customers, all, codesCountOnce);
  }

  /** Somebody who speaks the language if there is anybody, each time another one. */
  next(language: Language): DemoLogin {
    const speakers = this.customers.filter((person) => person.language === language && canSurelyPay(person));
    // The first is left to the journeys that need the guide's own customer.
    const from = speakers.length > 1 ? speakers.slice(1) : this.customers;
    return from[this.dealt++ % from.length] as DemoLogin;
  }

  /** Somebody of the staff. */
  ofRole(role: string): DemoLogin | undefined {
    return this.all.find((person) => person.role.toLowerCase() === role);
  }

  get count(): number {
    return this.customers.length;
  }

  /** The guide's own customer of the language, who has a saved payee that was never paid. */
  featured(language: Language): DemoLogin {
    const person = this.customers.find((known) => known.language === language);
    if (person === undefined) {
      throw new Error(`no customer speaks ${language}`);
    }
    return person;
  }

  /** The code of this half minute; if it was used for the same kind of challenge, the next one when it comes. */
  async code(person: DemoLogin, kind: 'sign-in' | 'step-up'): Promise<string> {
    for (;;) {
      const now = Date.now();
      const step = Math.floor(now / 1000 / STEP_SECONDS);
      const use = `${person.username} ${kind} ${step}`;
      if (!this.codesCountOnce || !this.usedSteps.has(use)) {
        this.usedSteps.add(use);
        const code = await totp(person.totpSecret, now);
        if (code === null) {
          throw new Error(`${person.username} has no readable secret`);
        }
        return code;
      }
      const untilNextStep = (step + 1) * STEP_SECONDS * 1000 - now;
      await new Promise((passed) => setTimeout(passed, untilNextStep));
    }
  }
}
