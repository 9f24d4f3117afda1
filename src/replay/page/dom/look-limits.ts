let isCut = false;

/** The page holds more than is looked at. */
export function noteCut(): void {
  isCut = true;
}

/** Whether something was left out since this was last asked. */
export function takeCut(): boolean {
  const was = isCut;
  isCut = false;
  return was;
}
