/// The second half of `assets/style.css`: what the script shows, filters, and streams side by side.
package let liveStyle = """
    html:not(.scripted) .by-script, .unserved .served, .scripted .without-script, [hidden] { display: none !important; }
    .waiting :is(main, .clocks, nav, .live, .choices) { visibility: hidden; }
    .said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
    .offline {
      position: sticky; inset-block-start: 0; z-index: 3; padding: .6rem 1rem; text-align: center; background: var(--ink);
      color: var(--paper); font-size: .95rem;
    }
    button, select, input { font: inherit; color: inherit; }
    button { background: none; border: 1px solid; border-radius: .4rem; padding: .1rem .7rem; cursor: pointer; }

    .live:has(> :not([hidden])) { margin-block-start: 1rem; display: grid; gap: .5rem; justify-items: start; }
    .strip { list-style: none; padding: .6rem .9rem; border: 1px solid; border-radius: .5rem; display: grid; gap: .35rem; }
    .strip li { display: flex; flex-wrap: wrap; gap: .1rem .6rem; align-items: baseline; }
    .strip .watch { padding-inline: .7rem; margin-inline-start: auto; }
    .countdown { font-variant-numeric: tabular-nums; white-space: nowrap; }
    .jump { font-weight: 600; padding-block: .2rem; }
    .on-air { border-inline-start: 4px solid var(--accent); padding-inline-start: .9rem; }
    .live-mark { background: var(--accent); border-color: var(--accent); color: var(--paper); }

    .what { position: relative; }
    .what h3 { padding-inline-end: 2.75rem; }
    .star {
      position: absolute; inset-block-start: -.5rem; inset-inline-end: -.4rem; inline-size: 2.75rem; block-size: 2.75rem;
      border: 0; padding: 0; font-size: 1.35rem; line-height: 1; color: var(--quiet);
    }
    .star[aria-pressed=true] { color: var(--accent); }

    .filters { display: grid; gap: .75rem; padding-block: .5rem; justify-items: start; }
    .filters fieldset { border: 0; margin: 0; padding: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: .4rem .5rem; }
    .filters legend { padding: 0; font-weight: 600; margin-block-end: .3rem; }
    .filters fieldset label { border: 1px solid; border-radius: 1.5rem; padding: .15rem .8rem; cursor: pointer; }
    .filters fieldset label:has(:checked) { background: var(--on-band); color: var(--band); border-color: var(--on-band); }
    .filters label:has(:focus-visible) { outline: 3px solid currentColor; outline-offset: 2px; }
    .filters input { position: absolute; opacity: 0; inline-size: 1px; }
    .filters select { background: var(--band); border: 1px solid; border-radius: .4rem; padding: .2rem .5rem; max-inline-size: 100%; }
    .filters .buttons { display: flex; gap: 1rem; align-items: baseline; }
    .filter.used > summary { font-weight: 700; }
    .own-calendar p { margin-block: .4rem; }
    .own-calendar code { display: block; margin-block: .2rem .4rem; }

    .zone-picker { position: relative; padding-block: .5rem; max-inline-size: 22rem; }
    .zone-picker label { display: block; margin-block-end: .25rem; }
    .zone-picker input {
      inline-size: 100%; background: var(--card); color: var(--ink); border: 1px solid; border-radius: .4rem; padding: .45rem .7rem;
    }
    .choices .zone-picker [role=listbox] {
      position: absolute; z-index: 4; inset-inline: 0; background: var(--card); color: var(--ink); list-style: none;
      padding: .25rem; margin: .15rem 0 0; border: 1px solid var(--line); border-radius: .4rem; box-shadow: 0 .5rem 1.5rem #0003;
    }
    .zone-picker [role=option] { padding: .4rem .6rem; border-radius: .3rem; cursor: pointer; }
    .zone-picker [role=option] small { color: var(--quiet); }
    .zone-picker [aria-selected=true], .zone-picker [role=option]:hover { background: var(--ink); color: var(--paper); }
    .zone-picker [aria-selected=true] small, .zone-picker [role=option]:hover small { color: inherit; }

    .now-streams { list-style: none; padding: 0; display: grid; gap: 1rem; padding-block: 1.25rem; }
    .now-streams > li { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.15rem; }
    .now-streams h2 { font-size: 1rem; color: var(--quiet); font-weight: 600; }
    .now-streams .showing { margin-block-start: .6rem; }
    .now-streams .showing + .showing { border-block-start: 1px solid var(--line); padding-block-start: .6rem; }
    .now-streams h3 { font-size: 1.2rem; }
    .now-streams .next h3 { font-size: 1.05rem; font-weight: 500; }
    .now-streams .actions { margin-block-start: .5rem; }
    .now-streams .label { font-size: .85rem; font-weight: 700; color: var(--accent); }
    .now-streams .next .label { color: var(--quiet); }
    .now-streams .facts { color: var(--quiet); font-size: .95rem; }

    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media (min-width: 44rem) { .now-streams { grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); } }
    @media print { .by-script, .star, .filter { display: none !important; } }

    """
