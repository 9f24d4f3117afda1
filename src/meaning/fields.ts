import type { InterpretedTrace } from '../interpret/interpreted.ts';
import type { Act } from '../trace/act-events.ts';
import type { FieldSeen } from '../trace/look.ts';

/** Fields of each view by id, as last seen there; prefilled when they ever were. */
export type FieldsByView = ReadonlyMap<string, ReadonlyMap<string, FieldSeen>>;

/** Gathers the fields of all looks at each view. */
export function fieldsByView(trace: InterpretedTrace): FieldsByView {
  const views = new Map<string, Map<string, FieldSeen>>();
  for (const event of trace.events) {
    if (event.type !== 'look') continue;
    const fields = views.get(event.view) ?? new Map<string, FieldSeen>();
    views.set(event.view, fields);
    for (const field of event.look.fields) {
      const prefilled = field.prefilled || fields.get(field.id)?.prefilled === true;
      fields.set(field.id, { ...field, prefilled });
    }
  }
  return views;
}

/** The field an act was done to, if it was a field and was seen. */
export function fieldOfAct(act: Act, fields: FieldsByView): FieldSeen | undefined {
  const id = act.widget?.field;
  return id === undefined ? undefined : fields.get(act.view)?.get(id);
}
