import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { DEMO_ISSUER } from '@quantriet/server/testing';
import { askedServer } from './http-fixture.js';

const AUDIENCE = 'quantriet';

interface Claims {
  alg?: string;
  typ?: string | undefined;
  issuer?: string;
  audience?: string;
  subject?: string;
  expires?: string | number;
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('only a token of a known issuer, for this server, that is valid now, lets anyone in', async (t) => {
  const keys = await generateKeyPair('ES256', { extractable: true });
  const jwks = createServer((_, response) => { void exportJWK(keys.publicKey).then((jwk) => response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'a', alg: 'ES256' }] }))); });
  jwks.listen(0, '127.0.0.1');
  await once(jwks, 'listening');
  t.after(() => { jwks.close(); jwks.closeAllConnections(); });
  const issuer = 'https://dang-nhap.example';
  const jwksUri = `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/jwks`;
  const lost = 'https://mat-ket-noi.example';
  const server = await askedServer(t, {
    issuers: [{ issuer, audience: AUDIENCE, jwksUri }, { issuer: lost, audience: AUDIENCE, jwksUri: 'http://127.0.0.1:9/jwks' }],
    accounts: [{ body: 'huyen-1', capabilities: ['report'], subject: { issuer, subject: 'nguoi-1' } }, { body: 'huyen-2', capabilities: ['report'], persona: 'Hai' }],
  });
  const sign = (claims: Claims, secret: CryptoKey | Uint8Array = keys.privateKey) =>
    new SignJWT({}).setProtectedHeader({ alg: claims.alg ?? 'ES256', kid: 'a', ...('typ' in claims ? { typ: claims.typ! } : { typ: 'at+jwt' }) })
      .setIssuer(claims.issuer ?? issuer).setAudience(claims.audience ?? AUDIENCE).setSubject(claims.subject ?? 'nguoi-1')
      .setExpirationTime(claims.expires ?? '1h').sign(secret);
  const refused = async (token: string, code = 'bad-token', status = 401) => {
    for (const path of ['me', 'plans']) {
      const answer = await server.ask(path, { token });
      assert.deepEqual([answer.status, answer.code], [status, code], path);
      if (status === 401) assert.match(answer.headers.get('www-authenticate')!, /^Bearer error="invalid_token"/);
    }
  };

  await t.test('of an OpenID Connect issuer, by its published keys', async () => {
    assert.equal((await server.ask('me', { token: await sign({}) })).json['body'], 'huyen-1');
    assert.equal((await server.ask('me', { token: await sign({ typ: 'JWT' }) })).status, 200);
  });

  await t.test('of the demo issuer, on real time while the clock of the demo stands in 2023', async () => {
    assert.equal((await server.ask('me', { token: await server.tokenFor('Hai') })).json['body'], 'huyen-2');
  });

  await t.test('no token', async () => {
    const answer = await server.ask('me');
    assert.deepEqual([answer.status, answer.code, answer.headers.get('www-authenticate')], [401, 'unauthenticated', 'Bearer']);
  });

  await t.test('expired by more than clocks differ', async () => {
    await refused(await sign({ expires: Math.floor(Date.now() / 1000) - 60 }), 'token-expired');
    assert.equal((await server.ask('me', { token: await sign({ expires: Math.floor(Date.now() / 1000) - 5 }) })).status, 200);
  });

  await t.test('another audience, issuer, type or signature', async () => {
    await refused(await sign({ audience: 'noi-khac' }));
    await refused(await sign({ issuer: 'https://la.example' }));
    await refused(await sign({ typ: undefined }));
    await refused(await sign({ typ: 'dpop+jwt' }));
    await refused(await sign({}, (await generateKeyPair('ES256')).privateKey));
    await refused(await sign({ issuer: DEMO_ISSUER }));
    const [head, , signature] = (await sign({})).split('.') as [string, string, string];
    await refused(`${head}.${encode({ iss: issuer, aud: AUDIENCE, sub: 'nguoi-1', exp: 9e9 })}.${signature}`);
  });

  await t.test('none, and a public key taken for a shared secret', async () => {
    const claims = { iss: issuer, aud: AUDIENCE, sub: 'nguoi-1', exp: 9e9 };
    await refused(new UnsecuredJWT(claims).encode());
    await refused(`${encode({ alg: 'none', typ: 'at+jwt' })}.${encode(claims)}.`);
    await refused(await sign({ alg: 'HS256' }, new TextEncoder().encode(await exportSPKI(keys.publicKey))));
    await refused(await sign({ alg: 'HS256', issuer: DEMO_ISSUER }, new TextEncoder().encode('quantriet')));
  });

  await t.test('without an end', async () => {
    await refused(await new SignJWT({}).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'a' }).setIssuer(issuer).setAudience(AUDIENCE).setSubject('nguoi-1').sign(keys.privateKey));
  });

  await t.test('no token at all, by its look', async () => {
    for (const token of ['x', 'a.b.c', '....', '{}', ' ']) await refused(token);
    assert.equal((await server.ask('me', { headers: { authorization: 'Basic bmd1b2k6bWF0' } })).code, 'bad-token');
  });

  await t.test('somebody the issuer knows and this office does not', async () => {
    await refused(await sign({ subject: 'nguoi-2' }), 'no-account', 403);
  });

  await t.test('an issuer whose keys cannot be fetched is waited for, not called a liar', async () => {
    await refused(await sign({ issuer: lost }), 'busy', 503);
  });
});
