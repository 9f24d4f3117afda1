import type { OverlayFeatures, Rect } from '../trace/overlay-seen.ts';
import { paidRefusal } from './answer-clicks.ts';
import { isAtWork } from './at-work.ts';
import { costsMoney, isAbout } from './control-says.ts';
import type { OverlayKind } from './kind.ts';
import { isPressable } from './pressable.ts';
import type { Topic } from './wording/wording.ts';

/** One way to get rid of an overlay. `control` is its position in `features.controls`; null: no control is pressed. */
export type CloseWay =
  | {
      readonly how:
        | 'accept'
        | 'reject'
        | 'name'
        | 'sign'
        | 'decline'
        | 'acknowledge'
        | 'corner'
        | 'settings';
      readonly control: number;
    }
  | { readonly how: 'escape' | 'backdrop'; readonly control: null };

/** Which answer to a question for consent a way is; none: it goes without one. */
export const answerOf = (how: CloseWay['how']): 'accept' | 'reject' | 'none' =>
  how === 'accept' || how === 'reject' ? how : 'none';

/** Ways to close an overlay as a customer would try them, the most likely and cheapest first. */
export const howToClose = (
  features: OverlayFeatures,
  kind: OverlayKind,
  consent: 'accept' | 'reject' | 'leave',
): readonly CloseWay[] => {
  if (isAtWork(features)) return [];
  const ways = [
    ...answers(features, kind, consent),
    ...byWords(features, 'close', 'name'),
    ...bySign(features),
    ...(kind === 'consent' || kind === 'age-gate' ? [] : byWords(features, 'decline', 'decline')),
    ...(asksForMore.includes(kind) ? [] : byWords(features, 'acknowledge', 'acknowledge')),
    ...byCorner(features),
    // Where nothing refuses at once, the way to it is behind the settings.
    ...(kind === 'consent' && consent === 'reject'
      ? byWords(features, 'settings', 'settings')
      : []),
    // Where a site sells the refusal, it asks again after Escape: that refuses nothing.
    ...(kind === 'consent' && consent === 'reject' && isSold(features)
      ? []
      : withoutControl(features)),
  ];
  return ways
    .filter((way, at) => way.control === null || firstUse(ways, way.control) === at)
    .filter((way) => kind !== 'consent' || !isPaid(features, way));
};

/** It says that it can be closed in a while: "Close in 5 s", on a button that cannot be pressed yet. */
export const opensLater = ({ controls, language }: OverlayFeatures): boolean =>
  controls.some(
    (control) =>
      control.disabled === true &&
      (isAbout(control, 'close', language) ||
        isAbout(control, 'decline', language) ||
        signs.test(control.text.trim())),
  );

const isSold = ({ controls, language }: OverlayFeatures): boolean =>
  paidRefusal(controls, language) !== undefined;

/** Nobody pays to be rid of a question for consent: "Refuse all and pay 3 € a month" is no refusal. */
const isPaid = (features: OverlayFeatures, { control }: CloseWay): boolean => {
  const pressed = control === null ? undefined : features.controls[control];
  return pressed !== undefined && costsMoney(pressed, features.language);
};

/** Kinds where "OK" or "Continue" would say yes to what is asked. */
const asksForMore: readonly OverlayKind[] = [
  'survey',
  'newsletter',
  'sign-in',
  'app-install',
  'permission',
  'consent',
  'chat',
];

const answers = (
  features: OverlayFeatures,
  kind: OverlayKind,
  consent: 'accept' | 'reject' | 'leave',
): readonly CloseWay[] => {
  if (kind === 'age-gate') {
    return [...byWords(features, 'yes', 'accept'), ...byWords(features, 'age', 'accept')];
  }
  if (kind !== 'consent' || consent === 'leave') return [];
  const refusals = [...byWords(features, 'reject', 'reject'), ...byWords(features, 'no', 'reject')];
  if (consent === 'reject') return refusals;
  const refusing = refusals.map((way) => way.control);
  return [
    ...byWords(features, 'accept', 'accept'),
    ...byWords(features, 'acknowledge', 'accept'),
    ...byWords(features, 'yes', 'accept'),
  ].filter((way) => !refusing.includes(way.control));
};

const byWords = <H extends Exclude<CloseWay['how'], 'escape' | 'backdrop'>>(
  features: OverlayFeatures,
  topic: Topic,
  how: H,
): readonly { readonly how: H; readonly control: number }[] =>
  features.controls.flatMap((control, at) =>
    isPressable(control) && isAbout(control, topic, features.language)
      ? [{ how, control: at }]
      : [],
  );

const signs = /^[×✕✖✗✘⨉⨯╳❌xX🗙]$/u;

const bySign = (features: OverlayFeatures): readonly CloseWay[] =>
  features.controls.flatMap((control, at): readonly CloseWay[] =>
    control.disabled !== true &&
    (signs.test(control.text.trim()) || signs.test(control.name.trim()))
      ? [{ how: 'sign', control: at }]
      : [],
  );

/**
 * A small sign in an upper corner, with no words of its own, closes what it stands on. A letter, a figure or an arrow says something
 * else, and so does a row of like signs: the arrows and days of a calendar, the faces of a rating.
 */
const byCorner = (features: OverlayFeatures): readonly CloseWay[] =>
  features.controls.flatMap((control, at): readonly CloseWay[] =>
    isPressable(control) &&
    isMereSign(control.text) &&
    isInCorner(control.rect, features.panel ?? features.rect) &&
    !features.controls.some((other) => other !== control && isBeside(control.rect, other.rect))
      ? [{ how: 'corner', control: at }]
      : [],
  );

const isMereSign = (text: string): boolean =>
  text.trim().length <= 2 && !/[\p{L}\p{N}\p{Pi}\p{Pf}<>←-⇿⟵-⟿▲-◅❮❯]/u.test(text);

/** In the same row, and as small. */
const isBeside = (one: Rect, other: Rect): boolean =>
  other.width <= small &&
  other.height <= small &&
  Math.abs(one.y + one.height / 2 - other.y - other.height / 2) < one.height / 2;

/** In CSS pixels: twice the 24 that WCAG 2.2 asks of a target at least, and some. */
const small = 64;

const isInCorner = (rect: Rect, on: Rect): boolean => {
  if (rect.width > small || rect.height > small) return false;
  const fromTop = rect.y - on.y;
  const fromSide = Math.min(rect.x - on.x, on.x + on.width - (rect.x + rect.width));
  return fromTop <= Math.max(small, on.height / 4) && fromSide <= small;
};

const withoutControl = (features: OverlayFeatures): readonly CloseWay[] => {
  const isDialog = features.modal || ['dialog', 'alertdialog'].includes(features.role);
  // A backdrop lies behind the window, or holds it.
  const hasBackdrop =
    features.coverWithBackdrop > features.cover + 0.05 ||
    (features.panel !== undefined && features.coverWithBackdrop >= 0.8);
  return [
    ...(isDialog || hasBackdrop ? [{ how: 'escape', control: null } as const] : []),
    ...(hasBackdrop ? [{ how: 'backdrop', control: null } as const] : []),
  ];
};

const firstUse = (ways: readonly CloseWay[], control: number): number =>
  ways.findIndex((way) => way.control === control);
