"""An amendment as a difference: what was taken out, what was put in."""

import re
from difflib import SequenceMatcher

from meeting_tui.papers.model import Inlines, Text

_WORDS = re.compile(r"\s+|[^\s]+")


def difference(was: str, text: str) -> Inlines:
    """Compare two texts word by word: struck words went out, marked ones came in."""
    old, new = _WORDS.findall(was), _WORDS.findall(text)
    spans: list[Text] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            spans.append(Text("".join(old[a:b])))
            continue
        if a < b:
            spans.append(Text("".join(old[a:b]), strike=True))
        if c < d:
            spans.append(Text("".join(new[c:d]), insert=True))
    return tuple(spans)
