import { ContextProvider } from '@lit/context';
import { parseAsOf } from '@quantriet/contract';
import { isApiError, type Client, type TokenSource } from '@quantriet/sdk';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../core/property.js';
import { sharedClient, sourceContext, type Source } from '../core/source.js';
import { VERSION } from '../core/version.js';

/**
 * Gives the elements inside it one source, one plan and one date.
 *
 * @element qt-provider
 * @slot - The page's own content, with the elements anywhere in it.
 */
export class QtProvider extends LitElement {
  static readonly version: string = VERSION;
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Address of a published snapshot: its folder or its `index.json`. */
  @property() snapshot?: string;
  /** Address of a live server. */
  @property({ attribute: 'base-url' }) baseUrl?: string;
  /** Id of the plan that elements without one of their own show. */
  @property() plan?: string;
  /** Day (`2023-08-25`, its end in Viet Nam) or instant to look from; now by default. */
  @property({ attribute: 'as-of' }) asOf?: string;
  /** Of a live server: gives the bearer token of whoever is signed in, asked before each request. */
  @property({ attribute: false }) token?: TokenSource;
  /** A client made with `createClient`, in place of an address. */
  @property({ attribute: false }) client?: Client;

  readonly #context = new ContextProvider(this, { context: sourceContext, initialValue: { pending: true } });

  protected override willUpdate(_changed: PropertyValues): void {
    this.#context.setValue(this.#read());
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #read(): Source {
    const source: Source = {};
    // A removed attribute leaves null behind.
    if (this.plan != null) source.plan = this.plan;
    if (this.asOf != null) {
      const asOf = parseAsOf(this.asOf);
      if (!asOf) return { problem: { code: 'bad-as-of', params: { value: this.asOf } } };
      source.asOf = asOf;
    }
    try {
      const client = this.client ?? sharedClient(this);
      return client ? { ...source, client } : { ...source, problem: { code: 'no-source' } };
    } catch (error) {
      if (!isApiError(error)) throw error;
      return { ...source, problem: { code: error.code, params: error.params } };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qt-provider': QtProvider;
  }
}
