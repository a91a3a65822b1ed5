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
