let known = new WeakSet<Animation>();

/** Whatever moves now was set in motion before. */
export function holdAnimations(): void {
  known = new WeakSet(document.getAnimations());
}

/**
 * Elements that a script has set in motion since. Such a movement leaves no mark in the page's tree; one that follows from
 * the page's styles comes with a change of a class, or with the pointer alone.
 */
export function movedSince(): Element[] {
  return document.getAnimations().flatMap((animation) => {
    if (known.has(animation) || isByStyle(animation)) return [];
    known.add(animation);
    const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
    return target ? [target] : [];
  });
}

function isByStyle(animation: Animation): boolean {
  return animation instanceof CSSTransition || animation instanceof CSSAnimation;
}
