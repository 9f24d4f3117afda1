import { askOr } from './ask.ts';
import type { Frame } from './frame.ts';

/** Roots within roots: as deep as is looked in one go. */
const mostDeep = 3;

/**
 * Lets our scripts look into the closed shadow roots of a frame. The browser is asked, not the page: a page that puts its own
 * `attachShadow` in place of the browser's changes nothing.
 */
export async function openClosedShadows(frame: Frame): Promise<void> {
  for (let depth = 0; depth < mostDeep; depth++) {
    const suspects = await askOr(frame, [], 'closedSuspects');
    if (suspects.length === 0) return;
    const opened = await Promise.all(suspects.map((id) => openIn(frame, id)));
    if (!opened.includes(true)) return;
  }
}

const objectGroup = 'friction-shadows';

/** True when the element had a closed shadow root, which is known from now on. */
async function openIn(frame: Frame, id: string): Promise<boolean> {
  const { session, own: executionContextId } = frame;
  if (executionContextId === undefined) return false;
  try {
    const expression = `friction.element(${JSON.stringify(id)})`;
    const contextId = executionContextId;
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      objectGroup,
    });
    if (result.objectId === undefined) return false;
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId });
    const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
    if (root) await show(frame, root.backendNodeId);
    await session.send('Runtime.releaseObject', { objectId: result.objectId });
    return root !== undefined;
  } catch {
    // The element, or its frame, went away meanwhile.
    return false;
  }
}

async function show(frame: Frame, backendNodeId: number): Promise<void> {
  const { object } = await frame.session.send('DOM.resolveNode', {
    backendNodeId,
    executionContextId: frame.own ?? 0,
    objectGroup,
  });
  await frame.session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: 'function () { friction.showClosed(this) }',
  });
}
