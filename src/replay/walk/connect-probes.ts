import { probeDialogs } from '../observe/probes/dialogs.ts';
import { probeNavigations } from '../observe/probes/navigations.ts';
import { recordUnseen } from '../record/unseen.ts';
import type { Tab } from '../tab/tab.ts';
import type { Visit } from '../visit.ts';

/** Connects a tab to the probes. Each gathers one kind of evidence. */
export function connectProbes(visit: Visit, tab: Tab): void {
  const { recorder } = visit;
  probeNavigations(tab, recorder, visit.intent);
  visit.views.follow(tab, () => visit.overlays.leave());
  probeDialogs(tab, recorder, visit.dialogs, (dialog) => {
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
    visit.windows.remove(tab);
  });
}
