import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { accessibilityFaults, visitor, type Look, type Visitor } from './browser';
import { Customer, WORDS } from './customer';
import type { People } from './people';

export interface Ground {
  readonly browser: Browser;
  readonly baseUrl: string;
  readonly people: People;
  readonly picture: (visitor: Visitor, name: string) => Promise<void>;
}

export type Journey = (ground: Ground) => Promise<void>;

/** Lends a person a browser, and after the journey asks whether that browser had anything to complain of. */
export async function visiting(
  ground: Ground,
  look: Look,
  walk: (customer: Customer, who: Visitor) => Promise<void>,
): Promise<void> {
  const who = await visitor(ground.browser, ground.baseUrl, look);
  try {
    await walk(new Customer(who.page, look.language), who);
    assert.deepEqual(who.complaints, [], 'the browser complained');
  } finally {
    await who.close();
  }
}

export async function isAccessible(who: Visitor, screen: string): Promise<void> {
  assert.deepEqual(await accessibilityFaults(who.page), [], `axe on ${screen}`);
  const overflow = await who.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(overflow <= 0, `${screen} scrolls sideways by ${overflow} px`);
}

/** Sign-in, balance, transfer, correction, step-up, receipt: the whole of a customer's visit, each screen examined. */
export function wholeVisit(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      const words = WORDS[look.language];
      const person = ground.people.next(look.language);

      await isAccessible(who, 'start');
      await ground.picture(who, 'start');
      await customer.givePassword(person);
      await isAccessible(who, 'code');
      await ground.picture(who, 'code');
      await customer.giveCode(await ground.people.code(person, 'sign-in'));

      await isAccessible(who, 'empty conversation');
      await customer.say(words.balance);
      assert.match(await customer.lastReply().innerText(), /\d[\d,]*\.\d{2}/, 'the balance is told');
      await isAccessible(who, 'balance');

      await customer.askForTransfer();
      const card = customer.lastReply('confirmation');
      assert.match(await card.innerText(), /100\.00/);
      assert.ok(
        await card
          .locator('button')
          .evaluateAll((buttons) => !buttons.includes(document.activeElement as never)),
        'no button of the confirmation card is focused by itself',
      );
      await isAccessible(who, 'confirmation');
      await ground.picture(who, 'confirmation');

      await customer.say(words.correction);
      const corrected = customer.lastReply('confirmation');
      assert.match(await corrected.innerText(), /88\.00/);
      assert.equal(
        await page.locator('.card__actions .button--strong').count(),
        1,
        'the old card can no longer be confirmed',
      );

      await customer.confirm();
      const codeCard = customer.lastReply('step-up');
      assert.match(await codeCard.innerText(), /88\.00/, 'the code form shows what the code will pay');
      await isAccessible(who, 'step-up');
      await ground.picture(who, 'step-up');

      await customer.stepUp(await ground.people.code(person, 'step-up'));
      const receipt = customer.lastReply('receipt');
      await receipt.waitFor();
      assert.match(await receipt.innerText(), /88\.00/);
      const proof = await receipt.getByTestId('evidence').innerText();
      assert.ok(proof.length > 0, 'the receipt carries its proof');
      await isAccessible(who, 'receipt');
      await ground.picture(who, 'receipt');

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        receipt.getByRole('button', { name: customer.texts.receipt.save }).click(),
      ]);
      const saved = await readFile(await download.path(), 'utf8');
      assert.ok(
        saved.includes(proof) && saved.includes('88.00'),
        'the saved receipt carries amount and proof',
      );

      await page.reload();
      await customer.lastReply('receipt').waitFor();
      assert.equal(await page.locator('.step-up').count(), 0, 'a used code form does not come back');
    });
}

/** Without signing in: an answer with its source, and no account. */
export function visitorAsks(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      await customer.askWithoutSigningIn();
      await isAccessible(who, 'visitor');
      const example = who.page.locator('.welcome .choices button').first();
      await customer.answered(() => example.click());
      await customer.lastReply('article').waitFor();
      assert.ok((await who.page.locator('.source').count()) > 0, 'the answer names its source');
      await isAccessible(who, 'article');
      await ground.picture(who, 'article');
      await customer.say(WORDS[look.language].balance);
      assert.doesNotMatch(
        await customer.lastReply().innerText(),
        /\d\.\d{2}/,
        'no balance without signing in',
      );
    });
}

/** The list of invented people: customers are counted without the staff, and found by typing alone. */
export function findsAPerson(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      const { demo, start } = customer.texts;
      const person = ground.people.featured(look.language);
      const list = page.getByTestId('demo-logins');
      const all = ground.people.count;
      await list.getByRole('button', { name: demo.all(all) }).click();
      assert.equal(await list.locator('button').count(), all, 'one button for each customer, none for staff');
      // From the top: a row that has scrolled half under the header is no small target.
      await page.evaluate(() => window.scrollTo(0, 0));
      await isAccessible(who, 'the whole list');
      await page.getByLabel(demo.find).fill('no such person');
      await list.getByText(demo.none).waitFor();
      await page.getByRole('button', { name: demo.clear }).click();
      await page.getByLabel(demo.find).fill('agent');
      await list.locator('.demo__command').waitFor();
      assert.equal(await list.getByText(demo.none).count(), 0, 'staff are found too');
      await page.getByLabel(demo.find).fill(person.username);
      await list.getByText(demo.found(1, all)).waitFor();
      const note = await list.locator('.demo__note').first().innerText();
      assert.match(
        note,
        look.language === 'zh' ? /[，。]/ : /[a-z]{4,}/,
        'the note is in the language of the page',
      );
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: start.next }).waitFor();
      assert.equal(await page.getByLabel(start.username).inputValue(), person.username);
      await page.keyboard.press('Enter');
      await page.getByLabel(start.code, { exact: true }).waitFor();
    });
}

/** Large type with one switch: 20 px, bigger targets, a person as the biggest button after the answer. */
export function elderMode(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await page.getByRole('button', { name: customer.texts.header.elderLabel }).click();
      const size = await page.evaluate(() => getComputedStyle(document.body).fontSize);
      assert.equal(size, '20px');
      await isAccessible(who, 'start in large type');
      await customer.signIn(ground.people.next(look.language), ground.people);
      await customer.say(WORDS[look.language].balance);
      const person = page.locator('.talk__column > .button--wide');
      assert.ok(
        ((await person.boundingBox())?.height ?? 0) >= 48,
        'a person is a big button after the answer',
      );
      await customer.askForTransfer();
      await isAccessible(who, 'confirmation in large type');
      await ground.picture(who, 'elder-confirmation');
    });
}

/** A person is one tap away, from the very first screen too. */
export function aPersonInOneTap(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      await customer.answered(() =>
        who.page.getByRole('button', { name: customer.texts.header.personLabel }).first().click(),
      );
      const [said = ''] = await customer.ownWords();
      assert.ok(said.includes(customer.texts.thread.person));
      await isAccessible(who, 'asking for a person');
    });
}

/** Dark follows the system; the switch overrides it and is remembered, as is the language. */
export function darkAndLanguage(look: Look): Journey {
  return (ground) =>
    visiting(ground, { ...look, dark: true }, async (customer, who) => {
      const { page } = who;
      const becomes = (theme: string) =>
        page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme);
      await becomes('dark');
      await page.getByRole('button', { name: customer.texts.header.languageLabel }).click();
      assert.equal(
        await page.evaluate(() => document.documentElement.lang),
        look.language === 'zh' ? 'en' : 'zh-CN',
      );
      await page.emulateMedia({ colorScheme: 'light' });
      await becomes('light');
      const more = page.locator('.menu__toggle');
      if (await more.isVisible()) {
        await more.click();
      }
      await page.locator('#more button').first().click();
      await becomes('dark');
      await page.reload();
      await page.locator('#start-title').waitFor();
      await becomes('dark');
      assert.equal(
        await page.evaluate(() => document.documentElement.lang),
        look.language === 'zh' ? 'en' : 'zh-CN',
      );
    });
}
