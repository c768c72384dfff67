import { LitElement, html, css } from 'lit';

/** Says on every screen that nobody real is called. */
class ExerciseBanner extends LitElement {
  static styles = css`
    p {
      margin: 0;
      line-height: 1.3;
      padding: 0.35rem 1rem;
      background: var(--exercise);
      color: var(--on-exercise);
      text-align: center;
      font-weight: 600;
    }
    strong { letter-spacing: 0.15em; }
  `;

  render() {
    return html`<p><strong>ØVELSE</strong> – 112 ringes ikke op</p>`;
  }
}

customElements.define('nv-exercise', ExerciseBanner);
