import { ask, deviceAt } from './api.js';
import { askMount, askName, askRemove } from './dialogs.js';
import { $, say } from './dom.js';
import { render } from './home.js';
import { title, whole } from './words.js';

const BUSY = 1000;
const CALM = 5000;
let status;
let timer;
let running = Promise.resolve();

const acts = {
  contact: () => status.box.contact,
  mount: stranger => askMount(stranger, status, device => {
    say(`${whole(device)} er monteret. Prøv den nu.`);
    refresh().then(() => goTo(device));
  }),
  name: device => askName(device, status, refresh),
  remove: device => askRemove(device, status, () => {
    say(`${title(device)} er taget ned.`);
    refresh();
  }),
  test: device => attempt(async () => {
    await ask('POST', `${deviceAt(device.id)}/test`, {});
    await refresh();
    goTo(device);
  }),
  find: () => attempt(async () => {
    await ask('POST', 'pairing', {});
    await refresh();
    $('finding').scrollIntoView({ block: 'start' });
  }),
  stopFinding: () => attempt(async () => {
    await ask('DELETE', 'pairing');
    await refresh();
  }),
  goTo,
};

function goTo(device) {
  document.getElementById(`device-${device.id}`)?.scrollIntoView({ block: 'start' });
}

async function attempt(what) {
  try {
    await what();
  } catch (problem) {
    lost(problem);
  }
}

function lost(problem) {
  if (problem.status === 401) {
    logIn();
    return;
  }
  $('lost').hidden = false;
  $('lost').textContent = problem.message;
}

function tellTests(before, after) {
  for (const device of after.devices) {
    const old = before?.devices.find(each => each.id === device.id);
    if (device.test.words && old && old.test.stage !== device.test.stage) say(`${title(device)}: ${device.test.words}`);
  }
}

/** One after the other: what is shown afterwards is newer than the call. */
function refresh() {
  clearTimeout(timer);
  running = running.then(look);
  return running;
}

async function look() {
  try {
    const now = await ask('GET', 'status');
    tellTests(status, now);
    status = now;
    $('lost').hidden = true;
    $('login').hidden = true;
    $('home').hidden = false;
    render(status, acts);
  } catch (problem) {
    lost(problem);
  } finally {
    schedule();
  }
}

/** Each second while something goes on; else as often as somebody looks up from a ladder. */
function schedule() {
  clearTimeout(timer);
  if (!$('login').hidden || document.hidden) return;
  const busy = !status || !status.box.contact || status.pairing.open
    || status.devices.some(device => ['waiting', 'sent'].includes(device.test.stage));
  timer = setTimeout(refresh, busy ? BUSY : CALM);
}

function logIn() {
  clearTimeout(timer);
  status = undefined;
  document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close());
  $('home').hidden = true;
  $('login').hidden = false;
  $('password').focus();
}

$('login-form').addEventListener('submit', async event => {
  event.preventDefault();
  const mistake = $('login-mistake');
  mistake.hidden = true;
  try {
    await ask('POST', 'session', { password: $('password').value });
    $('password').value = '';
    $('login').hidden = true;
    await refresh();
  } catch (problem) {
    mistake.textContent = problem.message;
    mistake.hidden = false;
  }
});

$('log-out').addEventListener('click', () => attempt(async () => {
  await ask('DELETE', 'session');
  logIn();
}));

document.addEventListener('visibilitychange', () => {
  if (!document.hidden && $('login').hidden) refresh();
});

refresh();
