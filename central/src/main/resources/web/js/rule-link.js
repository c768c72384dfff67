import { LitElement, html, css, nothing } from 'lit';
import { shared } from './styles.js';

/** Where a rule stands on the page of quality standards. */
export function ruleAddress(standard, rule) {
  return `#/standards?standard=${encodeURIComponent(standard)}&rule=${encodeURIComponent(rule)}`;
}

/** A section by its number or, where it has none, its heading. */
export function sectionName(section) {
  return /^\d+$/.test(section) ? `§${section}` : section;
}

/** »004 §14, linje 5402-5404«: what a source is called in a few words. */
export function shortPlace({ document, section, firstLine, lastLine }) {
  return `${document} ${sectionName(section)}, linje ${firstLine === lastLine ? firstLine : `${firstLine}-${lastLine}`}`;
}

/**
 * From a figure to the rule it comes from: `.standard` and `.rule` (their ids) and `.source` (as the interface writes it; without it the
 * link says »Se reglen«).
 */
class RuleLink extends LitElement {
  static properties = { standard: {}, rule: {}, source: {} };
  static styles = [shared, css`
    :host { display: inline; }
    a { color: inherit; text-underline-offset: 0.2em; display: inline-flex; align-items: center; min-height: 44px; overflow-wrap: anywhere; }
  `];

  render() {
    if (!this.standard || !this.rule) return nothing;
    const known = this.source?.firstLine;
    return html`<a href=${ruleAddress(this.standard, this.rule)} aria-label=${known ? `Se reglen: ${shortPlace(this.source)}` : 'Se reglen'}>
      ${known ? shortPlace(this.source) : 'Se reglen'}</a>`;
  }
}

customElements.define('nv-rule-link', RuleLink);
