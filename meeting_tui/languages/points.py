"""The open points in words: one sentence each, and one row for all of a kind."""

from collections.abc import Sequence
from typing import NamedTuple

from meeting_tui.domain.letter import missing_parts
from meeting_tui.domain.open_point import OpenPoint
from meeting_tui.domain.state import State
from meeting_tui.languages import letter, naming
from meeting_tui.languages.catalogue import N_, NP_, Plural, say, say_plural
from meeting_tui.languages.phrases import Table, phrase

SENTENCES: Table = {
    "proposal_unclassified": (N_("Nobody has said what became of {ref}."),),
    "objection_standing": (N_("{ref} ({actors}) stands under a finding of consensus."),),
    "question_open": (N_("{ref} was put, and nothing was declared on it."),),
    "finding_contested": (N_("What was declared on {ref} is contested: {actors}."),),
    "brackets": (N_("Square brackets are left in what was agreed: {ref}."),),
    "statement_awaited": (N_("The text of {ref} ({actors}) is still awaited."),),
    "paragraph_unapproved": (N_("Paragraph {ref} is not approved."),),
    "measure_undecided": (N_("{ref} is neither approved nor dropped."),),
    "translation_missing": (
        NP_(
            "{number} text is not yet in {language}, at {ref}.",
            "{number} texts are not yet in {language}, the first at {ref}.",
        ),
    ),
    "translation_stale": (
        NP_(
            "{number} text in {language} is out of date, at {ref}.",
            "{number} texts in {language} are out of date, the first at {ref}.",
        ),
    ),
    "drafting_out": (N_("The drafting group {ref} ({actors}) has not come back."),),
    "item_suspended": (N_("Item {ref} was left undecided."),),
    "outsider_proposed": (N_("{actors} proposed without being a member: {ref}."),),
    "outsider_supported": (N_("{actors} supported without being a member: {ref}."),),
    "outsider_objected": (N_("{actors} objected without being a member: {ref}."),),
    "left_undone": (N_("{ref}, entered apart from the others, could not be done."),),
    "letter_part": (
        NP_(
            "The invitation letter still lacks {number} part: {parts:verbatim}.",
            "The invitation letter still lacks {number} parts: {parts:verbatim}.",
        ),
    ),
    "referral_unanswered": (N_("No answer yet to what was referred: {actors}."),),
}
TO_SETTLE: dict[str, Plural] = {
    "proposal_unclassified": NP_("{number} proposal to classify", "{number} proposals to classify"),
    "objection_standing": NP_("{number} objection standing", "{number} objections standing"),
    "question_open": NP_("{number} question without finding", "{number} questions without finding"),
    "finding_contested": NP_("{number} finding contested", "{number} findings contested"),
    "brackets": NP_("{number} text with square brackets", "{number} texts with square brackets"),
    "statement_awaited": NP_("{number} statement awaited", "{number} statements awaited"),
    "paragraph_unapproved": NP_("{number} paragraph to approve", "{number} paragraphs to approve"),
    "measure_undecided": NP_(
        "{number} measure to approve or drop", "{number} measures to approve or drop"
    ),
    "translation_missing": NP_("{number} translation missing", "{number} translations missing"),
    "translation_stale": NP_(
        "{number} translation out of date", "{number} translations out of date"
    ),
    "drafting_out": NP_("{number} drafting group not back", "{number} drafting groups not back"),
    "item_suspended": NP_("{number} item left undecided", "{number} items left undecided"),
    "outsider_proposed": NP_("{number} proposal by no member", "{number} proposals by no member"),
    "outsider_supported": NP_("{number} support by no member", "{number} supports by no member"),
    "outsider_objected": NP_("{number} objection by no member", "{number} objections by no member"),
    "left_undone": NP_("{number} line of a seat apart", "{number} lines of seats apart"),
    "letter_part": NP_(
        "{number} part of the invitation missing", "{number} parts of the invitation missing"
    ),
    "referral_unanswered": NP_("{number} referral unanswered", "{number} referrals unanswered"),
}

_SETTLES = N_("To settle it:  {line:verbatim}")


class Row(NamedTuple):
    """All open points of one kind in a few words, with those it stands for."""

    text: str
    points: tuple[OpenPoint, ...]


def point(language: str, state: State, found: OpenPoint) -> str:
    """Say what is open, in a sentence with its reference and, to the seats, its names."""
    words = {
        "ref": found.ref,
        "actors": naming.actors(language, state, found.actors),
        "language": naming.tongue(language, found.language) if found.language else "",
        "parts": letter.named(language, _lacking(state)) if found.code == "letter_part" else "",
    }
    return phrase(language, SENTENCES[found.code], words, found.count)


def _lacking(state: State) -> tuple[str, ...]:
    return missing_parts(state.letter, state.plan.group.phrases)


def settling(language: str, found: OpenPoint) -> str:
    """Lead up to the capture line that settles a point."""
    return say(language, _SETTLES, line=found.line)


def rows(language: str, found: Sequence[OpenPoint]) -> tuple[Row, ...]:
    """Gather points by kind, in their order: "5 proposals to classify"."""
    codes = dict.fromkeys(each.code for each in found)
    kinds = [tuple(each for each in found if each.code == code) for code in codes]
    return tuple(Row(_row(language, points), points) for points in kinds)


def _row(language: str, points: tuple[OpenPoint, ...]) -> str:
    number = sum(each.count for each in points)
    return say_plural(language, *TO_SETTLE[points[0].code], number)
