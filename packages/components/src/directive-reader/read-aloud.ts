import { html, nothing } from 'lit';
import type { Parts } from './parts.js';
import { scrollTo } from './text/dom.js';

/** Reads lines aloud with a Vietnamese voice of the device, one after the other; the line that is read carries `qt-said`. */
export class ReadAloud {
  readonly #onChange: () => void;
  /** From where one listens on, in the text's order. */
  readonly #linesFromHere: () => readonly Element[];
  #saying: { line: Element; utterance: SpeechSynthesisUtterance } | undefined;

  constructor(onChange: () => void, linesFromHere: () => readonly Element[]) {
    this.#onChange = onChange;
    this.#linesFromHere = linesFromHere;
  }

  get #speech(): SpeechSynthesis | undefined {
    return 'speechSynthesis' in window ? speechSynthesis : undefined;
  }

  get #voice(): SpeechSynthesisVoice | undefined {
    return this.#speech?.getVoices().find(({ lang }) => /^vi\b/i.test(lang));
  }

  connect(): void {
    // Voices are found some time after the page is there.
    this.#speech?.addEventListener('voiceschanged', this.#onChange);
  }

  disconnect(): void {
    this.#speech?.removeEventListener('voiceschanged', this.#onChange);
    this.stop();
  }

  stop(): void {
    if (!this.#saying) return;
    this.#speech?.cancel();
    this.#now(undefined);
  }

  #now(saying: { line: Element; utterance: SpeechSynthesisUtterance } | undefined): void {
    this.#saying?.line.classList.remove('qt-said');
    saying?.line.classList.add('qt-said');
    this.#saying = saying;
    this.#onChange();
  }

  #say([line, ...rest]: readonly Element[]): void {
    const voice = this.#voice;
    if (!line || !voice) return this.#now(undefined);
    const utterance = new SpeechSynthesisUtterance(line.textContent.normalize('NFC'));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    // One that was stopped ends as well, later.
    utterance.onend = () => this.#saying?.utterance === utterance && this.#say(rest);
    utterance.onerror = () => this.#saying?.utterance === utterance && this.#now(undefined);
    this.#now({ line, utterance });
    this.#speech!.speak(utterance);
    scrollTo(line, { block: 'nearest' });
  }

  /** Nothing where the device has no Vietnamese voice: another would not be understood. */
  render({ words }: Parts): unknown {
    if (!this.#voice) return nothing;
    const onClick = (): void => (this.#saying ? this.stop() : this.#say(this.#linesFromHere()));
    return html`<button type="button" class="listen" aria-pressed=${this.#saying !== undefined} @click=${onClick}>${words.listen}</button>`;
  }
}
