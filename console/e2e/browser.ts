import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Language } from '../src/api/types';

/** What the system's own Chromium needs to stay quiet on a closed network, and to run as root in a build. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
}

export interface Look {
  readonly language: Language;
  readonly width: number;
  readonly dark?: boolean;
  readonly elder?: boolean;
  readonly reducedMotion?: boolean;
}

export interface Visitor {
  readonly page: Page;
  readonly look: Look;
  /** Complaints of the browser: refused by the policy, thrown by the page, asked of another host. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** 640 by 400 is what a window of 1280 by 800 leaves at 200 % zoom. */
const HEIGHTS: Readonly<Record<number, number>> = { 390: 844, 320: 568, 640: 400 };

/** A person with a browser of their own, at the door of the bank. */
export async function visitor(browser: Browser, baseUrl: string, look: Look, door = '/'): Promise<Visitor> {
  const context: BrowserContext = await browser.newContext({
    baseURL: baseUrl,
    locale: look.language === 'zh' ? 'zh-CN' : 'en-GB',
    viewport: { width: look.width, height: HEIGHTS[look.width] ?? 800 },
    colorScheme: look.dark === true ? 'dark' : 'light',
    reducedMotion: look.reducedMotion === true ? 'reduce' : 'no-preference',
    hasTouch: look.width < 600,
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    // A refused or aborted request is logged by the browser itself; the journeys judge those by what the page says.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(baseUrl) && !/^(blob|data):/.test(request.url())) {
      complaints.push(`foreign host: ${request.url()}`);
    }
  });
  if (look.elder === true) {
    await page.addInitScript(() => {
      localStorage.setItem('zhiyin.preferences', JSON.stringify({ elder: true }));
    });
  }
  await page.goto(door);
  await page.locator('#start-title').waitFor();
  return { page, look, complaints, close: () => context.close() };
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Runs axe on what is shown, in light and in dark, with every WCAG 2.2 AA and best-practice rule. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource);
  const faults: string[] = [];
  const shown = await page.evaluate(() => document.documentElement.dataset['theme']);
  for (const theme of ['light', 'dark']) {
    await paint(page, theme);
    const violations = (await page.evaluate(async () => {
      const axe = (
        window as unknown as { axe: { run: (options: unknown) => Promise<{ violations: unknown }> } }
      ).axe;
      const result = await axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return result.violations;
    })) as readonly Violation[];
    for (const violation of violations) {
      const where = violation.nodes.map(
        ({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`,
      );
      faults.push(`${theme}: ${violation.id} (${violation.help}): ${where.join(' | ')}`);
    }
  }
  await paint(page, shown ?? 'light');
  return faults;
}

/** Changes the theme and waits until the colours, which glide for a moment, have arrived. */
export async function paint(page: Page, theme: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    document.documentElement.dataset['theme'] = wanted;
    const gliding = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.all(gliding.map((animation) => animation.finished.catch(() => undefined)));
  }, theme);
}
