import type { Locator, Page } from 'playwright-core';
import type { DemoLogin, Language } from '../src/api/types';
import { CATALOGUE } from '../src/texts/catalogue';
import type { People } from './people';

/** What a customer does on the page, in words of the page. Finds things as people do: by label and role. */
export const WORDS: Readonly<
  Record<
    Language,
    Readonly<
      Record<
        | 'transfer'
        | 'amount'
        | 'correction'
        | 'balance'
        | 'question'
        | 'largeFirst'
        | 'transactions'
        | 'exampleAmount',
        string
      >
    >
  >
> = {
  zh: {
    transfer: '我要转账',
    amount: '100元',
    correction: '不对，金额改成88元',
    balance: '我的账户还有多少钱？',
    question: '转账每天的限额是多少？',
    transactions: '看看最近的交易',
    exampleAmount: '不对，金额改成200元',
    largeFirst: '给新房中介转9000元',
  },
  en: {
    transfer: 'I want to send money',
    amount: '100 yuan',
    correction: 'No, make it 88 yuan',
    balance: 'How much money do I have?',
    question: 'What is the daily transfer limit?',
    transactions: 'Show my recent transactions',
    exampleAmount: 'No, make it 200 yuan',
    largeFirst: 'transfer 9000 yuan to New Broker',
  },
};

export class Customer {
  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  get texts() {
    return CATALOGUE[this.language];
  }

  async givePassword(person: DemoLogin): Promise<void> {
    await this.page.getByLabel(this.texts.start.username).fill(person.username);
    await this.page.getByLabel(this.texts.start.password).fill(person.password);
    await this.page.getByRole('button', { name: this.texts.start.next }).click();
    await this.page.getByLabel(this.texts.start.code, { exact: true }).waitFor();
  }

  async giveCode(code: string): Promise<void> {
    await this.page.getByLabel(this.texts.start.code, { exact: true }).fill(code);
    await this.page.locator('form.sign-in').getByRole('button', { name: this.texts.start.signIn }).click();
    await this.box.waitFor();
  }

  async signIn(person: DemoLogin, people: People): Promise<void> {
    await this.givePassword(person);
    await this.giveCode(await people.code(person, 'sign-in'));
  }

  async askWithoutSigningIn(): Promise<void> {
    await this.page.getByRole('button', { name: this.texts.start.anonymous }).click();
    await this.box.waitFor();
  }

  get box(): Locator {
    return this.page.locator('#composer');
  }

  get turns(): Locator {
    return this.page.locator('.turn[data-sequence]');
  }

  lastReply(type?: string): Locator {
    const selector = type === undefined ? '.reply' : `.reply[data-type="${type}"]`;
    return this.turns.last().locator(selector).last();
  }

  /** Types and sends, and waits for the turn that answers it. */
  async say(text: string): Promise<void> {
    await this.answered(async () => {
      await this.box.fill(text);
      await this.box.press('Enter');
    });
  }

  /** Does something and waits until one more turn stands in the thread and nothing is being worked on. */
  async answered(act: () => Promise<void>): Promise<void> {
    const before = await this.turns.count();
    await act();
    await this.turns.nth(before).waitFor();
    await this.page.locator('.working').waitFor({ state: 'detached' });
  }

  /** As far as the card that reads the transfer back. */
  async askForTransfer(): Promise<void> {
    const words = WORDS[this.language];
    await this.say(words.transfer);
    const choices = this.turns.last().locator('.choices button');
    if ((await choices.count()) > 0) {
      await this.answered(() => choices.first().click());
    } else if (process.env['E2E_PAYEE'] !== undefined) {
      await this.say(process.env['E2E_PAYEE']);
    }
    await this.say(words.amount);
    await this.lastReply('confirmation').waitFor();
  }

  async confirm(): Promise<void> {
    await this.answered(() => this.lastReply('confirmation').locator('.button--strong').click());
    await this.lastReply('step-up').waitFor();
  }

  async stepUp(code: string): Promise<void> {
    const card = this.page.locator('.step-up');
    await card.locator('input').fill(code);
    await this.answered(() => card.locator('button[type=submit]').click());
  }

  /** What the customer's own bubbles say, without the word that only a screen reader hears. */
  async ownWords(): Promise<readonly string[]> {
    const bubbles = await this.page.locator('.bubble--own').allTextContents();
    return bubbles.map((text) => text.slice(this.texts.thread.you.length));
  }
}
