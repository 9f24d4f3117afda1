/** What a file is that is no recording of Chrome's, where that can be recognised. */
export function otherTool(text: string, value: unknown): string | undefined {
  if (text.trim() === '') return 'an empty file';
  if (typeof value === 'object' && value !== null) return ofJson(value);
  return [...marks].find(([mark]) => mark.test(text.slice(0, 100_000)))?.[1];
}

function ofJson(value: object): string | undefined {
  if ('tests' in value && 'suites' in value) return 'a project of Selenium IDE';
  if ('log' in value && !('steps' in value)) return 'a record of network traffic (HAR)';
  if ('type' in value && !('steps' in value)) return 'a single step, not a recording';
  if ('traceEvents' in value) return 'a performance trace of Chrome';
  return undefined;
}

const marks: ReadonlyMap<RegExp, string> = new Map([
  [/@playwright\/test|playwright|\bpage\.getBy/, 'a script of Playwright'],
  [/\bcy\.(visit|get|contains)\(/, 'a test of Cypress'],
  [/require\(['"]puppeteer|from ['"]puppeteer/, 'a script of Puppeteer'],
  [/^\s*Feature:/m, 'a description in Gherkin'],
  [/^appId:|^- tapOn:/m, 'a flow of Maestro'],
  [/^journey:/m, 'a journey of friction already'],
]);
