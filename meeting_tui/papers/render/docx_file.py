"""The Word file around a paper: its styles, running heads, properties; the same bytes always."""

from datetime import UTC
from io import BytesIO
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer, _Header
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from meeting_tui.papers.model import Paper, Text, direction
from meeting_tui.papers.render.docx_text import Words, field, language_mark, make
from meeting_tui.papers.render.spans import name, printable, running_head

NUMBER_WIDTH = Cm(1.4)
LONGEST_PROPERTY = 255
SMALL = 9.5
"""Points of the type in a table of many columns."""
_KEPT = {"Normal", "Header", "Footer", "Title", "Default Paragraph Font", "Normal Table"} | {
    f"Heading {level}" for level in range(1, 7)
}
_EPOCH_OF_ZIP = (1980, 1, 1, 0, 0, 0)
_LEFT_OUT = ("stylesWithEffects", "thumbnail", "customXml")


def new_file(paper: Paper) -> WordFile:
    """Make an empty A4 file with the styles, running heads and properties of a paper."""
    file = Document()
    _drop_parts(file)
    _drop_styles(file)
    _set_styles(file, paper.language)
    _set_page(file, paper)
    _set_properties(file, paper)
    return file


def data(file: WordFile) -> bytes:
    """Give the bytes of a file, with one constant date on everything inside it."""
    written, fixed = BytesIO(), BytesIO()
    file.save(written)
    with ZipFile(written) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = ZipInfo(name, _EPOCH_OF_ZIP)
            member.create_system = 3
            target.writestr(member, source.read(name), ZIP_DEFLATED)
    return fixed.getvalue()


def _drop_parts(file: WordFile) -> None:
    """Take out what the library's template carries and no paper uses: half of the file."""
    for relations in (file.part.rels, file.part.package.rels):
        for identity in [key for key, rel in relations.items() if _is_left_out(rel.reltype)]:
            del relations[identity]


def _is_left_out(relation: str) -> bool:
    return relation.rsplit("/", 1)[-1] in _LEFT_OUT


def _drop_styles(file: WordFile) -> None:
    for style in list(file.styles):
        if style.name not in _KEPT:
            style.element.getparent().remove(style.element)
        else:
            for link in style.element.findall(qn("w:link")):
                style.element.remove(link)


def _set_styles(file: WordFile, language: str) -> None:
    defaults = file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(language_mark(language))
    normal = file.styles["Normal"]
    _font(normal, 12)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.0
    for running in ("Header", "Footer"):
        _font(file.styles[running], 9)
        file.styles[running].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _set_headings(file)
    _add_styles(file)


def _font(style: ParagraphStyle, size: float, *, bold: bool = False) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), "Calibri")
    style.font.size = Pt(size)
    style.font.bold = bold
    style.font.color.rgb = RGBColor(0, 0, 0)


def _set_headings(file: WordFile) -> None:
    for level in range(1, 7):
        style = file.styles[f"Heading {level}"]
        _font(style, 14 if level == 1 else 12, bold=True)
        style.font.italic = level > 3
        _hang(style, NUMBER_WIDTH)
        style.paragraph_format.space_before = Pt(16 if level == 1 else 10)
        style.paragraph_format.space_after = Pt(6)
    title = file.styles["Title"]
    for border in title.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    _font(title, 14, bold=True)
    title.font.all_caps = True
    title.paragraph_format.space_before = Pt(12)
    title.paragraph_format.space_after = Pt(24)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _hang(style: ParagraphStyle, width: int, left: int | None = None) -> None:
    style.paragraph_format.left_indent = width if left is None else left
    style.paragraph_format.first_line_indent = -width


def _add_styles(file: WordFile) -> None:
    numbered = _added(file, "Numbered")
    numbered.paragraph_format.tab_stops.add_tab_stop(NUMBER_WIDTH)
    for level in (1, 2, 3):
        _hang(_added(file, f"Point {level}"), Cm(1), NUMBER_WIDTH + Cm(level))
    statement = _added(file, "Statement").paragraph_format
    statement.left_indent = statement.right_indent = NUMBER_WIDTH
    _added(file, "Draft", above="Header").font.all_caps = True
    source = _added(file, "Source")
    source.font.bold = True
    source.paragraph_format.space_before = Pt(24)
    source.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, bold in (("Head", True), ("Cell", False), ("Label", True)):
        style = _added(file, kind)
        style.font.bold = bold
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(3)
    for kind in ("Cell", "Label"):
        style = _added(file, f"Small {kind}")
        style.font.size, style.font.bold = Pt(SMALL), kind == "Label"
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(2)
    for kind, size in (("Note", 10), ("Closing", 12), ("Subject", 12)):
        style = _added(file, kind)
        style.font.size = Pt(size)
        style.paragraph_format.space_before = Pt(12)
    file.styles["Subject"].font.bold = True


def _added(file: WordFile, name: str, above: str = "Normal") -> ParagraphStyle:
    style = cast("ParagraphStyle", file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    style.base_style = file.styles[above]
    style.quick_style = True
    return style


def _set_page(file: WordFile, paper: Paper) -> None:
    page = file.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2)
    page.top_margin, page.bottom_margin = Cm(3), Cm(2.5)
    page.different_first_page_header_footer = True
    if direction(paper.language) == "rtl":
        page._sectPr.insert_element_before(make("bidi"), "w:rtlGutter", "w:docGrid")
    words = Words(paper.language)
    draft = (Text(paper.draft, bold=True),) if paper.draft else ()
    words.paragraph(_emptied(page.first_page_header), "Draft", draft)
    head = _emptied(page.header)
    number = words.paragraph(head, "Header", (Text("- "),))
    field(number, "PAGE", "2")
    words.runs(number, (Text(" -"),))
    words.paragraph(head, "Header", (Text(running_head(paper)),))
    if draft:
        words.paragraph(head, "Draft", draft)
    for foot in (page.first_page_footer, page.footer):
        words.paragraph(_emptied(foot), "Footer", paper.footer)


def _emptied(part: _Header | _Footer) -> BaseOxmlElement:
    """Give the root of a running head or foot without the paragraph it is made with."""
    first = part.paragraphs[0]._p
    root = cast("BaseOxmlElement", first.getparent())
    root.remove(first)
    return root


def _set_properties(file: WordFile, paper: Paper) -> None:
    """Fill every property, so that nothing of the template or of the clock is left."""
    moment = paper.metadata.moment.astimezone(UTC).replace(tzinfo=None)
    core = file.core_properties
    core.title = _property(name(paper))
    core.author = core.last_modified_by = _property(paper.metadata.author)
    core.subject = _property(paper.metadata.subject)
    core.identifier = _property(paper.number)
    core.category = _property(paper.access)
    core.language = _property(paper.language)
    core.comments = core.keywords = ""
    core.created = core.modified = moment
    core.revision = 1


def _property(text: str) -> str:
    return printable(text)[:LONGEST_PROPERTY]
