import pytest

from meeting_tui.domain.commands import Command
from meeting_tui.domain.commands.agenda import OpenItem
from meeting_tui.domain.commands.consensus import PutQuestion
from meeting_tui.domain.commands.minutes import TakeMinute
from meeting_tui.domain.commands.proposals import (
    IntroduceProposal,
    SupportProposal,
    WriteQuestion,
)
from meeting_tui.domain.commands.report import (
    AmendParagraph,
    ApproveParagraphs,
    ApproveReport,
    BeginSection,
    ComposeParagraph,
    InsertParagraph,
    IssueCorrigendum,
    IssueDraft,
    MoveParagraph,
    NoteEditorial,
    ReadParagraph,
    StrikeParagraph,
    Translate,
)
from meeting_tui.domain.corrected import Correction
from meeting_tui.domain.events.report import ParagraphAmended, ParagraphApproved, ParagraphRead
from meeting_tui.domain.points import open_points
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.rules.approval import digest
from meeting_tui.domain.state import State
from meeting_tui.domain.untranslated import gaps

from .acting import Act, Case, before, check, done, meeting, on_topic, when

FIRST, SECOND, THIRD = (Act(TakeMinute(f"Paragraph {n}.", "1"), f"10:0{n}") for n in (1, 2, 3))


def written(*acts: Command | Act) -> State:
    """Write p4, p5 and p6 (1.1 to 1.4 with the opening, p2) and do what is given."""
    return meeting(OpenItem("1"), FIRST, SECOND, THIRD, *acts)


def numbers(state: State) -> list[str]:
    """The numbers as they print, in order."""
    found = state.report.numbering(state.order)
    sections = state.report.ordered(state.order)
    return [found[p.key] for section in sections for p in state.report.living(section)]


APPROVED = written(ApproveParagraphs(("p4",)))
SEALED = written(ApproveReport())
LATE = written(ApproveReport(), TakeMinute("Late thanks.", ""))

CORRECTED = written(
    ApproveReport(), IssueCorrigendum("p4", "One."), Translate("p4", "fr", "Ancien.")
)

CASES = [
    Case("refused no_text", on_topic(), BeginSection("")),
    Case("refused no_item", meeting(), BeginSection("Consultations")),
    Case("refused no_text", written(), ComposeParagraph((4, 5), "")),
    Case("refused entry_not_told", written(), ComposeParagraph((4, 3), "Both.")),
    Case("refused approved_yet", APPROVED, ComposeParagraph((4, 5), "Both.")),
    Case("refused frozen", SEALED, ComposeParagraph((4, 5), "Both.")),
    Case("refused unknown", written(), InsertParagraph("p9", "New.")),
    Case("refused no_text", written(), InsertParagraph("p4", "")),
    Case("refused unknown", written(), MoveParagraph("p9", "p4")),
    Case("refused unknown", written(), MoveParagraph("p4", "p9")),
    Case("refused after_itself", written(), MoveParagraph("p4", "p4")),
    Case("refused approved_yet", APPROVED, MoveParagraph("p4", "p5")),
    Case("done", APPROVED, InsertParagraph("p4", "New.")),
    Case("refused report_closed", written(ApproveReport()), InsertParagraph("p4", "New.")),
    Case("refused report_closed", written(ApproveReport()), BeginSection("Afterwards")),
    Case("done", LATE, InsertParagraph("p7", "New.")),
    Case("refused report_closed", LATE, MoveParagraph("p7", "p4")),
    Case("refused no_text", written(), StrikeParagraph("p4", "")),
    Case("refused struck", written(StrikeParagraph("p4", "twice")), StrikeParagraph("p4", "x")),
    Case("refused no_text", written(), Translate("p4", "fr", "")),
    Case("refused unknown_language", written(), Translate("p4", "de", "Absatz.")),
    Case("refused in_that_language", written(), Translate("p4", "en", "Paragraph.")),
    Case("refused unknown", written(), Translate("p9", "fr", "Paragraphe.")),
    Case("refused unknown", written(), Translate("#99", "fr", "Paragraphe.")),
    Case("refused unknown", written(), Translate("M1", "fr", "publier")),
    Case("refused no_such_question", written(), Translate("P1.1", "fr", "Comment ?")),
    Case("done", written(WriteQuestion("P1", "How?")), Translate("P1.1", "fr", "Comment ?")),
    Case("done", written(), Translate("#4", "fr", "Paragraphe.")),
    Case("asked draft_issued", written(IssueDraft()), IssueDraft()),
    Case("refused empty_report", before(), IssueDraft()),
    Case("refused unknown", written(), ReadParagraph("p9")),
    Case("asked approved_before", APPROVED, AmendParagraph("p4", "Other.")),
    Case("refused frozen", SEALED, AmendParagraph("p4", "Other.")),
    Case("refused report_unapproved", APPROVED, NoteEditorial("p4", "Paragraph 1,")),
    Case("refused no_text", written(), AmendParagraph("p4", "")),
    Case("refused unknown_actor", written(), AmendParagraph("p4", "Other.", "nobody")),
    Case("refused approved_already", APPROVED, ApproveParagraphs(("p4",))),
    Case("refused unknown", written(), ApproveParagraphs(("p9",))),
    Case(
        "refused dated_before",
        written(Act(IssueDraft(), "11:00")),
        ApproveParagraphs(("p4",)),
        "10:30",
    ),
    Case("refused dated_before", written(), ApproveParagraphs(("p5",)), "10:01"),
    Case("refused dated_before", APPROVED, ApproveReport(), "10:02"),
    Case(
        "refused dated_before",
        written(Act(ApproveParagraphs(("p4", "p5", "p6")), "12:00")),
        ApproveReport(),
        "11:00",
    ),
    Case("asked report_without_draft", written(), ApproveReport()),
    Case("asked report_over_question", written(IssueDraft(), PutQuestion("x")), ApproveReport()),
    Case("done", written(IssueDraft()), ApproveReport()),
    Case("done", written(ApproveParagraphs(("p2", "p4", "p5", "p6"))), ApproveReport()),
    Case("refused report_approved", written(ApproveReport()), ApproveReport()),
    Case("refused empty_report", before(), ApproveReport()),
    Case("refused not_frozen", written(), NoteEditorial("p4", "Paragraph 1,")),
    Case("refused not_frozen", written(), IssueCorrigendum("p4", "Paragraph one.")),
    Case("refused no_text", APPROVED, IssueCorrigendum("p4", "")),
    Case("refused unknown", written(), NoteEditorial("p9", "x")),
    Case("refused corrected", CORRECTED, Translate("p4", "fr", "Autre.")),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_report_answers(case: Case) -> None:
    check(case)


def test_numbers_are_provisional_until_the_draft_is_issued() -> None:
    state = written(InsertParagraph("p4", "Between."))
    assert numbers(state) == ["1.1", "1.2", "1.3", "1.4", "1.5"]


def test_what_is_inserted_into_an_issued_draft_is_a_bis_wherever_it_stands() -> None:
    state = written(
        IssueDraft(), InsertParagraph("p4", "Between."), InsertParagraph("p4", "Again.")
    )
    assert numbers(state) == ["1.1", "1.2", "1.2bis", "1.2ter", "1.3", "1.4"]
    state = done(state, InsertParagraph("p6", "At the end."))
    assert numbers(state)[-1] == "1.5"


def test_a_second_draft_does_not_give_a_bis_twice() -> None:
    state = written(IssueDraft(), InsertParagraph("p4", "Between."), IssueDraft())
    state = done(state, InsertParagraph("p8", "After the bis."))
    assert numbers(state) == ["1.1", "1.2", "1.2bis", "1.2ter", "1.3", "1.4"]


def test_the_number_of_a_struck_paragraph_is_not_given_again() -> None:
    state = written(IssueDraft(), StrikeParagraph("p6", "twice"), InsertParagraph("p5", "New."))
    assert numbers(state) == ["1.1", "1.2", "1.3", "1.5"]


def test_a_paragraph_moved_to_another_section_leaves_its_number_behind() -> None:
    state = written(OpenItem("2"), TakeMinute("Under 2.", "2"), TakeMinute("More.", "2"))
    state = done(state, IssueDraft(), MoveParagraph("p5", "p8"))
    assert numbers(state) == ["1.1", "1.2", "1.4", "2.1", "2.1bis", "2.2"]


def test_no_number_is_given_twice_however_much_is_inserted() -> None:
    state = written(IssueDraft(), *(InsertParagraph("p4", f"Number {n}.") for n in range(14)))
    assert len(set(numbers(state))) == len(numbers(state)) == 18


def test_a_section_that_begins_after_the_draft_was_issued_is_a_bis_of_the_one_before() -> None:
    state = meeting(OpenItem("1"), FIRST, OpenItem("4"), TakeMinute("Later.", "4"), IssueDraft())
    state = done(state, TakeMinute("In between.", "2"))
    assert numbers(state) == ["1.1", "1.2", "1bis.1", "2.1"]


def test_a_composed_paragraph_takes_the_place_of_those_it_is_made_of() -> None:
    state = written(ComposeParagraph((4, 6), "One and three."))
    assert state.report.sections["1"].paragraphs == ["p2", "p7", "p5"]
    assert state.report.paragraphs["p7"].entries == (4, 6)


def test_composing_a_part_of_a_paragraph_leaves_the_rest() -> None:
    state = on_topic(IntroduceProposal("P1"), SupportProposal("P1", ("BBB",)))
    state = done(state, ComposeParagraph((5,), "It was supported."))
    assert state.report.paragraphs["c-3"].entries == (4,)
    assert state.report.paragraphs["p6"].entries == (5,)


@pytest.mark.parametrize(
    "settled",
    [
        AmendParagraph("c-3", "As amended."),
        ApproveParagraphs(("c-3",)),
        StrikeParagraph("c-3", "not wanted"),
    ],
    ids=lambda command: type(command).__name__,
)
def test_what_comes_after_a_paragraph_was_settled_starts_a_new_one(settled: Command) -> None:
    state = on_topic(IntroduceProposal("P1"), settled, SupportProposal("P1", ("BBB",)))
    assert state.report.paragraphs["c-3"].entries == (4,)
    assert state.report.paragraphs["c-3.6"].entries == (6,)
    assert state.report.sections["3"].paragraphs.count("c-3.6") == 1


def test_a_section_of_its_own_takes_what_follows_under_the_item() -> None:
    state = written(BeginSection("Consultations"), TakeMinute("There.", "1"))
    assert state.report.sections["s7"].paragraphs == ["p8"]
    assert numbers(state)[-1] == "2.1"


def test_an_amendment_keeps_the_text_before_it() -> None:
    (amended,) = when(written(), AmendParagraph("p4", "Other.", "BBB"))
    assert isinstance(amended, ParagraphAmended)
    assert (amended.text, amended.was, amended.actor) == ("Other.", "Text of p4.", "BBB")


def test_words_it_has_already_confirm_a_paragraph_and_change_nothing() -> None:
    same = AmendParagraph("p4", "Text \N{NO-BREAK SPACE}of p4.", "BBB")
    assert when(written(), same) == (ParagraphRead("p4", same=True),)
    assert done(written(), same).report.paragraphs["p4"].state == "read"


def test_approval_stores_number_and_texts() -> None:
    assert when(written(), ApproveParagraphs(("p4",))) == (
        ParagraphApproved("p4", "1.2", {"en": "Text of p4."}, "en"),
    )


def test_paragraphs_approved_already_are_passed_over_in_a_block() -> None:
    events = when(APPROVED, ApproveParagraphs(("p4", "p5")))
    assert [e.paragraph for e in events if isinstance(e, ParagraphApproved)] == ["p5"]


def test_approving_the_report_approves_the_rest_and_seals_all_the_texts() -> None:
    state = done(written(ApproveParagraphs(("p4",))), ApproveReport(amended=True))
    approval = state.report.approval
    assert approval is not None
    assert approval.amended
    stored = {key: {"en": f"Text of {key}."} for key in ("p2", "p4", "p5", "p6")}
    assert approval.digest == digest(stored)


def test_a_frozen_paragraph_is_corrected_beside_its_text() -> None:
    state = written(ApproveReport(), IssueCorrigendum("p4", "Paragraph one."))
    paragraph = state.report.paragraphs["p4"]
    assert paragraph.later == [Correction("corrigendum", 8, {"en": "Paragraph one."})]
    assert paragraph.approval is not None
    assert paragraph.approval.texts == {"en": "Text of p4."}


def test_what_was_corrected_wants_its_words_in_each_language() -> None:
    noted = written(ApproveReport(), NoteEditorial("p4", "One."), IssueCorrigendum("p5", "Two."))
    missing = gaps(noted, "fr").missing
    assert {"#8", "#9"} <= {*missing}
    line = next(p.line for p in open_points(noted) if p.code == "translation_missing")
    assert line.startswith("/translate ")

    said = done(noted, Translate("#8", "fr", "Un."), IssueCorrigendum("p5", "Deux.", "fr"))
    assert not {"#8", "#9"} & {*gaps(said, "fr").missing}
    assert [each.texts for each in said.report.paragraphs["p5"].later] == [
        {"en": "Two.", "fr": "Deux."}
    ]


def test_other_words_for_a_text_under_a_corrigendum_are_refused() -> None:
    with pytest.raises(Refusal) as refused:
        when(CORRECTED, Translate("p4", "fr", "Le nouveau."))
    assert refused.value.remedy == "/translate #8 fr: …"


def test_an_approved_paragraph_may_be_amended_until_the_report_is_approved() -> None:
    state = written(ApproveParagraphs(("p4", "p5")), AmendParagraph("p4", "Other."))
    paragraph = state.report.paragraphs["p4"]
    assert (paragraph.state, paragraph.text) == ("amended", "Other.")
    assert paragraph.amendments[-1].was == "Text of p4."
    assert state.report.paragraphs["p5"].state == "approved"
    state = done(state, ApproveParagraphs(("p4",)))
    assert state.report.paragraphs["p4"].state == "approved"


def test_a_paragraph_goes_from_draft_over_read_and_amended_to_approved() -> None:
    state, seen = written(), []
    for act in (ReadParagraph("p4"), AmendParagraph("p4", "Other."), ApproveParagraphs(("p4",))):
        seen.append(state.report.paragraphs["p4"].state)
        state = done(state, act)
    seen.append(state.report.paragraphs["p4"].state)
    assert seen == ["draft", "read", "amended", "approved"]
