/// `assets/style.css`, the same for every programme. Logical properties throughout, so that Urdu and Arabic pages need no
/// style of their own; no fonts and nothing else from elsewhere.
package let pageStyle = baseStyle + detailStyle

private let baseStyle = """
    :root {
      color-scheme: light dark;
      --paper: #fbfaf7; --ink: #1c1b1a; --quiet: #5d5a55; --line: #dcd8d0; --card: #ffffff; --warn: #a11212;
      --band: #1f3a5f; --on-band: #ffffff; --accent: #1f3a5f; --track: #8a8680;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #171719; --ink: #eceae6; --quiet: #aaa69f; --line: #3a3937; --card: #1f1f22; --warn: #ff8f8f;
        --accent: #8fb6e8; --track: #8a8680;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-block-start: 4.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial,
        "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans CJK SC", sans-serif;
      font-size: 1.0625rem; line-height: 1.5; overflow-wrap: break-word;
    }
    :lang(ur) {
      font-family: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", "Noto Sans Arabic", system-ui,
        sans-serif;
      line-height: 2;
    }
    a { color: var(--accent); text-underline-offset: .15em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid currentColor; outline-offset: 3px; border-radius: 2px; }
    h1, h2, h3, h4, h5, h6, p, ul, ol { margin: 0; }
    h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
    :lang(ur) :is(h1, h2, h3), :is(h1, h2, h3):lang(ur) { line-height: 1.9; }
    .wide, main { max-inline-size: 62rem; margin-inline: auto; padding-inline: 1rem; }
    .skip { position: absolute; inset-inline-start: -999rem; }
    .skip:focus { inset-inline-start: 1rem; inset-block-start: .5rem; padding: .5rem 1rem; background: var(--paper); z-index: 2; }

    .band { background: var(--band); color: var(--on-band); padding-block: 1.25rem 1rem; }
    .band a { color: inherit; }
    .band h1 { font-size: clamp(1.6rem, 5vw, 2.4rem); }
    .tagline { font-size: 1.15rem; margin-block-start: .25rem; }
    .dates { margin-block-start: .75rem; }
    .clocks { margin-block-start: .15rem; }
    .clock { font-weight: 600; }
    .choices { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; margin-block-start: .35rem; }
    .choices details[open] { flex-basis: 100%; }
    .choices ul { list-style: none; padding: .5rem 0 0; }
    summary { cursor: pointer; padding-block: .25rem; }
    .choices details li a, .subscribe a { display: inline-block; padding-block: .25rem; }
    nav.zones { margin-block-start: .4rem; }
    .subscribe { flex-basis: 100%; }
    .choices .subscriptions li { padding-block: .15rem; }
    .choices code { overflow-wrap: anywhere; }
    .code { margin: .5rem 0 0; inline-size: min(14rem, 100%); }
    .code img { display: block; inline-size: 100%; block-size: auto; background: #fff; }
    nav ul { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; list-style: none; padding: 0; }
    nav a { display: inline-block; padding-block: .25rem; }
    .choices nav ul { padding: 0; }
    .choices [aria-current] { font-weight: 700; text-decoration: none; }
    .days { margin-block-start: .5rem; padding-block-start: .4rem; border-block-start: 1px solid; }
    :is(.days, .zones) ul { flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; scrollbar-width: none; padding-block: .15rem; }

    .day { padding-block-end: 1rem; }
    .day h2 {
      position: sticky; inset-block-start: 0; z-index: 1; background: var(--paper); font-size: 1.35rem;
      padding-block: .9rem .5rem; border-block-end: 2px solid var(--accent);
    }
    .slots { list-style: none; padding: 0; }
    .slot { display: grid; gap: .35rem 1.75rem; padding-block: 1.1rem; border-block-end: 1px solid var(--line); }
    .slot:target { background: var(--card); box-shadow: 0 0 0 .6rem var(--card); }
    .times { font-weight: 600; font-variant-numeric: tabular-nums; }
    .mark { font-weight: 400; white-space: nowrap; }
    .mark, .home { color: var(--quiet); font-size: .9rem; }
    .what h3 { font-size: 1.15rem; }
    .what p, .what details { margin-block-start: .3rem; }
    .facts, .what .languages, .showings { color: var(--quiet); font-size: .95rem; }
    .track::before {
      content: ""; display: inline-block; inline-size: .7em; block-size: .7em; border-radius: 50%;
      background: var(--track); margin-inline-end: .4em; print-color-adjust: exact; -webkit-print-color-adjust: exact;
    }
    .people { font-weight: 500; }
    .status {
      display: inline-block; font-size: .8rem; line-height: 1.4; font-weight: 700; border: 1px solid; border-radius: .3rem;
      padding-inline: .45rem; margin-inline-end: .2rem; color: var(--quiet); vertical-align: .1em;
    }
    .status:lang(ur) { line-height: 2; }
    .cancelled .status { color: var(--warn); }
    .cancelled .title, .cancelled .times { text-decoration: line-through; }
    .tentative { border-inline-start: 3px dashed var(--line); padding-inline-start: .8rem; }
    .actions { display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; align-items: center; }
    .actions a { padding-block: .2rem; }
    .watch { font-weight: 600; border: 2px solid; border-radius: .4rem; padding-inline: .9rem; text-decoration: none; }
    .watch:hover { text-decoration: underline; }
    .description { max-inline-size: 42rem; padding-block: .25rem; }
    .description > * + * { margin-block-start: .6rem; }
    .description :is(h4, h5, h6) { font-size: 1rem; }
    .description :is(ul, ol) { padding-inline-start: 1.4rem; }
    .description img { max-inline-size: 100%; block-size: auto; }
    .description pre { overflow-x: auto; }
    .break { color: var(--quiet); padding-block: .6rem; font-style: italic; }
    .break .times { font-weight: 400; }
    .break:lang(ur), .break:lang(ar), .break:lang(zh), .break:lang(hi) { font-style: normal; }
    .change { padding-block: .6rem 0; font-weight: 600; }
    .part-calendars { padding-block: 1rem; }
    .part-calendars h2 { font-size: 1.35rem; padding-block: .9rem .5rem; border-block-end: 2px solid var(--accent); }
    .part-calendars h3 { font-size: 1rem; color: var(--quiet); padding-block: 1rem .25rem; }
    .part-calendars ul, .all-zones { list-style: none; padding: 0; }
    .part-calendars li { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding-block: .2rem; border-block-end: 1px solid var(--line); }
    .part-calendars a { display: inline-block; padding-block: .25rem; }
    .part-calendars .part { flex: 1 1 8rem; min-inline-size: 0; }
    .part-calendars .ways { flex: none; max-inline-size: 100%; margin-inline-start: auto; }
    .part-calendars .part a { color: inherit; text-decoration-color: var(--line); }
    .all-zones { columns: 18rem; column-gap: 2rem; padding-block: 1rem; }
    .all-zones li { break-inside: avoid; padding-block: .2rem; }
    .all-zones a { display: inline-block; padding-block: .1rem; }
    .all-zones small { color: var(--quiet); }
    .empty { padding-block: 2rem; }
    .release { padding-block: 1.5rem .5rem; }
    .release h2 { font-size: 1.25rem; padding-block-end: .5rem; border-block-end: 2px solid var(--accent); }
    .release .note { padding-block: .75rem 0; max-inline-size: 42rem; }
    .release .empty { padding-block: .75rem; color: var(--quiet); }
    .changes { list-style: none; padding: 0; }
    .changes li { padding-block: .7rem; border-block-end: 1px solid var(--line); }
    .changes .details { color: var(--quiet); font-size: .9rem; }
    .changes :is(.change-removed, .change-cancelled) { color: var(--warn); }
    footer { color: var(--quiet); font-size: .9rem; padding-block: 1.5rem 3rem; }
    footer p + p { margin-block-start: .4rem; }
    .programmes { list-style: none; padding-block: 1rem; padding-inline: 0; }
    .programmes li { padding-block: .9rem; border-block-end: 1px solid var(--line); }
    .programmes h2 { font-size: 1.25rem; }

    @media (min-width: 44rem) {
      .wide, main { padding-inline: 2rem; }
      .slot { grid-template-columns: 14rem minmax(0, 1fr); }
      .band { padding-block: 2.5rem 1.5rem; }
      .subscribe { flex-basis: auto; }
      .part-calendars .part { flex: 0 1 16rem; }
      .part-calendars .ways { margin-inline-start: 0; }
      :is(.days, .zones) ul { flex-wrap: wrap; white-space: normal; }
    }
    @media print {
      :root { --paper: #fff; --ink: #000; --quiet: #333; --card: #fff; }
      html { font-size: 9.5pt; }
      .band { background: none; color: #000; padding-block: 0; }
      .skip, nav, .choices, .subscribe, .part-calendars, .actions, .downloads, .what details:not([open]) { display: none; }
      .day h2 { position: static; break-after: avoid; }
      .slot { break-inside: avoid; padding-block: .5rem; grid-template-columns: 11rem minmax(0, 1fr); }
    }

    """
