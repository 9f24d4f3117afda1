import type { OverlayProbe } from '../observe/overlays/overlay-probe.ts';
import { type DialogState, probeDialogs } from '../observe/probes/dialogs.ts';
import { type Intent, probeNavigations } from '../observe/probes/navigations.ts';
import type { Recorder } from '../record/recorder.ts';
import { recordUnseen } from '../record/unseen.ts';
import type { Views } from '../record/views.ts';
import type { Tab } from '../tab/tab.ts';
import type { Windows } from '../windows/windows.ts';

export type ProbeParts = {
  readonly recorder: Recorder;
  readonly views: Pick<Views, 'follow'>;
  readonly overlays: Pick<OverlayProbe, 'leave'>;
  readonly dialogs: DialogState;
  readonly intent: Intent;
  readonly windows: Pick<Windows, 'remove'>;
};

/** Connects a tab to the probes. Each gathers one kind of evidence. */
export function connectProbes(parts: ProbeParts, tab: Tab): void {
  const { recorder } = parts;
  probeNavigations(tab, recorder, parts.intent);
  parts.views.follow(tab, () => parts.overlays.leave());
  probeDialogs(tab, recorder, parts.dialogs, (dialog) => {
    // A person presses a button of it, whether they asked for it or not.
    recorder.record('act', {
      verb: 'answer',
      purpose: 'answer-dialog',
      because: dialog.id,
      presses: ['press'],
      keys: [],
      prepared: 0,
    });
  });
  tab.session.on('Page.downloadWillBegin', ({ suggestedFilename }) => {
    tab.downloads++;
    recorder.record('download', { file: suggestedFilename });
  });
  tab.session.on('Inspector.targetCrashed', () => {
    recordUnseen(recorder, 'page', 'A page crashed.');
    recordUnseen(recorder, 'overlays', 'A page crashed.');
    parts.windows.remove(tab);
  });
}
