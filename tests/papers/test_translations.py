"""Texts that go out to translators as PO and come back as lines of the record."""

import pytest

from meeting_tui.domain.refusal import Refusal
from meeting_tui.papers.library import build, gaps, written
from meeting_tui.papers.returned import NotOurs
from meeting_tui.papers.translations import (
    DONE,
    MISSING,
    STALE,
    exported,
    incoming,
    language_of,
    units,
)
from meeting_tui.session import Session

from .meeting_12 import enter, played


def said(session: Session, words: str) -> str:
    return next(f"#{e.n}" for e in session.state.entries if words in e.line)


def refused(session: Session, line: str) -> str:
    (outcome,) = session.execute_all([line])
    assert isinstance(outcome, Refusal), line
    return outcome.remedy


def translated(po: str, source: str, text: str) -> str:
    """Fill in one translation as a translator's tool would."""
    assert f'msgid "{source}"\nmsgstr ""' in po
    return po.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{text}"')


def test_what_goes_out_comes_back_as_lines() -> None:
    session = played(until="@14:31")
    before = gaps("meeting", [session.state], build("meeting", [session.state], "fr"))
    po = translated(
        exported(session.state, "fr").decode(), "it supported that request", "il l'appuie: « oui »"
    )
    found = incoming(session.state, po.encode(), "fr")

    assert found.lines == (f"/translate {said(session, 'supported')} fr: il l'appuie: « oui »",)
    for line in found.lines:
        enter(session, line)
    paper = build("meeting", [session.state], "fr")
    assert gaps("meeting", [session.state], paper) == before - 1
    assert not incoming(session.state, po.encode(), "fr").lines


def test_each_text_has_its_state() -> None:
    session = played(until="@14:31")
    ref = said(session, "supported")
    assert {unit.state for unit in units(session.state, "fr")} == {MISSING}

    enter(session, f"/translate {ref} fr: il l'appuie")
    assert {u.ref: u.state for u in units(session.state, "fr")}[ref] == DONE
    enter(session, f"/fix {ref}: it did not support that request")
    assert {u.ref: u.state for u in units(session.state, "fr")}[ref] == STALE
    assert "#, fuzzy" in exported(session.state, "fr").decode()


def test_what_went_out_before_the_approval_may_come_back_after_it() -> None:
    po = exported(played(until="@17:20").state, "fr").decode()
    po = translated(po, "it supported that request", "il l'appuie")
    found = incoming(played().state, po.encode(), "fr")
    assert (len(found.lines), found.unknown) == (1, ())


def test_corrections_go_out_too_and_each_paper_prints_one_language() -> None:
    session = played("/corrigendum 6.5: It needs more time.", "/editorial 5.2: read 'topics'")
    corrected, noted = (f"#{session.state.n - 1}", f"#{session.state.n}")
    state = session.state
    for kind in ("meeting", "corrigendum"):
        assert gaps(kind, [state], build(kind, [state], "fr")) >= 2
    text = written("meeting", [state], "fr", "md").decode()
    assert "**[à traduire]** *It needs more time.*" in text.replace("\xa0", " ")

    po = exported(state, "fr").decode()
    po = translated(po, "It needs more time.", "Il lui faut du temps.")
    po = translated(po, "read 'topics'", "lire «thèmes»")
    found = incoming(state, po.encode(), "fr").lines
    assert {line.split()[1] for line in found} == {corrected, noted}
    before = gaps("corrigendum", [state], build("corrigendum", [state], "fr"))
    for line in found:
        enter(session, line)
    paper = build("corrigendum", [session.state], "fr")
    assert gaps("corrigendum", [session.state], paper) == before - 2
    enter(session, "/corrigendum 5.2: Replies should be found easily.")
    n, told = session.state.n, said(session, "replies should be easier")
    enter(session, f"/translate {told} fr: les réponses devraient être faciles à trouver")
    assert refused(session, "/translate 5.2 fr: Autre.") == f"/translate #{n} fr: …"
    for kind in ("meeting", "corrigendum"):
        french = written(kind, [session.state], "fr", "md").decode()
        assert "Il lui faut du temps." in french
        assert "It needs more time." not in french
    assert "Il lui faut" not in written("meeting", [session.state], "en", "md").decode()


def test_a_text_that_changed_since_is_named_and_not_recorded() -> None:
    session = played(until="@14:31")
    ref = said(session, "supported")
    po = translated(exported(session.state, "fr").decode(), "it supported that request", "oui")
    enter(session, f"/fix {ref}: it did not support that request")

    found = incoming(session.state, po.encode(), "fr")
    assert found.changed == (ref,)
    assert not found.lines


def test_a_text_of_another_record_is_named() -> None:
    session = played(until="@14:31")
    po = exported(session.state, "fr").decode()
    po += '\nmsgctxt "#999"\nmsgid "x"\nmsgstr "y"\n'
    assert incoming(session.state, po.encode(), "fr").unknown == ("#999",)


def test_several_lines_quotes_and_braces_survive() -> None:
    session = played(until="@14:31")
    enter(session, '/amend 3.3: First "line" {x}.\nSecond line.')
    po = exported(session.state, "fr").decode()
    assert 'msgctxt "3.3"' in po
    filled = po.replace(
        '"Second line."\nmsgstr ""', '"Second line."\nmsgstr "Première.\\nDeuxième {x} \\"y\\"."'
    )
    (line,) = incoming(session.state, filled.encode(), "fr").lines
    enter(session, line)
    assert (
        session.state.report.translations[
            next(k for k, p in session.state.report.paragraphs.items() if p.text)
        ]["fr"].text
        == 'Première.\nDeuxième {x} "y".'
    )


def test_the_file_says_its_language_and_is_the_same_twice() -> None:
    session = played(until="@14:31")
    assert language_of(exported(session.state, "fr")) == "fr"
    assert exported(session.state, "fr") == exported(session.state, "fr")


def test_what_is_no_po_file_is_refused_in_a_sentence() -> None:
    with pytest.raises(NotOurs, match="not_po"):
        incoming(played(until="@09:40").state, b"msgid nonsense\n\xff\xfe", "fr")


def test_a_line_that_lost_its_quotation_mark_is_refused_with_its_number() -> None:
    session = played(until="@14:31")
    po = translated(exported(session.state, "fr").decode(), "it supported that request", "oui.")
    damaged = po.replace('msgstr "oui."', 'msgstr "oui.')
    with pytest.raises(NotOurs, match="damaged_po") as refused:
        incoming(session.state, damaged.encode(), "fr")
    assert damaged.splitlines()[int(refused.value.values["line"]) - 1] == 'msgstr "oui.'


def test_a_part_of_a_sentence_goes_out_with_the_whole_of_it_in_both_languages() -> None:
    po = exported(played(until="@14:31").state, "fr").decode()
    before = po[: po.index('msgid "it supported that request"')]
    assert "#. en: A Member State stated that it supported that request." in before
    assert "#. fr: Un État Membre a déclaré que" in before
    assert "#. en: The Chairman thanked" not in po
