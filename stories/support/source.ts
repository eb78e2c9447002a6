/**
 * A story's markup as a web team would write it: what the element or the template engine has put in is left out,
 * and the stories' own client becomes an address.
 */
export function asInAPage(code: string): string {
  return code
    .replace('<qt-provider', '<qt-provider snapshot="https://du-lieu.example.vn/quan-triet/"')
    .replace(/\s+/g, ' ')
    .replace(/ (?=<\/?qt-)|(?<=<\/qt-[\w-]+>) ?(?=<\/)/g, '\n')
    .trim();
}
