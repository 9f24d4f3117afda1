/**
 * Tables on a phone. What stands in rows becomes a card for each row, with every number named; measures side by side take two
 * lines. On paper, and to screen readers, they are tables still.
 */
export const cards = `
@media screen and (max-width: 40rem) {
  :is(.cards, .pairs), :is(.cards, .pairs) tbody { display: block; }
  :is(.cards, .pairs) thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  :is(.cards, .pairs) tbody tr { display: grid; border-bottom: 1px solid var(--line); }
  :is(.cards, .pairs) tbody tr[hidden] { display: none; }
  :is(.cards, .pairs) tbody :is(th, td) { padding: 0; border: 0; min-width: 0; text-align: left; font-size: 0.92rem; }
  .cards tbody tr { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.7rem 0.5rem; padding: 0.9rem 0; }
  .cards tbody th { grid-column: 1 / 4; padding-right: 0.6rem; font-size: 1rem; font-weight: 600; }
  .cards tbody td:nth-child(2) { justify-self: end; }
  .cards tbody td[data-head] { display: flex; flex-direction: column-reverse; justify-content: flex-end; font-size: 1.15rem; }
  .cards td[data-head]::before { content: attr(data-head); font-size: 0.75rem; line-height: 1.3; color: var(--quiet); }
  .cards tbody td.seconds { display: block; grid-column: 1 / -1; font-size: 0.92rem; }
  .cards td.seconds::before { display: block; }
  .cards tbody td.words { display: block; grid-column: 1 / -1; font-size: 0.92rem; }
  .cards td.words::before { margin-right: 0.6rem; }
  .cards tbody td:empty { display: none; }
  .cards tbody .broken td { grid-column: 1 / -1; padding: 0.3rem 0.6rem; }
  .runs tbody th::before { content: "Walk "; }
  .pairs tbody tr { grid-template-columns: auto auto 1fr auto; gap: 0.1rem 0.4rem; padding: 0.45rem 0; }
  .pairs tbody th { grid-area: 1 / 1 / 2 / 4; }
  .pairs td:nth-child(3)::before { content: "→ "; }
  .pairs td:nth-child(4) { color: var(--quiet); padding-left: 0.6rem; }
  .pairs tbody td:nth-child(5) { grid-area: 1 / 4; }
}
`;
