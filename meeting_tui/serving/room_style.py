"""The style sheet of the room's page: large, light on dark, and nothing by colour alone."""

STYLE = """
html { background: #121212; color: #f0f0f0; color-scheme: dark; }
body { display: flex; flex-direction: column; min-height: 100vh; margin: 0; box-sizing: border-box;
  padding: 2vh 3vw; font: clamp(15px, 3vmin, 60px)/1.35 Calibri, Carlito, "Noto Sans",
  "DejaVu Sans", sans-serif; text-align: center; }
header { display: flex; justify-content: space-between; gap: 1em; }
header p, main p, h1, h2, ol { margin: 0; }
.time { font-weight: bold; font-variant-numeric: tabular-nums; }
main { flex: 1; display: flex; flex-direction: column; justify-content: center; gap: .6em;
  padding: 2vh 0; }
h1, h2 { font-size: 1em; font-weight: normal; }
.notice { font-size: 1.8em; font-weight: bold; }
.name { margin: .4em -3vw .1em; padding: .25em 3vw; background: #f0f0f0; color: #121212;
  font-size: 2.4em; font-weight: bold; line-height: 1.15; overflow-wrap: anywhere; }
.clock { font-size: 5.5em; font-weight: bold; line-height: 1; font-variant-numeric: tabular-nums; }
.near .clock, .near .caption { color: #ffcf66; }
.over .caption { align-self: center; padding: .1em .8em; background: #b3261e; color: #fff; }
.over .clock { color: #ff8a80; }
h2 { margin-top: .8em; color: #c8c8c8; }
ol { padding: 0; list-style: none; }
section { white-space: pre-line; }
section + section { border-top: 2px solid #707070; padding-top: .6em; }
.short .put { font-size: 1.7em; font-weight: bold; line-height: 1.25; }
.long .put { font-weight: bold; }
.below { color: #c8c8c8; white-space: pre-wrap; }
footer { margin: 0 -3vw -2vh; padding: .5em; background: #f0f0f0; color: #121212; }
"""
