/** Journeys one below the other, to be sorted and filtered. */
export const overview = `
.overview th:first-child { min-width: 14rem; }
.overview tbody th { font-weight: 600; }
.overview tbody small { display: block; font-weight: 400; }
.overview td:nth-child(2), .overview th:nth-child(2) { text-align: left; }
.overview th button { all: unset; cursor: pointer; }
.overview th button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.overview th button::after { content: "\\a0↕"; opacity: 0.5; }
.overview th[aria-sort=ascending] button::after { content: "\\a0↑"; opacity: 1; }
.overview th[aria-sort=descending] button::after { content: "\\a0↓"; opacity: 1; }
.tools { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; margin-bottom: 0.8rem; font-size: 0.92rem; }
.tools[hidden] { display: none; }
.tools input, .tools select {
  font: inherit; color: inherit; background: var(--card); border: 1px solid var(--quiet); border-radius: 6px; padding: 0.3rem 0.6rem;
}
.tools output { color: var(--quiet); }
@media screen and (max-width: 40rem) {
  .overview thead:has(button) { position: static; width: auto; height: auto; clip-path: none; }
  .overview thead tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.3rem 0.9rem; padding-bottom: 0.9rem; border-bottom: 1px solid var(--line); }
  .overview thead tr::before { content: "Sort by"; font-size: 0.82rem; }
  .overview thead th { min-width: 0; padding: 0; border: 0; }
  .overview thead th button { padding: 0.2rem 0; }
}
`;
