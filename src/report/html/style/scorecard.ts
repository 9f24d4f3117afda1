/** The first screen of a journey. */
export const scorecard = `
.job { color: var(--quiet); margin-bottom: 0.2rem; }
.scorecard > header .quiet { margin-top: 0.35rem; }
.outcome { margin: 1.3rem 0 1.6rem; padding: 0.9rem 1.1rem; border-radius: 10px; background: var(--still-ground); }
.outcome p + p { margin-top: 0.25rem; max-width: 62rem; }
.outcome .verdict { font-size: 1.12rem; }
.outcome .sign { font-weight: 700; margin-right: 0.45em; }
.outcome.reached { background: var(--good-ground); }
.outcome.blocked { background: var(--bad-ground); }
.outcome.unmeasured { background: var(--fair-ground); }
.reached .verdict strong, .reached .sign { color: var(--good); }
.blocked .verdict strong, .blocked .sign { color: var(--bad); }
.unmeasured .verdict strong, .unmeasured .sign { color: var(--fair); }
.columns { display: grid; grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); gap: 2.2rem 3rem; }
.counts { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 0.6rem 1.2rem; }
.counts a { display: block; color: inherit; text-decoration: none; }
.counts a:hover span { text-decoration: underline; }
.counts strong { display: block; font-size: 2.5rem; line-height: 1.1; font-weight: 640; letter-spacing: -0.03em; }
.counts span { font-size: 0.92rem; }
.counts small { display: block; line-height: 1.35; margin-top: 0.2rem; }
.counts .trouble { color: inherit; }
.counts .trouble strong { color: var(--bad); }
small.was { color: var(--ink); }
.was.worse { color: var(--bad); font-weight: 600; }
.was.better { color: var(--good); font-weight: 600; }
.opposite { max-width: 30rem; margin-top: 0.6rem; }
.others { margin-top: 1rem; }
.others a, .legend a { color: inherit; text-decoration-color: var(--line); text-decoration-thickness: 2px; }
.others a:hover, .legend a:hover { text-decoration-color: currentColor; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem 2.4rem; margin-top: 2rem; }
.label { font-size: 0.85rem; color: var(--quiet); }
.figure { margin-bottom: 0.7rem; }
.figure strong { font-size: 1.9rem; font-weight: 640; letter-spacing: -0.02em; }
.figure em { font-style: normal; font-weight: 600; margin-left: 0.5em; }
.bad .figure strong, .bad .figure em { color: var(--bad); }
.fair .figure strong, .fair .figure em { color: var(--fair); }
.good .figure strong, .good .figure em { color: var(--good); }
.scale { position: relative; height: 10px; border-radius: 5px; background: linear-gradient(90deg, var(--good) 0 10%, var(--duty) 10% 30%, var(--avoidable) 30% 50%, var(--bad) 50%); opacity: 0.9; }
.scale .pin { position: absolute; top: -4px; width: 4px; height: 18px; margin-left: -2px; border-radius: 2px; background: var(--ink); box-shadow: 0 0 0 2px var(--paper); }
.ends { position: relative; display: flex; justify-content: space-between; font-size: 0.78rem; color: var(--quiet); margin: 0.15rem 0 0.5rem; }
.bar { display: flex; height: 10px; border-radius: 5px; overflow: hidden; background: var(--still-ground); }
.legend { display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; font-size: 0.9rem; margin: 0.5rem 0 0.3rem; }
.todo section + section { margin-top: 1.6rem; }
.todo .section, .scorecard > section .section { font-size: 1.05rem; margin-bottom: 0.5rem; }
.first { counter-reset: first; }
.first li { counter-increment: first; position: relative; padding-left: 1.7rem; margin-bottom: 0.75rem; }
.first li::before { content: counter(first); position: absolute; left: 0; font-weight: 700; color: var(--bad); }
.first .quiet { line-height: 1.4; }
.gates li { margin-bottom: 0.35rem; font-size: 0.95rem; }
.scorecard > section { margin-top: 2.4rem; }
@media (max-width: 62rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 40rem) {
  body { padding: 0 1rem 3rem; }
  .name { font-size: 1.5rem; }
  .counts { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
  .pair { grid-template-columns: minmax(0, 1fr); }
}
`;
