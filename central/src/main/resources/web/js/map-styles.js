import { css } from 'lit';

/** The map by day and by night. Nothing on it shines in the dark; who is looked for is the brightest. */
export const mapStyles = css`
  :host {
    --ground: #f1efe9; --water: #a6cbe3; --wood: #c5dcb5; --park: #d6e8c8; --field: #e8ead6; --built: #cfc7bd;
    --road: #ffffff; --edge: #b9b2a6; --main: #f7d58a; --path: #9a7b4f; --rail: #7d7d85; --ink: #2b3138; --halo: #ffffffd9;
    --person: #b3125a; --safe: #14632a; --unsure: #5b6670;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ground: #12181f; --water: #12293d; --wood: #16291d; --park: #1a3022; --field: #1a211d; --built: #2a2f36;
      --road: #3d4854; --edge: #3d4854; --main: #5d5432; --path: #6d5c42; --rail: #565d66; --ink: #c4ced8; --halo: #0b0f14d9;
      --person: #ff6fb0; --safe: #7bd88f; --unsure: #a4b2bf;
    }
    .leaflet-tile-pane { filter: brightness(0.55) saturate(0.75); }
  }
  .frame { position: relative; }
  .map { height: var(--map-height, 52vh); min-height: 260px; background: var(--ground); border-radius: 12px; font: inherit; z-index: 0; overflow: hidden; }
  .map:focus-visible { outline: 4px solid var(--focus); outline-offset: -4px; }
  .ground { fill: none; stroke-linecap: round; stroke-linejoin: round; stroke-opacity: 1; fill-opacity: 1; }
  .ground.water { stroke: none; fill: var(--water); }
  .ground.wood { stroke: none; fill: var(--wood); }
  .ground.park { stroke: none; fill: var(--park); }
  .ground.field { stroke: none; fill: var(--field); }
  .ground.built { stroke: none; fill: var(--built); }
  .ground.street { stroke: var(--road); stroke-width: 3; }
  .ground.main { stroke: var(--main); stroke-width: 4; }
  .ground.path { stroke: var(--path); stroke-width: 1.5; stroke-dasharray: 2 5; }
  .ground.rail { stroke: var(--rail); stroke-width: 2; stroke-dasharray: 8 5; }
  .ground.pier { stroke: var(--built); stroke-width: 4; }
  .ground.grid { stroke: var(--edge); stroke-width: 1; stroke-opacity: 0.6; }
  .middle .ground.street { stroke-width: 6; }
  .middle .ground.main { stroke-width: 8; }
  .near .ground.street { stroke-width: 11; }
  .near .ground.main { stroke-width: 14; }
  .near .ground.path { stroke-width: 3; }
  .name { color: var(--ink); font-size: 12px; font-weight: 600; white-space: nowrap; }
  .name[hidden] { display: none; }
  .name span { position: absolute; line-height: 1; text-shadow: 0 0 3px var(--halo), 0 0 3px var(--halo), 0 0 2px var(--halo); }
  .name.place { font-size: 15px; font-weight: 700; }
  .name.water, .name.wood, .name.park, .name.field { font-style: italic; font-weight: 500; }
  .zone { fill: var(--safe); fill-opacity: 0.1; stroke: var(--safe); stroke-width: 2.5; stroke-opacity: 1; }
  .zone.other { stroke-dasharray: 6 6; fill-opacity: 0.06; }
  .zone.chosen { stroke-width: 3.5; fill-opacity: 0.2; }
  .crossing { stroke: var(--urgency-5); stroke-width: 6; stroke-opacity: 1; fill: none; }
  .handle { cursor: grab; }
  .handle .knob { fill: var(--safe); stroke: var(--page); stroke-width: 3; }
  .corner { background: none; border: 0; box-shadow: none; padding: 0; color: var(--page); font-size: 12px; font-weight: 800; }
  .zone-name {
    background: var(--halo); border: 0; box-shadow: none; color: var(--safe); font-size: 13px; font-weight: 700; padding: 1px 5px; border-radius: 6px;
  }
  .person .drop { fill: var(--person); stroke: var(--page); stroke-width: 2; }
  .person .head, .person .body { fill: var(--page); }
  .person.unknown .drop { fill: var(--page); fill-opacity: 0.75; stroke: var(--unsure); stroke-width: 3; stroke-dasharray: 5 3; }
  .person .question { fill: var(--unsure); }
  .accuracy { fill: var(--person); fill-opacity: 0.14; stroke: var(--person); stroke-width: 2; stroke-opacity: 1; }
  .accuracy.unknown { fill: none; stroke: var(--unsure); stroke-dasharray: 5 5; }
  .home .disc { fill: var(--card); stroke: var(--text); stroke-width: 2; }
  .home .house { fill: var(--text); }
  .route { fill: none; stroke: var(--person); stroke-width: 3; stroke-opacity: 0.8; stroke-dasharray: 3 7; stroke-linecap: round; }
  .route-dot { fill: var(--person); fill-opacity: 1; stroke: var(--page); stroke-width: 1.5; stroke-opacity: 1; }
  .leaflet-control-scale-line { background: var(--halo); color: var(--text); border-color: var(--text); text-shadow: none; font-size: 13px; font-weight: 700; }
  .tools { position: absolute; right: 10px; bottom: 14px; z-index: 1; display: grid; gap: 8px; }
  .tools button { width: 52px; height: 52px; padding: 0; background: var(--card); border-color: var(--line); font-size: 1.7rem; line-height: 1; }
  .thanks { padding: 0.15rem 0.3rem 0; font-size: 0.8rem; color: var(--quiet); text-align: right; overflow-wrap: anywhere; }
  .words { display: grid; gap: 0.15rem; padding: 0.6rem 0.25rem; line-height: 1.3; }
  .words .at { font-size: 1.35rem; font-weight: 700; }
  .words .lost { display: flex; gap: 0.5rem; align-items: center; padding: 0.5rem 0.75rem; border-radius: 12px; background: var(--notice); font-weight: 700; }
  .words .old { font-weight: 700; }
`;
