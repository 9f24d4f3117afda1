/** What the work comes to, or null when it takes longer than this, in real milliseconds. */
export async function within<T>(limit: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Its answer, should it come at all, is of no interest any more.
    work.catch(() => undefined);
  }
}
