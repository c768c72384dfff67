import { clock } from './time.js';

const WAYS = { page: 'skærm', push: 'besked på telefonen', sms: 'SMS', voice: 'opkald', email: 'e-mail' };

const STATES = {
  planned: 'venter',
  sent: 'sendt',
  delivered: 'leveret',
  seen: 'set',
  answered: 'besvaret',
  unconfirmed: 'sendt, men ikke bekræftet',
  failed: 'kom ikke frem',
  skipped: 'var ikke nødvendig',
};

/** Everybody who was told of an alarm, each with what is known of their latest message by each way. */
export function toldByPerson(notifications) {
  const people = new Map();
  for (const one of notifications) {
    const person = people.get(one.person) ?? { name: one.personName ?? one.person, ways: new Map() };
    person.ways.set(one.channel, { ...one, times: (person.ways.get(one.channel)?.times ?? 0) + 1 });
    people.set(one.person, person);
  }
  return [...people.values()].map(({ name, ways }) => ({ name, ways: [...ways.values()].map(wayWords) }));
}

/** »SMS leveret 02.14« */
function wayWords({ channel, state, changedAt, times }) {
  const time = state === 'planned' || state === 'skipped' ? '' : ` ${clock(changedAt)}`;
  return `${WAYS[channel] ?? channel} ${STATES[state] ?? state}${time}${times > 1 ? ` (${times} gange)` : ''}`;
}
