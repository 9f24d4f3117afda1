import type { Finding } from '../../score/result.ts';

/** The hops of a redirect; none of any other finding. */
export const hopsOf = ({ kind, evidence }: Finding): readonly ShownHop[] => {
  if (kind !== 'redirect' || !Array.isArray(evidence.hops)) return [];
  const hops: readonly unknown[] = evidence.hops;
  return hops.filter(isHop);
};

type ShownHop = {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly status: number;
  readonly seconds: number;
  readonly crossSite: boolean;
  /** language, secure, spelling or sign-in; empty or absent: its addresses do not tell. */
  readonly purpose?: string;
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

/** How the customer was passed on: "302, 0.1 s, another site". */
export const howOf = ({ kind, status, seconds, crossSite, purpose = '' }: ShownHop): string => {
  const how = kind === 'http' ? String(status) : kind.replace('-', ' ');
  const where = crossSite ? ', another site' : '';
  return `${how}, ${seconds.toFixed(1)} s${where}${purpose === '' ? '' : `, ${purpose}`}`;
};
