import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { Refusal } from '../http/refusal.js';

/** Who may sign tokens for this server. */
export interface Issuer {
  issuer: string;
  audience: string;
  /** Signatures taken of it; `none` and shared secrets are never among them. */
  algorithms: string[];
  key: JWTVerifyGetKey;
}

/** An OpenID Connect provider, as it is configured. */
export interface IssuerOptions {
  issuer: string;
  audience: string;
  jwksUri: string;
}

/** Whom a token speaks of. */
export interface Subject {
  issuer: string;
  subject: string;
}

/** Clocks of two machines differ a little. */
const LEEWAY_SECONDS = 30;
const TYPES = ['at+jwt', 'application/at+jwt', 'jwt'];

export function openIdIssuer({ issuer, audience, jwksUri }: IssuerOptions): Issuer {
  return { issuer, audience, algorithms: ['EdDSA', 'ES256', 'RS256'], key: createRemoteJWKSet(new URL(jwksUri)) };
}

function refuse(code: 'bad-token' | 'token-expired'): Refusal {
  return new Refusal(401, code, { headers: { 'www-authenticate': `Bearer error="invalid_token", error_description="${code}"` } });
}

/** What a failed verification is to the client. When the provider's keys cannot be fetched the token may well be good. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof errors.JWTExpired) return refuse('token-expired');
  const unreachable = !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout || error.message.includes('JSON Web Key Set');
  if (!unreachable || error instanceof errors.JWKSNoMatchingKey) return refuse('bad-token');
  return new Refusal(503, 'busy', { params: { seconds: 5 }, headers: { 'retry-after': '5' } });
}

function issuerNamedIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** Reads the Authorization header by real time: the clock of a demo may stand years back. */
export class Tokens {
  constructor(private readonly issuers: readonly Issuer[]) {}

  /**
   * Whom a request comes from, or undefined without a token.
   * @throws Refusal `bad-token`, `token-expired`; `busy` while the issuer's keys cannot be had
   */
  async subjectOf(authorization: string | null): Promise<Subject | undefined> {
    if (authorization === null) return undefined;
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization.trim())?.[1];
    const named = token === undefined ? undefined : issuerNamedIn(token);
    const issuer = this.issuers.find((each) => each.issuer === named);
    if (token === undefined || !issuer) throw refuse('bad-token');
    const { issuer: name, audience, algorithms, key } = issuer;
    const options = { issuer: name, audience, algorithms, clockTolerance: LEEWAY_SECONDS, requiredClaims: ['exp', 'sub'] };
    const { payload, protectedHeader } = await jwtVerify(token, key, options).catch((error: unknown) => { throw refusalOf(error); });
    if (!TYPES.includes((protectedHeader.typ ?? '').toLowerCase()) || typeof payload.sub !== 'string') throw refuse('bad-token');
    return { issuer: name, subject: payload.sub };
  }
}
