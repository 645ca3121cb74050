import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
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

const MOST_PRESSES = 400;

class Desk {
  readonly words;
  readonly texts;

  constructor(
    readonly who: Visitor,
    language: Language,
    readonly ground: Ground,
    /** Whether everything is done without a mouse. */
    readonly byKeyboard: boolean,
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

  /** Presses a button or follows a link, by mouse or by keyboard alone. */
  async use(what: Locator): Promise<void> {
    if (this.byKeyboard) {
      await this.tabTo(what);
      await this.page.keyboard.press('Enter');
    } else {
      await what.click();
    }
  }

  async write(box: Locator, text: string): Promise<void> {
    if (this.byKeyboard) {
      await this.tabTo(box);
      await this.page.keyboard.press('Control+A');
      await this.page.keyboard.insertText(text);
    } else {
      await box.fill(text);
    }
  }

  async choose(list: Locator, id: string): Promise<void> {
    if (this.byKeyboard) {
      await this.tabTo(list);
      const label = await list.locator(`option[value="${id}"]`).innerText();
      await this.page.keyboard.type(label);
    } else {
      await list.selectOption(id);
    }
    assert.equal(await list.inputValue(), id);
  }

  /** Goes on with Tab until what is looked for has the focus; whoever cannot reach it cannot use it. */
  private async tabTo(what: Locator): Promise<void> {
    await what.waitFor();
    for (let presses = 0; presses < MOST_PRESSES; presses++) {
      if (await what.evaluate((element) => element === document.activeElement)) {
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`not reached with ${MOST_PRESSES} presses of Tab: ${String(what)}`);
  }

  async signIn(role: string): Promise<void> {
    const person = await staff(this.ground, role);
    await this.write(this.page.getByLabel(this.texts.start.username), person.username);
    await this.write(this.page.getByLabel(this.texts.start.password), person.password);
    await this.use(this.button(this.texts.start.next));
    const code = this.page.getByLabel(this.texts.start.code, { exact: true });
    await code.fill(await this.ground.people.code(person, 'sign-in'));
    await this.page.keyboard.press('Enter');
    await this.page.locator('.rail').waitFor();
  }

  async signOut(): Promise<void> {
    await this.use(this.button(this.texts.header.signOut));
    await this.page.getByText(this.words.door.left).waitFor();
  }

  /** Presses a deed that is asked about once, and says yes. */
  async decide(label: string, yes: string): Promise<void> {
    await this.use(this.button(label));
    await this.use(this.button(yes));
  }

  async openNewest(): Promise<void> {
    await this.use(
      this.page.getByRole('region', { name: this.words.models.title }).getByRole('button').first(),
    );
    await this.page.getByTestId('models-detail').waitFor();
    await this.page.getByTestId('model-card').locator('table').waitFor();
  }
}

async function inStudio(
  ground: Ground,
  look: Look,
  byKeyboard: boolean,
  walk: (desk: Desk) => Promise<void>,
): Promise<void> {
  const who = await visitor(ground.browser, ground.baseUrl, look, '/studio.html');
  try {
    await walk(new Desk(who, look.language, ground, byKeyboard));
    assert.deepEqual(who.complaints, [], 'the browser complained');
  } finally {
    await who.close();
  }
}

/** An editor teaches and trains; an approver compares, approves and publishes, unless the training is called off. */
export function teachesAndPublishes(look: Look, byKeyboard: boolean, calledOff: boolean): Journey {
  return (ground) =>
    inStudio(ground, look, byKeyboard, async (desk) => {
      const { page, words, who } = desk;
      await isAccessible(who, 'door of the studio');
      await ground.picture(who, 'studio-door');
      await desk.signIn('editor');

      await desk.use(page.getByRole('link', { name: words.rooms.examples }));
      // Another sentence each time, without figures: a number of a person is refused.
      const own = [...String(Date.now())].map((digit) => 'abcdefghij'[Number(digit)]).join('');
      const sentence = look.language === 'zh' ? `把卡上剩的念给我听 ${own}` : `read me what is left ${own}`;
      const form = page.locator('form');
      await desk.use(desk.button(words.examples.add));
      await form.getByText(words.examples.textMissing).waitFor();
      await desk.write(form.getByLabel(words.examples.text), sentence);
      await desk.choose(form.getByLabel(words.examples.intent), 'balance');
      await page.context().setOffline(true);
      await desk.use(desk.button(words.examples.add));
      await form.getByText(words.load.offline).waitFor();
      await page.context().setOffline(false);
      await desk.use(page.getByRole('link', { name: words.rooms.training }));
      await desk.use(page.getByRole('link', { name: words.rooms.examples }));
      const kept = await form.getByLabel(words.examples.text).inputValue();
      assert.equal(kept, sentence, 'what was typed outlives a lost connection and a look elsewhere');
      await desk.use(desk.button(words.examples.add));
      await page.getByText(words.examples.added).waitFor();
      await page.getByRole('cell', { name: sentence, exact: true }).waitFor();
      await desk.write(form.getByLabel(words.examples.text), sentence);
      await desk.use(desk.button(words.examples.add));
      await form.locator('.field__wrong').waitFor();
      await isAccessible(who, 'examples');
      await ground.picture(who, 'studio-examples');

      await desk.use(page.getByRole('link', { name: words.rooms.try }));
      await desk.use(desk.button(words.trying.explain));
      await page.getByText(words.trying.missing).waitFor();
      await desk.write(
        page.getByLabel(words.trying.text, { exact: true }),
        look.language === 'zh' ? '我的账户余额还有多少' : 'what is the balance of my account',
      );
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: look.language === 'zh' ? '查询余额' : 'Balance' }).waitFor();
      await isAccessible(who, 'a sentence tried');
      await ground.picture(who, 'studio-try');

      await desk.use(page.getByRole('link', { name: words.rooms.tools }));
      for (const kind of ['confusions', 'similar', 'doubtful', 'coverage', 'unknown'] as const) {
        await desk.use(desk.button(words.tools.kinds[kind]));
        if (kind === 'unknown' || kind === 'coverage') {
          await desk.use(desk.button(words.tools[kind].look));
        }
        await page.locator('.working').waitFor({ state: 'detached' });
        await isAccessible(who, `tool: ${kind}`);
        await ground.picture(who, `studio-tool-${kind}`);
      }
      await teachesWhatWasNotUnderstood(desk, own);

      await desk.use(page.getByRole('link', { name: words.rooms.training }));
      await desk.use(desk.button(words.training.start));
      await page.locator('progress').waitFor();
      await isAccessible(who, 'training under way');
      await ground.picture(who, 'studio-training');
      if (calledOff) {
        await desk.use(desk.button(words.training.cancel));
        await page
          .locator('[data-testid=training-ended][data-state=cancelled]')
          .waitFor({ timeout: 120_000 });
        await desk.signOut();
        return;
      }
      await page.locator('[data-testid=training-ended][data-state=done]').waitFor({ timeout: 300_000 });
      await page.locator('.table .chip--wait').first().waitFor();
      await desk.openNewest();
      await page.getByText(words.decision.editorWaits).waitFor();
      assert.equal(await desk.button(words.decision.approve).count(), 0, 'an editor cannot approve');
      await desk.signOut();

      await desk.signIn('approver');
      await desk.openNewest();
      // Who approves sees what was taught.
      await page.getByTestId('learnt-changes').getByRole('cell', { name: sentence, exact: true }).waitFor();
      await desk.use(desk.button(words.messages.look));
      await page.locator('[aria-labelledby=messages-title] .finding').waitFor();
      await isAccessible(who, 'a candidate');
      await page.getByTestId('models-detail').evaluate((detail) => detail.scrollIntoView());
      await ground.picture(who, 'studio-candidate');
      const card = page.waitForEvent('download');
      await desk.use(desk.button(words.card.download));
      assert.match((await card).suggestedFilename(), /\.md$/);
      await desk.decide(words.decision.approve, words.decision.yes.approve);
      await page.getByText(words.decision.told.approve).waitFor();
      await desk.decide(words.decision.publish, words.decision.yes.publish);
      await page.getByText(words.decision.told.publish).waitFor();
      await isAccessible(who, 'published');
      await ground.picture(who, 'studio-published');
      await page.reload();
      await page.locator('.rail').waitFor();
      await page.locator('.table .chip--good', { hasText: words.models.serves }).waitFor();
      await desk.use(page.getByRole('region', { name: words.models.title }).getByRole('button').last());
      await desk.decide(words.decision.rollBack, words.decision.yes['roll-back']);
      await page.getByText(words.decision.told['roll-back']).waitFor();
      await isAccessible(who, 'rolled back');
      await desk.signOut();
    });
}

/** A sentence in the editor's own words for what customers said; theirs are refused before the bank is asked. */
async function teachesWhatWasNotUnderstood(desk: Desk, own: string): Promise<void> {
  const { page, words } = desk;
  const group = page.locator('section.panel').first();
  if ((await group.count()) === 0) {
    return;
  }
  const theirs = await group.getByRole('heading').innerText();
  await desk.use(group.getByRole('button'));
  const box = group.getByLabel(words.tools.unknown.own);
  await desk.use(group.getByRole('button'));
  await group.getByText(words.examples.textMissing).waitFor();
  await desk.write(box, theirs);
  await desk.use(group.getByRole('button'));
  await group.getByText(words.tools.unknown.theirs).waitFor();
  await isAccessible(desk.who, 'own words refused');
  await desk.write(box, desk.who.look.language === 'zh' ? `念一首打油诗 ${own}` : `recite a limerick ${own}`);
  await desk.choose(group.getByLabel(words.tools.unknown.as), 'balance');
  await desk.use(group.getByRole('button'));
  await group.getByText(words.tools.unknown.told).waitFor();
}
