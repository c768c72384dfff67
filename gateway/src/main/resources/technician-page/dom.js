/** Builds elements. Texts become text, never markup: a device's name comes over the radio. */
export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child != null && child !== false));
  return element;
}

export const $ = id => document.getElementById(id);

const shown = new WeakMap();

/** Builds the contents again where what they show has changed, and keeps the focus where it was. */
export function show(element, what, build) {
  const said = JSON.stringify(what);
  if (shown.get(element) === said) return;
  shown.set(element, said);
  const focused = element.contains(document.activeElement) ? document.activeElement.dataset.act : undefined;
  element.replaceChildren(...[build()].flat().filter(Boolean));
  if (focused) element.querySelector(`[data-act="${focused}"]`)?.focus({ preventScroll: true });
}

/** One list item for each thing, in this order; those that stay are kept. */
export function list(element, things, key, update) {
  const old = new Map([...element.children].map(item => [item.dataset.key, item]));
  things.forEach((thing, index) => {
    const name = key(thing);
    const item = old.get(name) ?? h('li', { 'data-key': name });
    old.delete(name);
    if (element.children[index] !== item) element.insertBefore(item, element.children[index] ?? null);
    update(item, thing);
  });
  old.forEach(item => item.remove());
}

let last = '';
/** Says it to those who cannot see the page; once. */
export function say(text) {
  if (text === last) return;
  last = text;
  $('spoken').textContent = text;
}

/** Only where it has changed: a screen reader notices each writing. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Time goes on in what is shown already. */
export function countDown(element, words, seconds) {
  write(element.querySelector('.time'), words);
  element.querySelector('progress').value = seconds;
}
