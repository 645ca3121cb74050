import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityFaults, type Look } from './browser';
import { WORDS } from './customer';
import { visiting, type Journey } from './journeys';

const MESSAGES = '**/api/v1/conversations/*/messages';

/** Notes the id under which each message reached the bank, through whatever trouble came before. */
function arrivals(page: Page): string[] {
  const ids: string[] = [];
  page.on('response', (response) => {
    if (response.ok() && response.url().endsWith('/messages')) {
      ids.push(String((response.request().postDataJSON() as { clientMessageId?: unknown }).clientMessageId));
    }
  });
  return ids;
}

/** The line is lost while a message is on its way: the page says so, keeps the words and sends them once. */
export function lostConnection(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.askWithoutSigningIn();
      await customer.say(customer.texts.thread.anonymousExamples[0] ?? '');
      const arrived = arrivals(page);
      const tried: string[] = [];
      await page.route(MESSAGES, (route) => {
        tried.push(String((route.request().postDataJSON() as { clientMessageId?: unknown }).clientMessageId));
        return route.abort('internetdisconnected');
      });
      await customer.box.fill(WORDS[look.language].balance);
      await customer.box.press('Enter');
      await page.getByText(customer.texts.trouble.offline).waitFor();
      assert.deepEqual(await accessibilityFaults(page), [], 'axe while the line is lost');
      await ground.picture(who, 'offline');
      await page.reload();
      await page.getByText(customer.texts.trouble.offline).waitFor();
      await customer.answered(() => page.unroute(MESSAGES));
      assert.equal(arrived.length, 1, 'the message arrived once');
      assert.equal(new Set([...tried, ...arrived]).size, 1, 'every attempt carried the same id');
      assert.ok(tried.length >= 2, 'it was tried before and after the reload');
    });
}

/** The bank asks for patience: the page keeps the words, waits as long as it was told and sends them once. */
export function tooFast(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.askWithoutSigningIn();
      const arrived = arrivals(page);
      let refusals = 0;
      await page.route(MESSAGES, (route) => {
        if (refusals++ > 0) {
          return route.continue();
        }
        return route.fulfill({
          status: 429,
          headers: { 'Retry-After': '2', 'Content-Type': 'application/problem+json' },
          body: JSON.stringify({
            type: 'urn:problem:conversation:too-many-messages',
            title: 'slow',
            status: 429,
          }),
        });
      });
      await customer.answered(async () => {
        await customer.box.fill(WORDS[look.language].balance);
        await customer.box.press('Enter');
        await page.locator('.notice--wait').waitFor();
        assert.deepEqual(await accessibilityFaults(page), [], 'axe while waiting');
      });
      assert.equal(refusals, 2);
      assert.equal(arrived.length, 1);
    });
}

/** The bank takes its time (202): the page says that it goes on, and shows the turn when it is there. */
export function slowBank(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.askWithoutSigningIn();
      await page.route(MESSAGES, async (route) => {
        const response = await route.fetch();
        const { sequence } = (await response.json()) as { sequence: number };
        await route.fulfill({ status: 202, json: { sequence } });
      });
      let goOn: () => void = () => undefined;
      const looked = new Promise<void>((done) => {
        goOn = done;
      });
      await page.route('**/api/v1/conversations/*', async (route) => {
        await looked;
        await route.continue();
      });
      await customer.answered(async () => {
        await customer.box.fill(WORDS[look.language].balance);
        await customer.box.press('Enter');
        await page.getByText(customer.texts.work.slow).waitFor();
        assert.deepEqual(await accessibilityFaults(page), [], 'axe while the bank works');
        await ground.picture(who, 'waiting');
        goOn();
      });
      assert.deepEqual(await customer.ownWords(), [WORDS[look.language].balance]);
    });
}

/** The sign-in runs out: back to the door, and what was typed is there again after signing in. */
export function sessionEnds(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      const person = ground.people.next(look.language);
      await customer.signIn(person, ground.people);
      await customer.say(WORDS[look.language].balance);
      await page.route(MESSAGES, (route) =>
        route.fulfill({
          status: 401,
          headers: { 'Content-Type': 'application/problem+json' },
          body: JSON.stringify({
            type: 'urn:problem:identity:unauthenticated',
            title: 'sign in',
            status: 401,
          }),
        }),
      );
      await customer.box.fill(WORDS[look.language].transfer);
      await customer.box.press('Enter');
      await page.getByText(customer.texts.start.sessionEnded).waitFor();
      assert.deepEqual(await accessibilityFaults(page), [], 'axe after the session ended');
      await page.unroute(MESSAGES);
      await customer.signIn(person, ground.people);
      assert.equal(await customer.box.inputValue(), WORDS[look.language].transfer);
      await customer.turns.first().waitFor();
      assert.equal(await customer.turns.count(), 1, 'the thread goes on');
    });
}

/** Wrong password, wrong code, and a refused message each say what happened and what to do. */
export function refusals(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      const person = ground.people.next(look.language);
      await page.getByLabel(customer.texts.start.username).fill(person.username);
      await page.getByLabel(customer.texts.start.password).fill('not-the-password');
      await page.getByRole('button', { name: customer.texts.start.next }).click();
      await page.getByText(customer.texts.start.wrongPassword).waitFor();
      assert.deepEqual(await accessibilityFaults(page), [], 'axe on the wrong password');
      await customer.askWithoutSigningIn();
      await page.route(MESSAGES, (route) =>
        route.fulfill({
          status: 500,
          headers: { 'Content-Type': 'application/problem+json' },
          body: JSON.stringify({ type: 'about:blank', title: 'failure', status: 500 }),
        }),
      );
      await customer.box.fill(WORDS[look.language].balance);
      await customer.box.press('Enter');
      const again = page.getByRole('button', { name: customer.texts.trouble.again });
      await again.waitFor();
      assert.deepEqual(await accessibilityFaults(page), [], 'axe on the refused message');
      await ground.picture(who, 'refused');
      await page.unroute(MESSAGES);
      await customer.answered(() => again.click());
    });
}

/** A code typed into the chat while the code form waits never leaves the page; a wrong one says so and can be mended. */
export function codeInTheChat(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      const person = ground.people.next(look.language);
      await customer.signIn(person, ground.people);
      await customer.askForTransfer();
      await customer.confirm();
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.postData() ?? ''));
      await customer.box.fill('123456');
      await customer.box.press('Enter');
      await page.getByText(customer.texts.thread.codeInChat).waitFor();
      assert.ok(!sent.some((body) => body.includes('123456')), 'the digits were not sent');
      const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
      assert.ok(!stored.includes('123456'), 'the digits were not stored');
      assert.deepEqual(await accessibilityFaults(page), [], 'axe on the warning');

      const form = page.locator('.step-up');
      await form.locator('input').fill('12');
      await form.locator('button[type=submit]').click();
      await form.getByText(customer.texts.start.codeShape).waitFor();
      await form.locator('input').fill('000000');
      await form.locator('button[type=submit]').click();
      await form.locator('.field__wrong').filter({ hasNotText: customer.texts.start.codeShape }).waitFor();
      assert.deepEqual(await accessibilityFaults(page), [], 'axe on the wrong code');
      await customer.stepUp(await ground.people.code(person, 'step-up'));
      await customer.lastReply('receipt').waitFor();
    });
}

/** Sign-out ends the visit: nothing of it stays in the tab. */
export function signsOut(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.signIn(ground.people.next(look.language), ground.people);
      await customer.say(WORDS[look.language].balance);
      const more = page.locator('.menu__toggle');
      if (await more.isVisible()) {
        await more.click();
        assert.deepEqual(await accessibilityFaults(page), [], 'axe on the open menu');
      }
      await page.getByRole('button', { name: customer.texts.header.signOut }).click();
      await page.getByText(customer.texts.start.signedOut).waitFor();
      assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    });
}

/** No mouse, no touch: the whole transfer up to the code form with the keyboard alone. */
export function keyboardOnly(look: Look): Journey {
  return (ground) =>
    visiting(ground, { ...look, reducedMotion: true }, async (customer, who) => {
      const { page } = who;
      const person = ground.people.next(look.language);
      const focusOn = async (label: string) => {
        for (let presses = 0; presses < 60; presses++) {
          await page.keyboard.press('Tab');
          const name = await page.evaluate(() => {
            const element = document.activeElement as HTMLElement | null;
            const labels = (element as HTMLInputElement | null)?.labels;
            return (
              element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent ?? ''
            );
          });
          if (name.trim() === label) {
            return;
          }
        }
        assert.fail(`"${label}" cannot be reached by keyboard`);
      };
      await focusOn(customer.texts.start.username);
      await page.keyboard.type(person.username);
      await focusOn(customer.texts.start.password);
      await page.keyboard.type(person.password);
      await page.keyboard.press('Enter');
      await page.getByLabel(customer.texts.start.code, { exact: true }).waitFor();
      await page.keyboard.type(await ground.people.code(person, 'sign-in'));
      await page.keyboard.press('Enter');
      await customer.box.waitFor();
      await focusOn(customer.texts.thread.composer);
      await customer.answered(async () => {
        await page.keyboard.type(WORDS[look.language].balance);
        await page.keyboard.press('Enter');
      });
      const motion = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--motion'),
      );
      assert.match(motion.trim(), /^0m?s$/, 'no motion when the person asks for none');
    });
}
