/** Shows the home as its stream tells it, and sends what is done in it. Holds no state of its own about the home. */

import { Buzzer } from './buzzer.js';
import { picture } from './picture.js';
import { CONTROLS, clockTime, doorWords, gpsWords, lampWords, networkWords, powerWords, smokeWords, walkWords } from './words.js';

const byId = id => document.getElementById(id);
const buzzer = new Buzzer();
let home = null;
let lastNumber = 0;
let sent = Promise.resolve();

byId('picture').innerHTML = picture.trim();
const scene = byId('picture').firstElementChild;

/** One after the other, in the order they were done: a release must not overtake its press. */
function act(what) {
  sent = sent.then(() => send(what));
  return sent;
}

async function send(what) {
  try {
    const answer = await fetch('api/home', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(what),
    });
    if (answer.ok) show(await answer.json());
  } catch {
    contact(false);
  }
}

function show(state) {
  home = state;
  const classes = {
    pressed: state.button, burning: state.cigarette, 'smoke-alarm': state.smokeAlarm, unplugged: !state.plug,
    ready: state.ready, cut: state.network !== 'whole', lit: state.lamp, buzzing: state.buzzer, 'door-open': state.doorOpen,
    away: state.gps.going !== 'home',
  };
  for (const [name, on] of Object.entries(classes)) scene.classList.toggle(name, on);
  scene.querySelector('.haze').style.opacity = state.smoke / 115;
  buzzer.sound(state.buzzer || state.smokeAlarm);
  byId('press').classList.toggle('down', state.button);
  control('cigarette', state.cigarette);
  control('plug', !state.plug);
  control('network', state.network !== 'whole');
  control('gps', !state.gps.on);
  words('lamp-words', lampWords(state), '');
  words('power-words', powerWords(state), state.plug ? 'good' : 'wrong');
  words('network-words', networkWords(state), state.network === 'whole' ? 'good' : 'wrong');
  words('door-words', doorWords(state), state.doorOpen ? 'wrong' : '');
  words('walk-words', walkWords(state), state.gps.going === 'home' ? '' : 'wrong');
  words('gps-words', gpsWords(state), state.gps.on && state.gps.connected ? 'good' : 'wrong');
  words('smoke-words', smokeWords(state), state.smokeAlarm ? 'wrong' : '');
  say(state.sentence);
}

function control(id, on) {
  const button = byId(id);
  const [label, hint] = CONTROLS[id][on ? 'on' : 'off'];
  button.classList.toggle('on', on);
  button.dataset.on = on;
  setText(button.querySelector('.label'), label);
  setText(button.querySelector('.hint'), hint);
}

function words(id, text, kind) {
  setText(byId(id), text);
  byId(id).className = kind;
}

function say(sentence) {
  byId('bubble').hidden = sentence === '';
  setText(byId('bubble'), sentence);
}

/** Text that stays the same is not touched: a screen reader would read it again. */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function happened({ number, at, kind, text }) {
  if (number <= lastNumber) return;
  lastNumber = number;
  const line = document.createElement('li');
  line.className = kind;
  const time = document.createElement('time');
  time.dateTime = at;
  time.textContent = clockTime(at);
  const what = document.createElement('span');
  what.textContent = kind === 'voice' ? `Boksen siger: “${text}”` : text;
  line.append(time, what);
  byId('timeline').prepend(line);
  while (byId('timeline').childElementCount > 100) byId('timeline').lastElementChild.remove();
  if (kind === 'voice') byId('spoken').textContent = text;
}

function contact(there) {
  byId('lost').hidden = there;
}

/** Down while a finger, Space or Enter is down; a screen reader's click presses and lets go. */
function holdable(button) {
  const down = () => act({ button: true });
  const up = () => act({ button: false });
  button.addEventListener('pointerdown', event => {
    button.setPointerCapture(event.pointerId);
    down();
  });
  button.addEventListener('pointerup', up);
  button.addEventListener('pointercancel', up);
  const isKey = event => event.key === ' ' || event.key === 'Enter';
  button.addEventListener('keydown', event => {
    if (!isKey(event)) return;
    event.preventDefault();
    if (!event.repeat) down();
  });
  button.addEventListener('keyup', event => { if (isKey(event)) up(); });
  button.addEventListener('blur', up);
  button.addEventListener('click', event => {
    if (event.detail !== 0) return;
    down();
    up();
  });
  button.addEventListener('contextmenu', event => event.preventDefault());
}

holdable(byId('press'));
byId('cigarette').addEventListener('click', () => act({ cigarette: !home?.cigarette }));
byId('plug').addEventListener('click', () => act({ plug: !home?.plug }));
byId('network').addEventListener('click', () => act({ network: home?.network === 'whole' ? 'cut' : 'whole' }));
byId('walk').addEventListener('click', () => act({ walk: 'out' }));
byId('walk-home').addEventListener('click', () => act({ walk: 'home' }));
byId('gps').addEventListener('click', () => act({ gps: home?.gps.on ? 'off' : 'on' }));
byId('gps-sos').addEventListener('click', () => act({ gps: 'sos' }));
byId('sound').addEventListener('change', event => buzzer.enable(event.target.checked));

fetch('api/home').then(answer => answer.json()).then(all => { byId('night-shift').href = all.nightShift; });

/** A stream that the browser has given up on is opened anew; a restarted home counts its happenings from 1 again. */
function follow() {
  const stream = new EventSource('api/stream');
  stream.addEventListener('open', () => {
    contact(true);
    lastNumber = 0;
    byId('timeline').replaceChildren();
  });
  stream.addEventListener('state', event => show(JSON.parse(event.data)));
  stream.addEventListener('happened', event => happened(JSON.parse(event.data)));
  stream.addEventListener('error', () => {
    contact(false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(follow, 1000);
  });
}

follow();
