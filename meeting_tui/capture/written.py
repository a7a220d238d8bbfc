"""A form as people read it: ``/suspend [until TIME] [: REASON]``, in any language."""

from meeting_tui.capture.grammar import Form, Group
from meeting_tui.languages import NC_, say

PARTS = (
    NC_("keyword", "dated"),
    NC_("keyword", "decided"),
    NC_("keyword", "deadline"),
    NC_("keyword", "physical"),
    NC_("keyword", "next"),
    NC_("keyword", "reference"),
    NC_("keyword", "contact"),
    NC_("keyword", "email"),
    NC_("keyword", "addressees"),
    NC_("keyword", "body"),
    NC_("keyword", "address"),
    NC_("keyword", "place"),
    NC_("keyword", "minutes"),
    NC_("keyword", "signatory"),
    NC_("keyword", "office"),
)
"""The parts of the invitation letter."""

REASONS = (
    NC_("keyword", "time"),
    NC_("keyword", "objection"),
    NC_("keyword", "information"),
    NC_("keyword", "other"),
)
"""Why there is no consensus."""

CATEGORIES = (
    NC_("keyword", "government"),
    NC_("keyword", "private"),
    NC_("keyword", "technical"),
    NC_("keyword", "civil"),
    NC_("keyword", "academia"),
    NC_("keyword", "international"),
    NC_("keyword", "other"),
)
"""Who replies to a consultation."""

KEYWORDS = (
    NC_("keyword", "questions"),
    NC_("keyword", "all"),
    NC_("keyword", "until"),
    NC_("keyword", "by"),
    NC_("keyword before a name", "by"),
    NC_("keyword", "after"),
    NC_("keyword", "for"),
    NC_("keyword", "under"),
    NC_("keyword", "as"),
    NC_("keyword", "amended"),
    NC_("keyword", "partly"),
    NC_("keyword", "next"),
    NC_("keyword", "draft"),
    NC_("keyword", "final"),
    NC_("keyword", "measures"),
    NC_("keyword", "report"),
    NC_("keyword", "some"),
    NC_("keyword", "several"),
    NC_("keyword", "in"),
    NC_("keyword", "kept"),
    NC_("keyword", "deleted"),
    NC_("keyword", "coverage"),
    NC_("keyword", "pictures"),
    NC_("keyword", "bell"),
    *REASONS,
    *PARTS,
    *CATEGORIES,
)
"""Every bare word, the reasons, parts and categories; in no language is one of two words."""

SLOTS = {
    "actor": NC_("slot", "NAME"),
    "actors": NC_("slot", "NAMES"),
    "who": NC_("slot", "WHO"),
    "words": NC_("slot", "WHO"),
    "item": NC_("slot", "ITEM"),
    "document": NC_("slot", "DOCUMENT"),
    "documents": NC_("slot", "DOCUMENTS"),
    "new document": NC_("slot", "NUMBER"),
    "proposal": "P1",
    "proposals": "P1 P2",
    "question": "Q1",
    "question of": "P1.2",
    "bracket": "Q1.2",
    "objection": "O1",
    "measure": "M1",
    "decision": "D1",
    "measures": "M1 M2",
    "statement": "S1",
    "drafting": "G1",
    "entry": "#41",
    "entries": "#41 #44",
    "paragraph": "6.2",
    "paragraphs": NC_("slot", "PARAGRAPHS OR SECTIONS"),
    "translatable": NC_("slot", "REFERENCE"),
    "seconds": NC_("slot", "DURATION"),
    "minutes": NC_("slot", "DURATION"),
    "moment": NC_("slot", "TIME"),
    "language": NC_("slot", "LANGUAGE"),
    "part": NC_("slot", "PART"),
    "paper": NC_("slot", "PAPER"),
    "field": NC_("slot", "FIELD"),
    "reply": "R1",
    "asked": "1 3",
    "day": NC_("slot", "DATE"),
    "tag": "[fr]",
    "category": NC_("slot", "CATEGORY"),
}
"""What stands for each kind of slot: a word in capitals, or a reference that shows its form."""

TEXTS = {
    "text": NC_("slot", "TEXT"),
    "title": NC_("slot", "TITLE"),
    "reason": NC_("slot", "REASON"),
    "mandate": NC_("slot", "MANDATE"),
}
"""What stands for the free text after the colon, by the field it goes to."""


def written(form: Form, verb: str, language: str = "en") -> str:
    """Write a form of a verb as it is typed, with words in capitals for what varies."""
    parts = [f"/{verb}", *(_part(group, language) for group in form.groups)]
    line = " ".join(parts)
    if form.text is None:
        return line
    name, needed = form.text
    text = f": {say(language, TEXTS[name])}"
    return line + (text if needed else f" [{text}]")


def _part(group: Group, language: str) -> str:
    name_follows = group.slot is not None and group.slot.kind == "actor"
    words = [keyword(each, language, before_name=name_follows) for each in group.keywords]
    if group.slot is not None:
        words.append(_slot(group.slot.name, group.slot.kind, language))
    part = " ".join(words)
    return f"[{part}]" if group.optional else part


def _slot(name: str, kind: str, language: str) -> str:
    if kind == "reason":
        return "|".join(say(language, each) for each in REASONS)
    if kind == "category":
        return "|".join(say(language, each) for each in CATEGORIES)
    if kind == "words" and name == "by":
        return say(language, NC_("slot", "DATE"))
    return say(language, SLOTS[kind])


def keyword(english: str, language: str, *, before_name: bool = False) -> str:
    """Say a keyword in a language; before a name some have another word than before a time."""
    context = "keyword before a name" if before_name else "keyword"
    msgid = NC_(context, english)
    return say(language, msgid if msgid in KEYWORDS else NC_("keyword", english))
