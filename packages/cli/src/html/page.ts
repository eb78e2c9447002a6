import { HOME_PAGE, relativeHref, STYLESHEET } from '../publish/names.js';
import { html, type Markup } from './markup.js';
import { words } from './wording.js';

/** The frame of every page: head, stamp, ways to the other pages, foot. */

export interface Page {
  /** Path in the published folder; links are made relative to it. */
  path: string;
  title: string;
  description: string;
  sample: boolean;
  /** Other pages: label and path. */
  links: ReadonlyArray<readonly [label: string, path: string]>;
  main: Markup;
}

/** The stamp of a sample plan, with what it means. */
export function stamp(sample: boolean): Markup | undefined {
  return sample ? html`<p class="stamp">${words.sample}</p>\n<p class="note">${words.sampleNote}</p>\n` : undefined;
}

function navigation({ path, links }: Page): Markup {
  const all: Page['links'] = [['Tất cả kế hoạch', HOME_PAGE], ...links];
  return html`<nav aria-label="Các trang"><ul>${all.map(([label, to]) =>
    to === path ? html`<li aria-current="page">${label}</li>` : html`<li><a href="${relativeHref(path, to)}">${label}</a></li>`)}</ul></nav>`;
}

export function renderPage(page: Page): string {
  const { path, title, description, sample, main } = page;
  const fullTitle = sample ? `${title} · ${words.sample}` : title;
  return html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fullTitle}</title>
<meta name="description" content="${description}">
<link rel="stylesheet" href="${relativeHref(path, STYLESHEET)}">
</head>
<body${sample && html` class="sample"`}>
<header>
${navigation(page)}
${stamp(sample)}</header>
<main>
<h1>${title}</h1>
${main}
</main>
<footer><p>Trang này được tạo từ dữ liệu công bố của kế hoạch.${sample ? ` ${words.sample}.` : ''}</p></footer>
</body>
</html>
`.text;
}

/** A table with a caption; the first column heads its rows. @param rows cells as text or markup */
export function table(caption: string, columns: readonly string[], rows: ReadonlyArray<ReadonlyArray<Markup | string | number>>): Markup {
  const kind = (cell: Markup | string | number | undefined): Markup | undefined => (typeof cell === 'number' ? html` class="number"` : undefined);
  return html`<div class="table"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column, i) => html`<th scope="col"${kind(rows[0]?.[i])}>${column}</th>`)}</tr></thead>
<tbody>
${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td${kind(cell)}>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>
`;
}
