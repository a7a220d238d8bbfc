"""A YAML syntax error, told with its place to somebody who does not know YAML."""

import re
from typing import Any

from meeting_tui.profile.faults import Faults
from meeting_tui.profile.phrase import Phrase, Value, phrase
from meeting_tui.profile.sheet import WHOLE, Sheet, Spot, in_short
from meeting_tui.profile.syntax import ADVICE, PROBLEMS, QUOTES, UNPARSED, cannot_begin

_NO_BREAK = re.compile("^[\\s\\-{]*([\\w-]+):[\u00a0\u202f\u2007]")
_BRACKET = re.compile(r":\s+([\[{])[^\]}]*[\]}]\s*[^\s,\]}#]")


def no_break_after_colon(line: str) -> str:
    """Name the field whose colon is followed by a no-break space; empty when there is none."""
    found = _NO_BREAK.match(line)
    return found.group(1) if found else ""


def syntax_fault(error: Any, text: str, sheet: Sheet) -> Faults:
    """Turn the parser's error into a fault with its place, to be raised."""
    lines = text.splitlines()
    marks = [
        mark
        for name in ("context_mark", "problem_mark")
        if (mark := getattr(error, name, None)) is not None
    ]
    for mark in marks:
        line = lines[mark.line] if mark.line < len(lines) else ""
        if name := no_break_after_colon(line):
            spot = Spot(mark.line + 1, line.index(":") + 2)
            return sheet.stop(spot, "yaml.nbsp", name=in_short(name))
    return _plain_syntax_fault(error, marks, lines, sheet)


def _plain_syntax_fault(error: Any, marks: list[Any], lines: list[str], sheet: Sheet) -> Faults:
    problem = str(getattr(error, "problem", None) or UNPARSED)
    said: Value = PROBLEMS.get(problem) or in_short(problem)
    if not marks:
        return sheet.stop(WHOLE, "yaml.syntax", problem=said, advice=_advice(problem))
    mark = marks[-1]
    line = lines[mark.line] if mark.line < len(lines) else ""
    spot = Spot(mark.line + 1, mark.column + 1)
    if "\t" in line[: mark.column + 1]:
        return sheet.stop(spot, "yaml.tab")
    if mark.line >= len(lines):
        # The end of the file is where it was noticed, not where it was opened.
        spot = Spot(marks[0].line + 1, marks[0].column + 1)
    advice = _advice(problem)
    if bracket := _BRACKET.search(line[: mark.column + 1]):
        advice = cannot_begin(bracket.group(1))
    return sheet.stop(spot, "yaml.syntax", problem=said, advice=advice)


def _advice(problem: str) -> Phrase:
    return next((advice for part, advice in ADVICE if part in problem), phrase(QUOTES))
