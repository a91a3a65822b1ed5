// What is on, by the server's clock: the device's may be wrong.

let skew = 0;
const now = () => Date.now() + skew;
let slots = [];

function setClock(text) {
  const time = Date.parse(text);
  if (!Number.isNaN(time)) skew = time - Date.now();
}

function prepareLive() {
  slots = findAll('.slot[data-session]:not(.cancelled)').map((element) => {
    const [start, end] = findAll('.times time', element).map((time) => Date.parse(time.dateTime));
    return { element, start, end };
  }).filter(({ end }) => end);
  slots.sort((a, b) => a.start - b.start);
  tick();
}

function tick() {
  if (page.page === 'timetable') showLive();
  showCountdowns();
}

function showLive() {
  const time = now();
  const on = slots.filter(({ start, end }) => start <= time && time < end);
  const next = slots.find(({ start }) => start > time);
  for (const slot of slots) {
    const isOn = on.includes(slot);
    if (slot.isOn === isOn) continue;
    slot.isOn = isOn;
    slot.element.classList.toggle('on-air', isOn);
    if (isOn) slot.element.setAttribute('aria-current', 'time'); else slot.element.removeAttribute('aria-current');
    find('.live-mark', slot.element)?.remove();
    if (isOn) find('h3', slot.element).prepend(make('strong', { class: 'status live-mark' }, words.live), ' ');
  }
  const isSoon = next && next.start - time < 86400000;
  showStrip(on, isSoon ? next : null);
  const jump = find('.jump');
  if (jump) {
    const target = on[0] || (slots.length && slots[0].start <= time ? next : null);
    jump.hidden = !target;
    if (target) jump.href = `#${target.element.id}`;
  }
}

// One line for each that is on, and one for the next.
function showStrip(on, next) {
  const strip = find('.strip');
  if (!strip) return;
  const wanted = [...on, ...(next ? [next] : [])].map(({ element }) => element.id).join(' ') + on.length;
  strip.hidden = !on.length && !next;
  if (strip.dataset.shows === wanted) return;
  strip.dataset.shows = wanted;
  strip.replaceChildren(...on.map((slot) => stripLine(words.now, slot, slot.end, 'ends')),
    ...(next ? [stripLine(words.next, next, next.start, 'starts')] : []));
}

function stripLine(label, { element }, until, kind) {
  const title = make('a', { href: `#${element.id}` }, find('.title', element).cloneNode(true));
  const watch = find('a.watch', element);
  const timer = make('span', { class: 'countdown', role: 'timer', 'data-until': new Date(until).toISOString(), 'data-kind': kind });
  const line = make('li', {}, make('strong', {}, label), ' ', title, ' ', timer);
  if (watch && kind === 'ends') line.append(' ', watch.cloneNode(true));
  return line;
}

let refetched = 0;

function showCountdowns() {
  const time = now();
  for (const timer of findAll('.countdown')) {
    const left = Date.parse(timer.dataset.until) - time;
    if (left < -1000 && page.page === 'now' && Date.now() - refetched > 5000) { refetched = Date.now(); refresh(true); }
    const text = fill(timer.dataset.kind === 'ends' ? words.endsIn : words.startsIn, lengthWords(left, true));
    if (timer.textContent !== text) timer.textContent = text;
  }
}
