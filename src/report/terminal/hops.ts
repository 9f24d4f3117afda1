import type { Finding } from '../../score/result.ts';
import { placeOf } from './figures.ts';
import { cutTo } from './layout.ts';
import type { Page } from './page.ts';

/** A chain of redirects, hop by hop. */
export const hopLines = (
  { kind, evidence }: Finding,
  { width, paint }: Page,
  indent: string,
): readonly string[] => {
  if (kind !== 'redirect' || !Array.isArray(evidence.hops)) return [];
  const hops: readonly unknown[] = evidence.hops;
  return hops
    .filter(isHop)
    .flatMap((hop) => [
      `${indent}  ${cutTo(placeOf(hop.from), width - indent.length - 2)}`,
      paint.quiet(cutTo(`${indent}    -> ${placeOf(hop.to)} ${howOf(hop)}`, width)),
    ]);
};

type ShownHop = {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly status: number;
  readonly seconds: number;
  readonly crossSite: boolean;
};

const isHop = (hop: unknown): hop is ShownHop =>
  typeof hop === 'object' &&
  hop !== null &&
  'from' in hop &&
  typeof hop.from === 'string' &&
  'to' in hop &&
  typeof hop.to === 'string' &&
  'kind' in hop &&
  'status' in hop &&
  'seconds' in hop &&
  typeof hop.seconds === 'number';

const howOf = ({ kind, status, seconds, crossSite }: ShownHop): string => {
  const how = kind === 'http' ? String(status) : kind.replace('-', ' ');
  return `(${how}, ${seconds.toFixed(1)} s${crossSite ? ', another site' : ''})`;
};
