import { keepTold } from './message-log.ts';

const asks = keepTold();

/** What the page asked the browser to ask the customer for, since this was last called. */
export const takeAsks = asks.take;

/** Called once per document, before anything of the page runs. */
export function hearAsks(): void {
  document.addEventListener('friction-asks', (event) => {
    if (event instanceof CustomEvent) asks.note(String(event.detail).slice(0, 60));
  });
}
