import { createClient } from '../quantriet/office.js';

/** The demo's personas and their tokens. A real site signs people in with its own OpenID Connect provider instead. */

const BASE = '../api/';

async function answerOf(path, options) {
  const response = await fetch(BASE + path, options);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

export async function loadPersonas() {
  return (await answerOf('demo/personas')).items;
}

/** A minute before it runs out a token is renewed, so that none expires on its way. */
const EARLY_MS = 60_000;

function tokenSource(persona) {
  let held;
  return async ({ refresh = false } = {}) => {
    if (refresh || !held || Date.parse(held.expiresAt) - Date.now() < EARLY_MS) {
      held = await answerOf('demo/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) });
    }
    return held.token;
  };
}

export function clientOf(persona) {
  return createClient({ baseUrl: BASE, token: tokenSource(persona) });
}
