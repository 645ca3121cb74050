import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serveFake } from '../dev/fake/server';
import type { Language } from '../src/api/types';
import {
  codeInTheChat,
  keyboardOnly,
  lostConnection,
  refusals,
  sessionEnds,
  signsOut,
  slowBank,
  tooFast,
} from './adversity';
import { held, midTransfer } from './aftermath';
import {
  elderComfort,
  findsTheDoor,
  keepsTheHeader,
  readsBackAnew,
  readsFigures,
  seesWhatWaits,
} from './comfort';
import { launch, paint, type Visitor } from './browser';
import {
  answerLost,
  backAndForward,
  confirmsTwice,
  finishesAWordWithEnter,
  hearsOnce,
  offlineAtConfirmation,
  pastesTooMuch,
  reloadsAtTheCode,
  seesWhereTheFocusIs,
  twoTabs,
} from './impatience';
import {
  aPersonInOneTap,
  darkAndLanguage,
  elderMode,
  findsAPerson,
  visitorAsks,
  wholeVisit,
  type Journey,
} from './journeys';
import { People } from './people';
import { teachesAndPublishes } from './studio';

/**
 * `npm run e2e [WORD]`: the page in a real Chromium. With BASE_URL against that bank, which must have been
 * started with demonstration logins; without it against the fake one and the built page. WORD picks the
 * journeys whose name contains it. PICTURES names a folder for screenshots.
 */
export async function main(args: readonly string[]): Promise<number> {
  const fake = process.env['BASE_URL'] === undefined ? await serveFake(here('../dist')) : null;
  const baseUrl = (process.env['BASE_URL'] ?? fake?.url ?? '').replace(/\/$/, '');
  const browser = await launch();
  const people = await People.of(baseUrl, fake === null);
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) {
    await mkdir(pictures, { recursive: true });
  }
  const picture = async ({ page, look }: Visitor, name: string) => {
    if (pictures === undefined || !PICTURED.includes(look.width)) {
      return;
    }
    await page.evaluate(() => document.fonts.ready);
    for (const theme of ['light', 'dark']) {
      await paint(page, theme);
      const file = `${theme === 'dark' ? 'dark-' : ''}${name}-${look.language}-${look.width}.png`;
      await page.screenshot({ path: join(pictures, file), animations: 'disabled' });
    }
    await paint(page, 'light');
  };

  let passed = 0;
  let failed = 0;
  for (const [name, journey] of journeys().filter(([name]) => name.includes(args[0] ?? ''))) {
    const began = performance.now();
    try {
      await journey({ browser, baseUrl, people, picture });
      passed++;
      console.log(`ok   ${name} (${Math.round(performance.now() - began)} ms)`);
    } catch (failure) {
      failed++;
      console.log(
        `FAIL ${name}\n${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`,
      );
    }
  }
  await browser.close();
  fake?.server.closeAllConnections();
  fake?.server.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function journeys(): readonly (readonly [string, Journey])[] {
  const all: [string, Journey][] = [];
  for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
    for (const width of [390, 1280]) {
      const look = { language, width };
      const add = (name: string, journey: Journey) => all.push([`${name} ${language} ${width}`, journey]);
      add('signs in, corrects a transfer and keeps the receipt', wholeVisit(look));
      add('asks without signing in', visitorAsks(look));
      add('uses large type', elderMode(look));
      add('follows dark and language', darkAndLanguage(look));
      add('asks for a person in the middle of a transfer', midTransfer(look));
      add('is warned and can stop a large first payment', held(look));
      add('survives a lost connection', lostConnection(look));
      add('waits for a slow bank', slowBank(look));
      add('explains refusals', refusals(look));
      add('reads what there is and what moved', readsFigures(look));
      add('keeps the header in view', keepsTheHeader(look));
      add('finds the door', findsTheDoor(look));
      add('reads back anew', readsBackAnew(look));
    }
    const phone = { language, width: 390 };
    const add = (name: string, journey: Journey) => all.push([`${name} ${language} 390`, journey]);
    add('is comfortable in large type', elderComfort(phone));
    add('sees what waits', seesWhatWaits(phone));
    add('reaches a person in one tap', aPersonInOneTap(phone));
    add('waits when too fast', tooFast(phone));
    add('keeps the words when the session ends', sessionEnds(phone));
    add('keeps a code out of the chat', codeInTheChat(phone));
    add('signs out', signsOut(phone));
    add('finds a person to play', findsAPerson(phone));
    add('works by keyboard alone', keyboardOnly(phone));
    add('shows where the focus is', seesWhereTheFocusIs(phone));
    add('confirms twice in a hurry', confirmsTwice(phone));
    add('reloads while the code is asked for', reloadsAtTheCode(phone));
    add('loses the answer to a code', answerLost(phone));
    add('goes back and comes again', backAndForward(phone));
    add('uses two tabs', twoTabs(phone));
    add('goes offline at the confirmation', offlineAtConfirmation(phone));
    add('pastes too much', pastesTooMuch(phone));
    add('ends a composed word with Enter', finishesAWordWithEnter(phone));
    add('hears each answer once', hearsOnce(phone));
    for (const width of STUDIO_WIDTHS) {
      // English staff have no mouse.
      const studio = teachesAndPublishes({ language, width }, language === 'en', SERVED);
      const how = language === 'en' ? ' by keyboard alone' : '';
      all.push([`teaches and ${SERVED ? 'calls off' : 'publishes'}${how} ${language} ${width}`, studio]);
    }
    all.push([`reads at 200 % zoom ${language} 640`, wholeVisit({ language, width: 640 })]);
  }
  all.push(['fits a small phone zh 320', wholeVisit({ language: 'zh', width: 320 })]);
  all.push(['fills a wide screen en 1920', wholeVisit({ language: 'en', width: 1920 })]);
  return all;
}

/** A real bank trains for minutes, so there a training is called off, at the desk's width alone. */
const SERVED = process.env['BASE_URL'] !== undefined;
const STUDIO_WIDTHS = SERVED ? [1280] : [390, 1280];

/** The widths of which pictures are kept. */
const PICTURED = [390, 1280];

function here(path: string): string {
  return new URL(path, import.meta.url).pathname;
}
