from collections.abc import Callable
from pathlib import Path

import pytest

from meeting_tui.languages import catalogue
from meeting_tui.languages.store import Catalogues

HEADER = r"""msgid ""
msgstr ""
"Language: {language}\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: {plural}\n"

"""
PLURALS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 &&"
    " (n%100<10 || n%100>=20) ? 1 : 2);",
}

Write = Callable[[str, str], Path]


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Catalogues:
    """Catalogues of the test's own, in the place of those shipped."""
    own = Catalogues(tmp_path / "catalogues")
    monkeypatch.setattr(catalogue, "SHIPPED", own)
    return own


@pytest.fixture
def write(catalogues: Catalogues) -> Write:
    """Write a translators' file: `write("fr", 'msgid "Yes"\\nmsgstr "Oui"')`."""

    def write_po(language: str, messages: str) -> Path:
        source = catalogues.source(language)
        source.parent.mkdir(parents=True, exist_ok=True)
        header = HEADER.format(language=language, plural=PLURALS[language])
        source.write_text(header + messages + "\n", encoding="utf-8")
        return source

    return write_po
