/** Leaflet's own style sheet, for inside a component: fetched once, and again where that failed. */
export const leafletSheet = new CSSStyleSheet();

let fetched = null;

/** Makes sure that it is there. */
export function needLeafletSheet() {
  fetched ??= fetch('/webjars/leaflet/1.9.4/dist/leaflet.css').then(async answer => {
    if (!answer.ok) throw new Error(`the map's style sheet answered ${answer.status}`);
    await leafletSheet.replace(await answer.text());
  }).catch(() => { fetched = null; });
}
