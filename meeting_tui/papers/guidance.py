"""The request for guidance: why a topic was lost, what was examined, what the Council is asked."""

from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.state import Proposal, State
from meeting_tui.languages.betraying import betrays
from meeting_tui.languages.catalogue import N_, NP_, say, say_plural
from meeting_tui.languages.dates import duration
from meeting_tui.languages.facts.gaps import Found, in_language, of_texts
from meeting_tui.languages.facts.telling import Telling
from meeting_tui.languages.facts.voices import is_unnamed, phrase
from meeting_tui.languages.papers import group_name, held, meeting_ordinal, number_word, states
from meeting_tui.languages.typography import typeset
from meeting_tui.papers import to_council, wording
from meeting_tui.papers.activities import paper_of
from meeting_tui.papers.council import access
from meeting_tui.papers.forms import Form
from meeting_tui.papers.model import (
    Mark,
    Paper,
    Paragraph,
    Prose,
    Quote,
    Reference,
    Section,
    SummaryBox,
    Table,
    Text,
    fill,
    line,
)
from meeting_tui.papers.outcome import Outcome, outcomes, reason

_PLACE = "{place}"
EXAMINED = {"examined", "agreed", "no consensus", "referred"}
GONE = {"withdrawn", "merged"}

BEFORE = NP_(
    "{group} held its {ordinal} meeting {dates}. It had {count} proposal before it for the topic "
    "of its next open consultation.",
    "{group} held its {ordinal} meeting {dates}. It had {count} proposals before it for the topic "
    "of its next open consultation.",
)
EXAMINATION = N_(
    "They were dealt with as follows: examined: {whole}; examined in part: {partly}; not "
    "examined: {left}."
)


def build(state: State, language: str) -> Paper:
    """Build the request; raises Refusal when nothing was referred to the Council, LanguageError."""
    lost = outcomes(state)
    if not lost:
        raise Refusal("no_guidance", remedy="/refer council: …")
    form = Form(state, "guidance", language)
    title = say(language, N_("Request for guidance on the topic of the next open consultation"))
    return Paper(
        kind="guidance",
        language=language,
        title=title.upper(),
        number=form.number,
        date=form.printed_day,
        metadata=to_council.metadata([state], language, title),
        left=to_council.left(form),
        right=to_council.right(state, form),
        source=to_council.source(state, language),
        draft=to_council.draft(form, approved=state.report.approval is not None),
        header=() if form.number else line(title),
        box=_box(state, language),
        sections=(
            _facts(state, form, lost),
            _proposals(state, language),
            _question(state, language, lost),
        ),
        closing=to_council.closing(form),
        access=access([state]),
    )


def _box(state: State, language: str) -> SummaryBox:
    summary = say(
        language,
        N_("At {meeting}, no topic was agreed for the next open consultation."),
        meeting=to_council.the_meeting(language, state),
    )
    action = say(
        language,
        N_("The Council is invited to provide guidance (see section {place})."),
        place=_PLACE,
    )
    return SummaryBox(
        (
            to_council.row(language, to_council.SUMMARY, line(summary)),
            to_council.row(language, to_council.ACTION, fill(action, place=Reference("question"))),
        )
    )


def _facts(state: State, form: Form, lost: tuple[Outcome, ...]) -> Section:
    language = form.language
    facts = [
        to_council.paragraph("", line(_before(state, language)), "before"),
        to_council.paragraph("", line(_examination(state, language)), "examination"),
        *(_why(state, language, each) for each in lost),
    ]
    numbered = [
        Paragraph(each.key, f"1.{place}", each.blocks, each.marks)
        for place, each in enumerate(facts, start=1)
    ]
    own = form.paragraphs("1", len(numbered) + 1)
    return Section("facts", "1", line(say(language, N_("Facts"))), (*numbered, *own))


def _standing(state: State) -> list[Proposal]:
    """List the proposals that were for the Group to choose from."""
    return [each for each in state.proposals.values() if each.state not in GONE]


def _before(state: State, language: str) -> str:
    return say_plural(
        language,
        *BEFORE,
        len(_standing(state)),
        count=number_word(language, len(_standing(state))),
        group=group_name(language, state),
        ordinal=meeting_ordinal(language, state),
        dates=held(language, state),
    )


def _examination(state: State, language: str) -> str:
    found = [each.state for each in _standing(state)]
    whole = sum(each in EXAMINED for each in found)
    partly = sum(each == "partly examined" for each in found)
    numbers = {"whole": whole, "partly": partly, "left": len(found) - whole - partly}
    words = {name: str(number) for name, number in numbers.items()}
    return say(language, EXAMINATION, **words)


def _why(state: State, language: str, lost: Outcome) -> Paragraph:
    """Say why there was no consensus and where the report of the meeting tells it."""
    words, missing = reason(state, lost, language)
    see = say(language, N_("(see section {place} of the report of the meeting)"), place=_PLACE)
    told = fill(see, place=Reference(lost.told, paper_of(state)))
    text = wording.before_stop(line(words), told)
    marks = wording.gaps(language, missing=missing, stale=False)
    return Paragraph(f"why-{lost.question.id}", "", (Prose(text),), marks)


def _proposals(state: State, language: str) -> Section:
    named = _names_sponsors(state)
    header = (
        N_("No."),
        N_("Topic"),
        *((N_("Proposed by"),) if named else ()),
        N_("What became of it"),
        N_("Examined for"),
    )
    found = [of_texts(state, language, p.title, (p.id,)) for p in state.proposals.values()]
    outcome = states(language, state, state.proposals)
    rows = tuple(
        (
            line(proposal.id),
            (_title(state, title, language),),
            *((line(_sponsors(state, proposal, language)),) if named else ()),
            line(outcome[proposal.id]),
            line(_minutes(state, proposal, language)),
        )
        for proposal, title in zip(state.proposals.values(), found, strict=True)
    )
    widths = (2, 5, 4, 5, 4) if named else (2, 8, 6, 4)
    table = Table(tuple(line(say(language, each)) for each in header), rows, widths)
    lead = Prose(line(say(language, N_("The following proposals were submitted:"))))
    marks = wording.gaps(language, missing=any(each.missing for each in found), stale=False)
    paragraphs = (Paragraph("table", "2.1", (lead, table), marks),)
    return Section("proposals", "2", line(say(language, N_("Proposals"))), paragraphs)


def _title(state: State, title: Found, language: str) -> Text:
    """Give a title; one that names a delegation which the group leaves unnamed is not printed."""
    if betrays(state, title.text):
        return Text("–")
    own = "" if title.language == language else title.language
    text = title.text if own else typeset(language, title.text)
    return Text(text, own, italic=bool(own))


def _names_sponsors(state: State) -> bool:
    """Whether the group's rule lets anybody be named: "A Member State" in each row says nothing."""
    rule = state.plan.group.attribution
    sponsors = (code for each in state.proposals.values() for code in each.sponsors)
    named = rule == "named" or not all(is_unnamed(state.actors.get(code)) for code in sponsors)
    return rule != "none" and named


def _sponsors(state: State, proposal: Proposal, language: str) -> str:
    """Name who proposed it as far as the group prints it: "A Member State"."""
    if not proposal.sponsors or state.plan.group.attribution == "none":
        return "–"
    who = phrase(Telling(state, language), proposal.sponsors)
    return say(language, N_("{who:start}"), who=who)


def _minutes(state: State, proposal: Proposal, language: str) -> str:
    now = state.entries[-1].at
    seconds = state.timeline.seconds("proposal", proposal.id, now)
    return duration(language, round(seconds / 60)) if seconds else "–"


def _question(state: State, language: str, lost: tuple[Outcome, ...]) -> Section:
    paragraphs = tuple(
        _asked(state, language, each, number) for number, each in enumerate(lost, start=1)
    )
    heading = say(language, N_("Question to the Council"))
    return Section("question", "3", line(heading), paragraphs)


def _asked(state: State, language: str, lost: Outcome, number: int) -> Paragraph:
    words = lost.referral.words
    found = in_language(state, language, words.text, words.language, (f"#{words.n}",))
    own = "" if found.language == language else found.language
    lead = say(
        language, N_("The Council is invited to provide guidance on the following question:")
    )
    blocks = (Prose(line(lead)), Quote(((Text(found.text, own),),)))
    marks: tuple[Mark, ...] = wording.gaps(language, missing=found.missing, stale=found.stale)
    return Paragraph(f"asked-{lost.question.id}", f"3.{number}", blocks, marks)
