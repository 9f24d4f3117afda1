/** What an overlay can be. */
export const overlayKinds = [
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
export type OverlayKind = (typeof overlayKinds)[number];
