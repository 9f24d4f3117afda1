import type { Look } from '../../../trace/look.ts';
import { elementOf } from '../dom/element-ids.ts';
import { takeCut } from '../dom/look-limits.ts';
import { folded, visibleText } from '../dom/text.ts';
import { queryFew } from '../dom/tree.ts';
import { hindrance } from '../dom/usable.ts';
import { isVisible } from '../dom/visible.ts';
import { askedFields, fieldsSeen } from '../fields/fields.ts';
import { alertsSeen } from './alerts.ts';
import { contactPlaces } from './contacts.ts';
import { errorsSeen } from './errors.ts';
import { stillLoading } from './loading.ts';

let wordsBefore = new Set<string>();

/** The words of this document itself, without the overlays named and without what stands on every page of a site. */
export function mainWords(overlayIds: readonly string[]): string {
  const overlays = overlayIds.map(elementOf).filter((element) => element !== null);
  const skip = (element: Element): boolean => overlays.includes(element) || isChromeItself(element);
  return visibleText(document.body ?? document.documentElement, { skip });
}

/** What the customer sees in this frame now, without the overlays named. */
export function look(overlayIds: readonly string[]): Look {
  takeCut();
  const overlays = overlayIds.map(elementOf).filter((element) => element !== null);
  const skip = (element: Element): boolean => overlays.includes(element);
  const body = document.body ?? document.documentElement;
  const text = visibleText(body, { skip });
  const isMain = (element: Element): boolean =>
    !overlays.some((o) => o.contains(element)) && !isChrome(element);
  const ways = queryFew(
    'a[href],button,input[type=submit],input[type=button],[role=button],[role=link]',
  ).filter((e) => isMain(e) && isVisible(e) && hindrance(e) === '');
  const fields = askedFields();
  const errors = errorsSeen(overlays, fields);
  const seen = {
    url: location.href,
    title: document.title,
    language: document.documentElement.lang,
    text,
    mainText: mainWords(overlayIds),
    headings: queryFew('h1,h2,h3,h4,h5,h6,[role=heading]')
      .filter((e) => isMain(e) && isVisible(e))
      .slice(0, 40)
      .map(headingOf),
    alerts: alertsSeen(),
    contactLinks: ways.filter(isContact).map((e) => (e as HTMLAnchorElement).href.slice(0, 200)),
    ...contactPlaces(isMain),
    waysOn: ways.filter((e) => !isContact(e) && leadsOn(e)).length,
    ...embedsOf(text),
    ...loadingNow(),
    fields: fieldsSeen(overlays, fields),
    ...(errors.length > 0 ? { errors } : {}),
    newWords: countNew(text),
  };
  return takeCut() ? { ...seen, cut: true } : seen;
}

/** A page with more words than this, in characters, is no bare challenge: its scripts say nothing. */
const fewWords = 600;
/** Frames smaller than this, in pixels, show a badge and ask for nothing. */
const smallest = { width: 150, height: 60 };
const mostEmbeds = 20;

function embedsOf(text: string): Pick<Look, 'embeds'> {
  const frames = queryFew('iframe[src]').filter((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width >= smallest.width && height >= smallest.height && isVisible(frame);
  });
  const scripts = text.length < fewWords ? [...document.querySelectorAll('script[src]')] : [];
  const embeds = [...frames, ...scripts]
    .map((element) => URL.parse((element as HTMLIFrameElement | HTMLScriptElement).src))
    .flatMap((url) => (url && url.host !== '' ? [`${url.host}${url.pathname}`.slice(0, 200)] : []));
  return embeds.length > 0 ? { embeds: embeds.slice(0, mostEmbeds) } : {};
}

function loadingNow(): Pick<Look, 'loading'> {
  const loading = stillLoading();
  return loading.length > 0 ? { loading } : {};
}

const chrome =
  'header,nav,aside,footer,[role=banner],[role=navigation],[role=contentinfo],[role=complementary]';

function isChromeItself(element: Element): boolean {
  return element.matches(chrome) && !element.matches('main *,article *,[role=main] *');
}

function isChrome(element: Element): boolean {
  const outer = element.closest(chrome);
  return outer !== null && isChromeItself(outer);
}

function headingOf(element: Element): { level: number; text: string } {
  const level = Number(element.getAttribute('aria-level') ?? element.localName.slice(1)) || 2;
  return { level, text: folded((element as HTMLElement).innerText ?? '').slice(0, 300) };
}

function isContact(element: Element): boolean {
  return element instanceof HTMLAnchorElement && /^(tel|mailto|sms):/.test(element.href);
}

/** A link to the very page it is on leads nowhere. */
function leadsOn(element: Element): boolean {
  if (!(element instanceof HTMLAnchorElement)) return true;
  return element.href.split('#')[0] !== location.href.split('#')[0];
}

/** Words that were not there in the look before, each counted once. */
function countNew(text: string): number {
  const words = text.toLowerCase().split(/\s+/);
  const before = wordsBefore;
  wordsBefore = new Set(words);
  return words.filter((word) => !before.has(word)).length;
}
