"""Two papers that use every part of the model, and texts that try to be more than text."""

from dataclasses import replace
from datetime import UTC, datetime

from meeting_tui.papers.model import (
    Closing,
    Letter,
    Mark,
    Metadata,
    Note,
    Paper,
    Paragraph,
    Point,
    Points,
    Prose,
    Quote,
    Reference,
    Row,
    Section,
    SummaryBox,
    Table,
    Text,
    fill,
    line,
)

METADATA = Metadata(
    author="CWG-Internet",
    subject="Twelfth meeting of CWG-Internet",
    moment=datetime(2019, 2, 1, 16, 30, tzinfo=UTC),
)

HOSTILE = (
    "<script>alert(1)</script>",
    '#read("/etc/passwd") #panic("out") @label <label> $x$ `code` ``` // * _ ~',
    "a | b |c| ~~~ ``` `x` **not bold** _not italic_ snake_case_word 2 * 3",
    "[may] [shall](http://example.org) ![x](y) [a]: /b",
    "# heading\n## 2\n- item\n+ item\n1. one\n2) two\n> quote\n---\n===\n| a |\n|---|",
    "&amp; &#35; &lt; AT&T \\ \\* \\",
    "العربية نص 12 عربي",
    "第十二次会议",
    "👩\u200d🔬 Zoë, naïve, Ἑλλάς, Россия",
    "\u00ab\u00a0Oui\u00a0\u00bb\u00a0: 1\u1d49\u02b3",
    "%PDF {{ x }} ${y} #{z} {0} %s",
)

UNCLEAN = "esc \x1b[31m nul \x00 override \u202e tag \U000e0041 end"


def numbered(key: str, number: str, *parts: str | Reference, mark: str = "") -> Paragraph:
    marks = (Mark("draft", mark),) if mark else ()
    return Paragraph(key, number, (Prose(line(*parts)),), marks)


def report() -> Paper:
    return Paper(
        kind="meeting",
        language="en",
        title="Report of the twelfth meeting of CWG-Internet",
        number="CWG-Internet-12/9-E",
        date="1 February 2019",
        metadata=METADATA,
        left=(line("Council Working Group on Internet public policy"), line("Twelfth meeting")),
        right=(line("Document CWG-Internet-12/9-E"), line("1 February 2019"), line("English only")),
        source=line("Report by the Chairman"),
        draft="Draft, not approved",
        footer=line("For participants only"),
        box=box(),
        sections=(opening(), topic(), measures()),
        annexes=(annex(),),
        closing=Closing(signatory=line("The Chairman"), office=line("CWG-Internet")),
        notes_heading=line("Notes"),
        notes=(Note("n1", "1)", line("Editorial: the number of the document was corrected.")),),
    )


def box() -> SummaryBox:
    summary = line("Main results of the twelfth meeting.")
    action = fill("The Council is asked for guidance, see {place}.", place=Reference("m-c"))
    return SummaryBox(
        (Row(line("Summary"), (summary,)), Row(line("Action required"), (action,))),
    )


def opening() -> Section:
    return Section(
        "s1",
        "1",
        line("Opening"),
        (
            numbered("p1.1", "1.1", "The Chairman opened the meeting."),
            numbered("p1.1bis", "1.1bis", "The agenda was adopted [as amended]."),
        ),
    )


def topic() -> Section:
    change = (
        Text("The Group examined "),
        Text("two", strike=True),
        Text(" "),
        Text("three", insert=True),
        Text(" of the seven proposals."),
    )
    statement = Quote(
        (
            line("La Délégation A réserve sa position.", language="fr"),
            line("Elle demande que cette déclaration soit consignée.", language="fr"),
        ),
        line("Delegation A"),
    )
    arabic = Quote((line("يحتفظ الوفد ألف بموقفه (12/5).", language="ar"),), line("Delegation B"))
    return Section(
        "s2",
        "2",
        line("Topic of the next open consultation"),
        (
            Paragraph("p2.1", "2.1", (Prose(change), coverage()), (Mark("draft", "draft"),)),
            Paragraph("p2.2", "2.2", (Prose(line("Statements:")), statement, arabic)),
        ),
        (Section("s2.1", "2.1", line("Guidance"), (numbered("p2.1.1", "2.1.1", "Noted."),)),),
    )


def coverage() -> Table:
    return Table(
        (line("Proposal"), line("State"), line("Minutes")),
        ((line("P1"), line("examined"), line("18")), (line("P4"), line("not examined"), line("-"))),
        (2, 3, 1),
        line("Proposals"),
    )


def measures() -> Section:
    below = (Point("m-b-i", "i)", line("the first,")), Point("m-b-ii", "ii)", line("the second.")))
    points = Points(
        (
            Point("m-a", "a)", line("Member States were invited to send contributions.")),
            Point("m-b", "b)", line("The secretariat was asked for two things:"), below),
            Point("m-c", "c)", line("The Chair asks for guidance (see ", Reference("p2.2"), ").")),
        )
    )
    words = line("The following measures were approved:")
    return Section("s3", "3", line("Measures"), (Paragraph("p3.1", "3.1", (Prose(words), points)),))


def annex() -> Section:
    return Section("a1", "Annex 1", line("Numbers of the draft"), (numbered("", "", "None."),))


def letter() -> Paper:
    questions = Points(
        (
            Point("q1", "1)", line("What are the opportunities?")),
            Point("q2", "2)", line("What are the obstacles?")),
        )
    )
    body = (
        Paragraph("", "", (Prose(line("The Group agreed on this topic:")),)),
        Paragraph("", "", (Prose((Text("Public policy for names", bold=True),)), questions)),
        numbered("", "", "The report is in section ", Reference("s6", "meeting"), "."),
    )
    return Paper(
        kind="invitation",
        language="fr",
        title="",
        number="CL-19/12",
        date="14 juin 2019",
        metadata=METADATA,
        left=(line("Secrétariat général (SG)"),),
        letter=Letter(
            place_date=line("Genève, le 14 juin 2019"),
            details=((line("Réf.:"), line("CL-19/12")), (line("Contact:"), line("le secrétariat"))),
            addressees=(line("Aux États Membres de l'UIT"), line("Aux Membres de Secteur")),
            subject_label=line("Objet:"),
            subject=line("Consultation ouverte"),
            salutation=line("Madame, Monsieur,"),
        ),
        sections=(Section("", "", (), body),),
        closing=Closing(
            line("Veuillez agréer, Madame, Monsieur, l'expression de ma considération."),
            line("(signé)"),
            line("Le Secrétaire général"),
        ),
    )


OTHERS = {"meeting": {"s6": "6.3"}}


def holding(*texts: str) -> Paper:
    """A report that holds each text in every place where people's text may stand."""
    points = Points(tuple(Point("", "a)", line(text)) for text in texts))
    table = Table((line("Text"),), tuple((line(text),) for text in texts))
    paragraphs = tuple(numbered("", f"1.{n}", text) for n, text in enumerate(texts, 1))
    last = Paragraph("", "", (points, table, Quote(tuple(line(text) for text in texts))))
    section = Section("", "1", line(texts[0]), (*paragraphs, last))
    return replace(report(), title=texts[0], sections=(section,), box=None, annexes=())


def long_report(paragraphs: int) -> Paper:
    words = "The Group examined the proposal and noted the views that were expressed on it. " * 3
    sections = tuple(
        Section(
            f"s{n}",
            str(n),
            line(f"Subject {n}"),
            tuple(numbered(f"p{n}.{m}", f"{n}.{m}", words) for m in range(1, 11)),
        )
        for n in range(1, paragraphs // 10 + 1)
    )
    return replace(report(), box=None, sections=sections)
