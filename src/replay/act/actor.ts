import type { Actor } from '../../steps/actor.ts';
import type { Step } from '../../steps/step.ts';
import { type AnswerParts, answerDialog } from './answer-dialog.ts';
import { type EnterParts, makeEnterField } from './enter-field.ts';
import { type FieldVerbParts, makeFieldVerbs } from './field-verbs.ts';
import { makeGivenTexts } from './given-texts.ts';
import { type HeldParts, makeHeld } from './held.ts';
import { type LookVerbParts, makeLookVerbs } from './look-verbs.ts';
import { type MeetingParts, makeMeeting } from './meeting.ts';
import { makePageVerbs, type PageVerbParts } from './page-verbs.ts';
import { makePress, type PressParts } from './press.ts';
import { makePressVerbs, type PressVerbParts } from './press-verbs.ts';
import { makeReach, type ReachParts } from './reach.ts';
import { makeTyping, type TypingParts } from './typing.ts';
import { makeUncover, type UncoverParts } from './uncover.ts';
import { makeWatchResponse, type ResponseParts } from './watch-response.ts';

/** What the actor needs of the rooms before this one. */
export type ActorParts = Omit<Tools & Verbs, OwnParts>;

/** What the journey says of how it is walked. */
export type Script = {
  readonly walk: (steps: readonly Step[]) => Promise<void>;
  /** True when this host may be opened by the journey itself. */
  readonly mayOpen: (url: string) => boolean;
};

type Tools = UncoverParts &
  ReachParts &
  PressParts &
  EnterParts &
  HeldParts &
  TypingParts &
  ResponseParts &
  MeetingParts;

type Verbs = AnswerParts & PressVerbParts & FieldVerbParts & PageVerbParts & LookVerbParts;

/** What is made here. */
type OwnParts =
  | 'uncover'
  | 'reach'
  | 'press'
  | 'enterField'
  | 'held'
  | 'typing'
  | 'watchResponse'
  | 'given'
  | 'meeting';

/** Acts in a real browser as a customer does. */
export function makeActor(parts: ActorParts, { walk, mayOpen }: Script): Actor {
  const uncover = makeUncover(parts);
  const reach = makeReach({ ...parts, uncover });
  const press = makePress({ ...parts, reach });
  const held = makeHeld(parts);
  const enterField = makeEnterField({ ...parts, press, reach });
  const typing = makeTyping({ ...parts, enterField, held });
  const watchResponse = makeWatchResponse({ ...parts, press });
  const meeting = makeMeeting(parts);
  const given = makeGivenTexts();
  const tools = { ...parts, reach, press, held, enterField, typing, watchResponse, meeting, given };
  return {
    ...makePressVerbs(tools),
    ...makeFieldVerbs(tools),
    ...makePageVerbs(tools, mayOpen),
    ...makeLookVerbs(parts),
    answer: (answer) => answerDialog(parts, answer),
    walk,
  };
}
