/**
 * The page's service worker: rings the phone when the page is closed, says so to the central, and lets the page open where there
 * is no network. Never touches /api, save to say what it has shown.
 */
const FILES = 'nattevagt-files-';
const FIRST = ['/', '/manifest.webmanifest', '/icon.svg', '/app.css', '/webjars/leaflet/1.9.4/dist/leaflet.css', '/js/app.js'];
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"'\s]+)["']/g;
/** So long the network has to answer before the kept files are used, and so long they are then used at once. */
const PATIENCE_MS = 4000;
const KEPT_FOR_MS = 30_000;
const TOLD_AGAIN_MS = [0, 1000, 3000, 6000];

addEventListener('install', event => {
  skipWaiting();
  event.waitUntil(keepFiles().catch(() => {}));
});
addEventListener('activate', event => event.waitUntil(clients.claim()));

// ---- Messages ----

addEventListener('push', event => event.waitUntil(pushed(event.data?.json() ?? {})));

async function pushed(message) {
  await registration.showNotification(message.title ?? 'Nattevagt', appearance(message));
  if (message.kind === 'message' && Notification.permission === 'granted') await tellSeen(message);
}

/** One subject is one note on the phone. Whoever must act is made to hear it; that it is over is said quietly. */
function appearance({ kind, subject, text, link, urgency }) {
  const shared = { body: text ?? '', tag: subject ?? 'nattevagt', lang: 'da', icon: '/icon.svg', badge: '/icon.svg', data: { link: link ?? '/' } };
  if (kind === 'withdraw') return { ...shared, silent: true, requireInteraction: false, renotify: false };
  const vibrate = urgency >= 4 ? [600, 150, 600, 150, 600, 150, 600] : [400, 150, 400, 150, 400];
  return { ...shared, requireInteraction: true, renotify: Boolean(subject), vibrate };
}

/** Without it the central rings louder after 15 seconds, which does no harm: three tries more, and no log-in is asked for. */
async function tellSeen({ subject, round }) {
  for (const wait of TOLD_AGAIN_MS) {
    if (wait) await new Promise(done => { setTimeout(done, wait); });
    try {
      const answer = await fetch('/api/push/seen', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ subject, round }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (answer.status < 500) return;
    } catch {
      // No contact: tried again.
    }
  }
}

addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.link ?? '/'));
});

/** The page that is open already is shown and told; it is never loaded again under somebody's hands. */
async function open(link) {
  const target = new URL(link, location.origin);
  if (target.origin !== location.origin) return;
  const [page] = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!page) {
    await clients.openWindow(target.href);
    return;
  }
  page.postMessage({ kind: 'open', link: target.pathname + target.search });
  await page.focus().catch(() => {});
}

addEventListener('pushsubscriptionchange', event => event.waitUntil(subscribeAgain(event)));

async function subscribeAgain({ oldSubscription, newSubscription }) {
  const key = oldSubscription?.options.applicationServerKey;
  const next = newSubscription
    ?? (key && await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  const send = (method, body) => fetch('/api/push/subscription',
    { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (next) await send('POST', next);
  if (oldSubscription) await send('DELETE', { endpoint: oldSubscription.endpoint });
}

// ---- The page's own files ----

let networkDownUntil = 0;

/** A page that opens asks for its alarms first: the files it is made of are looked through after that. */
const pageFirst = () => new Promise(done => { setTimeout(done, PATIENCE_MS); });

addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const ours = origin === location.origin && request.method === 'GET' && !/^\/(api|health|metrics)(\/|$)/.test(pathname);
  if (!ours) return;
  event.respondWith(fromNetworkOrKept(request, pathname));
  if (request.mode === 'navigate') event.waitUntil(pageFirst().then(keepFiles).catch(() => {}));
});

/** What the central serves now, always; only where it cannot be reached, what it served last. */
async function fromNetworkOrKept(request, pathname) {
  const kept = () => caches.match(request.mode === 'navigate' ? '/' : pathname);
  if (Date.now() < networkDownUntil) {
    const found = await kept();
    if (found) return found;
  }
  try {
    const answer = await answered(request);
    networkDownUntil = 0;
    return answer;
  } catch (unreachable) {
    const found = await kept();
    if (!found) throw unreachable;
    networkDownUntil = Date.now() + KEPT_FOR_MS;
    return found;
  }
}

/** Only the beginning of an answer is waited for: once it comes, it may come slowly. */
async function answered(request) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await fetch(request, { signal: patience.signal });
  } finally {
    clearTimeout(timer);
  }
}

let keeping = null;

/** One set of files at a time, named by what is in them: a page is never put together from two versions. */
function keepFiles() {
  keeping ??= keepFilesNow().finally(() => { keeping = null; });
  return keeping;
}

async function keepFilesNow() {
  const files = await collectFiles();
  const name = FILES + await version(files);
  const cache = await caches.open(name);
  // The page itself is kept last: where it is, all it is made of is there too, however early a worker was stopped.
  if (await cache.match('/')) return;
  await Promise.all([...files].filter(([path]) => path !== '/').map(([path, { answer }]) => cache.put(path, answer)));
  await cache.put('/', files.get('/').answer);
  for (const old of await caches.keys()) if (old.startsWith(FILES) && old !== name) await caches.delete(old);
}

/** Everything the page is made of, found as a browser finds it: by following imports from the first files on. */
async function collectFiles() {
  const files = new Map();
  let imports = {};
  let wanted = [...FIRST];
  while (wanted.length > 0) {
    const fetched = await Promise.all(wanted.map(fetchFile));
    fetched.forEach((file, index) => files.set(wanted[index], file));
    if (wanted.includes('/')) imports = importMap(files.get('/').text);
    wanted = [...new Set(fetched.flatMap(file => importsOf(file, imports)))].filter(path => !files.has(path));
  }
  return files;
}

async function fetchFile(path) {
  const answer = await fetch(path, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return { path, answer: answer.clone(), text: await answer.text() };
}

function importMap(page) {
  const map = /<script type="importmap">(.*?)<\/script>/s.exec(page);
  return map ? JSON.parse(map[1]).imports : {};
}

function importsOf({ path, text }, imports) {
  if (!path.endsWith('.js')) return [];
  return [...text.matchAll(IMPORTED)].map(([, name]) => resolve(name, path, imports)).filter(Boolean);
}

function resolve(name, from, imports) {
  if (/^[./]/.test(name)) return new URL(name, location.origin + from).pathname;
  if (imports[name]) return imports[name];
  const prefix = Object.keys(imports).filter(key => key.endsWith('/') && name.startsWith(key)).sort((a, b) => b.length - a.length)[0];
  return prefix && imports[prefix] + name.slice(prefix.length);
}

async function version(files) {
  const all = [...files].map(([path, { text }]) => `${path}\n${text}`).sort().join('\n');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(all));
  return [...new Uint8Array(hash)].slice(0, 8).map(byte => byte.toString(16).padStart(2, '0')).join('');
}
