"""The running report as it grows: what an entry changed, found without a visit to the others."""

from collections.abc import Iterable

from meeting_tui.domain.events import Event, floor, minutes, papers
from meeting_tui.domain.events import report as shaped
from meeting_tui.domain.numbering import numbered
from meeting_tui.domain.report import Paragraph, Report, Section
from meeting_tui.domain.state import State

OWN: tuple[type[Event], ...] = (
    floor.FloorEnded,
    floor.FloorGiven,
    floor.OrderRaised,
    floor.SpeakersQueued,
    floor.SpeakersUnqueued,
    minutes.MinuteTaken,
    minutes.PrivateNoted,
    minutes.Said,
    papers.PaperDataSet,
    shaped.ParagraphAmended,
    shaped.ParagraphApproved,
    shaped.ParagraphInserted,
    shaped.ParagraphRead,
)
"""Events that change the words of no other paragraph than their own."""


def touches_others(state: State, since: int) -> bool:
    """Whether entries after ``since`` may have changed words or numbers of any paragraph."""
    new = state.entries[since:]
    return state.report.reshaped > since or not all(
        isinstance(event, OWN) for entry in new for event in entry.events
    )


def fresh(report: Report, section: Section, since: int) -> list[Paragraph]:
    """Return the paragraphs that changed after entry ``since``, each after the one before it.

    It looks no further back than the earliest of them; others are as they were, unless
    something ``touches_others``.
    """
    wanted, found, follows = _touched(report, section, since), [], False
    for key in reversed(section.paragraphs):
        if not (wanted or follows):
            break
        if report.paragraphs[key].struck:
            continue
        if key in wanted or follows:
            found.append(report.paragraphs[key])
        follows = key in wanted
        wanted.discard(key)
    return found[::-1]


def _touched(report: Report, section: Section, since: int) -> set[str]:
    keys: set[str] = set()
    for n, key in reversed(report.touched):
        if n <= since:
            break
        paragraph = report.paragraphs.get(key)
        if paragraph and paragraph.section == section.key and not paragraph.struck:
            keys.add(key)
    return keys


def last(report: Report, section: Section) -> Paragraph | None:
    """Return the last paragraph of a section, unless it has none."""
    living = (report.paragraphs[key] for key in reversed(section.paragraphs))
    return next((paragraph for paragraph in living if not paragraph.struck), None)


def numbers(
    report: Report, items: Iterable[str], section: Section, wanted: Iterable[Paragraph]
) -> dict[str, str]:
    """Give paragraphs of one section, in their order, the numbers they would print now.

    Counting from the end is enough while no draft is issued and none is struck.
    """
    if report.numbers or report.strikes:
        return report.numbering(items)
    heads = numbered([f"§{each.key}" for each in report.ordered(items)], {}, "")
    head, place = heads.get(f"§{section.key}", ""), len(section.paragraphs)
    found: dict[str, str] = {}
    keys = reversed(section.paragraphs)
    for paragraph in [*wanted][::-1]:
        while next(keys) != paragraph.key:
            place -= 1
        found[paragraph.key] = f"{head}.{place}"
        place -= 1
    return found


def extent(report: Report, items: Iterable[str], section: Section) -> tuple[str, str] | None:
    """Return the numbers of the first and the last paragraph of a section that has any."""
    end = last(report, section)
    if end is None:
        return None
    begin = next(report.living(section))
    given = numbers(report, items, section, [end])
    first = given.get(begin.key) or given[end.key].rpartition(".")[0] + ".1"
    return first, given[end.key]
