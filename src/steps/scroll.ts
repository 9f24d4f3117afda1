import type { ScrollTo } from './actor.ts';
import { describeTarget } from './describe-target.ts';
import type { Verb } from './verb.ts';
import { readTarget, target, type WrittenTarget } from './written-target.ts';

const schema = target('Scrolls to a share of the page (70%), its top or bottom, or to a control.');

/** Scrolls to a share of the page, or until a control is on the screen. */
export const scroll: Verb<typeof schema, { readonly to: ScrollTo }> = {
  name: 'scroll',
  title: 'Scroll the page',
  example: 'scroll: 70%',
  schema,
  counts: false,
  normalise: (written) => ({ to: readPlace(written) }),
  describe: ({ to }) => `scroll to ${placeInWords(to)}`,
  perform: (actor, { to }) => actor.scroll(to),
};

function readPlace(written: WrittenTarget): ScrollTo {
  if (typeof written !== 'string') return { target: readTarget(written) };
  if (written === 'top') return { share: 0 };
  if (written === 'bottom') return { share: 1 };
  const percent = /^(\d+(?:\.\d+)?)\s?%$/.exec(written)?.[1];
  if (percent === undefined) return { target: readTarget(written) };
  return { share: Math.min(1, Number(percent) / 100) };
}

function placeInWords(to: ScrollTo): string {
  if ('target' in to) return describeTarget(to.target);
  if (to.share === 0) return 'the top';
  return to.share === 1 ? 'the bottom' : `${Math.round(to.share * 100)} %`;
}
