import type { Interpreted, InterpretedTrace } from '../../../interpret/interpreted.ts';
import { isAtWork } from '../../../overlay/at-work.ts';
import { classifyOverlay, type OverlayClass } from '../../../overlay/classify-overlay.ts';
import { controlSays } from '../../../overlay/control-says.ts';
import { vendorAt, vendorHeard, vendorOf } from '../../../overlay/vendor-of.ts';
import { plain, says } from '../../../overlay/words-in.ts';
import type { OverlayFeatures } from '../../../trace/overlay-seen.ts';
import type { InterruptionKind } from '../../kinds.ts';
import { eventsOf } from '../trace/events.ts';
import { featuresOfDialog } from './features-of-dialog.ts';
import { isFurniture, siteChrome } from './site-chrome.ts';

/** Something the customer did not ask for came between them and the job. */
export type Interruption = {
  readonly index: number;
  readonly event:
    | Interpreted<'overlay'>
    | Interpreted<'dialog'>
    | Interpreted<'permission'>
    | Interpreted<'tab'>;
  readonly kind: InterruptionKind;
  readonly confidence: number;
  readonly why: readonly string[];
  /** A survey before the goal was reached: before there was anything to rate. */
  readonly premature: boolean;
  /** The goal had been reached: a survey there is fair. */
  readonly afterGoal: boolean;
  readonly blocksView: boolean;
  readonly vendor: string;
  readonly rates: boolean;
};

/** All interruptions of a walk, in the order they came, with the last word on what each one was. */
export const interruptionsIn = (trace: InterpretedTrace): readonly Interruption[] =>
  [...overlaysIn(trace), ...dialogsIn(trace), ...permissionsIn(trace), ...tabsIn(trace)].sort(
    (a, b) => a.index - b.index,
  );

/** In milliseconds of customer's time: what was on screen for less was not seen. */
const noticed = 500;

const overlaysIn = (trace: InterpretedTrace): readonly Interruption[] => {
  const chrome = siteChrome(trace);
  return eventsOf(trace, 'overlay').flatMap(({ event, index }) => {
    if (!comesBetween(event)) return [];
    const found = classifyOverlay(event.features, { language: languageAt(trace, event.view) });
    if (isPartOfThePage(event.features) || isOwnContent(event.features, found)) return [];
    if (found.kind === 'other' && (isQuietToast(event) || isPanel(event))) return [];
    if (isFurniture(event, found.kind, chrome)) return [];
    const blocks = event.covered || event.features.modal || event.features.coverWithBackdrop >= 0.5;
    return [interruption(trace, { event, index }, found, event.features, blocks)];
  });
};

/** Nobody asked for it, and it was more than a notice to wait. */
const comesBetween = (event: Interpreted<'overlay'>): boolean =>
  !event.askedFor && !event.isTheWay && isNoticed(event) && !isAtWork(event.features);

/** Whoever closes something has seen it. */
const isNoticed = ({ shown, covered, closed }: Interpreted<'overlay'>): boolean =>
  shown >= noticed || covered || closed === 'closed';

const dialogsIn = (trace: InterpretedTrace): readonly Interruption[] =>
  eventsOf(trace, 'dialog').flatMap(({ event, index }) => {
    if (event.askedFor) return [];
    const features = featuresOfDialog(event);
    const found = classifyOverlay(features, { language: languageAt(trace, event.view) });
    return [interruption(trace, { event, index }, found, features, true)];
  });

const permissionsIn = (trace: InterpretedTrace): readonly Interruption[] =>
  eventsOf(trace, 'permission').flatMap(({ event, index }) => {
    if (event.askedFor) return [];
    const found: OverlayClass = {
      kind: event.name === 'sign-in' ? 'sign-in' : 'permission',
      confidence: 1,
      why: [`asks for ${event.name}`],
    };
    return [interruption(trace, { event, index }, found, null, false)];
  });

/** A window that opens by itself lies over the one the customer was in. */
const tabsIn = (trace: InterpretedTrace): readonly Interruption[] =>
  eventsOf(trace, 'tab').flatMap(({ event, index }) => {
    if (event.askedFor) return [];
    const maker = vendorAt(event.url);
    const found: OverlayClass = {
      kind: maker?.kind ?? 'other',
      confidence: 0.8,
      why: [maker === null ? 'opened by itself' : `leads to ${maker.name}`],
    };
    return [interruption(trace, { event, index }, found, null, true)];
  });

const interruption = (
  trace: InterpretedTrace,
  { event, index }: Pick<Interruption, 'event' | 'index'>,
  { kind, confidence, why }: OverlayClass,
  features: OverlayFeatures | null,
  blocksView: boolean,
): Interruption => {
  const afterGoal = trace.goalAt !== null && event.at >= trace.goalAt;
  return {
    index,
    event,
    kind,
    // That it came unasked is sure, even where nothing says what it was.
    confidence: kind === 'other' ? 0.8 : confidence,
    why,
    premature: kind === 'survey' && !afterGoal,
    afterGoal,
    blocksView,
    vendor: features === null ? '' : vendorName(features, kind),
    rates: features !== null && asksForRating(features),
  };
};

/** Whose event was heard is believed where what can be seen does not speak against it. */
const vendorName = (features: OverlayFeatures, kind: InterruptionKind): string => {
  const heard = vendorHeard(features);
  const fits = heard?.kind === null || heard?.kind === kind;
  return (vendorOf(features) ?? (fits ? heard : null))?.name ?? '';
};

const asksForRating = (features: OverlayFeatures): boolean =>
  features.scale !== null ||
  features.icons >= 2 ||
  says('rating', plain([...features.headings, features.text].join(' ')), features.language);

const languageAt = (trace: InterpretedTrace, view: string): string =>
  eventsOf(trace, 'look').find(({ event }) => event.view === view)?.event.look.language ??
  trace.environment.language;

/** A bar with the site's own links along an edge, or a small button in a corner that opens something. */
const isPartOfThePage = ({ siteLinks, cover, modal, rect, role }: OverlayFeatures): boolean => {
  if (modal || role.endsWith('dialog')) return false;
  const isBar = siteLinks >= 3 && cover <= 0.2;
  const isLauncher = rect.width <= 100 && rect.height <= 100;
  return isBar || isLauncher;
};

/** Share of the window that a panel beside a map takes at most. */
const mostOfPanel = 0.4;

/** Where the page itself floats, as a map that fills the window, its panels do, too: there from the start, and not to be closed. */
const isPanel = ({ features, covered }: Interpreted<'overlay'>): boolean => {
  if (features.besideThePage !== true || covered) return false;
  if (features.modal || features.coversCentre || features.coverWithBackdrop > mostOfPanel)
    return false;
  return !controlSays(features, ['close'], features.language);
};

/** What comes into the flow of a page is its own content unless it is sure to be something else. */
const isOwnContent = ({ position }: OverlayFeatures, { kind }: OverlayClass): boolean =>
  position === 'static' || position === 'relative' ? kind === 'other' || kind === 'tour' : false;

/** A short message of no known kind that blocks nothing is part of how a page talks. */
const isQuietToast = (event: Interpreted<'overlay'>): boolean => {
  const { cover, coversCentre, modal, scrollLocked, coverWithBackdrop } = event.features;
  if (event.covered || modal || scrollLocked) return false;
  return cover < 0.1 && coverWithBackdrop < 0.5 && !coversCentre;
};
