/**
 * A story's markup as a web team would write it: the stories' own client becomes an address, and each element stands on a line.
 * Storybook applies it more than once, so it leaves its own result as it is.
 */
export function asInAPage(code: string): string {
  const sourced = code.includes('snapshot=') ? code : code.replace('<qt-provider', '<qt-provider snapshot="https://du-lieu.example.vn/quan-triet/"');
  let depth = 0;
  const onOwnLine = (tag: string, closing?: string, container?: string): string => {
    if (closing) depth--;
    const line = `\n${'  '.repeat(depth)}${tag.trim()}`;
    if (container && !closing) depth++;
    return line;
  };
  return sourced.replace(/\s+/g, ' ').trim().replace(/ ?<(\/?)(qt-provider|div)\b| ?<qt-/g, onOwnLine).trim();
}
