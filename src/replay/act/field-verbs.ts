import { resolveLate } from '../../journey/values/late.ts';
import type { Actor, TypedText } from '../../steps/actor.ts';
import type { Target } from '../../steps/target.ts';
import { askOr } from '../tab/ask.ts';
import type { WaitMeter } from '../wait/wait-meter.ts';
import type { Windows } from '../windows/windows.ts';
import { type ChooseParts, chooseOption } from './choose-option.ts';
import { pathOf } from './give-again.ts';
import type { Given, GivenTexts } from './given-texts.ts';
import type { Meeting } from './meeting.ts';
import { type TickParts, tick } from './tick.ts';
import type { Typing } from './typing.ts';
import { type UploadParts, uploadFiles } from './upload-files.ts';

export type FieldVerbParts = ChooseParts &
  TickParts &
  UploadParts & {
    readonly meeting: Meeting;
    readonly windows: Windows;
    readonly meter: Pick<WaitMeter, 'start'>;
    readonly typing: Typing;
    readonly given: GivenTexts;
  };

/** What is done with the fields of a form. */
export function makeFieldVerbs(
  parts: FieldVerbParts,
): Pick<Actor, 'type' | 'paste' | 'choose' | 'check' | 'upload'> {
  const { meeting, typing } = parts;
  const keep = (field: Target, text: TypedText, how: Partial<Given> = {}): void => {
    const tab = parts.windows.current();
    const place = { document: tab.document.loader, path: pathOf(tab) };
    parts.given.add({ field, text, correction: null, isPasted: false, ...place, ...how });
  };
  return {
    type: async (field, text) => {
      const found = await meeting.meet(field, 'field');
      const { first } = text;
      const now = resolved(first === undefined ? text : { ...text, text: first });
      await meeting.entered(() => typing.into(found, field, now));
      keep(field, now, { correction: first === undefined ? null : resolved(text) });
    },
    paste: async (field, text) => {
      const found = await meeting.meet(field, 'field');
      const now = resolved(text);
      await meeting.entered(() => typing.paste(found, field, now));
      keep(field, now, { isPasted: true });
    },
    choose: async (option, from) => {
      const target = from ?? [{ any: option }];
      const found = await meeting.meet(target, from ? 'list' : 'option');
      await meeting.acted(() => chooseOption(parts, found, target, option, from !== undefined));
    },
    check: async (target, checked) => {
      const found = await meeting.meet(target, 'check');
      const empty = { focused: false, empty: true, checked: !checked };
      const state = await askOr(found.frame, empty, 'fieldState', found.located.id);
      if (state.checked === checked) return parts.meter.start();
      const verb = checked ? 'check' : 'uncheck';
      await meeting.acted(() => tick(parts, found, target, verb, checked));
    },
    upload: async (field, files) => {
      const found = await meeting.meet(field, 'file');
      await meeting.acted(() => uploadFiles(parts, found, field, files));
    },
  };
}

function resolved(text: TypedText): TypedText {
  return { ...text, text: resolveLate(text.text, Date.now()) };
}
