"""The English "that" with which a clause may begin although the sentence says it already."""

import re

_NEVER_POINTED_AT = (
    "the a an it they he she we there this these those its their all any some each every many "
    "several both no not if when as for in only more most such "
    "administrations answers comments consultations contributions countries delegations documents "
    "governments items meetings members mechanisms objections organisations organizations "
    "paragraphs participants policies proposals questions replies reports sectors sponsors "
    "statements states texts topics"
)
"""After "that" these begin a clause; any other word may be what "that" points at."""
_CLAUSE = re.compile(
    rf"that\s+(?=(?:Member\s)?(?:{_NEVER_POINTED_AT.replace(' ', '|')})\b)", re.IGNORECASE
)


def that(text: str) -> str:
    """Drop a "that" which cannot point at the next word: "that documents", not "that document"."""
    found = _CLAUSE.match(text)
    return text[found.end() :] if found else text
