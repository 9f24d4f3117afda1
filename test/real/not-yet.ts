/**
 * Journeys that `npm run test:real` leaves out, with the reason; it names each as still to do. With FRICTION_REAL=all
 * they are walked, too. A line goes as soon as its journey is told as it was counted.
 */
export const notYet: Readonly<Record<string, string>> = {
  'hoteldruid/book': 'the same button twice on one form',
  'hoteldruid/without-price': 'the same button twice on one form',
  'hoteldruid/another-room': 'the same button twice on one form',
  'tiddlywiki/look-up': "the wiki's own sidebar is taken for an interruption",
  'tiddlywiki/missing-note': 'not walked on a quiet machine yet',
  'tiddlywiki/write-note': 'not walked on a quiet machine yet',
  'node-red/import-flow': 'not walked on a quiet machine yet',
  'node-red/broken-flow': 'not walked on a quiet machine yet',
  'roundcube/read-letter': "the foot of the app's own menu is taken for an interruption",
  'roundcube/wrong-password': 'the note "Login failed." is taken for an interruption',
  'roundcube/write-letter': 'what stands for the field "To" is not found',
  'roundcube/letter-not-sent': 'what stands for the field "To" is not found',
  'mediawiki/sign-up': 'set aside: first walked when all else was done',
  'mediawiki/name-taken': 'set aside: first walked when all else was done',
  'evershop/fill-basket': 'set aside: first walked when all else was done',
  'evershop/no-colour': 'set aside: first walked when all else was done',
  'evershop/no-payment': 'set aside: first walked when all else was done',
};
