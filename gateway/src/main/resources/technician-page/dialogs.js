import { ask, deviceAt } from './api.js';
import { $, h } from './dom.js';
import { title, whole } from './words.js';

/** Opens a question with a form; ends with `done` when the box has said yes, and shows its sentence when it says no. */
function question(name, prepare, send) {
  const dialog = $(`${name}-dialog`);
  const form = $(`${name}-form`);
  const mistake = form.querySelector('[role=alert]');
  const submit = form.querySelector('[type=submit]');
  let about;
  let done;
  form.querySelector('[data-close]').addEventListener('click', () => dialog.close());
  form.addEventListener('submit', async event => {
    event.preventDefault();
    submit.disabled = true;
    mistake.hidden = true;
    try {
      const answer = await send(about);
      dialog.close();
      done(answer);
    } catch (problem) {
      mistake.textContent = problem.message;
      mistake.hidden = false;
    } finally {
      submit.disabled = false;
    }
  });
  return (subject, context, whenDone) => {
    about = subject;
    done = whenDone;
    mistake.hidden = true;
    form.reset();
    prepare(subject, context);
    dialog.showModal();
  };
}

const text = id => $(id).value.trim() || null;

function freeId(kind, devices) {
  const taken = new Set(devices.map(device => device.id));
  let number = 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

let devices = [];
let ownId = false;
$('mount-id').addEventListener('input', () => { ownId = true; });
$('mount-kind').addEventListener('change', kindChosen);

function kindChosen() {
  const kind = $('mount-kind').value;
  $('mount-door').hidden = kind !== 'door';
  if (!ownId) $('mount-id').value = kind ? freeId(kind, devices) : '';
}

export const askMount = question('mount', (stranger, status) => {
  devices = status.devices;
  ownId = false;
  $('mount-what').textContent = `${stranger.model ?? 'Ukendt enhed'}, ${stranger.adapter}: ${stranger.address}`;
  $('mount-kind').replaceChildren(h('option', { value: '' }, 'Vælg …'),
    ...status.kinds.map(kind => h('option', { value: kind.kind }, kind.words)));
  $('mount-kind').value = stranger.suggestedKind ?? '';
  rooms();
  kindChosen();
}, stranger => ask('POST', 'devices', {
  adapter: stranger.adapter,
  address: stranger.address,
  kind: $('mount-kind').value,
  name: text('mount-name'),
  room: text('mount-room'),
  id: text('mount-id'),
  alarmOnOpen: $('mount-kind').value === 'door' && $('mount-open').checked,
}));

export const askName = question('name', (device, status) => {
  devices = status.devices;
  $('name-what').textContent = `${device.kindWords}, ${device.id}`;
  $('name-name').value = device.name ?? '';
  $('name-room').value = device.room ?? '';
  rooms();
}, device => ask('PUT', deviceAt(device.id), { name: text('name-name'), room: text('name-room') }));

export const askRemove = question('remove', device => {
  $('remove-heading').textContent = `Tag »${title(device)}« ned?`;
  $('remove-what').textContent = whole(device);
}, device => ask('DELETE', deviceAt(device.id)));

const USUAL_ROOMS = ['Soveværelse', 'Stue', 'Køkken', 'Badeværelse', 'Entré', 'Gang'];

function rooms() {
  const all = new Set([...USUAL_ROOMS, ...devices.map(device => device.room).filter(Boolean)]);
  $('rooms').replaceChildren(...[...all].map(room => h('option', { value: room })));
}
