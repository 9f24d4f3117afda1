import type { JSX } from 'preact';
import type { Finding } from '../../score/result.ts';

/** The facts that make a finding so, as far as they can be said in a line. Pictures, places and hops are shown elsewhere. */
export const Facts = ({ evidence }: Pick<Finding, 'evidence'>): JSX.Element | null => {
  const facts = Object.entries(evidence).flatMap(([name, value]) => {
    const isOurs = /^[a-z]\w{0,40}$/i.test(name);
    const text = !isOurs || elsewhere.has(name) ? '' : inWords(value);
    return text === '' ? [] : [{ name, text }];
  });
  if (facts.length === 0) return null;
  return (
    <details class="evidence">
      <summary>Evidence</summary>
      <dl>
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{labels[name] ?? spelled(name)}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

const elsewhere = new Set(['kind', 'rect', 'screenshot', 'hops', 'premature']);

const inWords = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!Array.isArray(value)) return '';
  return value.map(inWords).filter(Boolean).join(' · ');
};

const labels: Readonly<Record<string, string>> = {
  at: 'Seconds after the page opened',
  in: 'Found in the',
  why: 'Told by',
  cover: 'Part of the window that it covers',
  covered: 'Lay over what the customer wanted',
  shown: 'Seconds on screen',
  madeBy: 'Made by the script',
  broughtBy: 'Brought by the step',
  closed: 'What became of it',
  text: 'What could be read there',
  words: 'Words that told it',
  waysOn: 'Ways on from there',
  ends: 'The journey ends there',
};

/** forcedSteps: "Forced steps". */
const spelled = (name: string): string => {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
