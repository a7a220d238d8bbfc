"""The spaces a language's printers put in, which nobody types.

French takes a no-break space before ``: ; ? ! »`` and after ``«``. It is U+00A0 everywhere: the
narrow U+202F some printers prefer before ``; ? !`` is missing from many terminal and office
fonts, and the papers of the ITU have U+00A0. The apostrophe stays as it was typed.
"""

import re
from collections.abc import Callable, Sequence

from meeting_tui.languages.codes import base

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"

Range = tuple[int, int]

# Two spaces or more are layout, so a mark takes at most the one space before it.
_FRENCH = re.compile(
    r"""
    (?P<left>
        `[^`\n]*`                                                   # code
      | (?<![A-Za-z0-9+.\-])[A-Za-z][A-Za-z0-9+.\-]*+://[^\s«»]+    # https://…
      | (?<![^\s«(])/[^\s«»]+                                       # /put: text
      | (?<![A-Za-z0-9])[A-Za-z]:[\\/][^\s«»]*                      # C:\papers
      | (?<![^\s«])(?=[^\s:«»]*[./\\])[^\s:«»]++(?::\d+)+:(?=\s|$)  # agenda.yaml:12:5:
      | &\#?\w+;                                                    # &nbsp;
      | ["'][:;?!]+["']                                             # the key "?"
    )
    | «[ \u00a0\u202f]?(?=[^\s»])
    | (?<=[^\s«(\["'`])[ \u00a0\u202f]?(?=»)
    | (?<=[^\s«(\[:;?!])[ \u00a0\u202f]?(?=[:;](?:[\s»)\]]|$))
    | (?<=[^\s«(\[:;?!])[ \u00a0\u202f]?(?=[?!]+(?:[\s»)\]"”.,…]|$))
    """,
    re.VERBOSE,
)


def typeset(language: str, text: str, kept: Sequence[Range] = ()) -> str:
    """Print a text by the habits of its language; doing it twice changes nothing more.

    ``kept`` are ranges of the text (from, to) that are left as they are, such as a quotation
    in another language.
    """
    typographer = _TYPOGRAPHERS.get(base(language))
    return typographer(text, kept) if typographer else text


def french(text: str, kept: Sequence[Range] = ()) -> str:
    """Put French no-break spaces; addresses, times, paths, code and capture lines are left."""

    def spaced(found: re.Match[str]) -> str:
        opening = found[0].startswith("«")
        # A mark belongs to the space before it: a quotation that begins with one keeps it bare.
        start, end = found.start(), found.end() + (not opening)
        if found["left"] is not None or any(start < to and end > since for since, to in kept):
            return found[0]
        return ("«" if opening else "") + NO_BREAK_SPACE

    return _FRENCH.sub(spaced, text)


_TYPOGRAPHERS: dict[str, Callable[[str, Sequence[Range]], str]] = {"fr": french}
