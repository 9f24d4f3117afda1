import type { ComponentChildren, JSX } from 'preact';
import type { Shown } from '../pictures/shown.ts';

/** A heading inside a journey: in a report of one journey, that journey is the page's own heading. */
export const Heading = ({
  of: { all },
  rank,
  id,
  children,
}: {
  readonly of: Pick<Shown, 'all'>;
  /** 0: the journey; 1: a section of it; 2: a part of the section. */
  readonly rank: 0 | 1 | 2;
  readonly id?: string;
  readonly children: ComponentChildren;
}): JSX.Element => {
  const level = rank + (all.length === 1 ? 1 : 2);
  const props = { class: names[rank], ...(id !== undefined && { id }) };
  if (level === 1) return <h1 {...props}>{children}</h1>;
  if (level === 2) return <h2 {...props}>{children}</h2>;
  if (level === 3) return <h3 {...props}>{children}</h3>;
  return <h4 {...props}>{children}</h4>;
};

const names = ['name', 'section', 'part'] as const;
