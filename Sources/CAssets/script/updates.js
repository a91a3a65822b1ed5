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
