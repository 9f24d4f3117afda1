/** Two results side by side, several on one job, and one over time. */
export const compared = `
.compared { margin-top: 3rem; }
.compared .section small { font-weight: 400; }
.compared .part { margin: 1.8rem 0 0.4rem; }
.compared .caution { padding: 0.5rem 0.9rem; margin-top: 0.7rem; border-radius: 8px; background: var(--fair-ground); max-width: 62rem; }
.short { margin: 0.6rem 0 1.4rem; max-width: 62rem; }
.measures .seconds { min-width: 13rem; }
.measures .seconds .bar { margin: 0.3rem 0; }
:is(.jobs, .trend) :is(th, td):nth-child(2) { text-align: left; }
.measures .broken td { text-align: left; color: var(--fair); background: var(--fair-ground); padding-left: 0.75rem; }
.compared .checks li { padding: 0.5rem 0; max-width: 62rem; }
`;
