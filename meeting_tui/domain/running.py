"""The running report as it grows: what an entry changed, found without a visit to the others."""

from collections.abc import Iterable

from meeting_tui.domain.numbering import numbered
from meeting_tui.domain.report import Paragraph, Report, Section


def fresh(report: Report, section: Section, since: int) -> list[Paragraph]:
    """Return the paragraphs that changed after entry ``since``, each after the one before it.

    It looks no further back than the earliest of them.
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
    for key in reversed(report.touched):
        paragraph = report.paragraphs[key]
        if paragraph.changed <= since:
            break
        if paragraph.section == section.key and not paragraph.struck:
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
