import { api } from './api.js';

const at = id => `/api/grants/${encodeURIComponent(id)}`;
const standards = new Map();

/** Grants over HTTP. Every act answers the whole grant as it stands after it. */
export const grants = {
  due: days => api.get(`/api/grants/due?days=${days}`),
  month: month => api.get(`/api/grants/month?month=${month}`),
  monthPdf: month => `/api/grants/month.pdf?month=${month}`,
  monthCsv: month => `/api/grants/month.csv?month=${month}`,
  citizens: search => api.get(`/api/grants/citizens?search=${encodeURIComponent(search)}`),
  citizen: id => api.get(`/api/grants/citizens/${encodeURIComponent(id)}`),
  one: id => api.get(at(id)),
  apply: body => api.post('/api/grants', body),
  act: (id, action, body) => api.post(`${at(id)}/${action}`, body),
  standard,
  letters: id => api.get(`${at(id)}/letters`),
  draftLetter: (id, kind) => api.post(`${at(id)}/letters`, { kind }),
  letter: (id, number) => api.get(`${at(id)}/letters/${number}`),
  letterFile: (id, number, kind) => `${at(id)}/letters/${number}.${kind}`,
  rewriteLetter: (id, number, paragraphs) => api.put(`${at(id)}/letters/${number}`, { paragraphs }),
  letterSent: (id, number, body) => api.post(`${at(id)}/letters/${number}/sent`, body),
  units: id => api.get(`${at(id)}/units`),
  writeUnits: (id, body) => api.post(`${at(id)}/units`, body),
};

/** A quality standard does not change while the page is open: read once. */
async function standard(id) {
  if (!standards.has(id)) standards.set(id, await api.get(`/api/standards/${encodeURIComponent(id)}`));
  return standards.get(id);
}

/** Tells the page that nobody is logged in any more, and gives the sentence to show for anything else. */
export function failed(element, problem) {
  if (problem.status === 401) element.dispatchEvent(new CustomEvent('logged-out', { bubbles: true, composed: true }));
  return problem.message;
}

/** For what is only read: nothing was pressed that could have been lost. */
export const unread = (problem, what) => problem.status === 0 ? `Ingen kontakt med centralen. ${what}` : `${problem.message} ${what}`;
