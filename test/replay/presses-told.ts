import type { Walked } from './walk-pages.ts';

/** Tells the server of each press that reaches a control of the page: what happened, and what the control was called just then. */
export const tellPresses = `<script>
  for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'click']) addEventListener(kind, (event) => {
    const control = event.target.closest?.('button, a, input, label, select');
    if (!control || !event.isTrusted) return;
    const on = control.innerText || control.value || control.id;
    fetch('/pressed?' + new URLSearchParams({ kind, on }), { keepalive: true });
  }, true);
</script>`;

/** What was pressed on the pages of a walk, in order, each press of the mouse once. */
export function pressesOf({ asked }: Walked): readonly string[] {
  const told = asked.map(({ url }) => new URL(url ?? '/', 'http://site'));
  return told
    .filter(({ pathname }) => pathname === '/pressed')
    .map(({ searchParams }) => `${searchParams.get('kind')} ${searchParams.get('on')}`);
}

/** The names of the controls that got any part of a press. */
export function pressedOf(walked: Walked): readonly string[] {
  return [...new Set(pressesOf(walked).map((press) => press.replace(/^\S+ /, '')))];
}
