"""A paper as Markdown: stable and easy to compare, every character of it read back as written.

The target is CommonMark with the tables and strikethrough of GitHub. Text is escaped only
where it would otherwise be read as markup, so that ``[may]`` stays ``[may]``. Spaces at the
ends of a line are not kept.
"""

import re
from dataclasses import replace
from unicodedata import category

from meeting_tui.papers.model import (
    Block,
    Closing,
    Inlines,
    Letter,
    Mark,
    Paper,
    Paragraph,
    Picture,
    Point,
    Points,
    Prose,
    Quote,
    Section,
    SummaryBox,
    Table,
    Text,
)
from meeting_tui.papers.render.spans import heading, joined, merged, number_parts

_ANYWHERE = re.compile(
    r"[\\`*~]"
    r"|(?<![^\W_])_|_(?![^\W_])"
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)"
)
_LINK = re.compile(r"\](?=[(:])")
_LINE_START = re.compile(
    r"^(#(?=#{0,5}(?:\s|$))|[>|]|=(?==*\s*$)|\+(?=\s|$)|-(?!\w)|:(?=-)"
    r"|\d{1,9}(?=[.)](?:\s|$)))",
    re.MULTILINE,
)
_LINE_ENDS = re.compile(r"[ \t]*\n[ \t]*")
_HEADING_END = re.compile(r"(?<!\S)(#+)$")


def render(paper: Paper) -> bytes:
    """Write a resolved paper as UTF-8 Markdown."""
    parts = [*_head(paper), *_letter_head(paper.letter), *_title(paper), *_box(paper.box)]
    for section in paper.sections:
        parts += _section(section, 2)
    parts += _closing(paper.closing)
    for annex in paper.annexes:
        parts += ["---", *_section(annex, 2)]
    parts += _notes(paper)
    if paper.footer:
        parts += ["---", _block(paper.footer)]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def inline(inlines: Inlines) -> str:
    """Write spans as Markdown, escaped wherever on a line they may come to stand."""
    written = ""
    apart = False
    for span in merged(tuple(_style_only(span) for span in merged(inlines))):
        lead, core, trail = _trimmed(_ANYWHERE.sub(_escaped, span.content))
        opening, closing = _signs(span, written)
        edge = f"~{core}~" if len(opening) > 2 and span.strike else core
        if opening and core and not lead and not edge[0].isalnum():
            written = written[:-1] + _spelled(written[-1:])
        text = f"{lead}{opening}{core}{closing}{trail}" if core else lead + trail
        written += _spelled(text[:1]) + text[1:] if apart else text
        apart = bool(opening) and not trail and (opening[0] == "_" or not edge[-1:].isalnum())
    return _LINK.sub(r"]\\", written)


def _style_only(span: Text) -> Text:
    if not (span.language or span.target or span.insert):
        return span
    return replace(span, language="", target="", bold=span.bold or span.insert, insert=False)


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"


def _trimmed(content: str) -> tuple[str, str, str]:
    core = content.strip()
    start = content.index(core)
    return content[:start], core, content[start + len(core) :]


def _spelled(character: str) -> str:
    """Write by its number a letter that touches markup: as itself it would undo the markup."""
    wordlike = character and not character.isspace() and not _is_punctuation(character)
    return f"&#{ord(character)};" if wordlike else character


def _is_punctuation(character: str) -> bool:
    ascii_sign = character.isascii() and not character.isalnum()
    return ascii_sign or category(character).startswith("P")


def _signs(span: Text, written: str) -> tuple[str, str]:
    """Choose signs that cannot run together with those before them."""
    sign = "_" if written.endswith("*") else "*"
    opening = sign * (2 * span.bold + span.italic)
    return (f"{opening}~~", f"~~{opening}") if span.strike else (opening, opening)


def _block(inlines: Inlines, before: str = "") -> str:
    """Write one paragraph; line breaks inside it are kept as hard breaks."""
    text = _LINE_ENDS.sub("\n", f"{before}{inline(inlines)}".strip())
    return _LINE_START.sub(_at_line_start, text).replace("\n", "\\\n")


def _at_line_start(match: re.Match[str]) -> str:
    sign = match[1]
    return f"{sign}\\" if sign[0].isdigit() else f"\\{sign}"


def _one_line(inlines: Inlines) -> str:
    return " ".join(inline(inlines).split("\n")).strip()


def _heading(level: int, inlines: Inlines) -> str:
    text = _HEADING_END.sub(r"\\\1", _one_line(inlines))
    return f"{'#' * min(level, 6)} {text}"


def _strong(inlines: Inlines) -> str:
    return _block((Text("".join(span.content for span in merged(inlines)), bold=True),))


def _quoted(parts: list[str]) -> str:
    lines = "\n\n".join(part for part in parts if part).split("\n")
    return "\n".join(f"> {text}".rstrip() for text in lines)


def _head(paper: Paper) -> list[str]:
    draft = [_quoted([_strong((Text(paper.draft),))])] if paper.draft else []
    return [*draft, _block(joined(paper.left)), _block(joined(paper.right))]


def _title(paper: Paper) -> list[str]:
    title = [_heading(1, (Text(paper.title),))] if paper.title else []
    return [_strong(paper.source), *title]


def _letter_head(letter: Letter | None) -> list[str]:
    if letter is None:
        return []
    details = tuple((*label, Text(" "), *value) for label, value in letter.details)
    subject = (*letter.subject_label, Text(" "), *letter.subject) if letter.subject else ()
    return [
        _block(letter.place_date),
        _block(joined(details)),
        _block(joined(letter.addressees)),
        _strong(subject),
        _block(letter.salutation),
    ]


def _box(box: SummaryBox | None) -> list[str]:
    if box is None:
        return []
    parts: list[str] = []
    for row in box.rows:
        parts += [_strong(row.label), *(_block(text) for text in row.text)]
    return [_quoted(parts)]


def _section(section: Section, level: int) -> list[str]:
    parts = []
    if section.number or section.heading:
        parts.append(_heading(level, heading(section.number, section.heading)) + _after(section))
    for paragraph in section.paragraphs:
        parts += _paragraph(paragraph)
    for below in section.sections:
        parts += _section(below, level + 1)
    return parts


def _after(section: Section) -> str:
    return f" {_marks(section.marks)}".rstrip()


def _marks(marks: tuple[Mark, ...]) -> str:
    return "".join(f"**{_one_line((Text(f'[{mark.words}]'),))}** " for mark in marks)


def _paragraph(paragraph: Paragraph) -> list[str]:
    figures, letters = number_parts(paragraph.number)
    number = inline((Text(figures), Text(letters, italic=True)))
    before = f"{number} {_marks(paragraph.marks)}" if number else _marks(paragraph.marks)
    first, *rest = paragraph.blocks or (Prose(()),)
    if isinstance(first, Prose):
        return [_block(first.text, before), *(_any(block) for block in rest)]
    return [_block((), before), *(_any(block) for block in paragraph.blocks)]


def _any(block: Block) -> str:
    if isinstance(block, Prose):
        return _block(block.text)
    if isinstance(block, Points):
        return "\n".join(text for point in block.points for text in _point(point, ""))
    if isinstance(block, Quote):
        source = [_block((Text("— "), *block.source))] if block.source else []
        return _quoted([*(_block(text) for text in block.paragraphs), *source])
    if isinstance(block, Picture):
        return _table(replace(block.table, caption=block.caption))
    return _table(block)


def _point(point: Point, indent: str) -> list[str]:
    text = _block(point.text, f"{inline((Text(point.label),))} " if point.label else "")
    inner = f"{indent}  "
    lines = [f"{indent}- " + text.replace("\n", f"\n{inner}")]
    for below in point.points:
        lines += _point(below, inner)
    return lines


def _table(table: Table) -> str:
    rows = [_row(table.header), "|" + " --- |" * len(table.header)]
    rows += [_row(row) for row in table.rows]
    caption = f"{_strong(table.caption)}\n\n" if table.caption else ""
    return caption + "\n".join(rows)


def _row(cells: tuple[Inlines, ...]) -> str:
    return "|" + "".join(f" {_one_line(cell).replace('|', chr(92) + '|')} |" for cell in cells)


def _closing(closing: Closing | None) -> list[str]:
    if closing is None:
        return []
    signature = joined(part for part in (closing.signatory, closing.office) if part)
    return [_block(closing.formula), _block(closing.signed), _block(signature)]


def _notes(paper: Paper) -> list[str]:
    if not paper.notes:
        return []
    title = [_heading(2, paper.notes_heading)] if paper.notes_heading else ["---"]
    return title + [_block((Text(f"{note.label} "), *note.text)) for note in paper.notes]
