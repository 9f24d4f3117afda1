/** Detectors of dead ends: states in which the customer, doing what the script says, cannot go on. */
export const deadEndKinds = [
  'http-error',
  'broken-link',
  'soft-error',
  'channel-switch',
  'wall',
  'session-expired',
  'endless-wait',
  'rejected-input',
  'no-way-on',
  'dead-click',
  'blocked-view',
] as const;
export type DeadEndKind = (typeof deadEndKinds)[number];

/** Kinds of what comes between the customer and the job without being asked for. */
export const interruptionKinds = [
  'survey',
  'newsletter',
  'consent',
  'chat',
  'app-install',
  'sign-in',
  'tour',
  'age-gate',
  'promo',
  'permission',
  'other',
] as const;
export type InterruptionKind = (typeof interruptionKinds)[number];
