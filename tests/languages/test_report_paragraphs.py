"""What a paragraph of the report says of whom, in which language, and what it lacks."""

import pytest

from meeting_tui.languages.report import Rendered, paragraph_text, wording
from meeting_tui.session import Session
from tests.papers.meeting_12 import begun, enter


def paragraphs(session: Session, language: str = "en") -> list[Rendered]:
    state = session.state
    keys = [key for section in state.report.sections.values() for key in section.paragraphs]
    return [paragraph_text(state, state.report.paragraphs[key], language) for key in keys]


def meeting(
    *lines: str,
    item: str = "6",
    attribution: str = "anonymous",
    languages: tuple[str, ...] = ("en", "fr"),
) -> Session:
    session = begun(attribution, languages)
    for line in ("@09:30 /open", f"@09:30 /item {item}", *lines):
        enter(session, line)
    return session


def last(session: Session, language: str = "en") -> str:
    return paragraphs(session, language)[-1].text


@pytest.mark.parametrize(
    ("attribution", "line", "english", "french"),
    [
        (
            "named",
            "/say AAA, BBB: it is long",
            "It was stated that it is long (Delegation A and Delegation B).",
            "Il a été déclaré qu'*it is long* (Délégation A et Délégation B).",
        ),
        (
            "none",
            "/say AAA [fr]: qu'elle partage cet avis",
            "It was stated that elle partage cet avis.",
            "Il a été déclaré qu'elle partage cet avis.",
        ),
        (
            "none",
            "/remark: that the Group needs time",
            "It was indicated that the Group needs time.",
            "Il a été indiqué que *the Group needs time*.",
        ),
        (
            "named",
            "/say SG: it is long",
            "The Secretary-General stated that it is long.",
            "Le Secrétaire général a déclaré qu'*it is long*.",
        ),
        (
            "none",
            "/say AAA, SG: it is long",
            "It was stated that it is long.",
            "Il a été déclaré qu'*it is long*.",
        ),
        (
            "named",
            "/po AAA: the list",
            "A point of order was raised (Delegation A): the list.",
            "Une motion d'ordre a été présentée (Délégation A)\N{NO-BREAK SPACE}: *the list*.",
        ),
        (
            "anonymous",
            "/request AAA, BBB: send replies",
            "Some Member States were requested to send replies.",
            "Il a été demandé à certains États Membres de *send replies*.",
        ),
    ],
)
def test_names_are_printed_as_far_as_the_rule_of_the_group_goes(
    attribution: str, line: str, english: str, french: str
) -> None:
    session = meeting(f"@09:31 {line}", item="1", attribution=attribution)
    spans = paragraphs(session, "fr")[-1].parts[-1].spans

    assert last(session) == english
    assert "".join(f"*{s.text}*" if s.language else s.text for s in spans) == french


def test_those_who_support_one_after_the_other_are_told_in_one_sentence() -> None:
    session = meeting("@09:31 /introduce P1", "@09:31 /support P1 BBB", "@09:32 /support P1 CCC")

    assert last(session) == (
        "Proposal P1 (“Topic A”). A Member State introduced the proposal. "
        "Some Member States supported the proposal."
    )


def test_proposals_left_for_one_reason_are_told_in_one_sentence_in_any_language() -> None:
    lines = ("/notexamined P5", "/notexamined P6: Faute de temps", "/notexamined P7: too broad")
    session = meeting(*(f"@09:31 {line}" for line in lines))

    assert last(session) == (
        "Proposals P5 (“Topic E”) and P6 (“Topic F”) were not examined for lack of time. "
        "Proposal P7 (“Topic G”) was not examined, for the following reason: too broad."
    )


def test_consensus_quotes_the_text_as_last_put_with_preamble_and_questions() -> None:
    session = meeting(
        "@09:31 /preamble P1: Bearing in mind that replies are few,",
        "@09:31 /ask P1: What are the obstacles?",
        "@09:31 /ask P1 [fr]: Quelles sont les possibilités?",
        "@09:32 /put P1",
        "@09:33 /put Q1: Topic A, in brief",
        "@09:34 /consensus",
    )
    found = paragraphs(session)[-1]

    assert found.text.split("\n")[3:] == [
        "> Topic A, in brief",
        "> Bearing in mind that replies are few,",
        "> 1) What are the obstacles?",
        "> [fr] 2) Quelles sont les possibilités?",
    ]
    assert found.missing == ("P1.2",)


def test_an_approval_stores_the_original_and_only_complete_translations() -> None:
    session = meeting("@09:31 /adopt", "@09:32 /say AAA: it is long", item="1")
    adopted, said = session.state.report.sections["i1"].paragraphs[-2:]

    assert set(wording(session.state, adopted)) == {"en", "fr"}
    assert wording(session.state, said) == {"en": "A Member State stated that it is long."}

    enter(session, f"/translate #{session.state.n} fr: elle est longue")
    assert wording(session.state, said)["fr"] == "Un État Membre a déclaré qu'elle est longue."


def test_a_group_whose_language_has_no_sentences_yet_can_approve_its_report() -> None:
    session = meeting("@09:31 /say AAA: es larga", item="1", languages=("es", "en"))
    enter(session, "/approve! report")

    approval = session.state.report.paragraphs["p4"].approval
    assert approval
    assert approval.texts == {"en": "A Member State stated that es larga."}
    assert paragraphs(session)[1].missing == ("#4",)


def test_words_of_another_language_stay_marked_in_an_approved_original() -> None:
    session = meeting("@09:31 /say AAA [fr]: la liste est longue", item="1")
    number = session.state.n
    enter(session, "/approve! report")
    said = paragraphs(session)[1]

    assert said.text == "A Member State stated that la liste est longue."
    assert said.missing == (f"#{number}",)
    assert [span.language for span in said.parts[0].spans] == ["", "fr", ""]


def test_what_is_translated_after_the_approval_completes_the_other_language() -> None:
    session = meeting("@09:31 /say AAA: it is long", item="1")
    number = session.state.n
    enter(session, "/approve! report")
    assert paragraphs(session, "fr")[1].missing == (f"#{number}",)

    enter(session, f"/translate #{number} fr: elle est longue")
    assert paragraphs(session, "fr")[1].text == "Un État Membre a déclaré qu'elle est longue."
    assert paragraphs(session)[1].text == "A Member State stated that it is long."


def test_a_paragraph_written_in_french_gets_its_typography() -> None:
    session = meeting("@09:31 Une question: laquelle?", item="1")
    enter(session, f"/translate #{session.state.n} fr: Une question: laquelle?")

    assert last(session, "fr") == "Une question\N{NO-BREAK SPACE}: laquelle\N{NO-BREAK SPACE}?"
    assert last(session) == "Une question: laquelle?"
