/** The page asked the browser to ask the customer for something. */
export type Ask = {
  readonly name: string;
  /** In milliseconds since 1970, by the browser's clock. */
  readonly since: number;
};

let heard: Ask[] = [];
/** A page that asks all the time is not heard out. */
const most = 20;

/** Called once per document, before anything of the page runs. */
export function hearAsks(): void {
  document.addEventListener('friction-asks', (event) => {
    if (!(event instanceof CustomEvent) || heard.length >= most) return;
    heard.push({ name: String(event.detail).slice(0, 60), since: Date.now() });
  });
}

/** What was asked since this was last called. */
export function takeAsks(): readonly Ask[] {
  const asks = heard;
  heard = [];
  return asks;
}
