export type Values = {
  /** With its colon; empty for the usual port. */
  readonly port: string;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
};

/**
 * Fills places such as {{origin:booking.localhost}} (this server under another name), {{query:day}} and {{form:day}}
 * (what the request said). `safe` makes strangers' text harmless where it goes.
 */
export function fillPlaces(text: string, values: Values, safe: (text: string) => string): string {
  return text.replace(
    /\{\{(origin|query|form):([\w.-]+)\}\}/g,
    (_place, kind: string, name: string) => {
      if (kind === 'origin') return `http://${name}${values.port}`;
      const from = kind === 'query' ? values.query : values.form;
      return safe(from[name] ?? '');
    },
  );
}
