import type { CDPSession } from 'puppeteer';

/** A promise for the next dialog, which stops the page in the middle of what it was asked. */
export function nextDialog(session: CDPSession): () => Promise<null> {
  let next: Promise<null>;
  const renew = (): void => {
    next = new Promise((resolve) => {
      session.once('Page.javascriptDialogOpening', () => {
        renew();
        resolve(null);
      });
    });
  };
  renew();
  return () => next;
}
