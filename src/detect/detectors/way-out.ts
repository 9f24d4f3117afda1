import type { Static } from 'typebox';
import type { Detector } from '../detector.ts';
import { alias, figure, parts, word } from '../evidence.ts';

const fix =
  'Let the customer out in as few steps as they came in: one choice, and one confirmation. Offer to stay on the way, not as the way.';

const way = (title: string) =>
  parts(
    { steps: figure(), clicks: figure(), keystrokes: figure(), pages: figure(), seconds: figure() },
    title,
  );
/** What makes it so. */
export const wayOutEvidence = parts({
  kind: word(['way-out']),
  opposite: alias('journey'),
  out: way('Getting out'),
  in: way('Getting in'),
});

/** Getting out is harder than getting in. That rests on the ledgers of both ways: the score compares them. */
export const wayOut: Detector<Static<typeof wayOutEvidence>> = {
  id: 'way-out',
  title: 'Getting out is harder than getting in',
  looksFor:
    'A journey that takes the customer over a fifth more to do than the one it names as its opposite: acting, thinking, typing and reading, in model seconds. Both must have been walked in one run and have reached their goals. Left out: waiting, what interruptions forced and all else that was found, on both sides. Claimed are the seconds that getting out takes beyond getting in.',
  why: 'Someone who wants to leave has decided. Each further page asks them to decide again, and they remember it.',
  fix,
  source:
    'FTC v. Amazon, complaint of 2023: 4 pages, 6 clicks and 15 options to cancel, against 1 or 2 clicks to join. "At least as easy" was the rule of the FTC of 2024, which a court set aside in 2025; it stands in some laws. A fifth: a smaller difference in time goes unnoticed (Seow 2008).',
  restsOn: [],
  role: 'effort',
  precedence: 200,
  evidence: wayOutEvidence,
  detect: ({ journey: { opposite } }) =>
    opposite === undefined
      ? { verdict: 'not-applicable', because: 'the journey names no opposite' }
      : { verdict: 'incomplete', because: `${opposite} was not walked in the same run` },
};
