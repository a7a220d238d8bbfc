import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import meeting_tui
from meeting_tui.capture.faults import ParseFault
from meeting_tui.cli.telling import OURS
from meeting_tui.domain.commands import (
    agenda,
    consensus,
    floor,
    measures,
    minutes,
    proposals,
    report,
    sitting,
)
from meeting_tui.domain.events import KINDS
from meeting_tui.domain.refusal import Guard, Refusal
from meeting_tui.journal.errors import _PLAIN, NotRecorded
from meeting_tui.languages import languages, refused_instead
from meeting_tui.languages.phrases import Variant, places
from meeting_tui.languages.refusals import INSTEAD, WHY, sentence

from .room import Room

PACKAGE = Path(meeting_tui.__file__).parent
REFUSING = {"Refusal", "Guard", "ParseFault"}
OF_EVERY_FAULT = {"verb", "example", "pattern"}
"""What the parser adds to a fault on its way out."""


class Place(NamedTuple):
    where: str
    code: str
    values: frozenset[str]


def raised() -> Iterator[Place]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _refuses(node.func) and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    given = {each.arg for each in node.keywords if each.arg} - {"remedy"}
                    where = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                    yield Place(where, code.value, frozenset(given | OF_EVERY_FAULT))


def _refuses(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute):
        return called.attr in {"ask", "warn"}
    return isinstance(called, ast.Name) and called.id in REFUSING


def sayable(choices: tuple[Variant, ...], given: frozenset[str]) -> bool:
    return any(places(choice) <= given | {"closest"} for choice in choices)


def test_every_refusal_in_the_source_has_a_sentence_and_gives_it_its_values() -> None:
    found = [place for place in raised() if place.code not in OURS]
    assert len({place.code for place in found}) > 80
    silent = [place for place in found if not sayable(WHY.get(place.code, ()), place.values)]
    assert silent == []


def test_every_kind_of_reference_says_that_there_is_none() -> None:
    made = {kind.MAKES for kind in KINDS.values() if kind.MAKES}
    missing = {kind for kind in made | {"entry"} if f"unknown {kind}" not in WHY}
    assert missing == set()


def test_every_error_of_the_journal_has_a_sentence() -> None:
    for code, plain in _PLAIN.items():
        given = frozenset(re.findall(r"{(\w+)}", plain))
        assert sayable(WHY[code.replace("-", "_")], given), code


def test_every_guard_says_how_to_do_it_all_the_same() -> None:
    asked = {place.code for place in raised() if place.code in refused_instead.AGAIN}
    assert asked == set(refused_instead.AGAIN)
    for code in asked:
        assert refused_instead.AGAIN[code] in sentence("en", Guard(code, remedy="/lift O1"))[1]


def test_lines_that_would_work_lead_up_only_to_what_is_refused() -> None:
    known = {key.split(" ")[0] for key in WHY}
    assert {key.split(" ")[0] for key in INSTEAD} <= known


@pytest.fixture
def room() -> Room:
    return Room(sitting.OpenSitting(), agenda.OpenItem("i6"))


def test_a_guard_names_the_verb_that_was_typed(room: Room) -> None:
    room.do(floor.QueueSpeakers(("AAA", "BBB")))
    asked = room.refused(agenda.CloseItem())
    assert sentence("en", asked, room.state, verb="done") == (
        "Delegation A and Delegation B still wait for the floor.",
        "Press again, or write /done!, to do it all the same.",
    )
    why, again = sentence("fr", asked, room.state)
    assert why == "Délégation A et Délégation B attendent encore la parole."
    assert again == "Appuyez encore, ou mettez\u00a0! après la commande, pour le faire quand même."


def test_the_line_that_would_work_follows_where_the_meeting_stands(room: Room) -> None:
    nothing_put = room.refused(consensus.FindConsensus())
    assert sentence("en", nothing_put, room.state)[1] == "To put one:  /put P1"
    room.do(proposals.WithdrawProposal("P1", "merged elsewhere"), proposals.BeginExamination("P3"))
    assert sentence("en", nothing_put, room.state)[1] == "To put one:  /put P3"


def test_before_the_gavel_the_first_step_is_to_open_the_sitting() -> None:
    room = Room()
    refused = room.refused(minutes.TakeMinute("There was no other business.", ""))
    assert sentence("en", refused, room.state) == ("No item is open.", "First:  /open")


def test_what_was_taken_away_can_be_brought_back() -> None:
    room = Room(sitting.OpenSitting(), agenda.OpenItem("i6"))
    taken = measures.TakeMeasure("invitation", "send their contributions", addressee="AAA")
    dropped = room.do(taken, measures.DropMeasure("M1", "asked before"))
    settled = room.refused(measures.AmendMeasure("M1", "send them soon"))
    assert sentence("en", settled, room.state) == (
        "M1 was dropped.",
        f"To take that back:  /undo #{dropped.n}",
    )
    approved = room.refused(measures.ApproveMeasures(("M1",)))
    assert sentence("fr", approved, room.state)[1] == (
        f"Pour revenir là-dessus\u00a0:  /annuler #{dropped.n}"
    )


def test_a_withdrawn_document_and_a_struck_paragraph_say_which_entry_took_them_away(
    room: Room,
) -> None:
    number = next(iter(room.state.documents))
    withdrawn = room.do(agenda.WithdrawDocument(number, "issued anew"))
    again = room.refused(agenda.WithdrawDocument(number, ""))
    assert sentence("en", again, room.state)[1] == f"To take that back:  /undo #{withdrawn.n}"
    room.do(minutes.TakeMinute("There was no other business.", ""))
    key = next(reversed(room.state.report.paragraphs))
    struck = room.do(report.StrikeParagraph(key, "said twice"))
    gone = room.refused(report.AmendParagraph(key, "Nothing else was raised."))
    assert sentence("en", gone, room.state)[1] == f"To take that back:  /undo #{struck.n}"


def test_what_holds_already_is_refused_with_what_could_be_meant(room: Room) -> None:
    running = room.refused(sitting.OpenSitting())
    assert sentence("en", running, room.state)[1] == "To pause it:  /suspend"
    open_already = room.refused(agenda.OpenItem("i6"))
    assert sentence("en", open_already, room.state)[1] == "When it is done:  /done"
    on_the_table = room.refused(proposals.RestoreProposal("P2"))
    assert sentence("en", on_the_table, room.state)[1] == "To withdraw it:  /withdraw P2: …"
    none = room.refused(measures.ApproveMeasures())
    assert sentence("en", none, room.state)[1] == "For example:  /invite NAME: …"


def test_the_closest_name_is_offered(room: Room) -> None:
    refused = room.refused(proposals.SupportProposal("P1", ("Frnace",)))
    why, instead = sentence("fr", refused, room.state)
    assert why == (
        "Personne ici ne s'appelle «\u00a0Frnace\u00a0». Le nom le plus proche\u00a0: France."
    )
    assert instead.startswith("Noms et codes possibles\u00a0:  AAA")


def test_an_item_has_its_printed_number_and_title(room: Room) -> None:
    refused = room.refused(agenda.OpenItem("i6"))
    why, _ = sentence("fr", refused, room.state)
    assert why == "Le point 6 Thème de la prochaine… est déjà ouvert."


def test_a_line_that_cannot_be_read_shows_one_that_can() -> None:
    fault = ParseFault("not_a_duration", 8, text="soon: {x}", verb="extend", example="/extend 10m")
    assert sentence("en", fault) == ("“soon: {x}” is no length of time.", "Write:  90s   3m   1h")
    unknown = ParseFault("unknown_verb", 0, verb="/flor", closest="/floor")
    assert sentence("fr", unknown)[0] == (
        "La commande «\u00a0/flor\u00a0» n'existe pas. La plus proche est /floor."
    )


def test_a_full_disk_is_said_in_words() -> None:
    fault = NotRecorded("latched", folder="sessions/12", reason="full")
    why, instead = sentence("fr", fault)
    assert why == "Plus rien n'est enregistré\u00a0: le disque est plein."
    assert instead.startswith("L'enregistré est sûr.")


def test_a_code_nobody_wrote_a_sentence_for_is_still_an_answer() -> None:
    assert sentence("en", Refusal("from_tomorrow")) == (
        "This means nothing here (from_tomorrow).",
        "",
    )


ROW = 76
TYPICAL: dict[str, Any] = {
    "actors": ("AAA", "BBB"), "actor": "AAA", "body": "council", "name": "Frnace",
    "item": "6", "document": "CWG-Internet-12/5", "question": "Q1", "proposal": "P1", "into": "P8",
    "objection": "O1", "objections": ("O1", "O2"), "measure": "M1", "statement": "S1",
    "drafting": "G1", "paragraph": "6.2", "paragraphs": ("6.2", "6.3"), "entry": 212, "by": 214,
    "approval": 213, "others": (211, 213), "ref": "P9", "text": "half an hour", "verb": "extend",
    "pattern": "/extend DURATION", "example": "/extend 10m", "expected": "P1.2", "language": "es",
    "known": ("time", "objection", "information", "other"), "number": 4, "size": 20000,
    "limit": 16384, "folder": "sessions/cwg-internet-12", "file": "journal.jsonl", "n": 213,
    "head": 214, "seconds": 5, "path": "sessions/x/journal.jsonl", "reason": "full",
    "paper": "letter", "texts": "[or three]", "part": "seal", "annex": "map",
    "field": "colour", "what": "Q1", "moment": Room().now,
    "stop": Room().now, "closest": "/floor",
}  # fmt: skip


@pytest.mark.parametrize("language", languages())
def test_both_rows_fit_the_smallest_screen(language: str, room: Room) -> None:
    long = {}
    for key in WHY:
        code = key.split(" ")[0]
        for fault in (Refusal(code, **TYPICAL), Guard(code, **TYPICAL)):
            if isinstance(fault, Guard) and code not in refused_instead.AGAIN:
                continue
            long.update(
                {row: len(row) for row in sentence(language, fault, room.state) if len(row) > ROW}
            )
    assert long == {}
