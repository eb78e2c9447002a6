import {
  clientProblems, fieldProblems, planProblems, problemText, serverProblems, type Language, type Problem, type ProblemCatalogue,
} from '@quantriet/contract';
import { Refusal } from './refusal.js';

const catalogue: ProblemCatalogue = { ...planProblems, ...clientProblems, ...fieldProblems, ...serverProblems };

/** The language that a request asks for in; Vietnamese unless English is preferred to it. */
export function languageOf(acceptLanguage: string | null | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const quality = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
    return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const quality = (language: Language) => wanted.find((each) => each.language === language)?.quality ?? 0;
  return quality('en') > quality('vi') ? 'en' : 'vi';
}

/** The error in words, beside its code: people read one, programs the other. */
function worded(problem: Problem, language: Language): Problem & { detail: string } {
  return { ...problem, detail: problemText(catalogue, problem, language) };
}

/** RFC 9457 problem document of a refusal. */
export function problemResponse(refusal: Refusal, language: Language, requestId: string): Response {
  const { status, code, errors, headers } = refusal;
  const params = { ...refusal.params, ...(code === 'internal' && { requestId }) };
  const detail = problemText(catalogue, { code, params }, language);
  const body = {
    type: `urn:quantriet:problem:${code}`,
    // The first sentence says what happened, the rest what to do.
    title: /^.*?[.:;](?=\s|$)/.exec(detail)?.[0] ?? detail,
    status, detail, code, params, requestId,
    ...(errors.length > 0 && { errors: errors.map((problem) => worded(problem, language)) }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'content-language': language, 'cache-control': 'no-store', ...headers },
  });
}

/** Out of space, as the operating system and PostgreSQL name it. */
const DISK_FULL = ['ENOSPC', '53100'];

/** What a failure is to the client. Anything unexpected is the server's own fault and tells nothing of its inside. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = (error as { code?: unknown } | null)?.code;
  return DISK_FULL.includes(String(code)) ? new Refusal(507, 'disk-full') : new Refusal(500, 'internal');
}
