import { $, countDown, h, list, show, write } from './dom.js';
import { deviceCard, strangerCard } from './device.js';
import { clock, minutes, title, whole } from './words.js';

const PAIRING_SECONDS = 240;

function box({ box }) {
  const element = $('box');
  element.classList.toggle('bad', !box.contact || box.unstored > 0);
  show(element, box, () => [
    h('p', { class: 'words' }, box.words),
    box.advice && h('p', {}, box.advice),
    h('p', { class: 'quiet' }, waiting(box.outboxDepth)),
    box.unstored > 0 && h('p', { class: 'alert' }, 'Boksens disk tager ikke imod. Skift SD-kortet.'),
  ]);
}

function waiting(count) {
  if (count === 0) return 'Intet venter på at blive sendt.';
  return count === 1 ? 'Én besked venter på at blive sendt.' : `${count} beskeder venter på at blive sendt.`;
}

/** What the home lacks by the rules for equipment; not urgent, and never forgotten. */
function broken({ broken }) {
  const element = $('broken');
  element.hidden = broken.length === 0;
  show(element, broken, () => broken.map(each => h('li', { class: 'card' },
    h('p', { class: 'tags' }, h('span', { class: 'tag bad' }, each.source)),
    h('p', { class: 'words' }, each.words),
    h('p', {}, each.advice))));
}

/** The one thing to do now. */
function nextStep(status, acts) {
  const testing = status.devices.find(device => ['waiting', 'sent'].includes(device.test.stage));
  const untested = status.devices.find(device => !device.active);
  const late = status.devices.find(device => device.overdue);
  const trouble = status.devices.find(device => device.troubles.length > 0);
  if (testing) return [`${testing.test.words}: ${whole(testing)}`, testing.test.stage === 'waiting' ? 'Gå til prøven' : null, () => acts.goTo(testing)];
  if (!status.box.contact) return ['Vent med at prøve enhederne, til boksen har kontakt igen.', null];
  if (status.strangers.length > 0) return ['Montér den enhed, der er fundet.', 'Montér', () => acts.mount(status.strangers[0])];
  if (untested) return [`${whole(untested)} er ikke aktiv, før den er prøvet.`, `Prøv ${title(untested)}`, () => acts.test(untested), untested];
  if (status.broken.length > 0) return [`${status.broken[0].words} ${status.broken[0].advice}`, null];
  if (late) return [`Det er over 31 dage siden, ${whole(late)} blev prøvet.`, `Prøv ${title(late)}`, () => acts.test(late), late];
  if (trouble) return [`${whole(trouble)}: ${trouble.troubles.map(each => each.words).join(', ')}.`, 'Vis enheden', () => acts.goTo(trouble)];
  if (status.devices.length === 0) return ['Find den første enhed.', status.pairing.possible && !status.pairing.open ? 'Find nye enheder' : null, acts.find];
  return ['Alle enheder er prøvet. Du er færdig her.', null];
}

function next(status, acts) {
  const [words, button, act, device] = nextStep(status, acts);
  acts.next = device?.id;
  show($('next-step'), [words, button, status.devices.map(device => device.id), status.strangers, status.broken], () => [
    h('p', {}, words),
    button && h('button', { type: 'button', class: 'act', 'data-act': 'next', onclick: act }, button),
  ]);
}

function pairing({ pairing }, acts) {
  const { possible, open, secondsLeft, news } = pairing;
  const looks = `Boksen leder ${minutes(secondsLeft)} endnu.`;
  show($('pairing'), [possible, open, news], () => {
    if (!possible) return h('p', { class: 'quiet' }, 'Boksen har ingen Zigbee-radio. Trackere vises her, når de melder sig.');
    const lines = h('ol', { class: 'news', 'aria-live': 'polite' }, news.map(each => h('li', {}, h('time', {}, clock(each.at)), each.words)));
    if (!open) {
      return [h('button', { type: 'button', 'data-act': 'find', onclick: acts.find }, 'Find nye enheder'), news.length > 0 && lines];
    }
    return h('div', { class: 'card' },
      h('p', { class: 'words' }, 'Tænd den nye enhed, eller hold dens parringsknap inde.'),
      h('p', { class: 'time' }, looks),
      h('progress', { max: PAIRING_SECONDS, value: secondsLeft, 'aria-label': 'Tid tilbage' }),
      lines,
      h('button', { type: 'button', 'data-act': 'find', onclick: acts.stopFinding }, 'Stop'));
  });
  if (open) countDown($('pairing'), looks, secondsLeft);
}

function refusals({ refusals }) {
  write($('refused-heading'), refusals.length === 0 ? 'Afvist for nylig: intet' : `Afvist for nylig (${refusals.length})`);
  show($('refusals'), refusals, () => refusals.map(each => h('li', {},
    h('b', {}, each.words), `${each.source} · ${each.count === 1 ? 'én gang' : `${each.count} gange`} · sidst kl. ${clock(each.last)}`)));
}

/** Troubles and missing tests first: what is in order needs no thumb. */
function byNeed(one, other) {
  const need = device => (['waiting', 'sent', 'no-signal'].includes(device.test.stage) ? 0 : !device.active ? 1 : device.overdue || device.troubles.length > 0 ? 2 : 3);
  return need(one) - need(other);
}

/** Shows everything the box has said. */
export function render(status, acts) {
  write($('gateway'), status.gateway);
  box(status);
  next(status, acts);
  broken(status);
  $('no-devices').hidden = status.devices.length > 0;
  list($('devices'), [...status.devices].sort(byNeed), device => device.id, (item, device) => deviceCard(item, device, acts));
  pairing(status, acts);
  $('no-strangers').hidden = status.strangers.length > 0;
  list($('strangers'), status.strangers, stranger => `${stranger.adapter}:${stranger.address}`, (item, stranger) => strangerCard(item, stranger, acts));
  refusals(status);
}
