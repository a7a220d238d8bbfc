"""The agenda as it was adopted, with its differences when it was amended."""

from meeting_tui.papers.library import build, written
from meeting_tui.session import Session

from .meeting_12 import enter, played

OPENING = ("@09:30 /open", "@09:30 /item 2")


def markdown(session: Session, language: str = "en") -> str:
    return written("agenda", [session.state], language, "md").decode()


def test_an_agenda_adopted_as_it_was_is_document_1() -> None:
    text = markdown(played("@09:50 /adopt", day=OPENING))

    assert "Document CWG-Internet-12/1-E" in text
    assert "| 6 | Topic of the next open consultation | CWG-Internet-12/5 |" in text
    assert "Differences" not in text


def test_an_amended_one_is_a_revision_with_its_differences() -> None:
    lines = (
        "@09:31 /add 15m after 6: Report of the rapporteur",
        "@09:32 /retitle 7: Any other business",
        "@09:33 /group 12/3 12/4",
        "@09:34 /dropitem 5: no time",
        "@09:50 /adopt as amended",
    )
    english, french = (markdown(played(*lines, day=OPENING), code) for code in ("en", "fr"))

    assert "Document CWG-Internet-12/1 (Rev.1)-E" in english
    assert "| 6bis | Report of the rapporteur |" in english
    assert "| 5 |" not in english
    assert "a) item 6bis was added: Report of the rapporteur" in english
    assert "b) item 7 has a new title: Any other business" in english
    assert "c) Documents CWG-Internet-12/3 and CWG-Internet-12/4 are taken together" in english
    assert "d) item 5 was removed: Earlier open consultations" in english
    assert "d) le point 5 a été supprimé" in french


def test_what_changes_after_the_adoption_is_not_in_it() -> None:
    session = played("@09:50 /adopt", "@10:00 /dropitem 7: no time", day=OPENING)
    assert "| 7 | Other business |" in markdown(session)


def test_it_is_a_draft_until_it_is_adopted() -> None:
    session = played(day=OPENING)
    assert build("agenda", [session.state], "en").draft
    enter(session, "@09:50 /adopt")
    assert not build("agenda", [session.state], "en").draft
