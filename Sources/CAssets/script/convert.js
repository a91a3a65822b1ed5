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
