"""For development: bring the catalogues up to date with the sentences, and check them.

``python -m meeting_tui.languages.extract`` rewrites each catalogue, ``--add es`` begins one,
``--check`` changes nothing and exits 1 when a sentence is not fit to be said in some language.
"""

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from meeting_tui.languages.catalogue import SHIPPED
from meeting_tui.languages.check import faults
from meeting_tui.languages.compiled import DOMAIN
from meeting_tui.languages.store import ENGLISH, Catalogues, forms

PACKAGE = Path(__file__).parents[1]

_KEYWORDS = {
    "N_": None,
    "NP_": (1, 2),
    "NC_": ((1, "c"), 2),
    "NCP_": ((1, "c"), 2, 3),
    "say": (2,),
    "say_plural": (2, 3),
}
_NOTE = "TRANSLATORS:"


def sentences(package: Path) -> Catalog:
    """Collect every sentence of the source, with the notes for translators above it."""
    found = Catalog()
    for _, _, msgid, comments, context in extract_from_dir(
        package, [("**.py", "python")], keywords=_KEYWORDS, comment_tags=(_NOTE,)
    ):
        found.add(msgid, auto_comments=comments, context=context)
    return found


def read(source: Path) -> Catalog:
    """Read a translators' file; one that is not there yet is an empty catalogue."""
    language = source.parent.parent.name
    content = source.read_bytes() if source.exists() else _begun(language)
    return read_po(io.BytesIO(content), domain=DOMAIN, abort_invalid=True)


def update(source: Path, template: Catalog) -> list[str]:
    """Rewrite a translators' file with the sentences of today; return those it dropped.

    Translations stay; new sentences come in empty. The file is the same whoever writes it and
    whenever: sorted, without dates, line numbers or line breaking.
    """
    catalogue = read(source)
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    dropped = [forms(message.id)[0] for message in catalogue.obsolete.values()]
    source.parent.mkdir(parents=True, exist_ok=True)
    language = source.parent.parent.name
    source.write_bytes(_header(language, catalogue.plural_forms) + _body(catalogue))
    return dropped


def main(arguments: Sequence[str] | None = None, *, shipped: Catalogues = SHIPPED) -> int:
    """Run the tool; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m meeting_tui.languages.extract")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 on a fault")
    parser.add_argument("--add", metavar="CODE", help="begin the catalogue of a language")
    parser.add_argument("--package", type=Path, default=PACKAGE, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    template = sentences(chosen.package)
    languages = [code for code in shipped.languages() if code != ENGLISH]
    if chosen.check:
        return _check(template, {code: read(shipped.source(code)) for code in languages})
    for code in [*languages, *([chosen.add] if chosen.add else [])]:
        for sentence in update(shipped.source(code), template):
            print(f"{code}: dropped, no longer in the source: {sentence!r}")
    return 0


def _check(template: Catalog, catalogues: dict[str, Catalog]) -> int:
    found = faults(template, catalogues)
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


def _begun(language: str) -> bytes:
    return _header(language, get_plural(language).plural_forms)


def _header(language: str, plural_forms: str) -> bytes:
    """Write the head of a catalogue; the rule for plurals stays the one its forms were written by.

    Babel's own rule for a language changes between its versions.
    """
    lines = [
        f"Language: {language}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: {plural_forms}",
    ]
    quoted = "".join(f'"{line}\\n"\n' for line in lines)
    return f'msgid ""\nmsgstr ""\n{quoted}\n'.encode()


def _body(catalogue: Catalog) -> bytes:
    for message in catalogue:
        # Our places are braces; a per cent sign in a sentence is only a per cent sign.
        message.flags.discard("python-format")
    written = io.BytesIO()
    write_po(
        written,
        catalogue,
        width=0,
        no_location=True,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
    )
    return written.getvalue().rstrip(b"\n") + b"\n"


if __name__ == "__main__":
    sys.exit(main())
