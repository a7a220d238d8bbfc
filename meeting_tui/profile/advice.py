"""What a YAML syntax error most probably is, told to somebody who does not know YAML."""

import re
from typing import Any

from meeting_tui.profile.faults import Faults
from meeting_tui.profile.sheet import WHOLE, Sheet, Spot, in_short

_NO_BREAK = re.compile("^[\\s\\-{]*([\\w-]+):[\u00a0\u202f\u2007]")
_BRACKET = re.compile(r":\s+([\[{])[^\]}]*[\]}]\s*[^\s,\]}#]")
_QUOTES = "put the text in double quotes"
_ADVICE = (
    ("mapping values are not allowed", f"a text that has “: ” in it needs quotes: {_QUOTES}"),
    ("could not find expected ':'", "begin the line with a field name, a colon and a space"),
    ("did not find expected key", "begin it in the same column as the fields above"),
    ("did not find expected '-'", "begin each entry of a list with “- ” in the same column"),
    ("cannot start any token", f"a text cannot begin with this character: {_QUOTES}"),
    ("expected ',' or", f"close the bracket, or if the bracket is part of a text, {_QUOTES}"),
    ("did not find expected node", f"a text cannot begin with this character: {_QUOTES}"),
    ("alias", f"a text cannot begin with “*”: {_QUOTES}"),
    ("anchor", f"a text cannot begin with “&”: {_QUOTES}"),
    ("directive", f"a text cannot begin with “%”: {_QUOTES}"),
    ("alphabetic or numeric character", f"a text cannot begin with “*” or “&”: {_QUOTES}"),
    ("unexpected end of stream", "close the quotes that were opened here"),
    ("end of stream", "close the quotes or the bracket that was opened here"),
)


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
    problem = str(getattr(error, "problem", None) or "it cannot be parsed")
    if not marks:
        return sheet.stop(WHOLE, "yaml.syntax", problem=in_short(problem), advice=_advice(problem))
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
        advice = f"a text cannot begin with “{bracket.group(1)}”: {_QUOTES}"
    return sheet.stop(spot, "yaml.syntax", problem=problem, advice=advice)


def _advice(problem: str) -> str:
    found = (advice for part, advice in _ADVICE if part in problem)
    return next(found, f"if this is part of a text, {_QUOTES}")
