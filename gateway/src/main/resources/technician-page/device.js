import { countDown, h, show } from './dom.js';
import { ago, date, minutes, title, whole } from './words.js';

const TEST_SECONDS = 120;

function tags(device) {
  const proof = !device.active
    ? h('span', { class: 'tag warn' }, 'Ikke aktiv — mangler prøve')
    : device.overdue
      ? h('span', { class: 'tag bad' }, `Prøve er overskredet. Sidst prøvet ${date(device.provenAt)}`)
      : h('span', { class: 'tag good' }, `Aktiv, prøvet ${date(device.provenAt)}`);
  return h('p', { class: 'tags' }, proof,
    device.troubles.map(trouble => h('span', { class: 'tag bad' }, trouble.words)));
}

function fact(name, value) {
  return value == null ? [] : [h('dt', {}, name), h('dd', {}, value)];
}

function lock(device) {
  if (!device.lock) return null;
  return `${device.lock.words}${device.lock.ageSeconds == null ? '' : ` (${ago(device.lock.ageSeconds)})`}`;
}

function facts(device) {
  return h('dl', { class: 'facts' },
    fact('Lås', lock(device)),
    fact('Batteri', device.batteryPercent == null ? null : `${device.batteryPercent} %`),
    fact('Sidst hørt', device.wired ? 'På ledning, aflæses hele tiden' : ago(device.silentForSeconds)),
    fact('Model', device.model),
    fact('Id', device.id));
}

const waits = seconds => `Boksen venter ${minutes(seconds)} endnu. Der bliver ikke slået alarm.`;

function testing(device, acts) {
  const { stage, words, advice, secondsLeft } = device.test;
  if (stage === 'none') return null;
  const children = [h('p', { class: 'words' }, words)];
  if (stage === 'waiting') {
    children.push(
      h('p', { class: 'time' }, waits(secondsLeft)),
      h('progress', { max: TEST_SECONDS, value: secondsLeft, 'aria-label': 'Tid tilbage' }));
  } else if (stage === 'sent') {
    children.push(h('progress', { 'aria-label': 'Venter på vagtcentralen' }));
    if (!acts.contact()) children.push(h('p', {}, 'Boksen har ingen kontakt lige nu. Prøven bliver sendt, så snart kontakten er tilbage.'));
  } else if (advice) {
    children.push(h('p', {}, advice));
  }
  return h('div', { class: `test ${stage}` }, children);
}

function buttons(device, acts) {
  const { stage } = device.test;
  const going = stage === 'waiting' || stage === 'sent';
  const needed = acts.next === device.id || stage === 'no-signal';
  const test = going ? null : h('button', {
      type: 'button', class: needed ? 'act' : null, 'data-act': 'test', onclick: () => acts.test(device),
      'aria-label': `Prøv enhed: ${whole(device)}`,
    }, stage === 'no-signal' ? 'Prøv igen' : 'Prøv enhed');
  return [test, h('div', { class: 'pair' },
    h('button', { type: 'button', 'data-act': 'name', onclick: () => acts.name(device), 'aria-label': `Ret navn: ${whole(device)}` }, 'Ret navn'),
    h('button', { type: 'button', 'data-act': 'remove', onclick: () => acts.remove(device), 'aria-label': `Tag ned: ${whole(device)}` }, 'Tag ned'))];
}

/** One device, all there is to know and to do. */
export function deviceCard(item, device, acts) {
  item.className = 'card';
  item.id = `device-${device.id}`;
  // Built again only where a word changes: a button that is replaced under the thumb is never pressed.
  const { silentForSeconds, lock: bolt, test: { secondsLeft, ...test }, ...rest } = device;
  const ages = [ago(silentForSeconds), bolt && lock(device)];
  show(item, [rest, ages, test, acts.contact(), acts.next === device.id], () => [
    h('h3', {}, title(device)),
    h('p', { class: 'quiet' }, [device.name ? device.kindWords : null, device.room ?? 'Intet rum'].filter(Boolean).join(' · ')),
    tags(device),
    testing(device, acts),
    facts(device),
    ...buttons(device, acts),
  ]);
  if (test.stage === 'waiting') countDown(item, waits(secondsLeft), secondsLeft);
}

/** A device that was heard and hangs nowhere yet. */
export function strangerCard(item, stranger, acts) {
  item.className = 'card';
  show(item, stranger, () => [
    h('h3', {}, stranger.model ?? 'Ukendt enhed'),
    h('p', { class: 'tags' }, h('span', { class: 'tag warn' }, 'Fundet, ikke monteret')),
    h('p', { class: 'address' }, `${stranger.adapter}: ${stranger.address}`),
    h('button', { type: 'button', class: 'act', 'data-act': 'mount', onclick: () => acts.mount(stranger), 'aria-label': `Montér ${stranger.model ?? 'ukendt enhed'}, ${stranger.address}` }, 'Montér'),
  ]);
}
