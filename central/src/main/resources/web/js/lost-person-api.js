import { Problem, api } from './api.js';

const at = id => `/api/lost-persons/${encodeURIComponent(id)}`;
const tags = new Map();

/** The search for those who are lost. What has not changed since it was last read is answered from here. */
export const lostPersons = {
  open: () => tagged('/api/lost-persons?state=open'),
  one: id => tagged(at(id)),
  figures: () => api.get('/api/lost-persons/figures'),
  citizens: search => api.get(`/api/lost-persons/citizens?search=${encodeURIComponent(search)}`),
  start: body => api.post('/api/lost-persons', body),
  act: (id, action, body) => api.post(`${at(id)}/${action}`, body),
  sheet: id => `${at(id)}/police.pdf`,
  forget: () => tags.clear(),
};

async function tagged(path) {
  const known = tags.get(path);
  const { status, tag, body } = await api.getTagged(path, known?.tag);
  if (status === 304 && known) return known.body;
  if (!body) throw new Problem(status, 'Centralen svarede ikke, som den skulle.', 'Prøv igen.');
  tags.set(path, { tag, body });
  return body;
}
