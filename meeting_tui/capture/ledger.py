"""The references a line can be completed with: questions, objections, measures, entries, 6.2."""

from collections.abc import Iterator

from meeting_tui.capture.candidate import Candidate
from meeting_tui.domain.vocabulary import Vocabulary
from meeting_tui.languages import N_
from meeting_tui.languages.naming import text_in

RECENT = 12


def questions_of(_: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through the questions of the proposals, and the one that could come next in each."""
    for proposal in vocabulary.state.proposals.values():
        for number, texts in enumerate([*proposal.questions, {}], start=1):
            ref = f"{proposal.id}.{number}"
            yield Candidate(ref, (ref,), text_in(language, texts))


def questions(verb: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through the questions put, the latest first."""
    for question in reversed(vocabulary.state.questions.values()):
        found = question.state != "put"
        unfit = ""
        if verb == "put" and found:
            unfit = N_("has its finding")
        elif verb in {"reopen", "contest"} and not found:
            unfit = N_("is still open")
        yield Candidate(question.id, (question.id,), text_in(language, question.texts), unfit)


def objections(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the objections with their grounds."""
    for objection in vocabulary.state.objections.values():
        unfit = "" if objection.state == "open" else N_("is settled")
        yield Candidate(objection.id, (objection.id,), objection.grounds.text, unfit)


def measures(verb: str, vocabulary: Vocabulary, _: str) -> Iterator[Candidate]:
    """Go through the measures with their texts."""
    for measure in vocabulary.state.measures.values():
        after = verb in {"progress", "complete"}
        fit = measure.state in ({"approved", "completed"} if after else {"open"})
        unfit = "" if fit else N_("is not approved") if after else N_("is settled")
        yield Candidate(measure.id, (measure.id,), measure.words.text, unfit)


def statements(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the statements for the record."""
    for statement in vocabulary.state.statements.values():
        unfit = N_("was received") if statement.words else ""
        yield Candidate(statement.id, (statement.id,), ", ".join(statement.actors), unfit)


def drafting(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the drafting groups with their mandates."""
    for group in vocabulary.state.drafting.values():
        unfit = N_("is back") if group.words else ""
        yield Candidate(group.id, (group.id,), group.mandate.text, unfit)


def entries(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the last entries with the lines that made them, the latest first."""
    state = vocabulary.state
    for entry in reversed(state.entries[1:][-RECENT:]):
        unfit = N_("is undone") if entry.n in state.withdrawn else ""
        yield Candidate(f"#{entry.n}", (f"#{entry.n}", str(entry.n)), entry.line, unfit)


def paragraphs(verb: str, vocabulary: Vocabulary, _: str) -> Iterator[Candidate]:
    """Go through the numbers of the report, those of the open item first."""
    state = vocabulary.state
    report = state.report
    numbers = report.numbering(state.order)
    after = verb in {"editorial", "corrigendum"}
    for key, number in numbers.items():
        if key.startswith("§"):
            continue
        frozen = report.paragraphs[key].approval is not None
        unfit = ""
        if frozen and verb in {"amend", "move", "strike", "approve", "read"}:
            unfit = N_("is approved")
        elif after and not frozen:
            unfit = N_("is not approved")
        yield Candidate(number, (number,), "", unfit)


def translatables(verb: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through what has a text of its own: paragraphs, measures, proposals."""
    yield from paragraphs(verb, vocabulary, language)
    for ref in (*vocabulary.state.measures, *vocabulary.state.proposals):
        yield Candidate(ref, (ref,))


def decisions(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the decisions, the latest first."""
    made = [ref for kind, ref in vocabulary.state.refs if kind == "decision"]
    for ref in sorted(made, key=lambda ref: int(ref.removeprefix("D")), reverse=True):
        yield Candidate(ref, (ref,))


def brackets(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the square brackets in texts found agreed, with their words."""
    for question in vocabulary.state.questions.values():
        for bracket in question.brackets:
            ref = f"{question.id}.{bracket.number}"
            unfit = N_("is settled") if bracket.outcome else ""
            yield Candidate(ref, (ref,), bracket.text, unfit)


def group_languages(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the languages of the group."""
    for code in vocabulary.state.plan.group.languages:
        yield Candidate(code, (code,))


def language_tags(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the languages of the group in square brackets."""
    for code in vocabulary.state.plan.group.languages:
        yield Candidate(f"[{code}]", (f"[{code}]", code))
