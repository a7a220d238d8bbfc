"""The agreed summary of a consultation as an annex of the Group's report: word for word."""

from collections.abc import Iterator

from meeting_tui.domain.consultation import Annexed
from meeting_tui.domain.setup import Texts
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.codes import base
from meeting_tui.languages.facts.rendered import stored
from meeting_tui.papers import wording
from meeting_tui.papers.model import Paragraph, Prose, Section, Text, line

HEADING = N_("Annex: Summary of the open consultation on {topic}")
AS_AGREED = N_("Text as agreed by the participants; SHA-256 digest: {digest}")


def annex(annexed: Annexed, language: str) -> Section:
    """Print a summary as it was taken in; what has no words in the language says so."""
    topic = annexed.topic.get(language) or next(iter(annexed.topic.values()), "")
    quoted = say(language, N_("“{topic}”"), topic=topic)
    note = say(language, AS_AGREED, digest=annexed.digest)
    return Section(
        annexed.consultation,
        "",
        line(say(language, HEADING, topic=quoted)),
        (Paragraph("", "", (Prose(line(note)),)),),
        tuple(_sections(annexed, language)),
    )


def _sections(annexed: Annexed, language: str) -> Iterator[Section]:
    """Put the lines back into sections; the number of a heading has no point in it."""
    starts = [place for place, (number, _) in enumerate(annexed.lines) if "." not in number]
    for start, end in zip(starts, [*starts[1:], len(annexed.lines)], strict=True):
        number, texts = annexed.lines[start]
        title, own = _in(texts, language, annexed.original)
        yield Section(
            f"{annexed.consultation} {number}",
            number,
            (Text(title, "" if own else annexed.original),),
            tuple(_paragraph(annexed, each, language) for each in annexed.lines[start + 1 : end]),
        )


def _paragraph(annexed: Annexed, each: tuple[str, Texts], language: str) -> Paragraph:
    number, texts = each
    text, own = _in(texts, language, annexed.original)
    rendered = stored(language, text, "" if own else annexed.original)
    marks = wording.gaps(language, missing=not own, stale=False)
    return Paragraph(f"{annexed.consultation} {number}", number, wording.blocks(rendered), marks)


def _in(texts: Texts, language: str, original: str) -> tuple[str, bool]:
    """Return a text in the language and True, else in that of the original and False."""
    if language in texts:
        return texts[language], True
    return texts.get(original) or next(iter(texts.values()), ""), base(language) == base(original)
