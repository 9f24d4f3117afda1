import type { Interpreted } from '../../src/interpret/interpreted.ts';
import type { FieldSeen, Look } from '../../src/trace/look.ts';
import type { OverlayFeatures } from '../../src/trace/overlay-seen.ts';
import type { UnseenEvent } from '../../src/trace/page-events.ts';
import { moment, url, type With } from './trace-events.ts';

// What a made-up customer sees: pages with their fields, and what lies over them.

export function fieldOf(partial: Partial<FieldSeen> = {}): FieldSeen {
  const name = partial.name ?? 'postcode';
  return {
    id: name,
    form: 'form1',
    question: name,
    label: name,
    name,
    type: 'text',
    autocomplete: '',
    required: false,
    prefilled: false,
    filled: false,
    area: 'main',
    ...partial,
  };
}

function lookOf(partial: Partial<Look> = {}): Look {
  return {
    url,
    title: 'Clinic',
    language: 'en-US',
    text: '',
    mainText: '',
    headings: [],
    alerts: [],
    contactLinks: [],
    waysOn: 3,
    fields: [],
    newWords: 0,
    ...partial,
  };
}

export function lookEvent(
  partial: Omit<With<Interpreted<'look'>>, 'look'> & { look?: Partial<Look> } = {},
): Interpreted<'look'> {
  const { look, ...rest } = partial;
  return { type: 'look', ...moment, ...rest, look: lookOf(look) };
}

export function featuresOf(partial: Partial<OverlayFeatures> = {}): OverlayFeatures {
  return {
    text: '',
    headings: [],
    cover: 0.3,
    coverWithBackdrop: 1,
    coversCentre: true,
    rect: { x: 320, y: 200, width: 640, height: 400 },
    in: 'document',
    role: 'dialog',
    modal: true,
    scrollLocked: true,
    position: 'fixed',
    controls: [],
    fields: [],
    scale: null,
    icons: 0,
    marks: [],
    frameHosts: [],
    siteLinks: 0,
    language: 'en',
    ...partial,
  };
}

/** An overlay nobody asked for, that would have taken a press and was closed. */
export function overlayEvent(
  partial: Omit<With<Interpreted<'overlay'>>, 'features'> & {
    features?: Partial<OverlayFeatures>;
  } = {},
): Interpreted<'overlay'> {
  const { features, ...rest } = partial;
  const { askedFor = false, broughtBy = '', isTheWay = false } = partial;
  const told = { askedFor, broughtBy, isTheWay };
  return {
    type: 'overlay',
    ...moment,
    id: 'o1',
    after: null,
    answersAct: false,
    told,
    ...told,
    covered: true,
    goneAt: null,
    shown: 4000,
    closed: 'closed',
    madeBy: '',
    ...rest,
    features: featuresOf(features),
  };
}

export function unseenEvent(partial: With<UnseenEvent> = {}): UnseenEvent {
  return { type: 'unseen', ...moment, what: 'page', because: 'A page crashed.', ...partial };
}
