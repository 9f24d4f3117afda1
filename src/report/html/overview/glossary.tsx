import type { JSX } from 'preact';
import type { Check } from '../../../score/model/result.ts';
import { idOf } from '../pictures/shown.ts';

/** The words of the report, and what was looked for, in the words of the detectors. */
export const Glossary = ({ checks }: { readonly checks: readonly Check[] }): JSX.Element => (
  <section id="glossary" class="glossary">
    <h2 class="section">Glossary</h2>
    <dl>
      {terms.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <h3 class="part">What is looked for</h3>
    {checks.map(({ detector: id, title, looksFor, why, fix, source }) => (
      <details key={id} id={idOf.term(id)}>
        <summary>
          {title} <code>{id}</code>
        </summary>
        <p>{looksFor}</p>
        <p>
          <strong>Why it matters.</strong> {why} <small>{source}</small>
        </p>
        <p>
          <strong>What would fix it.</strong> {fix}
        </p>
      </details>
    ))}
  </section>
);

const terms: readonly (readonly [string, string])[] = [
  [
    'Friction',
    'From 0 to 100; lower is better. 0: nothing avoidable. 50: the avoidable effort is as large as what the job needs at the least and ten seconds more. A customer who is blocked has met 100.',
  ],
  [
    'Smooth, noticeable, heavy, mostly waste',
    'Friction under 10, under 30, under 50, and from there on. A journey with a premature survey or a dead end is never called smooth.',
  ],
  [
    'Seconds',
    'What a practised customer who makes no mistakes needs, by the Keystroke-Level Model: pressing, typing, thinking, reading, and the waits that were measured.',
  ],
  [
    'For the task, avoidable, demanded by law',
    'Avoidable is what a finding claims. What the journey declares the law to demand is shown and not scored. All the rest counts for the task: the benefit of the doubt.',
  ],
  [
    'The least a job takes',
    "Entering what the job cannot do without, and committing once. It does not depend on the site's way.",
  ],
  [
    'Step',
    'An act of the customer. Scripted steps are those of the journey; forced ones are closing or answering what came in between, and doing again what did not work.',
  ],
  ['Keystroke', 'A key that a person presses, Shift and changes of the keyboard page included.'],
  ['Premature survey', 'A survey that asks for a rating before the customer has got the job done.'],
  ['Dead end', 'A state in which the customer, doing what the site says, cannot go on.'],
  [
    'Redirect',
    'A hop between what the customer asked for and what they got. The redirect after a form was sent is none.',
  ],
  ['Not sure', 'It could not be seen whether there is more. That is never the same as clear.'],
];
