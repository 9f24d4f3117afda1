import type { Finding } from '../../score/result.ts';
import type { Picture } from './album.ts';
import type { Place } from './picture.tsx';

/** Where on its picture a finding is, when its evidence says so. */
export const placeOf = (
  { evidence: { rect } }: Finding,
  picture: Pick<Picture, 'width' | 'height'>,
): Place | undefined =>
  isPlace(rect) && rect.width > 0 && rect.height > 0 && isOn(rect, picture) ? rect : undefined;

/** What had to be scrolled to is not on the picture of the window. */
const isOn = (
  { x, y, width, height }: Place,
  picture: Pick<Picture, 'width' | 'height'>,
): boolean => x + width > 0 && y + height > 0 && x < picture.width && y < picture.height;

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
