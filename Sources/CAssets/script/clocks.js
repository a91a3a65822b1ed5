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
