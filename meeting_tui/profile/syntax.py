"""The parser's own words for what is no YAML, and what it most probably is, as sentences."""

from meeting_tui.languages import N_
from meeting_tui.profile.phrase import Phrase, phrase

QUOTES = N_("if this is part of a text, put the text in double quotes")
_CLOSE = N_("close the bracket, or if the bracket is part of a text, put the text in double quotes")
_COLON = N_("a text that has “: ” in it needs quotes: put the text in double quotes")
_SIGNS = N_("a text cannot begin with “*” or “&”: put the text in double quotes")
_CHARACTER = N_("a text cannot begin with this character: put the text in double quotes")
_SIGN = N_("a text cannot begin with “{sign:verbatim}”: put the text in double quotes")


def cannot_begin(sign: str) -> Phrase:
    """Say that a text that begins with a sign needs quotes."""
    return phrase(_SIGN, sign=sign)


ADVICE = (
    ("mapping values are not allowed", phrase(_COLON)),
    (
        "could not find expected ':'",
        phrase(N_("begin the line with a field name, a colon and a space")),
    ),
    ("did not find expected key", phrase(N_("begin it in the same column as the fields above"))),
    (
        "did not find expected '-'",
        phrase(N_("begin each entry of a list with “- ” in the same column")),
    ),
    ("cannot start any token", phrase(_CHARACTER)),
    ("expected ',' or", phrase(_CLOSE)),
    ("did not find expected node", phrase(_CHARACTER)),
    ("alias", cannot_begin("*")),
    ("anchor", cannot_begin("&")),
    ("directive", cannot_begin("%")),
    ("alphabetic or numeric character", phrase(_SIGNS)),
    ("unexpected end of stream", phrase(N_("close the quotes that were opened here"))),
    ("end of stream", phrase(N_("close the quotes or the bracket that was opened here"))),
)
"""What to do, by a part of the parser's words; the first that fits."""

_SAID = (
    N_("it cannot be parsed"),
    N_("mapping values are not allowed in this context"),
    N_("mapping keys are not allowed in this context"),
    N_("block sequence entries are not allowed in this context"),
    N_("could not find expected ':'"),
    N_("did not find expected <document start>"),
    N_("did not find expected key"),
    N_("did not find expected '-' indicator"),
    N_("did not find expected ',' or ']'"),
    N_("did not find expected node content"),
    N_("did not find expected alphabetic or numeric character"),
    N_("did not find expected comment or line break"),
    N_("found character that cannot start any token"),
    N_("found a tab character where an indentation space is expected"),
    N_("found unexpected document indicator"),
    N_("found unexpected end of stream"),
    N_("found unknown directive name"),
    N_("found undefined tag handle"),
    N_("found unknown escape character"),
)
_BRACKET = N_("did not find expected ',' or '{bracket:verbatim}'")
UNPARSED = _SAID[0]
PROBLEMS = {
    **{said: phrase(said) for said in _SAID},
    "did not find expected ',' or '}'": phrase(_BRACKET, bracket="}"),
}
"""What the parser says that people meet; anything else is quoted in its English."""
