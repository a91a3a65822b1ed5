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
