import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityFaults, type Look } from './browser';
import { WORDS, type Customer } from './customer';
import { isAccessible, visiting, type Journey } from './journeys';

const STEP_UPS = '**/api/v1/conversations/*/step-ups/*';

function receipts(page: Page) {
  return page.locator('[data-ending="posted"]');
}

/** Taps everything twice: one confirmation, one code, one payment. */
export function confirmsTwice(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      const person = ground.people.next(look.language);
      await customer.signIn(person, ground.people);
      await customer.askForTransfer();
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') {
          sent.push(new URL(request.url()).pathname.split('/').slice(5, 6).join());
        }
      });
      await customer.lastReply('confirmation').locator('.button--strong').dblclick();
      const form = page.locator('.step-up');
      await form.locator('input').fill(await ground.people.code(person, 'step-up'));
      await form.locator('button[type=submit]').dblclick();
      await receipts(page).waitFor();
      await page.locator('.working').waitFor({ state: 'detached' });
      assert.deepEqual(sent, ['messages', 'step-ups'], 'each was sent once');
      await page.reload();
      await receipts(page).waitFor();
      assert.equal(await receipts(page).count(), 1);
    });
}

/** Reloads while the code is asked for: the form is there again and takes the code. */
export function reloadsAtTheCode(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      const person = ground.people.next(look.language);
      await customer.signIn(person, ground.people);
      await customer.askForTransfer();
      await customer.confirm();
      await page.reload();
      await page.locator('.step-up input').waitFor();
      await customer.stepUp(await ground.people.code(person, 'step-up'));
      await receipts(page).waitFor();
      assert.equal(await receipts(page).count(), 1);
    });
}

/** The bank paid, but its answer was lost on the way: the page says what is sure, and finds the receipt by itself. */
export function answerLost(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      const person = ground.people.next(look.language);
      await customer.signIn(person, ground.people);
      await customer.askForTransfer();
      await customer.confirm();
      const reads = '**/api/v1/conversations/*';
      await page.route(reads, (route) =>
        route.request().method() === 'GET' ? route.abort('connectionreset') : route.fallback(),
      );
      await page.route(STEP_UPS, async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      });
      const form = page.locator('.step-up');
      await form.locator('input').fill(await ground.people.code(person, 'step-up'));
      await form.locator('button[type=submit]').click();
      await page.getByText(customer.texts.trouble.stepUpOffline).waitFor();
      assert.deepEqual(await accessibilityFaults(page), [], 'axe while nobody knows');
      assert.equal(await receipts(page).count(), 0, 'nothing is claimed');
      await page.unroute(STEP_UPS);
      await page.unroute(reads);
      await receipts(page).waitFor();
      assert.equal(await receipts(page).count(), 1);
      assert.equal(await page.locator('.step-up').count(), 0, 'no second code is asked for');
    });
}

/** Leaves with the back button and comes again: the thread and the half-written words are there. */
export function backAndForward(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.signIn(ground.people.next(look.language), ground.people);
      await customer.askForTransfer();
      await customer.box.fill(WORDS[look.language].correction);
      await page.goBack();
      await page.goForward();
      await customer.lastReply('confirmation').locator('.button--strong').waitFor();
      assert.equal(await customer.box.inputValue(), WORDS[look.language].correction);
    });
}

/** The same conversation in two tabs: what one did the other sees as soon as it does anything itself. */
export function twoTabs(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.signIn(ground.people.next(look.language), ground.people);
      await customer.askForTransfer();
      const [second] = await Promise.all([
        page.waitForEvent('popup'),
        page.evaluate(() => {
          window.open('/');
        }),
      ]);
      const card = second.locator('.reply[data-type="confirmation"]').last();
      await card.locator('.card__actions .button--plain').click();
      await card.locator('.card__actions').waitFor({ state: 'detached' });
      await second.locator('.working').waitFor({ state: 'detached' });

      await customer.lastReply('confirmation').locator('.button--strong').click();
      await page.waitForFunction(
        (turns) => document.querySelectorAll('.turn[data-sequence]').length === turns,
        (await second.locator('.turn[data-sequence]').count()) + 1,
      );
      await page.locator('.working').waitFor({ state: 'detached' });
      assert.equal(await page.locator('.step-up').count(), 0, 'what was cancelled cannot be confirmed');
      assert.equal(await page.locator('.card__actions').count(), 0);
    });
}

/** The line goes down just before the confirmation: it is kept, said once, and cannot be tapped again meanwhile. */
export function offlineAtConfirmation(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.signIn(ground.people.next(look.language), ground.people);
      await customer.askForTransfer();
      const before = (await customer.ownWords()).length;
      await page.context().setOffline(true);
      const confirm = customer.lastReply('confirmation').locator('.button--strong');
      await confirm.click();
      await page.getByText(customer.texts.trouble.offline).waitFor();
      assert.ok(await confirm.isDisabled(), 'it cannot be said twice');
      await isAccessible(who, 'confirmation without a connection');
      await page.context().setOffline(false);
      await page.locator('.step-up').waitFor();
      assert.equal((await customer.ownWords()).length, before + 1, 'it was said once');
    });
}

/** Five thousand letters: refused before they leave, kept to be shortened, and the page keeps its shape. */
export function pastesTooMuch(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.askWithoutSigningIn();
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.url()));
      const long = 'abcde转账'.repeat(715).slice(0, 5000);
      await customer.box.focus();
      await page.keyboard.insertText(long);
      await customer.box.press('Enter');
      await page.getByRole('alert').waitFor();
      assert.deepEqual(sent, [], 'nothing was sent');
      assert.equal(await customer.box.inputValue(), long, 'nothing was lost');
      await isAccessible(who, 'too long a message');
      assert.ok(
        ((await page.locator('.talk__log').boundingBox())?.height ?? 0) > 200,
        'the thread stays in view',
      );
      await customer.say(long.slice(0, 1999));
      await isAccessible(who, 'a very long message');
    });
}

/** Enter that ends a word of an input method chooses the word and sends nothing. */
export function finishesAWordWithEnter(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.askWithoutSigningIn();
      await customer.box.focus();
      const session = await page.context().newCDPSession(page);
      await session.send('Input.imeSetComposition', { text: 'zhuan', selectionStart: 5, selectionEnd: 5 });
      const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
      await customer.box.dispatchEvent('keydown', {
        key: 'Enter',
        keyCode: 13,
        isComposing: true,
        bubbles: true,
      });
      // Older Safari ends the composition first and then reports 229.
      await customer.box.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
      assert.equal(await page.locator('.turn').count(), 0, 'nothing was sent');
      await session.send('Input.insertText', { text: WORDS[look.language].balance });
      assert.equal(await customer.box.inputValue(), WORDS[look.language].balance);
      await customer.answered(() => customer.box.press('Enter'));
    });
}

/** A screen reader is told each answer once, and the customer's own words not at all. */
export function hearsOnce(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      await customer.signIn(ground.people.next(look.language), ground.people);
      await page.evaluate(() => {
        const heard: string[] = [];
        (window as unknown as { heard: string[] }).heard = heard;
        const isLive = (element: Element | null): boolean => {
          const live = element?.closest('[aria-live], [role=status], [role=alert], [role=log]') ?? null;
          return live !== null && (live.getAttribute('aria-live') ?? 'polite') !== 'off';
        };
        new MutationObserver((changes) => {
          for (const { addedNodes, target } of changes) {
            for (const node of addedNodes) {
              const element = node instanceof Element ? node : target instanceof Element ? target : null;
              if (isLive(element)) {
                heard.push(node.textContent ?? '');
              }
            }
          }
        }).observe(document.body, { childList: true, subtree: true });
      });
      const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      await customer.say(WORDS[look.language].balance);
      await once(customer, heard, WORDS[look.language].balance);
      await customer.say(WORDS[look.language].question);
      await once(customer, heard, WORDS[look.language].question);
    });
}

async function once(customer: Customer, heard: () => Promise<string[]>, words: string): Promise<void> {
  const told = customer.page.getByTestId('announcer').locator('p');
  const start = ((await told.first().textContent()) ?? '').trim();
  assert.ok(start.length > 0, 'there is something to hear');
  const all = await heard();
  assert.equal(all.filter((text) => text.includes(start)).length, 1, `heard once: ${start}`);
  assert.equal(all.filter((text) => text === words).length, 0, 'not the own words');
}

/** Every stop of the Tab key shows where it is. */
export function seesWhereTheFocusIs(look: Look): Journey {
  return (ground) =>
    visiting(ground, { ...look, reducedMotion: true }, async (customer, who) => {
      const { page } = who;
      const stops = async () => {
        const order: string[] = [];
        // Where the mouse was last is where the Tab key goes on from: the top of the page.
        await page.mouse.click(1, 1);
        for (let presses = 0; presses < 40; presses++) {
          await page.keyboard.press('Tab');
          const stop = await page.evaluate(() => {
            const element = document.activeElement;
            if (element === null || element === document.body) {
              return null;
            }
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            return {
              name: `${element.tagName}.${element.className} ${element.textContent?.slice(0, 20)}`,
              ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
              inView: box.bottom > 0 && box.top < innerHeight,
            };
          });
          if (stop === null) {
            return order;
          }
          assert.ok(stop.ring, `no ring on ${stop.name}`);
          assert.ok(stop.inView, `out of view: ${stop.name}`);
          order.push(stop.name);
        }
        return order;
      };
      assert.ok((await stops()).length > 8, 'the start page is reached');
      await customer.signIn(ground.people.next(look.language), ground.people);
      await customer.askForTransfer();
      const order = await stops();
      const place = (part: string) => order.findIndex((name) => name.includes(part));
      assert.ok(place('button--strong') >= 0, 'the confirmation can be reached');
      assert.ok(place('button--strong') < place('composer__box'), 'in the order in which they stand');
    });
}
