import { tag, type Markup, type Part } from '@quantriet/importer/markup';

export { html, type Markup } from '@quantriet/importer/markup';

export function heading(level: number, content: Part, id?: string): Markup {
  return tag(`h${Math.min(6, Math.max(1, level))}`, id, content);
}
