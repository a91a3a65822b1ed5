'use strict';
// What pages do beyond HTML. Without it each of them is whole; with it times are the visitor's, filters act at once, and what is
// on is marked. Hand-written, nothing from elsewhere, a classic script so that it runs from a disk too.

const isWeb = location.protocol !== 'file:';
const script = document.currentScript;
const root = new URL('../', script.src);
// The attributes of the script element say what the page is; they change when the page is replaced by a newer one.
let page = script.dataset;
let words = JSON.parse(page.words);
// Where what is shown now was fetched from.
let shown = location.href;

document.documentElement.classList.add('scripted');
if (!isWeb) document.documentElement.classList.add('unserved');

const find = (selector, within = document) => within.querySelector(selector);
const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];

// What storage holds, or nothing where a browser refuses it.
const memory = {
  get(name) { try { return JSON.parse(localStorage.getItem(`plenary/${page.programme}/${name}`)); } catch { return null; } },
  set(name, value) { try { localStorage.setItem(`plenary/${page.programme}/${name}`, JSON.stringify(value)); } catch { /* it lasts as long as the page */ } },
};

// Another page as a document whose links hold from here.
async function fetchPage(url, cache = 'default') {
  const response = await fetch(url, { cache });
  const type = response.headers.get('Content-Type') || '';
  if (!response.ok || !type.startsWith('text/html')) throw new Error(`${url}: ${response.status}`);
  const other = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const name of ['href', 'src', 'action']) {
    for (const element of findAll(`[${name}]`, other)) {
      const value = element.getAttribute(name);
      if (!value.startsWith('#')) element.setAttribute(name, new URL(value, response.url).href);
    }
  }
  return other;
}

// Puts another page's body here; the address stays.
function showPage(other, url) {
  const top = window.scrollY;
  document.body.replaceWith(document.adoptNode(other.body));
  page = find('script[data-words]', other).dataset;
  words = JSON.parse(page.words);
  shown = url;
  prepare();
  window.scrollTo(0, top);
}

// Tells those who can't see that something has changed.
function say(text) {
  let place = find('.said');
  if (!place) {
    place = document.createElement('p');
    place.className = 'said';
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  place.textContent = text;
}

function make(name, attributes = {}, ...contents) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) element.setAttribute(key, value);
  element.append(...contents);
  return element;
}
// Clock faces. A face is the number of milliseconds that a clock at UTC would need to show the same.

const minute = 60000;
const language = document.documentElement.lang;
const isTwelveHour = /^en-(US|CA|AU|NZ|IN|PK|BD|PH)$/.test(language);

const deviceZone = () => { try { return Intl.DateTimeFormat().resolvedOptions().timeZone; } catch { return null; } };

// By the browser's zone data, for where ours can't be had.
function faceByBrowser(zone) {
  const form = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
    second: 'numeric' });
  return (instant) => {
    const part = Object.fromEntries(form.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  };
}

// By ours: the offsets that the timetable of a zone says.
async function faceByUs(zone) {
  if (!isWeb) return faceByBrowser(zone);
  try {
    const response = await fetch(new URL(`in/${zone}.json`, root));
    const clocks = (await response.json()).clocks.map(({ offset, since }) => {
      const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(offset) || [0, '+', 0, 0];
      return { since: since ? Date.parse(since) : -Infinity, offset: (hours * 60 + Number(minutes)) * minute * (sign === '-' ? -1 : 1) };
    });
    if (!clocks.length) throw new Error('no clocks');
    return (instant) => instant + clocks.findLast(({ since }) => since <= instant).offset;
  } catch { return faceByBrowser(zone); }
}

const dayOf = (face) => Math.floor(face / 86400000);
const isoDay = (face) => new Date(face).toISOString().slice(0, 10);

function dateWords(face, form) {
  // As our own pages say it in plain English: "Sunday 25 July".
  const spoken = language === 'en' ? 'en-GB' : language;
  const text = new Intl.DateTimeFormat(`${spoken}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', ...form }).format(face);
  return spoken === 'en-GB' ? text.replace(',', '') : text;
}
const longDay = (face) => dateWords(face, { weekday: 'long', day: 'numeric', month: 'long' });
const shortDay = (face) => dateWords(face, { weekday: 'short', day: 'numeric', month: 'short' });

function timeWords(face) {
  const [hour, minutes] = new Date(face).toISOString().slice(11, 16).split(':');
  if (!isTwelveHour) return `${hour}:${minutes}`;
  return `${(hour + 11) % 12 + 1}:${minutes} ${hour < 12 ? 'am' : 'pm'}`;
}

function offsetWords(offset) {
  if (!offset) return 'UTC';
  const size = Math.abs(offset) / minute;
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(size / 60)}${size % 60 ? ':' + String(size % 60).padStart(2, '0') : ''}`;
}

const fill = (template, ...values) => values.reduce((text, value, index) => text.replace(`{${index}}`, value), template);

function count(number, forms) {
  return (forms[new Intl.PluralRules(language).select(number)] || forms.other).replace('#', number);
}

function daysWords(days) {
  return new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

// "2 h 5 min"; in the last hour "4:59".
function lengthWords(length, ticks) {
  const seconds = Math.max(0, Math.ceil(length / 1000));
  if (ticks && seconds < 3600) return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const minutes = ticks ? Math.ceil(seconds / 60) : Math.floor(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours >= 48) return daysWords(Math.floor(hours / 24));
  if (!hours) return count(rest, words.minutes);
  return rest ? fill(words.hoursAndMinutes, count(hours, words.hours), count(rest, words.minutes)) : count(hours, words.hours);
}
// The timetable on other clocks where no page of ours can be had for them: from a disk, for one. By the browser's zone data.

function convertPage(zone) {
  const face = faceByBrowser(zone);
  const days = new Map();
  for (const slot of findAll('.day .slot')) {
    const times = findAll('.times time', slot).map((time) => Date.parse(time.dateTime));
    if (times.length < 2) continue;
    const from = face(times[0]);
    const day = dayOf(from);
    if (!days.has(day)) days.set(day, []);
    days.get(day).push({ slot, instant: times[0], from, until: face(times[1]), end: times[1] });
  }
  const old = findAll('main > .day').filter((section) => find('.times', section));
  if (!old.length) return;
  const sections = [...days.keys()].sort((a, b) => a - b).map((day) => section(old[0], day, days.get(day)));
  old[0].before(...sections);
  for (const section of old) section.remove();
  const offset = [...days.values()].flat().sort((a, b) => a.instant - b.instant)[0];
  const city = zone.split('/').pop().replaceAll('_', ' ');
  find('.clocks').replaceChildren(make('p', { class: 'clock' }, fill(words.allTimes, `${city} (${offsetWords(offset.from - offset.instant)})`)));
  const links = find('nav.days ul');
  if (links) {
    links.replaceChildren(...[...days.keys()].sort((a, b) => a - b).map((day) =>
      make('li', {}, make('a', { href: `#_day-${isoDay(day * 86400000)}` }, shortDay(day * 86400000)))));
  }
}

function section(model, day, slots) {
  const id = `_day-${isoDay(day * 86400000)}`;
  const list = find('.slots', model).cloneNode(false);
  list.className = 'slots';
  list.append(...slots.sort((a, b) => a.instant - b.instant).map((entry) => converted(entry, day)));
  return make('section', { class: 'day', 'aria-labelledby': id }, make('h2', { id }, longDay(day * 86400000)), list);
}

function converted({ slot, instant, from, until, end }, day) {
  const [start, stop] = findAll('.times time', slot);
  const home = find('.home', slot) || make('p', { class: 'home' });
  const before = home.textContent || fill(words.homeTime, `${start.textContent}${marks(day, start)}`);
  start.dateTime = stamp(from, instant);
  stop.dateTime = stamp(until, end);
  start.textContent = timeWords(from);
  stop.textContent = timeWords(until);
  for (const mark of findAll('.times .mark', slot)) mark.remove();
  const later = dayOf(until) - dayOf(from);
  if (later) stop.after(make('small', { class: 'mark' }, ` ${dayAfter(later)}`));
  home.textContent = before;
  if (!home.isConnected) find('.times', slot).after(home);
  return slot;
}

// How the page's own date of a time stands to the day that it is now listed under.
function marks(day, time) {
  const apart = dayOf(Date.parse(time.dateTime.slice(0, 10))) - day;
  return apart ? ` (${dayAfter(apart)})` : '';
}

function dayAfter(days) {
  if (days === 1) return words.nextDay;
  if (days === -1) return words.previousDay;
  return count(Math.abs(days), days > 0 ? words.daysLater : words.daysEarlier);
}

function stamp(face, instant) {
  const offset = (face - instant) / minute;
  const size = Math.abs(offset);
  const pad = (number) => String(number).padStart(2, '0');
  return new Date(face).toISOString().slice(0, 16) + (offset < 0 ? '-' : '+') + pad(Math.floor(size / 60)) + ':' + pad(size % 60);
}
// A page that is nobody's in particular is shown on the visitor's own clocks: ours for their zone, put in its place before
// anything is painted, so that no other hour is seen first. The address stays, and is everybody's.

const waitsAtMost = 3000;

function showVisitorsClocks() {
  const zone = deviceZone();
  if (!('visitor' in page) || !zone || zone === page.zone) return;
  if (page.page === 'now' && new URLSearchParams(location.search).has('zone')) return;
  const url = page.page === 'now' ? nowURL(zone) : new URL(`in/${zone}${page.suffix}.html`, root);
  // Elsewhere the page of the zone itself has to do; its address then says so.
  if (!isWeb) return whenReady(() => openExported(zone));
  document.documentElement.classList.add('waiting');
  const done = () => document.documentElement.classList.remove('waiting');
  setTimeout(done, waitsAtMost);
  const fetched = fetchPage(url, page.page === 'now' ? 'no-store' : 'default');
  fetched.catch(() => {});
  whenReady(async () => {
    try { showPage(await fetched, String(url)); } catch { if (page.page !== 'now') convertPage(zone); prepare(); }
    done();
    if (location.hash) location.replace(location.hash);
  });
}

function openExported(zone) {
  const link = find(`a[data-zone="${CSS.escape(zone)}"]`);
  if (link) return location.replace(link.href + location.search + location.hash);
  convertPage(zone);
  prepare();
}

function nowURL(zone) {
  const query = new URLSearchParams(location.search);
  if (zone && !query.has('zone')) query.set('zone', zone);
  return new URL(`now?${query}`, root);
}

function whenReady(then) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true });
  else then();
}

// Single times that stand beside others, as on a speaker's page.
async function fillVisitorsTimes() {
  const places = findAll('time.visitor');
  const zone = deviceZone();
  if (!places.length || !zone) return;
  const face = await faceByUs(zone);
  for (const place of places) {
    const local = face(Date.parse(place.dateTime));
    place.textContent = fill(words.dayAndTime, shortDay(local), timeWords(local));
    // Where the page's clocks show the same it is said already.
    const theirs = find('.times time', place.closest('.slot, .moment, li'));
    place.parentElement.hidden = theirs?.dateTime.slice(0, 16) === new Date(local).toISOString().slice(0, 16);
  }
}
// Filters act at once and live in the address, in the words that calendars take too.

const filterNames = ['tracks', 'streams', 'speakers', 'kinds', 'follow'];

function prepareFilters() {
  const form = find('form.filters');
  if (!form) return;
  const asked = new URLSearchParams(location.search);
  for (const name of filterNames) {
    const values = new Set(asked.getAll(name).flatMap((value) => value.split(',')));
    for (const field of findAll(`[name=${name}]`, form)) {
      if (field.type === 'checkbox') field.checked = values.has(field.value);
      else field.value = [...field.options].some(({ value }) => values.has(value)) ? [...values][0] : '';
    }
  }
  if (filterNames.some((name) => asked.has(name))) form.closest('details').open = true;
  form.addEventListener('change', () => { applyFilters(); keepFiltersInAddress(); });
  form.addEventListener('submit', (event) => event.preventDefault());
  find('.reset', form).addEventListener('click', (event) => {
    event.preventDefault();
    for (const field of findAll('[name]', form)) { if (field.type === 'checkbox') field.checked = false; else field.value = ''; }
    applyFilters();
    keepFiltersInAddress();
  });
  applyFilters();
}

// What is chosen, by name; names without a choice are left out.
function chosen() {
  const form = find('form.filters');
  if (!form) return {};
  const data = new FormData(form);
  return Object.fromEntries(filterNames.map((name) => [name, data.getAll(name).filter(Boolean)]).filter(([, values]) => values.length));
}

function matches(slot, choice) {
  return filterNames.every((name) => !choice[name] ||
    (slot.dataset[name] || '').split(' ').some((value) => choice[name].includes(name === 'follow' ? value.split('-')[0] : value)));
}

function applyFilters() {
  const choice = chosen();
  if (choice.follow) choice.follow = choice.follow.map((tag) => tag.split('-')[0]);
  const isNarrow = Object.keys(choice).length > 0;
  const onlyKept = find('.only-kept input')?.checked;
  let seen = 0;
  for (const slot of findAll('.slot')) {
    const isBreak = !slot.dataset.session;
    slot.hidden = isBreak ? isNarrow || onlyKept : !matches(slot, choice) || (onlyKept && !kept.has(slot.dataset.session));
    if (!slot.hidden && !isBreak) seen += 1;
  }
  for (const day of findAll('.day')) day.hidden = !find('.slot:not([hidden])', day);
  for (const link of findAll('nav.days a')) link.parentElement.hidden = document.getElementById(link.hash.slice(1))?.closest('.day')?.hidden;
  find('.no-match').hidden = seen > 0;
  find('form.filters .reset').hidden = !isNarrow;
  find('form.filters').closest('details').classList.toggle('used', isNarrow);
  showOwnCalendar(choice);
}

function keepFiltersInAddress() {
  const query = new URLSearchParams(location.search);
  for (const name of filterNames) query.delete(name);
  for (const [name, values] of Object.entries(chosen())) query.set(name, values.join(','));
  const text = query.toString().replaceAll('%2C', ',');
  history.replaceState(history.state, '', location.pathname + (text && `?${text}`) + location.hash);
  carryFilters(text);
}

// Other clocks and languages show the same choice.
function carryFilters(text = location.search.slice(1)) {
  if (!find('form.filters')) return;
  for (const link of findAll('a[data-zone], nav.languages a')) {
    const url = new URL(link.href);
    url.search = text;
    link.href = url.href;
  }
}
// Sessions that the visitor keeps, on this device alone, and the calendar that they make.

let kept = new Set();

function prepareKeeping() {
  kept = new Set(memory.get('kept') || []);
  for (const slot of findAll('.slot[data-session]')) {
    const title = find('.title', slot).textContent;
    const star = make('button', { class: 'star', type: 'button', 'aria-label': `${words.keep}: ${title}` });
    show(star, slot.dataset.session);
    star.addEventListener('click', () => toggle(slot.dataset.session));
    find('h3', slot).after(star);
  }
  find('.only-kept input')?.addEventListener('change', applyFilters);
}

function toggle(session) {
  if (!kept.delete(session)) kept.add(session);
  memory.set('kept', [...kept].sort());
  showStars();
}

function showStars() {
  for (const slot of findAll('.slot[data-session]')) show(find('.star', slot), slot.dataset.session);
  if (find('form.filters')) applyFilters(); else showOwnCalendar({});
}

// Another window of the same programme.
window.addEventListener('storage', () => { kept = new Set(memory.get('kept') || []); showStars(); });

// An encore is kept with its session: it is one.
function show(star, session) {
  star.setAttribute('aria-pressed', kept.has(session));
  star.textContent = kept.has(session) ? '★' : '☆';
}

// The calendar of what is kept; of what the filters leave while nothing is.
function showOwnCalendar(choice) {
  const panel = find('.own-calendar');
  if (!panel) return;
  const query = ownQuery(choice);
  const address = panel.dataset.feed || (isWeb ? new URL('my.ics', root).href : null);
  find('.subscriptions', panel).hidden = !query || !address;
  find('.hint', panel).hidden = Boolean(query && address);
  if (!query || !address) return;
  const language = page.suffix ? `&language=${page.suffix.slice(1)}` : '';
  const feed = `${address}?${query}${language}`;
  const name = encodeURIComponent(find('h1').textContent);
  const webcal = feed.replace(/^https?:/, 'webcal:');
  const links = {
    apple: webcal, google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(feed)}&name=${name}`,
    office: `https://outlook.office.com/calendar/0/addfromweb?url=${encodeURIComponent(feed)}&name=${name}`, download: feed };
  for (const link of findAll('[data-calendar]', panel)) link.href = links[link.dataset.calendar];
  find('code', panel).textContent = feed;
  find('[data-copy]', panel).dataset.copy = feed;
}

function ownQuery(choice) {
  if (kept.size) return `sessions=${[...kept].sort().join(',')}`;
  const { kinds, follow = [], ...named } = choice;
  // Calendars add up what is named where a page narrows: several at once are said session by session.
  if (kinds || Object.keys(named).length > 1) {
    const seen = findAll('.slot[data-session]:not([hidden])').map(({ dataset }) => dataset.session);
    return seen.length ? `sessions=${[...new Set(seen)].sort().join(',')}` : '';
  }
  const fields = { ...named, ...(follow.length && { follow }) };
  return Object.entries(fields).map(([key, values]) => `${key}=${[...values].sort().join(',')}`).join('&');
}
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
// A new edition is shown without being asked for. The server says so; where it can't, it is asked now and then.

const pollEvery = 60000;
const pollStaticEvery = 300000;
let source = null;
let poll = null;

function follow() {
  if (!isWeb || document.visibilityState !== 'visible') return;
  ask();
  if (!window.EventSource) return pollNext(pollEvery);
  source = new EventSource(new URL('events', root));
  source.addEventListener('edition', (event) => learn(JSON.parse(event.data).edition));
  source.addEventListener('error', () => {
    if (source && source.readyState === EventSource.CLOSED) { source = null; pollNext(pollEvery); }
  });
}

// A browser has few connections to a server: a page that nobody looks at holds none.
function unfollow() {
  source?.close();
  source = null;
  clearTimeout(poll);
}

function pollNext(after) {
  clearTimeout(poll);
  poll = setTimeout(async () => pollNext(await ask()), after);
}

// Asks which edition there is and what time it is; says when to ask again.
async function ask() {
  try {
    const response = await fetch(new URL('now.json', root), { cache: 'no-store' });
    if (response.ok) {
      const { edition, time } = await response.json();
      setClock(time);
      online();
      await learn(edition);
      tick();
      return pollEvery;
    }
    // A folder on the web: nobody answers for what is on.
    document.documentElement.classList.add('unserved');
    const kept = await fetch(new URL('edition.json', root), { cache: 'no-cache' });
    if (kept.ok) await learn((await kept.json()).number);
    online();
    return pollStaticEvery;
  } catch {
    await offline();
    return pollEvery;
  }
}

async function learn(edition) {
  if (Number.isInteger(edition) && edition > Number(page.edition)) await refresh(false);
}

async function refresh(isSame) {
  try {
    const before = page.edition;
    const url = page.page === 'now' ? nowURL(deviceZone()) : shown;
    const other = await fetchPage(url, 'reload');
    showPage(other, String(url));
    if (!isSame && page.edition !== before) say(words.changed);
  } catch { /* it is tried again */ }
}

async function offline() {
  let since = performance.timeOrigin;
  try {
    const kept = await fetch(shown);
    since = Number(kept.headers.get('Plenary-Saved')) || since;
  } catch { /* since this page was opened */ }
  const text = fill(words.offline, lengthWords(Date.now() - since, false));
  const banner = find('.offline') || make('p', { class: 'offline', role: 'status' });
  banner.textContent = text;
  if (!banner.isConnected) document.body.prepend(banner);
}

function online() { find('.offline')?.remove(); }

async function keepForOffline() {
  if (!isWeb || !navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register(new URL('sw.js', root));
    const { active } = await navigator.serviceWorker.ready;
    const loaded = findAll('link[rel=stylesheet], script[src]', document.head).map((element) => element.href || element.src);
    active.postMessage([location.href, shown, ...loaded].map((url) => url.split('#')[0]));
  } catch { /* not here */ }
}
// Any zone by its city or country, in the page's language. The names are fetched when somebody looks for one.

function preparePicker() {
  const picker = find('.zone-picker');
  if (!picker) return;
  const field = find('input', picker);
  const list = find('[role=listbox]', picker);
  const places = once(() => loadPlaces());
  let active = -1;
  const close = () => { list.hidden = true; active = -1; field.setAttribute('aria-expanded', 'false'); field.removeAttribute('aria-activedescendant'); };
  const choose = (place) => { location.href = place.href || zoneLink(place.zone); };
  let found = [];
  const update = async () => {
    const wanted = plain(field.value);
    const all = await places();
    if (plain(field.value) !== wanted) return;
    found = wanted ? rank(all, wanted).slice(0, 8) : [];
    if (!found.length) return close();
    list.replaceChildren(...found.map((place, index) => option(place, index, choose)));
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    mark(-1);
  };
  const mark = (index) => {
    active = index;
    [...list.children].forEach((item, place) => item.setAttribute('aria-selected', place === index));
    if (index < 0) return field.removeAttribute('aria-activedescendant');
    field.setAttribute('aria-activedescendant', list.children[index].id);
    list.children[index].scrollIntoView({ block: 'nearest' });
  };
  field.addEventListener('focus', () => places());
  field.addEventListener('input', update);
  field.addEventListener('blur', () => setTimeout(close, 200));
  field.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) { event.preventDefault(); mark((active + step + found.length) % found.length); }
    if (event.key === 'Enter') { event.preventDefault(); if (found.length) choose(found[Math.max(active, 0)]); }
    if (event.key === 'Escape') close();
  });
  picker.addEventListener('submit', (event) => event.preventDefault());
}

function option(place, index, choose) {
  const item = make('li', { role: 'option', id: `_place-${index}`, 'aria-selected': 'false' }, make('bdi', {}, place.city));
  if (place.country) item.append(' ', make('small', {}, make('bdi', {}, place.country)));
  item.addEventListener('mousedown', (event) => { event.preventDefault(); choose(place); });
  return item;
}

// All zones where a server makes their pages; else those that this page links.
async function loadPlaces() {
  try {
    if (!isWeb) throw new Error('no server');
    const response = await fetch(new URL(`zones.json?language=${language}`, root));
    const { zones } = await response.json();
    return zones.map(([zone, city, country]) => ({ zone, city, country, key: plain(`${city} ${country} ${zone.replaceAll('_', ' ')}`) }));
  } catch {
    return findAll('a[data-zone]').map((link) => ({ zone: link.dataset.zone, city: link.textContent, country: '', href: link.href,
      key: plain(`${link.textContent} ${link.dataset.zone.replaceAll('_', ' ')}`) }));
  }
}

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

// What begins with the words first, then what has a word that does.
function rank(places, wanted) {
  const begins = places.filter(({ key }) => key.startsWith(wanted));
  const inside = places.filter(({ key }) => !key.startsWith(wanted) && (key.includes(` ${wanted}`) || key.includes(`/${wanted}`)));
  return [...begins, ...inside];
}

function zoneLink(zone) { return new URL(`in/${zone}${page.suffix}.html${location.search}`, root).href; }

function once(load) {
  let loading = null;
  return () => (loading ??= load());
}
// Buttons that copy: what their attribute says, or the code that stands before them.

document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-copy]');
  if (!button) return;
  const text = button.dataset.copy || button.parentElement.querySelector('code, output')?.textContent || '';
  try { await navigator.clipboard.writeText(text); } catch { copyByHand(text); }
  const before = button.textContent;
  button.textContent = words.copied;
  say(words.copied);
  setTimeout(() => { button.textContent = before; }, 2000);
});

// Where a page is not served over TLS browsers give no clipboard.
function copyByHand(text) {
  const area = make('textarea', { class: 'skip' });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
// In the order of what a visitor sees.

let isPrepared = false;

// All that hangs on the body's elements; again after the body was replaced.
function prepare() {
  isPrepared = true;
  prepareKeeping();
  prepareFilters();
  carryFilters();
  preparePicker();
  prepareLive();
  fillVisitorsTimes();
}

showVisitorsClocks();

whenReady(() => {
  if (page.time) setClock(page.time);
  if (!document.documentElement.classList.contains('waiting') && !isPrepared) prepare();
  follow();
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? follow() : unfollow()));
  window.addEventListener('offline', offline);
  window.addEventListener('online', ask);
  setInterval(tick, 1000);
  keepForOffline();
});
