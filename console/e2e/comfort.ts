import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Look } from './browser';
import { WORDS } from './customer';
import { isAccessible, visiting, type Journey } from './journeys';

/** What the customer has and what moved are cards: figures in one column, income marked by sign and colour. */
export function readsFigures(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      const words = WORDS[look.language];
      await customer.signIn(ground.people.next(look.language), ground.people);
      await customer.say(words.balance);
      const balance = customer.lastReply().locator('[data-holdings="accounts"]');
      assert.match(await balance.locator('.holding__name').first().innerText(), /\*{4}\d{4}$/);
      assert.match(await balance.locator('.amount > span').first().innerText(), /\d\.\d{2}/);
      assert.equal(await customer.lastReply().locator('.prose').count(), 0, 'no prose beside the card');
      await isAccessible(who, 'balance card');
      await ground.picture(who, 'balance');

      await customer.say(words.transactions);
      const rows = customer.lastReply().locator('[data-holdings="entries"] .entry');
      const sums = await rows.locator('.entry__sum').evaluateAll((cells) =>
        cells.map((cell) => ({
          text: cell.textContent ?? '',
          right: Math.round(cell.getBoundingClientRect().right),
          colour: getComputedStyle(cell).color,
          lines: cell.getClientRects().length,
        })),
      );
      assert.ok(sums.length > 0);
      assert.equal(new Set(sums.map(({ right }) => right)).size, 1, 'the figures end in one column');
      for (const { text } of sums) {
        assert.match(text, /^[+−]/, 'every figure has its sign');
      }
      const [income, spent] = ['+', '−'].map(
        (sign) => new Set(sums.filter(({ text }) => text.startsWith(sign)).map(({ colour }) => colour)),
      );
      assert.ok(
        [...(income ?? [])].every((colour) => spent?.has(colour) === false),
        'income has its own colour',
      );
      await isAccessible(who, 'entries card');
      await ground.picture(who, 'entries');
      assert.equal(
        await page.locator('.talk__log').evaluate((log) => log.scrollWidth > log.clientWidth),
        false,
      );
    });
}

/** After *Use* the bank's name still stands whole at the top, and the next button is in view with the focus. */
export function keepsTheHeader(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      const person = ground.people.featured(look.language);
      await page.getByLabel(customer.texts.demo.find).fill(person.username);
      await page.getByRole('button', { name: customer.texts.demo.useLabel(person.username) }).click();
      const next = page.getByRole('button', { name: customer.texts.start.next });
      assert.ok(await next.evaluate((button) => button === document.activeElement));
      assert.equal((await page.locator('.top').boundingBox())?.y, 0, 'the header is whole');
      assert.ok(await isInView(page, '.sign-in button[type=submit]'), 'the next step is in view');
    });
}

/** Large type: two examples, one low header, both answers of a read-back in view, and a person not offered twice. */
export function elderComfort(look: Look): Journey {
  return (ground) =>
    visiting(ground, { ...look, elder: true }, async (customer, who) => {
      const { page } = who;
      await customer.signIn(ground.people.next(look.language), ground.people);
      assert.equal(await page.locator('.welcome .choices button').count(), 2, 'two examples');
      const height = (await page.locator('.top').boundingBox())?.height ?? 0;
      assert.ok(height <= 72, `the header takes ${height} px`);
      await ground.picture(who, 'elder-start');
      await customer.askForTransfer();
      const ways = customer.lastReply('confirmation').locator('.card__actions button');
      for (const way of await ways.all()) {
        const box = await way.boundingBox();
        const composer = await page.locator('.composer').boundingBox();
        assert.ok(
          box !== null && composer !== null && box.y + box.height <= composer.y,
          'both answers are in view',
        );
      }
      await ground.picture(who, 'elder-card');
      await customer.answered(() => ways.last().click());
      await customer.answered(() =>
        page.getByRole('button', { name: customer.texts.header.personLabel }).first().click(),
      );
      await page.locator('[data-ending="handedOver"]').waitFor();
      assert.equal(await page.locator('.talk__column > .button--wide').count(), 0, 'not offered again');
      await isAccessible(who, 'passed to a person in large type');
      await ground.picture(who, 'elder-person');
    });
}

/** A visitor who is told to sign in gets the door under the reply; it is in the header too, without a menu. */
export function findsTheDoor(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.askWithoutSigningIn();
      const inHeader = page.locator('.top').getByRole('button', { name: customer.texts.header.signIn });
      assert.ok(await inHeader.isVisible(), 'the door is in the header');
      await customer.say(WORDS[look.language].balance);
      await isAccessible(who, 'told to sign in');
      await ground.picture(who, 'door');
      await customer.lastReply().getByRole('button', { name: customer.texts.thread.signIn }).click();
      await page.getByLabel(customer.texts.start.password).waitFor();
    });
}

/** A corrected read-back says that nothing was sent; the hint names an amount that differs; one form of money a card. */
export function readsBackAnew(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const person = ground.people.next(look.language);
      await customer.signIn(person, ground.people);
      await customer.askForTransfer();
      await customer.say(WORDS[look.language].exampleAmount);
      const card = customer.lastReply('confirmation');
      const first = customer.page.locator('.bubble--settled').first();
      assert.ok(
        (await first.innerText()).includes(customer.texts.thread.changed),
        'it says what became of it',
      );
      const words = await card.innerText();
      assert.ok(
        words.includes(customer.texts.confirmation.typed('300')),
        'the example differs from the amount',
      );
      assert.ok(!/[¥￥]/.test(words), 'one form of money');
      await ground.picture(who, 'corrected');
      await customer.confirm();
      const form = customer.page.locator('.step-up');
      await form.locator('input').fill('000000');
      await form.locator('button[type=submit]').click();
      await form.getByText(customer.texts.stepUp.wrongLeft(4)).waitFor();
      await ground.picture(who, 'wrong-code');
    });
}

/** The line breaks with a full thread: the notice takes its room, and the words that wait stay in view. */
export function seesWhatWaits(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.askWithoutSigningIn();
      for (const example of customer.texts.thread.anonymousExamples) {
        await customer.say(example);
      }
      await page.route('**/api/v1/conversations/*/messages', (route) => route.abort('internetdisconnected'));
      await customer.box.fill(WORDS[look.language].balance);
      await customer.box.press('Enter');
      await page.getByText(customer.texts.trouble.offline).waitFor();
      const note = await page.locator('[data-pending] .said__note').boundingBox();
      const notice = await page.locator('.notice--wait').boundingBox();
      assert.ok(note !== null && notice !== null && note.y + note.height <= notice.y, 'nothing is covered');
      await ground.picture(who, 'offline-full');
    });
}

async function isInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
}
