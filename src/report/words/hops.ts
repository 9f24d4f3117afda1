import { type Static, Type } from 'typebox';
import { redirectEvidence } from '../../detect/detectors/redirect.ts';
import { evidenceAs } from '../../score/model/evidence-as.ts';
import type { Finding } from '../../score/model/result.ts';

const hops = Type.Pick(redirectEvidence, ['hops']);
type ShownHop = Static<typeof hops>['hops'][number];

/** The hops of a redirect; none of any other finding. */
export const hopsOf = (finding: Finding): readonly ShownHop[] =>
  finding.role === 'redirect' ? (evidenceAs(hops, finding)?.hops ?? []) : [];

/** How the customer was passed on: "302, 0.1 s, another site". */
export const howOf = ({ kind, status, seconds, crossSite, purpose = '' }: ShownHop): string => {
  const how = kind === 'http' ? String(status) : kind.replace('-', ' ');
  const where = crossSite ? ', another site' : '';
  return `${how}, ${seconds.toFixed(1)} s${where}${purpose === '' ? '' : `, ${purpose}`}`;
};
