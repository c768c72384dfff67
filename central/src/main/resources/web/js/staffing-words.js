import { html } from 'lit';

const SHIFTS = { day: 'Dag', evening: 'Aften', night: 'Nat' };
const SKILLS = { nurse: 'sygeplejerske', 'lock-access': 'kan låse op' };
const CHANNELS = { page: 'siden', push: 'besked på telefonen', sms: 'sms', voice: 'opkald', email: 'e-mail' };

export const shiftWord = name => SHIFTS[name] ?? name;
export const channelWord = name => CHANNELS[name] ?? name;
export const CHANNEL_NAMES = Object.keys(CHANNELS);

/** "siden, sms og opkald" */
export const channelsWord = channels => listed(channels.map(channelWord));

/** "Anne, Bo og Carl" */
export function listed(words) {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`;
}

export const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

/** Somebody and what they can do. */
export function person({ name, skills }) {
  const nurse = skills.filter(skill => skill === 'nurse').map(skill => SKILLS[skill]);
  return html`<span class="person">${name}</span>${nurse.length ? html` <span class="skill">(${nurse.join(', ')})</span>` : ''}`;
}

/** "30 sekunder", "2 minutter" */
export function waitWord(seconds) {
  if (seconds % 60) return `${seconds} sekunder`;
  return seconds === 60 ? '1 minut' : `${seconds / 60} minutter`;
}
