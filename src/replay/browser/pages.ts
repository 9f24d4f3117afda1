import type { BrowserContext, Page } from 'puppeteer';

/** Puppeteer's page of a target: it has the mouse, the keyboard and touch. */
export type Pages = (targetId: string) => Promise<Page>;

export function makePages(context: BrowserContext): Pages {
  const known = new Map<string, Page>();
  return async (targetId) => {
    const before = known.get(targetId);
    if (before) return before;
    for (const page of await context.pages()) {
      const session = await page.createCDPSession();
      const { targetInfo } = await session.send('Target.getTargetInfo');
      await session.detach();
      known.set(targetInfo.targetId, page);
    }
    const page = known.get(targetId);
    if (!page) throw new Error('The page is not open any more.');
    return page;
  };
}
