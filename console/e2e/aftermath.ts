import assert from 'node:assert/strict';
import type { Look } from './browser';
import { WORDS } from './customer';
import { isAccessible, visiting, type Journey } from './journeys';

/** A person is asked for while a transfer waits: the ticket is the answer, the transfer waits quietly below it. */
export function midTransfer(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { page } = who;
      const { texts } = customer;
      await customer.signIn(ground.people.next(look.language), ground.people);
      await customer.askForTransfer();
      await customer.answered(() =>
        page.getByRole('button', { name: texts.header.personLabel }).first().click(),
      );
      const turn = customer.turns.last();
      const ticket = turn.locator('[data-ending="handedOver"]');
      assert.match(await ticket.innerText(), /T-\w{4}-\w{4}/, 'the card carries the number of the ticket');
      assert.ok((await ticket.innerText()).includes(texts.outcome.handedOver.state));
      const waiting = turn.getByRole('group', { name: texts.waiting.confirmation });
      assert.match(await waiting.innerText(), /100\.00/, 'the reminder says what waits');
      assert.equal(await page.locator('.button--strong').count(), 0, 'nothing can be confirmed unseen');
      assert.equal(
        await page.getByText(texts.thread.continued).count(),
        1,
        'the first card says where it is',
      );
      await isAccessible(who, 'ticket in the middle of a transfer');
      await ground.picture(who, 'ticket');

      await waiting.getByRole('button', { name: texts.waiting.go }).click();
      const card = turn.locator('.reply[data-type="confirmation"]');
      await card.locator('.button--strong').waitFor();
      assert.ok(
        await card.evaluate((reply) => reply === document.activeElement),
        'the focus is on the card, not on its button',
      );
      await customer.confirm();

      await customer.say(WORDS[look.language].question);
      const code = customer.turns.last().getByRole('group', { name: texts.waiting.stepUp });
      await code.waitFor();
      await isAccessible(who, 'answer while the code is asked for');
      await customer.box.fill('123456');
      await customer.box.press('Enter');
      await page.locator('.step-up input').waitFor();
      await page.getByText(texts.thread.codeInChat).waitFor();
      assert.ok(
        await page.locator('.step-up input').evaluate((field) => field === document.activeElement),
        'the code form is open again and has the focus',
      );
      await customer.answered(() => page.locator('.step-up').getByText(texts.waiting.stop).click());
      assert.equal(await page.locator('.step-up').count(), 0, 'cancelled');
      assert.equal(await page.locator('.waiting').count(), 0, 'nothing waits any more');
      assert.equal(await page.locator('.receipt__proof').count(), 0, 'no money moved');
    });
}

/** A large first payment is held: the card says that nothing has left, until when, and how to stop it. */
export function held(look: Look): Journey {
  return (ground) =>
    visiting(ground, look, async (customer, who) => {
      const { texts } = customer;
      const person = ground.people.featured(look.language);
      await customer.signIn(person, ground.people);
      await customer.say(WORDS[look.language].largeFirst);
      await customer.lastReply('confirmation').waitFor();
      await customer.confirm();
      await customer.stepUp(await ground.people.code(person, 'step-up'));
      const card = customer.lastReply('receipt').locator('[data-ending="held"]');
      const words = await card.innerText();
      for (const part of [texts.outcome.held.state, texts.outcome.held.amount, texts.outcomeNext.held]) {
        assert.ok(words.includes(part), `the card says "${part}"`);
      }
      assert.ok(!words.includes(texts.outcome.posted.state), 'it is not called done');
      assert.match(words, /\d{1,2}:\d{2}/, 'it says until when');
      await isAccessible(who, 'held receipt');
      await ground.picture(who, 'held');
      await customer.answered(() => card.locator('.choices button').first().click());
      assert.equal(await card.locator('.choices').count(), 0, 'what is over can no longer be tapped');
    });
}
