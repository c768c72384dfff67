import { LitElement } from 'lit';
customElements.define('nv-zones', class extends LitElement {});
