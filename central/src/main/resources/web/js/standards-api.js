import { api } from './api.js';

/** Quality standards over HTTP. */
export const standardsApi = {
  list: () => api.get('/api/standards'),
  one: id => api.get(`/api/standards/${encodeURIComponent(id)}`),
  source: (id, rule) => api.get(`/api/standards/${encodeURIComponent(id)}/rules/${encodeURIComponent(rule)}/source`),
  compare: (a, b) => api.get(`/api/standards/compare?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`),
};
