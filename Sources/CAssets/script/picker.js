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
