"""The shape of the report: sections, composed and inserted paragraphs, moving, striking."""

from meeting_tui.domain.commands import report as command
from meeting_tui.domain.consulting import point_of
from meeting_tui.domain.corrected import CORRIGENDUM
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import report as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.report import Paragraph, Section, Translation
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import State
from meeting_tui.domain.untranslated import has_words, original_of


def thawed(state: State, key: str) -> Paragraph:
    """Return a paragraph that may still change; refuse a frozen or a struck one."""
    common.need("paragraph", key, state)
    paragraph = state.report.paragraphs[key]
    if paragraph.approval and not state.report.approval:
        number, n = paragraph.approval.number, paragraph.approval.n
        raise Refusal("approved_yet", paragraph=number, entry=n, remedy=f"/undo #{n}")
    if paragraph.approval:
        number = paragraph.approval.number
        raise Refusal("frozen", paragraph=number, remedy=f"/corrigendum {number}: …")
    if paragraph.struck:
        raise Refusal("struck", paragraph=key)
    return paragraph


def reopened(state: State, key: str, context: Context) -> Paragraph:
    """Return a paragraph to be amended; an approved one after asking, until the report is."""
    paragraph = state.report.paragraphs.get(key)
    if paragraph is None or not paragraph.approval or state.report.approval:
        return thawed(state, key)
    approval = paragraph.approval
    context.ask("approved_before", paragraph=approval.number, entry=approval.n)
    return paragraph


@rule(command.BeginSection)
def begin_section(state: State, asked: command.BeginSection, context: Context) -> list[Event]:
    """Begin a section under the open item; an approved report has all of its own."""
    common.need_text(asked.title, "title")
    _need_open(state)
    item = common.need_item(state, context.at)
    language = common.language(asked.language, context)
    return [event.SectionBegun(f"s{context.n}", asked.title, language, item.id)]


@rule(command.ComposeParagraph)
def compose(state: State, asked: command.ComposeParagraph, context: Context) -> list[Event]:
    """Write one paragraph in place of those that come from several entries."""
    common.need_text(asked.text, "text")
    holders = [_holding(state, n) for n in asked.entries]
    for paragraph in holders:
        thawed(state, paragraph.key)
    language = common.language(asked.language, context)
    section = holders[0].section
    key = f"p{context.n}"
    return [event.ParagraphComposed(key, asked.entries, asked.text, language, section)]


def _holding(state: State, n: int) -> Paragraph:
    for paragraph in state.report.paragraphs.values():
        if n in paragraph.entries and not paragraph.struck:
            return paragraph
    raise Refusal("entry_not_told", entry=n)


@rule(command.InsertParagraph)
def insert(state: State, asked: command.InsertParagraph, context: Context) -> list[Event]:
    """Put in a paragraph after another; the text of an approved report is closed to it."""
    common.need("paragraph", asked.after, state)
    common.need_text(asked.text, "text")
    _need_room(state, asked.after)
    language = common.language(asked.language, context)
    return [event.ParagraphInserted(f"p{context.n}", asked.after, asked.text, language)]


@rule(command.MoveParagraph)
def move(state: State, asked: command.MoveParagraph, _: Context) -> list[Event]:
    """Move a paragraph after another one, maybe of another section."""
    thawed(state, asked.paragraph)
    common.need("paragraph", asked.after, state)
    if asked.paragraph == asked.after:
        raise Refusal("after_itself", paragraph=asked.paragraph)
    _need_room(state, asked.after)
    return [event.ParagraphMoved(asked.paragraph, asked.after)]


def _need_open(state: State) -> None:
    """Refuse what would give an approved report another shape."""
    if not state.report.approval:
        return
    last = state.report.last_approved(state.order)
    remedy = f"/corrigendum {last}: …" if last else ""
    raise Refusal("report_closed", entry=state.report.approval.n, remedy=remedy)


def _need_room(state: State, after: str) -> None:
    """Refuse to put anything among what the Group approved as a whole."""
    approval = state.report.paragraphs[after].approval
    if state.report.approval and approval:
        remedy = f"/corrigendum {approval.number}: …"
        raise Refusal("report_closed", entry=state.report.approval.n, remedy=remedy)


@rule(command.StrikeParagraph)
def strike(state: State, asked: command.StrikeParagraph, _: Context) -> list[Event]:
    """Take a paragraph out of the report, with the reason."""
    thawed(state, asked.paragraph)
    common.need_text(asked.reason, "reason")
    return [event.ParagraphStruck(asked.paragraph, asked.reason)]


@rule(command.Translate)
def translate(state: State, asked: command.Translate, _: Context) -> list[Event]:
    """Give a text its words in another language of the group."""
    common.need_text(asked.text, "text")
    if asked.language not in state.plan.group.languages:
        raise Refusal("unknown_language", language=asked.language)
    _need_target(state, asked.target)
    _refuse_corrected(state, asked)
    _refuse_own_language(state, asked.target, asked.language)
    return [event.TextTranslated(asked.target, asked.language, asked.text)]


def _refuse_corrected(state: State, asked: command.Translate) -> None:
    """Refuse other words for a text that a corrigendum took the place of: they are meant for that.

    A paragraph that has no words in the language yet may still be given its first.
    """
    paragraph = state.report.paragraphs.get(asked.target)
    later = paragraph.later if paragraph else []
    last = next((each for each in reversed(later) if each.kind == CORRIGENDUM), None)
    if paragraph is None or last is None or not paragraph.approval:
        return
    if has_words(state, paragraph, asked.language):
        line = f"/translate {last.ref} {asked.language}: …"
        raise Refusal("corrected", paragraph=paragraph.approval.number, remedy=line)


def _refuse_own_language(state: State, target: str, language: str) -> None:
    """Refuse words that would never print: those of a paragraph in the language it is in."""
    paragraph = state.report.paragraphs.get(target)
    if paragraph is None:
        return
    if original_of(state, paragraph) == language:
        number = state.report.numbering(state.order).get(target, "…")
        line = f"/{'corrigendum' if paragraph.approval else 'amend'} {number}: …"
        raise Refusal("in_that_language", paragraph=target, tongue=language, remedy=line)


LETTERS = {
    "P": "proposal",
    "Q": "question",
    "O": "objection",
    "M": "measure",
    "D": "decision",
    "S": "statement",
    "G": "drafting",
    "R": "reply",
}


def _need_target(state: State, target: str) -> None:
    """Refuse to translate what is not there: a paragraph, an entry, or a reference such as P1.2."""
    if target in state.report.paragraphs:
        return
    if target.startswith("#"):
        n = int(target[1:])
        if not 1 <= n <= state.n or n in state.withdrawn:
            raise Refusal("unknown", kind="entry", ref=target)
        return
    ref, _, number = target.partition(".")
    common.need(LETTERS.get(ref[:1], "paragraph"), ref, state)
    if ref in state.replies:
        if point_of(state, target) is None:
            raise Refusal("unknown", kind="reply", ref=target)
        return
    if number and (ref[0] != "P" or int(number) > len(state.proposals[ref].questions)):
        known = len(state.proposals[ref].questions) if ref[0] == "P" else 0
        raise Refusal("no_such_question", proposal=ref, number=number, known=known)


@mutation(event.SectionBegun)
def section_begun(state: State, happened: event.SectionBegun, _: Entry) -> None:
    """Let what follows under the item go into the new section."""
    state.report.sections[happened.section] = Section(
        happened.section, happened.item, happened.title, happened.language
    )


@mutation(event.ParagraphComposed)
def composed(state: State, happened: event.ParagraphComposed, entry: Entry) -> None:
    """Gather the facts in the new paragraph, at the place of the first of them."""
    report = state.report
    holders = [p for p in report.paragraphs.values() if set(p.entries) & set(happened.entries)]
    composed_paragraph = Paragraph(
        happened.paragraph,
        happened.section,
        text=happened.text,
        language=happened.language,
        changed=entry.n,
        written=entry.n,
        sources=happened.entries,
    )
    report.add(composed_paragraph, entry.n, holders[0].key if holders else "")
    for paragraph in holders:
        taken = [fact for fact in paragraph.facts if fact.n in happened.entries]
        paragraph.facts = [fact for fact in paragraph.facts if fact.n not in happened.entries]
        composed_paragraph.facts.extend(taken)
        if not paragraph.facts and not paragraph.text:
            report.take_out(paragraph, entry.n)


@mutation(event.ParagraphInserted)
def inserted(state: State, happened: event.ParagraphInserted, entry: Entry) -> None:
    """Put the paragraph in its place."""
    after = state.report.paragraphs[happened.after]
    paragraph = Paragraph(
        happened.paragraph,
        after.section,
        text=happened.text,
        language=happened.language,
        changed=entry.n,
    )
    state.report.add(paragraph, entry.n, happened.after)


@mutation(event.ParagraphMoved)
def moved(state: State, happened: event.ParagraphMoved, entry: Entry) -> None:
    """Take the paragraph to its new place."""
    report = state.report
    paragraph = report.paragraphs[happened.paragraph]
    report.take_out(paragraph, entry.n)
    paragraph.section = report.paragraphs[happened.after].section
    report.add(paragraph, entry.n, happened.after)


@mutation(event.ParagraphStruck)
def struck(state: State, happened: event.ParagraphStruck, entry: Entry) -> None:
    """Leave the paragraph out; the record keeps it."""
    state.report.strike(happened.paragraph, happened.reason, entry.n)


@mutation(event.TextTranslated)
def translated(state: State, happened: event.TextTranslated, entry: Entry) -> None:
    """Keep the translation with its entry number, by which it can be seen to be stale."""
    texts = state.report.translations.setdefault(happened.target, {})
    texts[happened.language] = Translation(happened.text, entry.n)
