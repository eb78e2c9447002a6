/**
 * The snippet that a web team pastes, with the integrity of the build at hand. Run as a program (`npm run snippet`),
 * it writes it into the README between its two marks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LIBRARY = 'https://thu-vien.example.vn/quantriet-{version}.js';
const DATA = 'https://du-lieu.example.vn/quan-triet/';
const MARKS = /(<!-- snippet:[^>]*-->\n)[\s\S]*?(<!-- \/snippet -->)/;

/** @param {string} integrity of quantriet.js @param {string} version */
export function snippetOf(integrity, version) {
  return `<script type="module" src="${LIBRARY.replace('{version}', version)}"
  integrity="${integrity}" crossorigin="anonymous"></script>

<qt-provider snapshot="${DATA}" plan="ha-tinh-2023">
  <qt-progress-map><a href="${DATA}html/">Xem tiến độ dạng bảng</a></qt-progress-map>
  <qt-deadline-tracker><a href="${DATA}html/">Xem nhiệm vụ và thời hạn</a></qt-deadline-tracker>
  <qt-directive-reader><a href="${DATA}html/">Xem văn bản</a></qt-directive-reader>
</qt-provider>
`;
}

/** The README with the snippet put in. @throws when it has no place for it. */
export function withSnippet(readme, snippet) {
  if (!MARKS.test(readme)) throw new Error('README.md has no <!-- snippet: … --> … <!-- /snippet --> to put the snippet in.');
  return readme.replace(MARKS, (_, start, end) => `${start}\`\`\`html\n${snippet}\`\`\`\n${end}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = new URL('../../', import.meta.url);
  const readme = new URL('README.md', root);
  const snippet = readFileSync(new URL('dist/cdn/snippet.html', root), 'utf8');
  writeFileSync(readme, withSnippet(readFileSync(readme, 'utf8'), snippet));
}
