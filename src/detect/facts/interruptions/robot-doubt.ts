/** Why seeing no interruption proves nothing where the walk did not present itself as a customer: known, and mild. */
export const robotDoubt =
  'the site may hide pop-ups from robots, and this walk was presented as one';
