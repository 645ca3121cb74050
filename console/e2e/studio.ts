import assert from 'node:assert/strict';
import type { Language, DemoLogin } from '../src/api/types';
import { CATALOGUE } from '../src/texts/catalogue';
import { STUDIO } from '../src/texts/studio';
import { visitor, type Look, type Visitor } from './browser';
import { isAccessible, type Ground, type Journey } from './journeys';

/** Staff are few, and a journey of the studio signs in several times: each role's own people, from the bank's list. */
async function staff(ground: Ground, role: string): Promise<DemoLogin> {
  const person = ground.people.ofRole(role);
  if (person === undefined) {
    throw new Error(`the bank has no ${role} among its demonstration logins`);
  }
  return person;
}

class Desk {
  readonly words;
  readonly texts;

  constructor(
    readonly who: Visitor,
    language: Language,
    readonly ground: Ground,
  ) {
    this.words = STUDIO[language];
    this.texts = CATALOGUE[language];
  }

  get page() {
    return this.who.page;
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  async signIn(role: string): Promise<void> {
    const person = await staff(this.ground, role);
    await this.page.getByLabel(this.texts.start.username).fill(person.username);
    await this.page.getByLabel(this.texts.start.password).fill(person.password);
    await this.button(this.texts.start.next).click();
    const code = this.page.getByLabel(this.texts.start.code, { exact: true });
    await code.fill(await this.ground.people.code(person, 'sign-in'));
    await this.page.keyboard.press('Enter');
    await this.page.locator('.rail').waitFor();
  }

  async signOut(): Promise<void> {
    await this.button(this.texts.header.signOut).click();
    await this.page.getByText(this.words.door.left).waitFor();
  }

  /** Presses a deed that is asked about once, and says yes. */
  async decide(label: string, yes: string): Promise<void> {
    await this.button(label).click();
    await this.button(yes).click();
  }

  async openNewest(): Promise<void> {
    await this.page
      .getByRole('region', { name: this.words.models.title })
      .getByRole('button')
      .first()
      .click();
    await this.page.getByTestId('models-detail').waitFor();
    await this.page.getByTestId('model-card').locator('table').waitFor();
  }
}

async function inStudio(ground: Ground, look: Look, walk: (desk: Desk) => Promise<void>): Promise<void> {
  const who = await visitor(ground.browser, ground.baseUrl, look, '/studio.html');
  try {
    await walk(new Desk(who, look.language, ground));
    assert.deepEqual(who.complaints, [], 'the browser complained');
  } finally {
    await who.close();
  }
}

/** An editor teaches and trains; an approver compares, approves and publishes, unless the training is called off. */
export function teachesAndPublishes(look: Look, calledOff = false): Journey {
  return (ground) =>
    inStudio(ground, look, async (desk) => {
      const { page, words, who } = desk;
      await isAccessible(who, 'door of the studio');
      await ground.picture(who, 'studio-door');
      await desk.signIn('editor');

      await page.getByRole('link', { name: words.rooms.examples }).click();
      // Another sentence each time, without figures: a number of a person is refused.
      const own = [...String(Date.now())].map((digit) => 'abcdefghij'[Number(digit)]).join('');
      const sentence = look.language === 'zh' ? `把卡上剩的念给我听 ${own}` : `read me what is left ${own}`;
      const form = page.locator('form');
      await desk.button(words.examples.add).click();
      await form.getByText(words.examples.textMissing).waitFor();
      await form.getByLabel(words.examples.text).fill(sentence);
      const intent = form.getByLabel(words.examples.intent);
      await intent.selectOption('balance');
      await desk.button(words.examples.add).click();
      await page.getByText(words.examples.added).waitFor();
      await page.getByRole('cell', { name: sentence, exact: true }).waitFor();
      await form.getByLabel(words.examples.text).fill(sentence);
      await desk.button(words.examples.add).click();
      await form.locator('.field__wrong').waitFor();
      await isAccessible(who, 'examples');
      await ground.picture(who, 'studio-examples');

      await page.getByRole('link', { name: words.rooms.try }).click();
      await desk.button(words.trying.explain).click();
      await page.getByText(words.trying.missing).waitFor();
      await page
        .getByLabel(words.trying.text, { exact: true })
        .fill(look.language === 'zh' ? '我的账户余额还有多少' : 'what is the balance of my account');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: look.language === 'zh' ? '查询余额' : 'Balance' }).waitFor();
      await isAccessible(who, 'a sentence tried');
      await ground.picture(who, 'studio-try');

      await page.getByRole('link', { name: words.rooms.tools }).click();
      for (const kind of ['confusions', 'similar', 'doubtful', 'coverage', 'unknown'] as const) {
        await desk.button(words.tools.kinds[kind]).click();
        if (kind === 'unknown' || kind === 'coverage') {
          await desk.button(words.tools[kind].look).click();
        }
        await page.locator('.working').waitFor({ state: 'detached' });
        await isAccessible(who, `tool: ${kind}`);
        await ground.picture(who, `studio-tool-${kind}`);
      }

      await page.getByRole('link', { name: words.rooms.training }).click();
      await desk.button(words.training.start).click();
      await page.locator('progress').waitFor();
      await isAccessible(who, 'training under way');
      await ground.picture(who, 'studio-training');
      if (calledOff) {
        await desk.button(words.training.cancel).click();
        await page
          .locator('[data-testid=training-ended][data-state=cancelled]')
          .waitFor({ timeout: 120_000 });
        await desk.signOut();
        return;
      }
      await page.locator('[data-testid=training-ended][data-state=done]').waitFor({ timeout: 300_000 });
      await desk.openNewest();
      await page.getByText(words.decision.editorWaits).waitFor();
      assert.equal(await desk.button(words.decision.approve).count(), 0, 'an editor cannot approve');
      await desk.signOut();

      await desk.signIn('approver');
      await desk.openNewest();
      // Who approves sees what was taught.
      await page.getByTestId('learnt-changes').getByRole('cell', { name: sentence, exact: true }).waitFor();
      await desk.button(words.messages.look).click();
      await page.locator('[aria-labelledby=messages-title] .finding').waitFor();
      await isAccessible(who, 'a candidate');
      await page.getByTestId('models-detail').evaluate((detail) => detail.scrollIntoView());
      await ground.picture(who, 'studio-candidate');
      await desk.decide(words.decision.approve, words.decision.yes.approve);
      await page.getByText(words.decision.told.approve).waitFor();
      await desk.decide(words.decision.publish, words.decision.yes.publish);
      await page.getByText(words.decision.told.publish).waitFor();
      await isAccessible(who, 'published');
      await ground.picture(who, 'studio-published');
      await page.reload();
      await page.locator('.rail').waitFor();
      await page.locator('.table .chip--good', { hasText: words.models.serves }).waitFor();
      await desk.signOut();
    });
}
