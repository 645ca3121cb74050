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
import { launch, type Visitor } from './browser';
import {
  aPersonInOneTap,
  darkAndLanguage,
  elderMode,
  visitorAsks,
  wholeVisit,
  type Journey,
} from './journeys';
import { People } from './people';

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
    if (pictures !== undefined) {
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(pictures, `${name}-${look.language}-${look.width}.png`) });
    }
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
    }
    const phone = { language, width: 390 };
    const add = (name: string, journey: Journey) => all.push([`${name} ${language} 390`, journey]);
    add('reaches a person in one tap', aPersonInOneTap(phone));
    add('survives a lost connection', lostConnection(phone));
    add('waits for a slow bank', slowBank(phone));
    add('waits when too fast', tooFast(phone));
    add('keeps the words when the session ends', sessionEnds(phone));
    add('explains refusals', refusals(phone));
    add('keeps a code out of the chat', codeInTheChat(phone));
    add('signs out', signsOut(phone));
    add('works by keyboard alone', keyboardOnly(phone));
  }
  all.push(['fits a small phone zh 320', wholeVisit({ language: 'zh', width: 320 })]);
  all.push(['fills a wide screen en 1920', wholeVisit({ language: 'en', width: 1920 })]);
  return all;
}

function here(path: string): string {
  return new URL(path, import.meta.url).pathname;
}
