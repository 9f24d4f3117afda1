import type { ComponentChildren, JSX } from 'preact';

/** A table that may be wider than the page: it scrolls by itself, also from the keyboard. */
export const Wide = ({
  about,
  children,
}: {
  /** What is in it, for those who do not see it. */
  readonly about: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard
  <section class="wide" aria-label={about} tabIndex={0}>
    {children}
  </section>
);
