"""The one style sheet of the site: screens wide and narrow, and A4 paper. No picture, no font from elsewhere."""

STYLE = """\
:root {
  --ink: #1a1a1a; --faint: #565656; --rule: #c9c9c9; --soft: #f4f5f7; --accent: #0b4a82; --warn: #7a2e00;
}
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
body { margin: 0; color: var(--ink); background: #fff; overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .25rem .5rem; }
header.top { padding: .75rem 1.5rem; border-bottom: 1px solid var(--rule); font-size: .9rem; }
main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem; }
main { padding-top: 1.5rem; padding-bottom: 2rem; }
footer { border-top: 1px solid var(--rule); padding-top: .75rem; padding-bottom: 2rem; }
footer p { color: var(--faint); font-size: .85rem; }
footer p { margin: .15rem 0; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 .6rem; padding-bottom: .25rem; }
h2 { border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .5rem 0; }
code { font-family: ui-monospace, "DejaVu Sans Mono", "Liberation Mono", Consolas, monospace; font-size: .88em; }
.kicker { margin: 0 0 .35rem; color: var(--faint); font-size: .9rem; }
.full-name { color: var(--faint); max-width: 60rem; }
.warning { border: 2px solid var(--warn); color: var(--warn); padding: .5rem .75rem; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: 1rem 0; }
dt { color: var(--faint); }
dd { margin: 0; min-width: 0; }
.note { color: var(--faint); font-size: .9rem; }
.head > .note { border-left: 3px solid var(--rule); padding-left: .85rem; max-width: 60rem; }
nav.contents ul { list-style: none; margin: 1.25rem 0 0; padding: .6rem .9rem; background: var(--soft); }
nav.contents ul { columns: 3 14rem; font-size: .92rem; }
nav.contents li { break-inside: avoid; padding: .1rem 0; }

table { border-collapse: collapse; width: 100%; margin: .75rem 0 1rem; font-size: .93rem; line-height: 1.42; }
caption { text-align: left; color: var(--faint); font-size: .9rem; padding-bottom: .3rem; }
th, td { border: 1px solid var(--rule); padding: .4rem .55rem; vertical-align: top; text-align: left; }
th { font-weight: 400; }
thead th { background: var(--soft); font-weight: 600; }
tr.span > th { background: #fafafa; }
.name { font-weight: 600; }
.more { color: var(--faint); font-size: .92em; }
td .note, th .note { margin: .3rem 0 0; font-size: .88em; }
.depth1 { padding-left: .9rem; }
.depth2 { padding-left: 1.8rem; }
.cited { display: inline-block; max-width: 100%; margin-right: .4rem; }
td > .cited { display: block; margin: 0 0 .25rem; }
.sure { color: var(--faint); font-size: .86em; white-space: nowrap; }
.sure.unsure { color: var(--warn); font-weight: 700; }
.local { border: 1px solid var(--ink); padding: 0 .35em; font-size: .78em; font-weight: 600; white-space: nowrap; }
table.papers thead th:first-child, table.steps thead th:first-child, table.checks thead th:first-child,
table.tests thead th:first-child { width: 3rem; }
table.papers td:first-child, table.steps td:first-child, table.checks td:first-child, table.tests td:first-child,
table.papers td:nth-child(4), table.steps td:nth-child(5) { text-align: center; }
table.papers td:last-child, table.facts td:last-child { width: 21%; }
table.checks td:last-child, table.limits td:last-child { width: 21%; }
table.facts th[scope=row] { width: 21%; }
table.facts td:nth-child(2) { width: 26%; }
table.checks td:nth-child(3) { width: 22%; }
table.basis th[scope=row] { width: 36%; }
table.basis td:nth-child(2) { width: 7rem; }
table.papers th[scope=row] { width: 34%; }
table.papers td:nth-child(3) { width: 16%; }
table.limits th:first-child { width: 30%; }
table.cases td { text-align: center; }
table.cases thead th { text-align: center; vertical-align: bottom; }
table.cases thead th:nth-child(-n+2) { text-align: left; }
table.cases thead th:first-child { width: 3rem; }
table.cases th[scope=row] { width: 38%; }
table.case-list th:first-child { width: 26%; }
table.case-list ul { margin: 0; padding-left: 1.1rem; }
.case-word { color: var(--faint); }
table.tests th[scope=row] { width: 26%; }
table.tests td:nth-child(4) { width: 28%; }
table.steps th[scope=row] { width: 30%; }
table.index td, table.index th { font-size: .92em; }
table.index { table-layout: fixed; }
table.index thead th { width: 9%; }
table.index thead th:nth-child(1) { width: 29%; }
table.index thead th:nth-child(2), table.index thead th:nth-child(4), table.index thead th:nth-child(5) { width: 12%; }
table.index thead th:nth-child(3) { width: 7%; }
table.index thead th:nth-child(6) { width: 13%; }
ul.changes { margin: 0 0 .5rem; padding-left: 1.1rem; }
ul.changes > li { margin: .3rem 0; }
ul.changes ul { margin: 0; padding-left: 1.1rem; }
ul.changes > li.bare { list-style: none; margin-left: -1.1rem; }
ul.codes { columns: 2 22rem; padding-left: 1.1rem; }
ul.codes > li { break-inside: avoid; margin-bottom: .6rem; }
ul.codes ul { padding-left: 1.1rem; }

figure { margin: .75rem 0; }
figcaption { color: var(--faint); font-size: .9rem; }
.drawing { overflow-x: auto; padding: .25rem 0 .5rem; }
svg.diagram { display: block; margin: 0 auto; max-width: 100%; height: auto; }
.diagram text { font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
.diagram text { font-size: 13px; text-anchor: middle; fill: #1a1a1a; }
.diagram .name { font-weight: 600; }
.diagram .limit { font-weight: 600; fill: #0b4a82; }
.diagram .when { font-style: italic; }
.diagram rect { fill: #fff; stroke: #1a1a1a; stroke-width: 1.4; }
.diagram .conditional rect { stroke-dasharray: 7 4; }
.diagram .uncounted rect { fill: #efefef; }
.diagram .end rect { fill: #1a1a1a; }
.diagram .end text { fill: #fff; }
.diagram .line { fill: none; stroke: #1a1a1a; stroke-width: 1.4; }

.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; margin-top: 1.25rem; break-inside: avoid; }
.signature { text-align: center; }
.signature p { margin: .1rem 0; }
.signature .date { font-style: italic; }
.signature .role { font-weight: 700; text-transform: uppercase; }
.signature .how { font-style: italic; color: var(--faint); }
.signature .dotted { margin-top: 5.5rem; }

@media (max-width: 46rem) {
  main, footer, header.top { padding-left: 1rem; padding-right: 1rem; }
  h1 { font-size: 1.35rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
  nav.contents ul { columns: 1; }
  table, tbody, tr, th, td, caption { display: block; width: auto !important; text-align: left !important; }
  thead { position: absolute; left: -999em; }
  tr { border: 1px solid var(--rule); margin-bottom: .75rem; }
  th, td { border: 0; padding: .3rem .7rem; }
  tbody th[scope=row] { background: var(--soft); }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--faint); font-size: .9em; }
  .empty { display: none; }
  tr.span { border-width: 0 0 0 4px; border-color: var(--ink); }
  .depth1, .depth2 { padding-left: 0; }
  svg.diagram { max-width: none; margin: 0; }
  .signatures { grid-template-columns: 1fr; }
}

@page { size: A4; margin: 18mm 16mm 18mm 22mm; }
@media print {
  html { font: 10.5pt/1.38 "Noto Serif", "Times New Roman", "Liberation Serif", serif; }
  body { color: #000; }
  main, footer { max-width: none; padding: 0; }
  header.top, nav.contents, .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  h1 { font-size: 16pt; }
  h2 { font-size: 12.5pt; margin-top: 14pt; break-after: avoid; }
  h3, h4, caption { break-after: avoid; }
  table { font-size: 9.5pt; width: calc(100% - 1px); }
  section > p:has(+ table) { break-after: avoid; }
  thead { display: table-header-group; }
  tbody tr:first-child { break-before: avoid; }
  tr, li, .signature { break-inside: avoid; }
  th, td { border-color: #777; padding: 2.5pt 4pt; }
  .note, .more, .sure, dt, figcaption, caption, .kicker, .full-name, footer { color: #333; }
  .drawing { overflow: visible; }
  figure { break-inside: avoid; }
  svg.diagram { max-height: 235mm; width: auto; }
  .signature .dotted { margin-top: 60pt; }
}
"""
