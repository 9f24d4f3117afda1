import type { Finding } from '../../score/result.ts';
import type { Place } from './picture.tsx';

/** Where on its picture a finding is, when its evidence says so. */
export const placeOf = ({ evidence: { rect } }: Finding): Place | undefined =>
  isPlace(rect) && rect.width > 0 && rect.height > 0 ? rect : undefined;

const isPlace = (rect: unknown): rect is Place =>
  typeof rect === 'object' &&
  rect !== null &&
  'x' in rect &&
  Number.isFinite(rect.x) &&
  'y' in rect &&
  Number.isFinite(rect.y) &&
  'width' in rect &&
  Number.isFinite(rect.width) &&
  'height' in rect &&
  Number.isFinite(rect.height);
