import type { Browser, CDPSession, Page } from 'puppeteer';
import { browserPath } from '../../src/replay/browser/find-browser.ts';
import { launch } from '../../src/replay/browser/launch.ts';
import { pageScripts } from '../../src/replay/browser/page-scripts.ts';

/** Opens pages of a test's own, with our scripts in a world of their own, as in a walk. */
export type LibraryPages = {
  readonly open: (html: string) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
};

export type OpenPage = {
  readonly page: Page;
  readonly session: CDPSession;
  /** Runs an expression in the world of our scripts. */
  readonly run: <T>(expression: string) => Promise<T>;
};

/** The name that a walk gives to the world of our scripts. */
const worldName = 'friction';

export async function openLibrary(): Promise<LibraryPages> {
  const path = await browserPath(undefined, process.env);
  if (path === null) throw new Error('The test needs a browser. See: friction doctor');
  const browser = await launch({ path, headed: false, presentAs: 'robot' });
  return { open: (html) => open(browser, html), close: () => browser.close() };
}

const address = 'http://page.test/';

async function open(browser: Browser, html: string): Promise<OpenPage> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Page.enable');
  const source = pageScripts().library;
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName });
  const { frameTree } = await session.send('Page.getFrameTree');
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const isMain = context.auxData?.frameId === frameTree.frame.id;
    if (context.name === worldName && isMain) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = request.url() === address ? html : '<!doctype html><p>Within a frame</p>';
    void request.respond({ contentType: 'text/html; charset=utf-8', body });
  });
  await page.goto(address);
  const run = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: worlds.at(-1) ?? -1,
      returnByValue: true,
      awaitPromise: true,
    });
    if (!exceptionDetails) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  return { page, session, run };
}
