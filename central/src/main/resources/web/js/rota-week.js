import { LitElement, html, css } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { capital, shiftWord } from './staffing-words.js';
import { shared } from './styles.js';
import { clock, dayWord, now } from './time.js';

/** The week's shifts, one row a day. Fires `shift` with the one that is pressed. */
class RotaWeek extends LitElement {
  static properties = { rota: {}, me: {} };
  static styles = [shared, css`
    ol { display: grid; gap: 0.75rem; }
    li { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; }
    h4 { margin: 0; font-size: 1.05rem; }
    .cell {
      display: grid; grid-template-columns: 5.8rem minmax(0, 1fr); gap: 0.1rem 0.6rem; align-content: start; justify-content: stretch;
      min-height: 56px; padding: 0.5rem 0.7rem; border: 2px solid var(--line); border-radius: 12px; background: var(--card);
      text-align: left; overflow-wrap: anywhere; font-weight: 400;
    }
    .cell.now { border-color: var(--act); border-width: 3px; }
    .cell.mine { background: var(--raised); }
    .name { font-weight: 700; }
    .hours { white-space: nowrap; color: var(--quiet); font-size: 0.85rem; display: block; font-weight: 400; }
    .team { color: var(--quiet); font-size: 0.9rem; }
    .who { display: block; }
    .nobody { color: var(--urgency-5); font-weight: 700; }
    @media (min-width: 900px) {
      li { grid-template-columns: 9rem repeat(3, minmax(0, 1fr)); align-items: stretch; }
      .cell { height: 100%; }
    }
  `];

  render() {
    const days = Map.groupBy(this.rota.shifts, shift => shift.date);
    return html`<ol>${repeat([...days], ([date]) => date, ([date, shifts]) => html`<li>
      <h4>${capital(dayWord(date))}</h4>
      ${shifts.map(shift => this.#cell(shift))}
    </li>`)}</ol>`;
  }

  #cell(shift) {
    const mine = shift.teams.some(team => team.people.some(one => one.user === this.me.user));
    const over = Date.parse(shift.to) <= now();
    const open = !over && (this.me.role === 'shift-leader' || mine) && shift.teams.length > 0;
    const classes = `cell ${shift.now ? 'now' : ''} ${mine ? 'mine' : ''}`;
    const content = html`<span class="name">${shiftWord(shift.name)}<span class="hours">${clock(shift.from)}-${clock(shift.to)}</span></span>
      <span>${shift.now ? html`<strong>Nu. </strong>` : ''}${shift.teams.map(team => this.#team(team, shift.teams.length > 1))}</span>`;
    return open ? html`<button class=${classes} @click=${() => this.dispatchEvent(new CustomEvent('shift', { detail: shift }))}>${content}</button>`
      : html`<div class=${classes}>${content}</div>`;
  }

  #team(team, several) {
    const names = team.people.map(one => one.name).join(', ');
    return html`<span class="who">${several ? html`<span class="team">${team.name}: </span>` : ''}${names || html`<span class="nobody">Ingen</span>`}</span>`;
  }
}

customElements.define('nv-rota-week', RotaWeek);
