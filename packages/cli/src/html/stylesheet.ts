import { SAMPLE_STAMP } from '../workbook/words.js';

/** Style of the plain pages: small, readable, fit to print. One file, nothing inline, so that any content policy takes it. */
export const STYLES = `:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1em; max-width: 62em; font: 1em/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font-size: 1.6em; line-height: 1.3; }
h2 { margin-top: 1.8em; font-size: 1.3em; border-bottom: 1px solid; }
h3 { font-size: 1.1em; }
nav ul { display: flex; flex-wrap: wrap; gap: .3em 1.2em; padding: 0; list-style: none; }
nav.contents ul { display: block; padding-left: 1.2em; }
a { overflow-wrap: anywhere; }
a:target, :target { outline: 3px solid; outline-offset: .2em; }
.stamp { display: inline-block; margin: 0; padding: .2em .7em; border: 2px solid; font-weight: 700; letter-spacing: .04em; }
.note, .meta { opacity: .85; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { padding: .5em 0; text-align: start; font-weight: 600; }
th, td { padding: .35em .6em; border: 1px solid; text-align: start; vertical-align: top; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; }
dl.facts dt { font-weight: 600; }
dl.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
@media (max-width: 34em) { dl.facts { display: block; } dl.facts dd { margin-bottom: .5em; } }
article.duty { margin: 1em 0; padding: .2em 1em 1em; border: 1px solid; }
.letterhead { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1em; text-align: center; }
.letterhead p { margin: 0; }
.passage { margin: .5em 0; }
.passage .passage { margin-left: 1.2em; }
.signature { white-space: pre-line; margin-left: auto; max-width: 24em; text-align: center; font-weight: 600; }
footer { margin-top: 2em; border-top: 1px solid; font-size: .9em; }
@page { margin: 18mm 15mm; }
@page sample { @bottom-center { content: "${SAMPLE_STAMP.vi}"; font-weight: 700; } }
@media print {
  body.sample { page: sample; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav, .no-print { display: none; }
  .table { overflow: visible; }
  tr, article.duty { break-inside: avoid; }
  thead { display: table-header-group; }
  h2, h3, h4 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
