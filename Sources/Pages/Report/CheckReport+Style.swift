extension CheckReport {
    static let style = """
        :root {
          color-scheme: light dark;
          --paper: #fbfaf7; --ink: #1c1b1a; --quiet: #5d5a55; --line: #dcd8d0; --card: #ffffff;
          --error: #a11212; --warning: #7a5200; --note: #1f4f86; --mark: #ffe9b3; --on-mark: #1c1b1a;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #171719; --ink: #eceae6; --quiet: #aaa69f; --line: #3a3937; --card: #1f1f22;
            --error: #ff8f8f; --warning: #f0c060; --note: #8fb6e8; --mark: #5a4510; --on-mark: #ffffff;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
          font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
        }
        header, main, footer { max-inline-size: 80rem; margin-inline: auto; padding-inline: 1rem; }
        header { padding-block: 2rem .5rem; }
        h1, h2, h3, p, ul, figure, pre { margin: 0; }
        h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
        h1 { font-size: clamp(1.6rem, 5vw, 2.2rem); }
        h2 { font-size: 1.35rem; margin-block: 2.5rem .75rem; }
        h3 { font-size: 1.0625rem; }
        .path, figcaption, footer { color: var(--quiet); font-size: .9375rem; }
        ul { padding-inline-start: 1.25rem; }
        .sums { margin-block: .75rem 1rem; }
        section > p { max-inline-size: 46rem; }
        .scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
        .scroll svg { display: block; }
        details { margin-block-start: 1rem; }
        summary { cursor: pointer; padding-block: .5rem; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        caption { text-align: start; padding: .5rem .75rem; color: var(--quiet); }
        th, td { padding: .35rem .75rem; text-align: start; border-block-start: 1px solid var(--line); white-space: nowrap; }
        th[scope="row"] { font-weight: 600; }
        article {
          background: var(--card); border: 1px solid var(--line); border-inline-start: 4px solid var(--note);
          border-radius: 8px; padding: .75rem 1rem; margin-block-start: .75rem;
        }
        .error article { border-inline-start-color: var(--error); } .error h2 { color: var(--error); }
        .warning article { border-inline-start-color: var(--warning); } .warning h2 { color: var(--warning); }
        .note h2 { color: var(--note); }
        .code { color: var(--quiet); font-weight: 400; }
        figure { margin-block-start: .5rem; }
        pre { overflow-x: auto; padding-block: .25rem; font-size: .9375rem; }
        mark { background: var(--mark); color: var(--on-mark); border-radius: 3px; padding: .1rem .15rem; }
        article p { margin-block-start: .25rem; }
        footer { padding-block: 2.5rem; }
        :focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
        @media print {
          body { background: #fff; color: #000; font-size: 10pt; }
          article, tr { break-inside: avoid; }
          .scroll { overflow: visible; border: 0; }
          .scroll svg { max-inline-size: 100%; block-size: auto; }
        }
        """
}
