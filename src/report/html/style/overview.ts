/** Journeys one below the other: a table, and on a phone a card for each with every number named. */
export const overview = `
.overview th:first-child { min-width: 14rem; }
.overview tbody th { font-weight: 600; }
.overview tbody small { display: block; font-weight: 400; }
.overview td:nth-child(2), .overview th:nth-child(2) { text-align: left; }
.overview th button { all: unset; cursor: pointer; }
.overview th button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.overview th button::after { content: " ↕"; opacity: 0.5; }
.overview th[aria-sort=ascending] button::after { content: " ↑"; opacity: 1; }
.overview th[aria-sort=descending] button::after { content: " ↓"; opacity: 1; }
.tools { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; margin-bottom: 0.8rem; font-size: 0.92rem; }
.tools[hidden] { display: none; }
.tools input, .tools select {
  font: inherit; color: inherit; background: var(--card); border: 1px solid var(--quiet); border-radius: 6px; padding: 0.3rem 0.6rem;
}
.tools output { color: var(--quiet); }
@media screen and (max-width: 40rem) {
  .overview, .overview tbody { display: block; }
  .overview thead { position: absolute; clip-path: inset(50%); }
  .overview thead:has(button) { display: block; position: static; clip-path: none; }
  .overview thead tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.3rem 0.9rem; padding-bottom: 0.9rem; border-bottom: 1px solid var(--line); }
  .overview thead tr::before { content: "Sort by"; font-size: 0.82rem; }
  .overview thead th { min-width: 0; padding: 0; border: 0; }
  .overview thead th button { padding: 0.2rem 0; }
  .overview tbody tr { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.7rem 0.5rem; padding: 0.9rem 0; border-bottom: 1px solid var(--line); }
  .overview tbody tr[hidden] { display: none; }
  .overview tbody :is(th, td) { padding: 0; border: 0; min-width: 0; text-align: left; }
  .overview tbody th { grid-column: 1 / 4; padding-right: 0.6rem; font-size: 1rem; }
  .overview tbody td[data-head] { display: flex; flex-direction: column-reverse; justify-content: flex-end; font-size: 1.15rem; }
  .overview td[data-head]::before { content: attr(data-head); font-size: 0.75rem; line-height: 1.3; color: var(--quiet); }
  .overview tbody td:nth-child(2) { justify-self: end; }
}
`;
