import type { JSX } from 'preact';
import type { Album, Picture } from './album.ts';
import { atOnce } from './held-back.ts';

/** A place on a picture, in CSS pixels of the window. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A picture, with the place it is about outlined. The picture itself is in the page once, however often it is shown. */
export const Shot = ({
  picture: { id, width, height },
  says,
  place,
}: {
  readonly picture: Picture;
  /** What it shows, for those who do not see it. */
  readonly says: string;
  readonly place?: Place | undefined;
}): JSX.Element => (
  <svg class="shot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={says}>
    <use href={`#${id}`} />
    {place && <Outline place={insideOf(place, width, height)} line={width / 200} />}
  </svg>
);

/** Every picture of the report, at the end of the page: what is read comes first. */
export const Pictures = ({ album: { pictures } }: { readonly album: Album }): JSX.Element => {
  if (pictures.length <= atOnce.pictures) return <Sheet pictures={pictures} />;
  return (
    <div>
      <Sheet pictures={pictures.slice(0, atOnce.pictures)} />
      {pictures.slice(atOnce.pictures).map((picture) => (
        <noscript key={picture.id} class="picture" data-of={picture.id}>
          <Sheet pictures={[picture]} />
        </noscript>
      ))}
    </div>
  );
};

const Sheet = ({ pictures }: { readonly pictures: readonly Picture[] }) => (
  <svg class="album" aria-hidden="true">
    <defs>
      {pictures.map(({ id, url, width, height }) => (
        <image key={id} id={id} href={url} width={width} height={height} />
      ))}
    </defs>
  </svg>
);

/** Light around dark: it shows on every page. */
const Outline = ({ place, line }: { readonly place: Place; readonly line: number }) => (
  <>
    <rect {...place} class="halo" rx={line * 2} stroke-width={line * 2.4} />
    <rect {...place} class="outline" rx={line * 2} stroke-width={line * 1.2} />
  </>
);

const insideOf = ({ x, y, width, height }: Place, wide: number, high: number): Place => {
  const edge = wide / 120;
  const left = Math.min(Math.max(x - edge / 2, edge), wide - 2 * edge);
  const top = Math.min(Math.max(y - edge / 2, edge), high - 2 * edge);
  return {
    x: left,
    y: top,
    width: Math.max(edge, Math.min(x + width + edge / 2, wide - edge) - left),
    height: Math.max(edge, Math.min(y + height + edge / 2, high - edge) - top),
  };
};
