"""The style sheet of an HTML paper, for the screen and for paper; it names no data."""

STYLE = """
html { background: #f4f4f4; }
body { max-width: 42em; margin: 2em auto; padding: 3em 4em; background: #fff; color: #000;
  font: 12pt/1.45 Calibri, Carlito, "Noto Sans", "DejaVu Sans", sans-serif; }
header { display: flex; justify-content: space-between; gap: 2em; padding-bottom: .8em;
  border-bottom: 1px solid #000; font-weight: bold; }
header p, .detail, .addressee { margin: 0; }
header .right { text-align: end; }
.banner { margin: 0 0 1.5em; padding: .4em 1em; border: 2px solid #000; font-weight: bold;
  text-align: center; text-transform: uppercase; letter-spacing: .1em; }
.running { text-align: end; font-weight: bold; }
.source, h1 { text-align: center; }
.source { margin-top: 2em; font-weight: bold; }
h1 { margin: 1em 0 1.5em; font-size: 1.2em; text-transform: uppercase; }
h2 { margin: 1.6em 0 .6em; font-size: 1.1em; }
h3, h4, h5, h6 { margin: 1.2em 0 .5em; font-size: 1em; }
p { margin: .7em 0; }
a { color: inherit; text-decoration: none; }
.number, .label { display: inline-block; }
.number { min-width: 3.2em; }
.points { margin: .5em 0; padding-inline-start: 3.2em; list-style: none; }
.points .points { padding-inline-start: 2.4em; }
.points li { margin: .4em 0; }
.label { min-width: 2.2em; margin-inline-start: -2.4em; }
blockquote { margin: .8em 0; padding-inline-start: 1.2em; margin-inline-start: 2em;
  border-inline-start: 3px solid #888; }
.from { text-align: end; }
table { width: 100%; margin: 1.2em 0; border-collapse: collapse; }
caption { margin-bottom: .4em; font-weight: bold; text-align: start; }
th, td { padding: .4em .7em; border: 1px solid #000; text-align: start; vertical-align: top; }
.summary { border: 1px solid #000; }
.summary tr, .summary th, .summary td { display: block; border: 0; }
.summary tr { padding: .5em .4em; }
.summary th, .summary td { padding: 0 .6em; }
.summary p { margin: .3em 0; }
figure { margin: 1.5em 0; break-inside: avoid; }
figcaption { margin-bottom: .4em; font-weight: bold; }
figure svg { width: 100%; height: auto; }
.subject { margin: 1.5em 0; }
.addressee { margin-top: 1em; }
.closing { margin: 1.5em 0 0; }
.notes, footer { margin-top: 2.5em; border-top: 1px solid #000; font-size: .85em; }
@page { size: A4; margin: 2.5cm 2cm; @bottom-center { content: "- " counter(page) " -"; } }
@media print {
  html { background: none; }
  body { max-width: none; margin: 0; padding: 0; }
  h2, h3, h4, h5, h6 { break-after: avoid; }
  .paragraph > p, li, tr { orphans: 2; widows: 2; }
  .annex { break-before: page; }
  .banner { position: fixed; top: -1.6cm; left: 0; right: 0; border: 0; font-size: 9pt; }
}
"""
