/** Sorts and filters the overview. Everything else works without it, and so does the page when scripts may not run. */
export const script = `
(() => {
  const table = document.getElementById('overview-table');
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const tools = document.getElementById('overview-tools');
  const words = document.getElementById('filter-words');
  const outcome = document.getElementById('filter-outcome');
  const told = document.getElementById('filter-told');
  const filter = () => {
    const wanted = words.value.trim().toLowerCase();
    let left = 0;
    for (const row of rows) {
      const fits =
        (outcome.value === '' || row.dataset.outcome === outcome.value) &&
        row.dataset.words.includes(wanted);
      row.hidden = !fits;
      if (fits) left += 1;
    }
    told.textContent = left + ' of ' + rows.length + ' shown';
  };
  const valueOf = (row, column) => row.cells[column].dataset.value;
  const sortBy = (head) => {
    const column = head.cellIndex;
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const turn = down ? -1 : 1;
    const isText = head.dataset.sort === 'text';
    const compare = (one, other) =>
      isText
        ? valueOf(one, column).localeCompare(valueOf(other, column))
        : Number(valueOf(one, column)) - Number(valueOf(other, column));
    rows.sort((one, other) => turn * compare(one, other));
    body.append(...rows);
  };
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sortBy(head));
    head.append(button);
  }
  words.addEventListener('input', filter);
  outcome.addEventListener('change', filter);
  tools.hidden = false;
  filter();
})();
`;

/** SHA-256 of the script, as the page's own policy names it: nothing else may run. A test keeps it true. */
export const scriptHash = 'sha256-m1He/nayW/rMo9wi6ftmG1yuUeRVYB5zDPKH61BUbC0=';
