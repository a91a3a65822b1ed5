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
