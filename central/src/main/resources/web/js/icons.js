import { svg, html } from 'lit';

/** Drawings of 24 x 24, decoration only: the word beside them says the same. */
const PATHS = {
  button: svg`<path d="M12 2a6 6 0 0 0-6 6v5l-2 4h16l-2-4V8a6 6 0 0 0-6-6zm-2.5 17a2.5 2.5 0 0 0 5 0z"/>`,
  'pull-cord': svg`<path d="M5 2h14v3h-6v8.2a4 4 0 1 1-2 0V5H5z"/>`,
  fall: svg`<path d="M7 3a2.3 2.3 0 1 1 0 4.6A2.3 2.3 0 0 1 7 3zm3 5 4 2 4-2 1 2-5 3-2-1 1 4h7v2.500h-9.500L9 14l-3-2-2 4-2-1 3-6c.5-1 1.500-1.300 2.500-1zM2 20h20v2H2z"/>`,
  smoke: svg`<path d="M13 2c1 4 6 6 6 12a7 7 0 0 1-14 0c0-3 1.500-5 3-6.500 0 2 .5 3 1.500 3.500C9.500 7 10.500 4 13 2zm-1 11c-1.500 1.500-2.500 2.500-2.500 4.200a2.500 2.500 0 0 0 5 0c0-1.700-1.200-2.700-2.500-4.200z" fill-rule="evenodd"/>`,
  heat: svg`<path d="M10 2a3 3 0 0 1 3 3v8a5 5 0 1 1-6 0V5a3 3 0 0 1 3-3zm-1 6v6a3 3 0 1 0 2 0V8zM16 5h5v2h-5zm0 4h4v2h-4z" fill-rule="evenodd"/>`,
  co: svg`<path d="M7 9a5 5 0 0 1 9.600-1.800A4 4 0 1 1 18 15H6a3.500 3.500 0 0 1-.5-6.900zM5 17h14v2H5zm3 3h8v2H8z"/>`,
  water: svg`<path d="M12 2c4 5 7 8.500 7 12.500A7 7 0 0 1 5 14.500C5 10.500 8 7 12 2z"/>`,
  door: svg`<path d="M4 2h11v2h3v18h2v-18H6v18H4zm3 3h9v17H7zm6 7v3h2v-3z" fill-rule="evenodd"/>`,
  'tracker-sos': svg`<path d="M12 2a8 8 0 0 1 8 8c0 5-5 9-8 12-3-3-8-7-8-12a8 8 0 0 1 8-8zm0 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z" fill-rule="evenodd"/>`,
  'zone-left': svg`<path d="M12 2a8 8 0 0 1 8 8c0 5-5 9-8 12-3-3-8-7-8-12a8 8 0 0 1 8-8zm0 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z" fill-rule="evenodd"/>`,
  inactivity: svg`<path d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zm-1 4v7l5 3 1-1.700-4-2.300V6z" fill-rule="evenodd"/>`,
  phone: svg`<path d="M6.500 2 10 7 8 9.500c1 2.500 3 4.500 5.500 5.500L16 13l5 3.500-2 4.500c-8 1-17-8-16.500-16.500z"/>`,
  person: svg`<path d="M12 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM3 22c0-5 4-8 9-8s9 3 9 8z"/>`,
  clock: svg`<path d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zm-1 4v7l5 3 1-1.700-4-2.300V6z" fill-rule="evenodd"/>`,
  note: svg`<path d="M4 2h12l4 4v16H4zm3 7v2h10V9zm0 4v2h10v-2zm0 4v2h7v-2z" fill-rule="evenodd"/>`,
  warning: svg`<path d="M12 2 23 21H1zm-1.200 7v6h2.400V9zm0 7.500V19h2.400v-2.500z" fill-rule="evenodd"/>`,
  sound: svg`<path d="M3 9h4l6-5v16l-6-5H3zm12.500-1.500a6 6 0 0 1 0 9zM15.500 3v2.200a7.500 7.500 0 0 1 0 13.600V21a9.600 9.600 0 0 0 0-18z"/>`,
  key: svg`<path d="M7.500 7a5 5 0 0 1 4.800 3.600H22v3h-2v3h-3v-3h-4.700A5 5 0 1 1 7.500 7zm0 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4z" fill-rule="evenodd"/>`,
  dog: svg`<path d="M3 4l4 2h4l6 3 4-1v4l-3 2-1 7h-3l-.5-5h-5L8 21H5l-.5-8L2 9z"/>`,
  oxygen: svg`<path d="M10 2h4v3h-4zM8 6h8a3 3 0 0 1 3 3v13H5V9a3 3 0 0 1 3-3zm4 5a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z" fill-rule="evenodd"/>`,
  language: svg`<path d="M3 3h18v13h-8l-5 5v-5H3zm4 4v2h10V7zm0 4v2h7v-2z" fill-rule="evenodd"/>`,
  hand: svg`<path d="M2 12l5-5v3h6v4H7v3zm20 0-5 5v-3h-2v-4h2V7z"/>`,
  tool: svg`<path d="M21 7a5 5 0 0 1-7 5L7 21l-4-4 9-7a5 5 0 0 1 6-7l-3 3 1 3 3 1z"/>`,
  more: svg`<path d="M3 5h18v3H3zm0 6h18v3H3zm0 6h18v3H3z"/>`,
  screen: svg`<path d="M2 4h20v13h-8v2h3v2H7v-2h3v-2H2zm3 3v7h14V7z" fill-rule="evenodd"/>`,
  broken: svg`<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8zm1.500 5L7 9.500 9.500 12 7 14.500 9.500 17l2.500-2.500 2.500 2.500 2.500-2.500-2.500-2.500L17 9.500 14.500 7 12 9.500z" fill-rule="evenodd"/>`,
  near: svg`<path d="M2 22V10l5-4 5 4v12H8v-5H6v5zm12 0V9l-3-2.500L14 4l8 6v12h-3v-5h-2v5z" fill-rule="evenodd"/>`,
  check: svg`<path d="M9 19 2 12l2.500-2.500L9 14 19.500 3.500 22 6z"/>`,
  unknown: svg`<path d="M12 1 23 12 12 23 1 12zM8.600 9.700h2.300c0-.8.500-1.300 1.200-1.300s1.200.4 1.200 1.100c0 .6-.3.9-1 1.500-1 .8-1.400 1.500-1.400 2.800h2.200c0-.9.300-1.300 1.100-1.900.9-.7 1.500-1.400 1.500-2.600 0-1.800-1.400-2.900-3.400-2.900-2.200 0-3.700 1.200-3.700 3.300zm2.200 5.300v2.400h2.400V15z" fill-rule="evenodd"/>`,
  list: svg`<path d="M3 4h4v4H3zm6 1h12v2H9zM3 10h4v4H3zm6 1h12v2H9zM3 16h4v4H3zm6 1h12v2H9z"/>`,
  month: svg`<path d="M6 2h3v2h6V2h3v2h4v18H2V4h4zM4 9v11h16V9zm3 2h3v3H7zm5 0h3v3h-3z" fill-rule="evenodd"/>`,
  moon: svg`<path d="M20 15A9 9 0 0 1 9 4a9 9 0 1 0 11 11z"/>`,
};

export function icon(name, size = 28) {
  return html`<svg viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true">${PATHS[name] ?? PATHS.button}</svg>`;
}
