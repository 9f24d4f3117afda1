import { writtenVerbs } from '../../steps/index.ts';

/** A sentence that shows how a verb or a key of a journey is written; empty for others. */
export function exampleOf(name: string): string {
  const verb = Object.values(writtenVerbs).find((one) => one.name === name);
  if (verb !== undefined) return `For example: - ${verb.example}`;
  if (name === 'steps') return 'Below steps: each line is one step, such as - open: /';
  return Object.hasOwn(keys, name) ? `For example: ${keys[name]}` : '';
}

const keys: Readonly<Record<string, string>> = {
  journey: 'journey: Book an appointment',
  job: 'job: See a doctor this week',
  site: 'site: https://clinic.example',
  goal: 'goal: { see: Your appointment is booked }',
  needs: 'needs: [name, phone]',
  tags: 'tags: [booking]',
  duty: 'duty: [consent]',
  volume: 'volume: { per-month: 12000, source: analytics }',
  opposite: 'opposite: join.yaml',
  customer: 'customer: { device: phone, language: en-US }',
  limits: 'limits: { friction: 30, dead-ends: 0 }',
  matches: 'see: { matches: "Thanks, .*" }',
};
