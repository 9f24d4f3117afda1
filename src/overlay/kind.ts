/** What an overlay can be. */
export type OverlayKind =
  | 'survey'
  | 'newsletter'
  | 'consent'
  | 'chat'
  | 'app-install'
  | 'sign-in'
  | 'tour'
  | 'age-gate'
  | 'promo'
  | 'permission'
  | 'other';
