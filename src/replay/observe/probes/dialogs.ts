import type { CDPSession, Protocol } from 'puppeteer';
import type { DialogAnswer } from '../../../steps/actor.ts';
import type { EventOf } from '../../../trace/event.ts';
import type { Recorder } from '../../record/recorder.ts';
import { recordUnseen } from '../../record/unseen.ts';
import type { Tab } from '../../tab/tab.ts';

/** What is known of the browser's own dialogs while acts are done. */
export type DialogState = {
  /** How the step after this act wants its dialog answered. */
  wanted: DialogAnswer | null;
  /** An act is being done: a dialog that opens now answers it. */
  acting: boolean;
  /** The dialog that the last act raised and a step answers. */
  answered: EventOf<'dialog'> | null;
  count: number;
};

/** A page that raises more than so many is not heard out: they are answered, and no more are recorded. */
const mostInView = 100;
const tooMany = `The page raised more than ${mostInView} messages, and nothing else could be done.`;

/** Answers the browser's dialogs as the journey says, or as a customer does who wants to go on; and records them. */
export function probeDialogs(
  tab: Tab,
  recorder: Recorder,
  state: DialogState,
  onForced: (dialog: EventOf<'dialog'>) => void,
): void {
  const { session } = tab;
  let view = '';
  let inView = 0;
  session.on('Page.javascriptDialogOpening', (e) => {
    tab.dialogOpen = true;
    const { accept, promptText } = answerFor(e, state.wanted);
    inView = view === recorder.view ? inView + 1 : 1;
    view = recorder.view;
    if (inView > mostInView) {
      for (const what of ['page', 'overlays'] as const) recordUnseen(recorder, what, tooMany);
      answer(session, accept, promptText);
      return;
    }
    const event = recorder.record('dialog', {
      id: `d${++state.count}`,
      kind: e.type,
      text: e.message.slice(0, 500),
      answered: accept ? 'ok' : 'cancel',
      inPress: state.acting,
    });
    if (state.wanted !== null && e.type !== 'beforeunload') {
      state.answered = event;
      state.wanted = null;
    } else onForced(event);
    answer(session, accept, promptText);
  });
  session.on('Page.javascriptDialogClosed', () => {
    tab.dialogOpen = false;
  });
}

function answer(session: CDPSession, accept: boolean, promptText: string | null): void {
  session
    .send('Page.handleJavaScriptDialog', { accept, ...(promptText === null ? {} : { promptText }) })
    .catch(() => undefined);
}

/** Default: ok to messages and questions, cancel to a question for text, leave when the page wants one to stay. */
function answerFor(
  e: Protocol.Page.JavascriptDialogOpeningEvent,
  wanted: DialogAnswer | null,
): { accept: boolean; promptText: string | null } {
  if (wanted === null || e.type === 'beforeunload')
    return { accept: e.type !== 'prompt', promptText: null };
  return { accept: wanted.press === 'ok', promptText: 'text' in wanted ? wanted.text : null };
}
