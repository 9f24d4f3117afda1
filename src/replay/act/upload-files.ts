import { StuckError } from '../errors.ts';
import { recordAct } from '../input/act-log.ts';
import type { Found } from '../locate/find.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import type { Visit } from '../visit.ts';
import { seeFiles } from './see-held.ts';

/** Gives files to a field: one press. Picking them in the system's own window is outside the browser, and not measured. */
export async function uploadFiles(
  visit: Visit,
  found: Found,
  files: readonly string[],
): Promise<void> {
  await recordAct(visit, {
    verb: 'upload',
    purpose: 'script',
    presses: ['press'],
    keys: [],
    widget: widgetOf(found),
  });
  const { frame, located } = found;
  try {
    const { result } = await frame.session.send('Runtime.evaluate', {
      expression: `friction.element(${JSON.stringify(located.id)})`,
      ...(frame.own === undefined ? {} : { contextId: frame.own }),
    });
    await frame.session.send('DOM.setFileInputFiles', {
      files: [...files],
      objectId: result.objectId ?? '',
    });
  } catch {
    const message = `"${located.name}" did not take the file.`;
    throw new StuckError({
      found: 'failed',
      wanted: located.name,
      nearest: [],
      reason: '',
      message,
    });
  }
  await seeFiles(found, files);
}
