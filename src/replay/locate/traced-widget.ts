import type { Act } from '../../trace/act-events.ts';
import type { Found } from './search.ts';

/** The control as the trace tells it. */
export function widgetOf({ frame, located, rung, rungs }: Found): NonNullable<Act['widget']> {
  const { id, kind, name, rect, among } = located;
  const inPage = (part: string): string => (frame.key === '' ? part : `${frame.key}:${part}`);
  const isButton = kind === 'button' || kind === 'link';
  const isField = !isButton && (asking.has(kind) || fieldTags.has(located.tag));
  return {
    id: inPage(id),
    kind,
    name,
    rect,
    ...(located.opens ? { opens: true } : {}),
    ...(isField ? { field: inPage(id) } : {}),
    ...(located.form === '' ? {} : { form: inPage(located.form) }),
    rung,
    rungs,
    ...(among ? { among: { count: among.count, by: [...among.by] } } : {}),
  };
}

const asking: ReadonlySet<string> = new Set(['text-box', 'check-box', 'radio', 'list']);
const fieldTags = new Set(['input', 'select', 'textarea']);
