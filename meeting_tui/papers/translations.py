"""The texts that want words in another language: listed, written as PO, and read back."""

import io
import re
from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from meeting_tui.domain.consulting import point_of
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.report import Fact
from meeting_tui.domain.rules.corrections import with_fixed_text
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import State
from meeting_tui.domain.untranslated import gaps, original_of
from meeting_tui.languages.report import fact_text, wording
from meeting_tui.papers.returned import NotOurs

if TYPE_CHECKING:
    from babel.messages import Catalog

MISSING, STALE, DONE = "missing", "stale", "translated"

_FREE = ("text", "mandate", "reason")
_BEGUN = re.compile(rb'\s*(?:msg\w+(?:\[\d+\])?\s*)?"')
_WHOLE = re.compile(rb'(?:msg\w+(?:\[\d+\])?\s*)?"(?:[^"\\]|\\.)*"')
"""A line of a PO file: a keyword or none, and a text between quotation marks."""
_PROPOSAL = re.compile(r"(P\d+)(?:\.(\d+))?")


@dataclass(frozen=True, slots=True)
class Unit:
    """A text and its translation.

    ``ref`` is what ``/translate`` takes: ``6.2``, ``#41``, ``P1.2``. ``language`` is that of the
    source; ``state`` is missing, stale or translated.
    """

    ref: str
    source: str
    language: str
    text: str
    state: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a translator's file asks for: lines to record, and the references left out.

    ``changed`` have another source by now, ``unknown`` are no texts of the record.
    """

    lines: tuple[str, ...]
    changed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def units(state: State, language: str) -> tuple[Unit, ...]:
    """List every text of the report that needs words in a language, translated or not."""
    open_ones = gaps(state, language)
    keys = {number: key for key, number in state.report.numbering(state.order).items()}
    found = []
    for ref in _all(state, language):
        source, of = _source(state, ref, keys)
        known = state.report.translations.get(keys.get(ref, ref), {}).get(language)
        text = known.text if known else ""
        stale, missing = ref in open_ones.stale, ref in open_ones.missing
        status = STALE if stale else MISSING if missing or not text else DONE
        if source and (text or missing or stale):
            found.append(Unit(ref, source, of, text, status))
    return tuple(found)


def _all(state: State, language: str) -> tuple[str, ...]:
    """Name the texts that would be missing if nothing had been translated."""
    bare = copy(state)
    bare.report = replace(state.report, translations={})
    return gaps(bare, language).missing


def _source(state: State, ref: str, keys: dict[str, str]) -> tuple[str, str]:
    """Return the text behind a reference and the language it is in."""
    if ref in keys:
        return _paragraph(state, keys[ref])
    if ref.startswith("#"):
        return _entry(state, state.entries[int(ref[1:]) - 1])
    found = _PROPOSAL.fullmatch(ref)
    if found and found[1] in state.proposals:
        return _first(_of_proposal(state, found[1], found[2]))
    if point := point_of(state, ref):
        return point.text, point.language or state.language
    if ref in state.questions:
        return _first(state.questions[ref].texts)
    return "", ""


def _paragraph(state: State, key: str) -> tuple[str, str]:
    paragraph = state.report.paragraphs[key]
    original = original_of(state, paragraph)
    return wording(state, key).get(original, ""), original


def _entry(state: State, entry: Entry) -> tuple[str, str]:
    for happened in entry.events:
        text, language = _words(with_fixed_text(happened, state.fixed.get(entry.n)))
        if text:
            return text, language or state.language
    return "", ""


def _words(happened: Event) -> tuple[str, str]:
    texts = getattr(happened, "texts", None)
    if isinstance(texts, dict) and texts:
        return _first(texts)
    values = (getattr(happened, name, "") for name in _FREE)
    text = next((value for value in values if isinstance(value, str) and value), "")
    return text, str(getattr(happened, "language", ""))


def _of_proposal(state: State, ref: str, part: str | None) -> Texts:
    proposal = state.proposals[ref]
    if part is None:
        return proposal.title
    if part == "0":
        return proposal.preamble
    number = int(part)
    return proposal.questions[number - 1] if number <= len(proposal.questions) else {}


def _first(texts: Texts) -> tuple[str, str]:
    return next(((text, language) for language, text in texts.items()), ("", ""))


def exported(state: State, language: str) -> bytes:
    """Write the units as a PO file: the reference is the context, what is stale is fuzzy."""
    from babel.messages import Catalog
    from babel.messages.pofile import write_po

    catalogue = Catalog()
    sentences = _sentences(state)
    for unit in units(state, language):
        fact = sentences.get(unit.ref)
        catalogue.add(
            unit.source,
            unit.text,
            context=unit.ref,
            flags=("fuzzy",) if unit.state == STALE else (),
            auto_comments=[
                f"{unit.ref} [{unit.language}], {unit.state}",
                *(_whole(state, fact, unit, language) if fact else ()),
            ],
        )
    written = io.BytesIO()
    write_po(written, catalogue, width=0, omit_header=True, sort_output=False)
    return _header(state, language) + written.getvalue().rstrip(b"\n") + b"\n"


def _sentences(state: State) -> dict[str, Fact]:
    """Map each entry to the fact whose sentence prints its words, often as a part of it."""
    return {
        f"#{fact.n}": fact
        for paragraph in state.report.paragraphs.values()
        for fact in paragraph.facts
    }


def _whole(state: State, fact: Fact, unit: Unit, language: str) -> Iterator[str]:
    """Give the printed sentence in both languages, where the text is only a part of it."""
    for each in (unit.language, language):
        sentence = " ".join(fact_text(state, fact, each).split())
        if sentence not in {unit.source, unit.text}:
            yield f"{each}: {sentence}"


def _header(state: State, language: str) -> bytes:
    agenda, group = state.plan.agenda, state.plan.group
    lines = (
        f"Project-Id-Version: {group.id} {agenda.meeting}",
        f"Language: {language}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    )
    return ('msgid ""\nmsgstr ""\n' + "".join(f'"{each}\\n"\n' for each in lines) + "\n").encode()


def language_of(data: bytes) -> str:
    """Return the language a PO file says it is in, empty if it says none; raises NotOurs."""
    locale = _catalogue(data).locale_identifier
    return locale.lower() if locale else ""


def incoming(state: State, data: bytes, language: str) -> Incoming:
    """Read a PO file into the lines that record what is new in it; raises NotOurs.

    Fuzzy and empty translations are not yet made and are passed over.
    """
    known = {unit.ref: unit for unit in units(state, language)}
    lines, changed, unknown = [], [], []
    for ref, source, text in _translated(data):
        unit = known.get(ref)
        if unit is None:
            unknown.append(ref)
        elif unit.source != source:
            changed.append(ref)
        elif text != unit.text or unit.state == STALE:
            lines.append(f"/translate {ref} {language}: {text}")
    return Incoming(tuple(lines), tuple(changed), tuple(unknown))


def _translated(data: bytes) -> Iterator[tuple[str, str, str]]:
    for message in _catalogue(data):
        plain = isinstance(message.id, str) and isinstance(message.string, str)
        if plain and message.id and message.string and message.context and not message.fuzzy:
            yield message.context, str(message.id), str(message.string)


def _need_whole(data: bytes) -> None:
    """Refuse a line without its quotation marks, of which the parser would cut a character."""
    for number, line in enumerate(data.splitlines(), 1):
        if _BEGUN.match(line) and not _WHOLE.fullmatch(line.strip()):
            raise NotOurs("damaged_po", line=str(number))


def _catalogue(data: bytes) -> "Catalog":
    from babel.messages.pofile import PoFileError, read_po

    _need_whole(data)
    try:
        return read_po(io.BytesIO(data), abort_invalid=True)
    except (PoFileError, ValueError, UnicodeError) as error:
        raise NotOurs("not_po", reason=str(error).rstrip(".") or "…") from error
