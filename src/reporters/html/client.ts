/**
 * What the page does by itself: sort, filter, search without accents, show the reasons of a cell. Plain JavaScript of
 * the browser; without it the page still says everything but the reasons of a cell. Texts are set as text, never as HTML.
 */
export const CLIENT = `
'use strict';
(() => {
  const fold = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const data = JSON.parse(document.getElementById('data').textContent);
  const dialog = document.getElementById('reasons');
  const put = (list, label, value) => {
    if (value === '') return;
    const dt = document.createElement('dt');
    const dd = document.createElement('dd');
    dt.textContent = label;
    dd.textContent = value;
    list.append(dt, dd);
  };
  document.querySelectorAll('section.group').forEach((section) => {
    const group = data.groups[Number(section.dataset.group)];
    const table = section.querySelector('table.heat');
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const search = section.querySelector('input');
    const filter = section.querySelector('select');
    const status = section.querySelector('[role=status]');
    const names = rows.map((row) => fold(row.dataset.name));
    const show = () => {
      const words = fold(search.value).split(/\\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, i) => {
        const fits = words.every((word) => names[i].includes(word)) && (filter.value === '' || row.dataset.outcome === filter.value);
        row.hidden = !fits;
        if (fits) shown += 1;
      });
      status.textContent = shown + '/' + rows.length + ' ' + data.words.shown;
    };
    search.addEventListener('input', show);
    filter.addEventListener('change', show);
    show();
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      head.querySelector('button').addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const key = (row) => row.cells[column].dataset.sort;
        const number = column > 0;
        const sorted = [...rows].sort((a, b) => (number ? Number(key(a)) - Number(key(b)) : key(a).localeCompare(key(b), 'vi')));
        if (down) sorted.reverse();
        body.append(...sorted);
      });
    });
    body.addEventListener('click', (event) => {
      const button = event.target.closest('td.cell button');
      if (!button) return;
      const unit = group.units[Number(button.closest('tr').dataset.unit)];
      const index = button.closest('td').cellIndex - data.fixed;
      const column = group.columns[index];
      const cell = unit.cells[index];
      dialog.querySelector('h2').textContent = unit.name + ' – ' + column.id;
      dialog.querySelector('p').textContent = column.text;
      const list = dialog.querySelector('dl');
      list.textContent = '';
      const [outcome, figure, level, message, places] = cell;
      put(list, data.words.outcome, outcome + (level === '' ? '' : ', ' + data.words.level + ' ' + level));
      put(list, data.words.required, column.requirement);
      put(list, data.words.figure, figure);
      put(list, data.words.message, message);
      put(list, data.words.cells, places);
      dialog.showModal();
    });
  });
  if (dialog) dialog.querySelector('button').addEventListener('click', () => dialog.close());
})();
`;
