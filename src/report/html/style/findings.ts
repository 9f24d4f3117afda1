/** Findings with their proof, what was looked at, the ledger and the glossary. */
export const findings = `
.finding { padding: 1.4rem 0; border-top: 1px solid var(--line); scroll-margin-top: 0.5rem; }
.finding:target > .part, .glossary details:target summary { text-decoration: underline; text-decoration-color: var(--link); text-underline-offset: 0.3em; }
.finding > .quiet { margin-top: 0.2rem; }
.told { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 1.2rem 2.2rem; margin-top: 1rem; align-items: start; }
.told figure .shot { border: 1px solid var(--line); }
.told figcaption { margin-top: 0.4rem; }
.message { font-size: 1.05rem; }
.hops { margin-top: 0.7rem; padding-left: 0.9rem; border-left: 3px solid var(--line); font-size: 0.92rem; }
.answers { margin-top: 1rem; }
.answers dt { font-size: 0.85rem; color: var(--quiet); margin-top: 0.8rem; }
.evidence { margin-top: 1rem; font-size: 0.9rem; }
summary { cursor: pointer; }
.evidence dl { margin-top: 0.5rem; }
.evidence dl div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0.8rem; padding: 0.2rem 0; }
.evidence dt { color: var(--quiet); }
.evidence dl dl { margin-top: 0; }
.evidence dl dl > div { display: flex; gap: 0.8rem; }
.evidence dl > .table { display: block; }
.evidence .together > dt { position: absolute; clip-path: inset(50%); }
.evidence table { width: auto; font-size: inherit; }
.evidence :is(th, td) { padding: 0.1rem 1rem 0.2rem 0; text-align: left; }
.identity { margin-top: 0.6rem; color: var(--quiet); }
.identity code { overflow-wrap: anywhere; color: var(--ink); }
.evidence li + li { margin-top: 0.5rem; }
.checks li { padding: 0.3rem 0; }
.checks .tag { min-width: 8.4rem; text-align: center; margin-right: 0.5rem; }
.runs { max-width: 40rem; margin-top: 1rem; }
.notes { margin-top: 1rem; color: var(--quiet); font-size: 0.9rem; }
.beside-gates { margin-top: 3rem; }
.beside-gates li { padding: 0.25rem 0; max-width: 62rem; }
.ledger summary { font-weight: 550; }
.ledger table { margin-top: 0.8rem; font-size: 0.86rem; }
.ledger th, .ledger td { padding: 0.3rem 0.6rem; }
.ledger :is(th, td):is(:nth-child(2), :nth-child(3), :nth-child(5)) { text-align: left; }
.ledger td:nth-child(2) { min-width: 14rem; }
.glossary { margin-top: 4rem; padding-top: 2rem; border-top: 1px solid var(--line); }
.glossary dl div { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 1.5rem; padding: 0.45rem 0; max-width: 62rem; }
.glossary dt { font-weight: 600; }
.glossary .part { margin: 1.6rem 0 0.5rem; }
.glossary details { padding: 0.4rem 0; max-width: 62rem; }
.glossary details p { margin: 0.4rem 0 0.4rem 1.1rem; }
.glossary summary code { color: var(--quiet); margin-left: 0.4em; }
@media (max-width: 54rem) { .told { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 40rem) {
  .glossary dl div, .evidence dl div { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .checks .tag { min-width: 0; }
}
`;
