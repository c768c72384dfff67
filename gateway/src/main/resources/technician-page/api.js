/** Talks to the box. A problem is thrown with the sentence the technician shall read. */
export class Problem extends Error {
  constructor(status, reason, detail) {
    super(detail);
    this.status = status;
    this.reason = reason;
  }
}

const NO_ANSWER = 'Boksen svarer ikke. Tjek, at telefonen er på samme netværk som boksen.';

export async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(`/api/${path}`, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(8000),
    });
  } catch {
    throw new Problem(0, 'no-answer', NO_ANSWER);
  }
  if (response.ok) return response.status === 204 ? undefined : response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Problem(response.status, problem.reason, problem.detail ?? 'Boksen svarede noget uforståeligt.');
}

export const deviceAt = id => `devices/${encodeURIComponent(id)}`;
