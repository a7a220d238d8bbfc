"""A picture in a Word file: drawn as an image by the typesetter, with its alternative text."""

from io import BytesIO
from typing import cast

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm

from meeting_tui.papers.model import Picture, direction
from meeting_tui.papers.render.docx_text import child
from meeting_tui.papers.render.pdf import drawn
from meeting_tui.papers.render.picture import svg
from meeting_tui.papers.render.spans import printable

WIDTH = Cm(17)


def put_picture(
    paragraph: BaseOxmlElement, file: Document, picture: Picture, language: str
) -> None:
    """Put the picture into a paragraph; what it shows is read out from its description."""
    from docx.text.run import Run

    run = Run(child(paragraph, "r"), file)  # type: ignore[arg-type]  # any part-holder will do
    image = BytesIO(drawn(svg(picture, direction(language))))
    shape = run.add_picture(image, width=WIDTH)
    for side in "TBLR":
        # LibreOffice leaves a gap beside a picture that says nothing of one.
        shape._inline.set(f"dist{side}", "0")
    properties = cast("BaseOxmlElement", shape._inline.docPr)
    properties.set("descr", printable(picture.alternative))
