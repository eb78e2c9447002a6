/** An element with its properties, attributes and content. Content is text or nodes: nothing is ever read as markup. */
export function make(tag, options = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...content.flat().filter((each) => each !== undefined && each !== ''));
  return element;
}

/** A table that may be wider than the screen: it scrolls in its own frame, by keyboard too. */
export function table(caption, heads, rows) {
  return make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    // Told by roles, because on a narrow screen the style makes cards of the rows and browsers then forget what a table is.
    make('table', { role: 'table' },
      make('caption', { class: 'visually-hidden' }, caption),
      make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, heads.map((head) => make('th', { scope: 'col', role: 'columnheader' }, head)))),
      make('tbody', { role: 'rowgroup' }, rows)));
}

/** Cells that say their column where the table has no room for heads. */
export const row = (heads, cells) => make('tr', { role: 'row' }, cells.map((cell, i) =>
  make(i === 0 ? 'th' : 'td', i === 0 ? { scope: 'row', role: 'rowheader' } : { 'data-head': heads[i], role: 'cell' }, cell)));
