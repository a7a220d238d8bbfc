"""A Word file of the report comes back: each changed paragraph becomes a line."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement

from meeting_tui.papers.compare import changes, language_of
from meeting_tui.papers.library import written
from meeting_tui.papers.returned import NotOurs
from meeting_tui.session import Session

from .meeting_12 import enter, played


@pytest.fixture(scope="module")
def closed() -> Session:
    return played()


def edited(session: Session, edit: Callable[[Document], None], language: str = "en") -> bytes:
    data = written("meeting", [session.state], language, "docx")
    file = docx.Document(io.BytesIO(data))
    edit(file)
    kept = io.BytesIO()
    file.save(kept)
    return kept.getvalue()


def say(number: str, text: str) -> Callable[[Document], None]:
    def edit(file: Document) -> None:
        line = next(p for p in file.paragraphs if p.text.startswith(f"{number}\t"))
        line.runs[-1].text = text

    return edit


def test_a_file_that_nobody_changed_has_no_differences(closed: Session) -> None:
    for language in ("en", "fr"):
        data = written("meeting", [closed.state], language, "docx")
        assert language_of(data) == language
        assert changes(closed.state, data, language) == ()


def test_an_approved_paragraph_becomes_an_editorial_note(closed: Session) -> None:
    (found,) = changes(closed.state, edited(closed, say("6.5", "The Group asks for time.")), "en")
    assert found.number == "6.5"
    assert found.line == "/editorial 6.5: The Group asks for time."
    assert found.was.startswith("It was indicated")


def test_an_open_one_becomes_an_amendment_that_can_be_recorded() -> None:
    session = played(until="@16:55")
    (found,) = changes(session.state, edited(session, say("7.1", "Nothing was raised.")), "en")
    assert found.line == "/amend 7.1: Nothing was raised."

    enter(session, found.line)
    assert changes(session.state, written("meeting", [session.state], "en", "docx"), "en") == ()


def test_another_language_than_the_original_becomes_a_translation(closed: Session) -> None:
    data = edited(closed, say("7.1", "Rien d'autre n'a été soulevé."), "fr")
    (found,) = changes(closed.state, data, "fr")
    assert found.line == "/translate 7.1 fr: Rien d'autre n'a été soulevé."


def test_points_keep_their_letters_and_a_new_paragraph_is_an_insertion() -> None:
    session = played(until="@16:55")

    def edit(file: Document) -> None:
        point = next(p for p in file.paragraphs if p.text.startswith("b)\tProposal P2"))
        point.runs[-1].text += " It was well received."
        last = next(p for p in file.paragraphs if p.text.startswith("7.1\t"))
        last.insert_paragraph_before("6.6\tThe Chairman thanked everybody.", style="Numbered")

    found = changes(session.state, edited(session, edit), "en")
    assert [each.number for each in found] == ["6.2", "6.6"]
    assert "\nb) Proposal P2" in found[0].text
    assert found[0].text.count("\n") == 5
    assert found[1].line == "/insert after 6.5: The Chairman thanked everybody."


def test_a_paragraph_put_right_under_a_heading_is_not_lost(closed: Session) -> None:
    def edit(file: Document) -> None:
        first = next(p for p in file.paragraphs if p.text.startswith("5.1\t"))
        first.insert_paragraph_before("Nobody had asked for the floor.")

    (found,) = changes(closed.state, edited(closed, edit), "en")
    assert found.line.startswith("/corrigendum 4.4: The Group invited Member States to send")
    assert found.line.endswith(". Nobody had asked for the floor.")


def test_two_paragraphs_put_after_an_approved_one_are_both_in_the_last_line(
    closed: Session,
) -> None:
    def edit(file: Document) -> None:
        next_one = next(p for p in file.paragraphs if p.text.startswith("4.4\t"))
        for number, text in (("4.3a", "One."), ("4.3b", "Two.")):
            next_one.insert_paragraph_before(f"{number}\t{text}", style="Numbered")

    first, second = changes(closed.state, edited(closed, edit), "en")
    assert first.line.endswith(" One.")
    assert second.line == f"{first.line} Two."


def test_tracked_changes_are_read_as_accepted(closed: Session) -> None:
    def edit(file: Document) -> None:
        line = next(p for p in file.paragraphs if p.text.startswith("7.1\t"))
        kept, gone = OxmlElement("w:ins"), OxmlElement("w:del")
        run = line.runs[-1]._r
        added = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = "Quite new."
        added.append(text)
        kept.append(added)
        run.addnext(kept)
        run.addnext(gone)
        gone.append(run)
        for part in run.iter("{*}t"):
            part.tag = part.tag.replace("}t", "}delText")

    (found,) = changes(closed.state, edited(closed, edit), "en")
    assert found.line == "/editorial 7.1: Quite new."


def test_a_paragraph_taken_out_is_offered_to_be_struck() -> None:
    session = played(until="@16:55")

    def edit(file: Document) -> None:
        line = next(p for p in file.paragraphs if p.text.startswith("7.1\t"))._p
        file.element.body.remove(line)

    (found,) = changes(session.state, edited(session, edit), "en")
    assert (found.number, found.line) == ("7.1", "/strike 7.1: …")

    session = played(until="@17:20")
    (found,) = changes(session.state, edited(session, edit), "en")
    assert (found.text, found.line) == ("", "/amend! 7.1: …")


def test_another_paper_meeting_or_language_is_refused(closed: Session) -> None:
    for kind, language, says in (
        ("council", "en", ("other_paper", "Report of the twelfth meeting")),
        ("meeting", "fr", ("other_language", "fr")),
    ):
        data = written(kind, [closed.state], language, "docx")
        with pytest.raises(NotOurs) as refused:
            changes(closed.state, data, "en")
        values = refused.value.values
        assert (refused.value.code, values.get("ours") or values["tongue"]) == says


@pytest.mark.parametrize("data", [b"", b"PK nonsense", b"# Report\n"])
def test_what_is_no_word_file_is_refused_in_a_sentence(closed: Session, data: bytes) -> None:
    with pytest.raises(NotOurs, match="not_word"):
        changes(closed.state, data, "en")
