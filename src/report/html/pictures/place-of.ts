import type { Finding } from '../../../score/model/result.ts';
import type { Picture } from './album.ts';
import type { Place } from './picture.tsx';

/** Where on its picture a finding is, when that is known. */
export const placeOf = (
  { rect }: Finding,
  picture: Pick<Picture, 'width' | 'height'>,
): Place | undefined =>
  rect !== undefined && rect.width > 0 && rect.height > 0 && isOn(rect, picture) ? rect : undefined;

/** What had to be scrolled to is not on the picture of the window. */
const isOn = (
  { x, y, width, height }: Place,
  picture: Pick<Picture, 'width' | 'height'>,
): boolean => x + width > 0 && y + height > 0 && x < picture.width && y < picture.height;
