/** The central's HTTP interface, as functions. A refusal is a Problem carrying a sentence to show. */
export class Problem extends Error {
  constructor(status, title, detail) {
    super(detail ? `${title} ${detail}` : title);
    this.status = status;
    this.title = title;
    this.detail = detail ?? '';
  }
}

const PATIENCE_MS = 8000;

export const api = {
  about: () => call('GET', '/api/about'),
  me: () => call('GET', '/api/session'),
  logIn: (user, password) => call('POST', '/api/session', { user, password }),
  logOut: () => call('DELETE', '/api/session'),
  openAlarms: () => call('GET', '/api/alarms?state=open'),
  recentAlarms: () => call('GET', '/api/alarms?state=closed&limit=50'),
  alarm: id => call('GET', `/api/alarms/${encodeURIComponent(id)}`),
  emergencyBrief: id => call('GET', `/api/alarms/${encodeURIComponent(id)}/emergency-brief`),
  signals: id => call('GET', `/api/alarms/${encodeURIComponent(id)}/signals`),
  journal: id => call('GET', `/api/alarms/${encodeURIComponent(id)}/journal`),
  act: (id, action, body) => call('POST', `/api/alarms/${encodeURIComponent(id)}/${action}`, body ?? {}),
  door: id => call('GET', `/api/alarms/${encodeURIComponent(id)}/door`),
  doorCodes: shift => call('GET', `/api/door-codes?shift=${shift}`),
  doorJournal: home => call('GET', `/api/homes/${encodeURIComponent(home)}/door-journal`),
  citizens: () => call('GET', '/api/citizens'),
  unusualLookUps: () => call('GET', '/api/location-journal/unusual'),
  locationJournal: citizen => call('GET', `/api/citizens/${encodeURIComponent(citizen)}/location-journal?days=365`),
  locationJournalCsv: citizen => `/api/citizens/${encodeURIComponent(citizen)}/location-journal.csv?days=365`,
  objections: citizen => call('GET', `/api/citizens/${encodeURIComponent(citizen)}/objections`),
  fileObjection: (citizen, body) => call('POST', `/api/citizens/${encodeURIComponent(citizen)}/objections`, body),
  endObjection: (citizen, number, body) => call('POST', `/api/citizens/${encodeURIComponent(citizen)}/objections/${number}/end`, body),
  doorIncidents: () => call('GET', '/api/door-incidents'),
  colleagues: () => call('GET', '/api/colleagues'),
  seen: id => call('POST', `/api/alarms/${encodeURIComponent(id)}/seen`, {}),
  notifications: id => call('GET', `/api/alarms/${encodeURIComponent(id)}/notifications`),
  pageOpen: open => call('POST', '/api/presence', { open }),
  presence: () => call('GET', '/api/presence'),
  notices: () => call('GET', '/api/notices'),
  acknowledgeNotice: id => call('POST', `/api/notices/${encodeURIComponent(id)}/acknowledge`, {}),
  pushKey: () => call('GET', '/api/push/key'),
  pushSubscribe: subscription => call('POST', '/api/push/subscription', subscription),
  pushUnsubscribe: endpoint => call('DELETE', '/api/push/subscription', { endpoint }),
  technical: () => call('GET', '/api/technical'),
  gateways: () => call('GET', '/api/gateways?state=all'),
  gateway: id => call('GET', `/api/gateways/${encodeURIComponent(id)}`),
  silentGateways: () => call('GET', '/api/gateways?state=silent'),
  quality: (from, to) => call('GET', `/api/quality?from=${from}&to=${to}`),
  replay: id => call('GET', `/api/alarms/${encodeURIComponent(id)}/replay`),
  outages: () => call('GET', '/api/outages'),
  outage: id => call('GET', `/api/outages/${encodeURIComponent(id)}`),
  callRound: () => call('GET', '/api/call-round'),
  tick: (outage, home, body) => call('POST', outage
    ? `/api/outages/${encodeURIComponent(outage)}/homes/${encodeURIComponent(home)}`
    : `/api/call-round/${encodeURIComponent(home)}`, body),
  trackers: () => call('GET', '/api/trackers'),
  gpsTasks: () => call('GET', '/api/gps-tasks'),
  gpsDone: citizen => call('POST', `/api/gps-tasks/${encodeURIComponent(citizen)}/done`, {}),
  workList: () => call('GET', '/api/work-list'),
  work: (task, action, body) => call('POST', `/api/work-list/${encodeURIComponent(task)}/${action}`, body ?? {}),
  exercises: () => call('GET', '/api/exercises'),
  exercise: id => call('GET', `/api/exercises/${encodeURIComponent(id)}`),
  startExercise: home => call('POST', '/api/exercises', { home }),
  announceStep: (id, step) => call('POST', `/api/exercises/${encodeURIComponent(id)}/steps/${step}`, {}),
  stopExercise: id => call('POST', `/api/exercises/${encodeURIComponent(id)}/stop`, {}),
  map: () => call('GET', '/api/map'),
  mapArea: () => call('GET', '/api/map/area'),
  homeOf: citizen => call('GET', `/api/citizens/${encodeURIComponent(citizen)}/home`),
  lookUp: (citizen, body) => call('POST', `/api/trackers/${encodeURIComponent(citizen)}/look-up`, body),
  lookUpAgain: number => call('GET', `/api/look-ups/${encodeURIComponent(number)}`),
  zones: citizen => call('GET', `/api/citizens/${encodeURIComponent(citizen)}/zones`),
  saveZones: (citizen, zones) => call('PUT', `/api/citizens/${encodeURIComponent(citizen)}/zones`, zones),
  teams: () => call('GET', '/api/teams'),
  rota: (from, to) => call('GET', `/api/rota?from=${from}&to=${to}`),
  rotaCheck: () => call('GET', '/api/rota/check'),
  rotaHistory: () => call('GET', '/api/rota/history'),
  override: (team, body) => call('POST', `/api/teams/${encodeURIComponent(team)}/overrides`, body),
  proposeSwap: body => call('POST', '/api/swaps', body),
  answerSwap: (id, answer) => call('POST', `/api/swaps/${encodeURIComponent(id)}/${answer}`, {}),
  plans: () => call('GET', '/api/plans'),
  planPreview: parameters => call('GET', `/api/plans/preview?${new URLSearchParams(parameters)}`),
  checkPlan: plan => call('POST', '/api/plans/check', plan),
  savePlan: (id, plan) => call('PUT', `/api/plans/${encodeURIComponent(id)}`, plan),
  removePlan: id => call('DELETE', `/api/plans/${encodeURIComponent(id)}`),
  handover: () => call('GET', '/api/handover'),
  readHandover: shift => call('POST', '/api/handover/read', { shift }),
  get: path => call('GET', path),
  post: (path, body) => call('POST', path, body),
  put: (path, body) => call('PUT', path, body),
  getTagged,
};

/** What stands there, or status 304 where it is still what had this tag. */
async function getTagged(path, tag) {
  const answer = await send('GET', path, undefined, tag ? { 'If-None-Match': tag } : {});
  const text = await answer.text();
  if (!answer.ok && answer.status !== 304) throw problem(answer.status, text);
  return { status: answer.status, tag: answer.headers.get('ETag'), body: text ? JSON.parse(text) : null };
}

async function call(method, path, body) {
  const answer = await send(method, path, body);
  const text = await answer.text();
  if (!answer.ok) {
    throw problem(answer.status, text);
  }
  return text ? JSON.parse(text) : null;
}

async function send(method, path, body, also = {}) {
  const headers = { Accept: 'application/json', ...also };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    throw new Problem(0, 'Ingen kontakt med centralen.', 'Det er ikke sikkert, at dit tryk kom frem. Prøv igen.');
  }
}

function problem(status, text) {
  try {
    const { title, detail } = JSON.parse(text);
    return new Problem(status, title ?? 'Noget gik galt.', detail);
  } catch {
    return new Problem(status, 'Centralen svarede ikke, som den skulle.', 'Prøv igen.');
  }
}
