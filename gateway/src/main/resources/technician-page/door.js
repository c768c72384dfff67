/** The door's page: a keypad, what came of the code, and how the bolt stands. The code is in this page's memory only, and not for long. */
import { Problem, ask } from '/api.js';
import { $, h, write } from '/dom.js';

const LENGTH = 8;
const LOOK_EVERY = 2000;
const FORGET_AFTER = 30_000;

let typed = '';
let typedAt = 0;
let busy = false;
let pausedUntil = 0;
let told;
let state;

const DEFAULT = { kind: '', words: 'Tast koden', more: 'Otte cifre, for den vagt, du er på.' };
const NO_CLOCK = { kind: 'bad', words: 'Koden kan ikke bruges nu', more: 'Boksen ved ikke, hvad klokken er. Ring til vagtcentralen.' };

function answered(door) {
  switch (door.answer) {
    case 'turned':
      return door.strike
        ? { kind: 'good', words: 'Skub døren op nu', more: 'Låsen er åben i nogle sekunder.' }
        : { kind: 'wait', words: 'Døren låses op …', more: 'Vent, til låsen har svaret.', until: 'unlocked' };
    case 'not-turned':
      return { kind: 'bad', words: 'Låsen svarer ikke', more: 'Koden er rigtig, men låsen fik ikke besked. Prøv igen, og ring så til vagtcentralen.' };
    case 'wrong':
      return { kind: 'bad', words: 'Forkert kode', more: door.pauseSeconds > 0 ? '' : triesLeft(door.triesLeft) };
    case 'clock-unsure':
      return NO_CLOCK;
    default:
      return DEFAULT;
  }
}

const triesLeft = left => left === 1
  ? 'Tast den igen. Er den forkert, må du vente.'
  : `Tast den igen. Du har ${left} forsøg, før du må vente.`;

function message() {
  const pause = Math.ceil((pausedUntil - performance.now()) / 1000);
  if (pause > 0) {
    const wrong = told?.words === 'Forkert kode' ? 'Det var en forkert kode. ' : '';
    return { kind: 'bad', words: `Vent ${clock(pause)}`, more: `${wrong}Der er tastet for mange forkerte koder. Haster det, så ring til vagtcentralen.` };
  }
  if (told?.until && state?.lock) {
    if (state.lock.bolt === told.until && state.lock.certainty === 'confirmed') {
      return { kind: 'good', words: 'Døren er låst op', more: 'Låsen melder selv, at den er åben.' };
    }
    if (state.lock.certainty === 'not-confirmed') {
      return { kind: 'bad', words: 'Låsen har ikke svaret', more: 'Prøv døren. Er den låst, så tast koden igen.' };
    }
  }
  if (told) return told;
  return state && !state.clockSure ? NO_CLOCK : DEFAULT;
}

const clock = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

function age(seconds) {
  if (seconds == null) return '';
  if (seconds < 60) return `for ${seconds} s siden`;
  if (seconds < 7200) return `for ${Math.floor(seconds / 60)} min siden`;
  return `for ${Math.floor(seconds / 3600)} t siden`;
}

function draw() {
  if (typed && performance.now() - typedAt > FORGET_AFTER) typed = '';
  const now = message();
  $('message').className = `message ${now.kind}`;
  write($('message-words'), now.words);
  write($('message-more'), now.more);
  write($('gateway'), state ? `Boksen ${state.gateway}` : '');
  write($('lock-words'), lockWords());
  write($('lock-age'), age(state?.lock?.ageSeconds));
  [...$('typed').children].forEach((dot, index) => dot.classList.toggle('on', index < typed.length));
  $('typed').setAttribute('aria-label', `${typed.length} af ${LENGTH} cifre tastet`);
  const shut = busy || pausedUntil > performance.now();
  document.querySelectorAll('#keys button').forEach(key => {
    key.disabled = shut || (key.dataset.key === 'open' && typed.length < LENGTH);
  });
}

function lockWords() {
  if (!state) return 'Låsen …';
  if (!state.lock) return 'Ingen lås er monteret';
  return state.strike ? 'Elektrisk slutblik: melder ikke selv' : `Låsen: ${state.lock.words}`;
}

function press(key) {
  if (busy || pausedUntil > performance.now()) return;
  if (key === 'open') {
    if (typed.length === LENGTH) enter();
    return;
  }
  typedAt = performance.now();
  if (typed === '' && key !== 'back') told = undefined;
  typed = key === 'back' ? typed.slice(0, -1) : (typed + key).slice(0, LENGTH);
  draw();
}

async function enter() {
  const code = typed;
  typed = '';
  busy = true;
  told = { kind: 'wait', words: 'Vent …', more: 'Koden bliver set efter.' };
  draw();
  try {
    const door = await ask('POST', 'door/code', { code });
    take(door);
    told = answered(door);
  } catch (problem) {
    told = lost(problem);
  }
  busy = false;
  draw();
}

function lost(problem) {
  if (!(problem instanceof Problem)) throw problem;
  return { kind: 'bad', words: problem.status === 0 ? 'Boksen svarer ikke' : 'Det gik ikke', more: problem.message };
}

function take(door) {
  state = door;
  pausedUntil = door.pauseSeconds > 0 ? performance.now() + door.pauseSeconds * 1000 : 0;
}

async function look() {
  if (busy || document.hidden) return;
  try {
    take(await ask('GET', 'door'));
    if (told?.away) told = undefined;
  } catch (problem) {
    if (!busy) told = { ...lost(problem), away: true };
  }
  draw();
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'back', '0', 'open'];
const NAMES = { back: 'Slet', open: 'Lås op' };
$('keys').append(...KEYS.map(key => h('button', {
  type: 'button', 'data-key': key, class: NAMES[key] ? `word ${key}` : '', 'aria-label': NAMES[key] ?? key, onclick: () => press(key),
}, NAMES[key] ?? key)));
$('typed').append(...Array.from({ length: LENGTH }, () => h('i')));
document.addEventListener('keydown', event => {
  if (/^[0-9]$/.test(event.key)) press(event.key);
  else if (event.key === 'Backspace') press('back');
  else if (event.key === 'Enter' && document.activeElement?.tagName !== 'BUTTON') press('open');
});
document.addEventListener('visibilitychange', look);
setInterval(draw, 500);
setInterval(look, LOOK_EVERY);
draw();
look();
