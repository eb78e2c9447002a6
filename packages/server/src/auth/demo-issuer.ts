import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '@quantriet/contract';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Issuer } from './tokens.js';

export const DEMO_ISSUER = 'urn:quantriet:demo';
const AUDIENCE = 'quantriet';
const LIFETIME_SECONDS = 3600;
const KEY_FILE = 'demo-issuer-key.json';

interface Keys {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

async function keysOf({ d, ...open }: JWK): Promise<Keys> {
  const both = [importJWK({ ...open, d: d! }, 'EdDSA'), importJWK(open, 'EdDSA')] as const;
  const [privateKey, publicKey] = (await Promise.all(both)) as [CryptoKey, CryptoKey];
  return { privateKey, publicKey };
}

/** Kept beside the data, so that a restart signs nobody out. */
async function loadKeys(folder: string | undefined): Promise<Keys> {
  const file = folder === undefined ? undefined : join(folder, KEY_FILE);
  const kept = file && (await readFile(file, 'utf8').catch(() => undefined));
  if (kept) return keysOf(JSON.parse(kept) as JWK);
  const jwk = await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);
  if (file) {
    await mkdir(folder!, { recursive: true });
    // Written aside and renamed: a crash leaves no half of a key.
    await writeFile(`${file}.new`, JSON.stringify(jwk), { mode: 0o600 });
    await chmod(`${file}.new`, 0o600);
    await rename(`${file}.new`, file);
  }
  return keysOf(jwk);
}

/** Gives anyone the token of any persona: for trying out and for tests. */
export class DemoIssuer implements Issuer {
  readonly issuer = DEMO_ISSUER;
  readonly audience = AUDIENCE;
  readonly algorithms = ['EdDSA'];
  #keys: Promise<Keys> | undefined;

  /**
   * @param folder Where its key is kept; in memory without one
   * @throws Error with NODE_ENV=production
   */
  constructor(private readonly folder: string | undefined) {
    if (process.env['NODE_ENV'] === 'production') {
      throw new Error('The demo issuer signs in anyone as anyone, so it does not run with NODE_ENV=production. Name an OpenID Connect issuer instead.');
    }
  }

  readonly key = async (): Promise<CryptoKey> => (await this.#load()).publicKey;

  /** A token on real time, whatever the server's clock says. */
  async tokenFor(persona: string): Promise<{ token: string; expiresAt: string }> {
    const issuedAt = Math.floor(systemClock.now() / 1000);
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
      .setIssuer(DEMO_ISSUER).setAudience(AUDIENCE).setSubject(persona)
      .setIssuedAt(issuedAt).setExpirationTime(issuedAt + LIFETIME_SECONDS)
      .sign((await this.#load()).privateKey);
    return { token, expiresAt: new Date((issuedAt + LIFETIME_SECONDS) * 1000).toISOString() };
  }

  #load(): Promise<Keys> {
    return (this.#keys ??= loadKeys(this.folder));
  }
}
