/// Of the pages about one thing, and of what all pages have had since: a part of `assets/style.css`.
let detailStyle = """
    .up { font-weight: 600; }
    .up a, .detail .choices a { display: inline-block; padding-block: .25rem; }
    .detail h1 { margin-block-start: .15rem; }
    .detail h1 .status { font-size: .5em; color: inherit; vertical-align: .35em; }
    .detail .clock { margin-block-start: .5rem; }
    main > .description { padding-block-start: 1.25rem; }
    .title a, .people a, .facts a { color: inherit; text-decoration-color: var(--line); }
    .title a { display: inline-block; text-decoration: none; }
    .title a:hover, .people a:hover, .facts a:hover { text-decoration: underline; text-decoration-color: currentColor; }
    .facts a, .people a { display: inline-block; min-block-size: 1.5rem; }
    .was { color: var(--quiet); font-style: italic; }
    .was:lang(ur), .was:lang(ar), .was:lang(zh), .was:lang(hi) { font-style: normal; }

    .session { display: grid; gap: 0 3.5rem; padding-block: 1.5rem 2rem; }
    .session h2 { font-size: 1.15rem; margin-block: 1.75rem .5rem; }
    .moment { display: grid; gap: .35rem; }
    .moment .date { font-size: 1.15rem; }
    .moment .times { font-size: 1.6rem; line-height: 1.3; }
    .moment:lang(ur) .times { line-height: 2; }
    .moment :is(.zone, .length, .mark) { font-size: 1rem; font-weight: 400; color: var(--quiet); }
    .moment .actions { margin-block-start: .4rem; }
    .yours { font-weight: 600; color: var(--accent); }
    .when .yours { font-size: .9rem; }
    .fact-list { margin: 1.25rem 0 0; border-block-start: 1px solid var(--line); }
    .fact-list > div { display: grid; gap: 0 1.5rem; padding-block: .5rem; border-block-end: 1px solid var(--line); }
    .fact-list dt { color: var(--quiet); font-size: .95rem; }
    .fact-list dd { margin: 0; }
    .fact-list dd a, .whereabouts a { display: inline-block; padding-block: .1rem; }
    .plain { padding-inline-start: 1.2rem; }
    .plain li, .showing-list li { padding-block: .2rem; }
    .showing-list { list-style: none; padding: 0; }
    .showing-list li { padding-block: .35rem; }
    .showing-list :is(.zone, .length) { font-weight: 400; color: var(--quiet); }
    .showing-list .date { font-weight: 400; }
    .cities + .cities { margin-block-start: .6rem; }
    .copy {
      font: inherit; font-size: .95rem; color: var(--accent); background: none; border: 1px solid; border-radius: .4rem;
      padding: .2rem .8rem; margin-block-start: .6rem; cursor: pointer;
    }
    .aside .subscriptions { list-style: none; padding: 0; }
    .aside .subscriptions li { padding-block: .3rem; }
    .aside .subscriptions small { display: block; color: var(--quiet); }
    .aside .subscriptions a { display: inline-block; padding-block: .1rem; }
    .aside code { overflow-wrap: anywhere; font-size: .85rem; }
    .code svg { display: block; inline-size: 100%; block-size: auto; fill: #000; background: #fff; }
    .session :target { outline: 2px solid var(--accent); outline-offset: .4rem; border-radius: .2rem; }

    @media (min-width: 36rem) {
      .fact-list > div { grid-template-columns: 9rem minmax(0, 1fr); }
    }
    @media (min-width: 60rem) {
      .session { grid-template-columns: minmax(0, 1fr) 19rem; }
      .aside > section:first-child h2 { margin-block-start: 0; }
    }
    @media (prefers-reduced-motion: no-preference) {
      html { scroll-behavior: smooth; }
    }
    @media print {
      @page { margin: 12mm; }
      .day { break-after: page; }
      .day:last-of-type { break-after: auto; }
      .slot .languages, .slot .showings { display: none; }
      .slot { padding-block: .25rem; line-height: 1.3; }
      .title a, .people a, .facts a, a { text-decoration: none; color: inherit; }
      .band, .band h1 { padding-block: 0 .3rem; font-size: 1.3rem; }
      .session { display: block; }
      .copy, .scan { display: none; }
    }

    """
