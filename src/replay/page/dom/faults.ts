let hasFailed = false;

/**
 * Looks at one of many as told. Where our own scripts fail at it, that costs this one alone: it is taken for `otherwise`, and
 * that something was not seen is noted.
 */
export function sparing<A, R>(look: (one: A) => R, otherwise: NoInfer<R>): (one: A) => R {
  return (one) => {
    try {
      return look(one);
    } catch (error) {
      // What a journey itself says wrongly, such as a selector, is told to its author.
      if (error instanceof DOMException || error instanceof SyntaxError) throw error;
      hasFailed = true;
      return otherwise;
    }
  };
}

/** Whether our scripts failed at something since this was last asked. */
export function takeFault(): boolean {
  const had = hasFailed;
  hasFailed = false;
  return had;
}
