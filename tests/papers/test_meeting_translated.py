"""The meeting report in the other language: what is translated, missing, or to be checked."""

from meeting_tui.domain.untranslated import Gaps, gaps
from meeting_tui.papers.meeting import build, untranslated

from .meeting_12 import FRENCH, enter, markdown, played, translated


def test_what_was_translated_before_the_approval_is_stored_with_it() -> None:
    session = translated()

    assert untranslated(build(session.state, "fr")) == 0
    approvals = [p.approval for p in session.state.report.paragraphs.values() if p.approval]
    assert {language for each in approvals for language in each.texts} == {"en", "fr"}
    assert {each.original for each in approvals} == {"en"}


def test_a_title_given_in_one_language_is_marked_in_the_heading_until_it_is_translated() -> None:
    opening = ["@09:30 /open", "@09:30 /item 1", "@09:30 /section: Words of thanks"]
    session = played(day=[*opening, "@09:30 /adopt"])
    number = session.state.n - 1

    assert "## 1 Words of thanks **[à traduire]**" in markdown(session, "fr")
    enter(session, f"/translate #{number} fr: Remerciements")
    assert "## 1 Remerciements\n" in markdown(session, "fr")


def test_what_is_not_translated_is_marked_and_counted_in_the_other_language() -> None:
    session = played(until="@14:31")
    before = untranslated(build(session.state, "fr"))
    said = next(e.n for e in session.state.entries if "it supported that request" in e.line)
    assert "3.3 **[à traduire]** Un État Membre a déclaré qu'*it supported" in (
        markdown(session, "fr")
    )

    enter(session, f"/translate #{said} fr: il appuie cette demande")

    assert "3.3 Un État Membre a déclaré qu'il appuie cette demande." in markdown(session, "fr")
    assert untranslated(build(session.state, "fr")) == before - 1
    assert untranslated(build(session.state, "en")) == 0


def test_a_translation_made_before_a_fix_is_marked_as_one_to_check() -> None:
    session = played(until="@14:31")
    said = next(e.n for e in session.state.entries if "it supported that request" in e.line)
    enter(session, f"/translate #{said} fr: il appuie cette demande")
    enter(session, f"/fix #{said}: it did not support that request")

    french = markdown(session, "fr")
    assert "3.3 **[traduction à vérifier]** Un État Membre a déclaré qu'il appuie" in french
    assert "it did not support that request" in markdown(session)


def test_an_amended_paragraph_wants_a_translation_of_its_own() -> None:
    assert "6.1 Le Groupe a examiné le Document CWG-Internet-12/5, qui" in markdown(played(), "fr")

    session = played(until="@17:12")
    enter(session, "@17:09 /amend 6.1: The Group examined all that time allowed.")
    assert "**[à traduire]** *The Group examined all" in markdown(session, "fr")
    enter(session, "@17:10 /translate 6.1 fr: Le Groupe a examiné sept propositions.")
    assert "6.1 **[pas encore approuvé]** Le Groupe a examiné sept" in markdown(session, "fr")

    enter(session, "@17:11 /amend 6.1: The Group examined three of seven proposals.")
    assert "[traduction à vérifier]** Le Groupe a examiné sept" in markdown(session, "fr")


def test_translations_that_came_in_after_the_approval_are_printed_and_no_longer_asked_for() -> None:
    session = played(*FRENCH)
    assert untranslated(build(session.state, "fr")) == 0
    assert gaps(session.state, "fr") == Gaps()


def test_what_was_typed_in_another_language_is_still_asked_for_after_the_approval() -> None:
    session = played(until="@16:41")
    session.speak("fr")
    enter(session, "@16:41 Le Groupe a remercié les interprètes.")
    typed = f"#{session.state.n}"
    enter(session, "@16:55 /approve 7.1")

    assert gaps(session.state, "en").missing == (typed,)
    assert "7.1 **[to be translated]** *Le Groupe a remercié" in markdown(session, "en")
    assert "7.1 Le Groupe a remercié les interprètes." in markdown(session, "fr")
