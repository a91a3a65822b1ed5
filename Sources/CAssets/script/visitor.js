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
