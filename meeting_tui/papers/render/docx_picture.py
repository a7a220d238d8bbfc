"""A chart in a Word file: a picture drawn by the typesetter, with its alternative text."""

from io import BytesIO
from typing import cast

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm

from meeting_tui.papers.model import Chart, direction
from meeting_tui.papers.render.chart import svg
from meeting_tui.papers.render.docx_text import child
from meeting_tui.papers.render.pdf import drawn
from meeting_tui.papers.render.spans import printable

WIDTH = Cm(17)


def put_picture(paragraph: BaseOxmlElement, file: Document, chart: Chart, language: str) -> None:
    """Put the picture into a paragraph; what it shows is read out from its description."""
    from docx.text.run import Run

    run = Run(child(paragraph, "r"), file)  # type: ignore[arg-type]  # any part-holder will do
    image = BytesIO(drawn(svg(chart, direction(language))))
    shape = run.add_picture(image, width=WIDTH)
    properties = cast("BaseOxmlElement", shape._inline.docPr)
    properties.set("descr", printable(chart.alternative))
