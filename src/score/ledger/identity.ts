import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { baseOf, hostFromSite, textFromSite } from '../../trace/seen-from-site.ts';
import type { Sighting } from '../model/found-by.ts';

/** Something found, with its identity. */
export type Identified = Sighting & { readonly id: string };

/**
 * Gives each thing found an identity that is the same in every run and can be read: detector, kind, journey, step, page
 * and what it is, as seen from the site: the same under another address. The second of the same identity is told by `#2`, so that a new one cannot hide behind a fixed one.
 */
export function identify(
  trace: InterpretedTrace,
  sightings: readonly Sighting[],
): readonly Identified[] {
  const met = new Map<string, number>();
  return sightings.map((sighting) => {
    const id = identityOf(trace, sighting);
    const times = (met.get(id) ?? 0) + 1;
    met.set(id, times);
    return { ...sighting, id: times === 1 ? id : `${id}#${times}` };
  });
}

function identityOf(trace: InterpretedTrace, { detector, detected }: Sighting): string {
  const { site } = trace.journey;
  const step = trace.steps[detected.step]?.words ?? `step ${detected.step + 1}`;
  const parts = [
    detector.id,
    ...(detected.kind === detector.id ? [] : [detected.kind]),
    slug(trace.journey.journey),
    slug(textFromSite(site, step)),
    pageOnSite(site, detected.page),
    slug(textFromSite(site, detected.what)),
  ];
  return parts.filter((part) => part !== '').join(':');
}

/** A page as it is called on its site, which may begin in a folder of its host. */
function pageOnSite(site: string, page: string): string {
  const whole = normalisedPage(page);
  if (baseOf(site) === '' || hostFromSite(site, page) !== '') return whole;
  const base = normalisedPage(site).replace(/\/+$/, '');
  return `${whole}/`.startsWith(`${base}/`) ? whole.slice(base.length) || '/' : whole;
}

/** A page's path, without its host and query, with what changes from run to run (numbers, ids) as `*`. */
export function normalisedPage(page: string): string {
  if (!URL.canParse(page)) return page;
  const { pathname, hash } = new URL(page);
  // Some applications keep their routes behind the hash.
  const route = /^#!?\/[^?]*/.exec(hash)?.[0] ?? '';
  return (pathname + route).replace(/[^/#]+/g, (part) => (isChanging(part) ? '*' : part));
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** Ids of databases and hashes: long, of hexadecimal digits, with a digit among them. */
const hexadecimal = /^(?=.*\d)[\da-f]{12,}$/i;

function isChanging(part: string): boolean {
  return /^\d+$/.test(part) || uuid.test(part) || hexadecimal.test(part);
}

/** A text as a part of an identity. */
export function slug(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60);
}
