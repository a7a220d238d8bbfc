from pathlib import Path

import pytest

from meeting_tui.languages.extract import main
from meeting_tui.languages.store import Catalogues

from .conftest import Write

SOURCE = """
from meeting_tui.languages import NC_, NCP_, NP_, N_, say, say_plural

# TRANSLATORS: the gavel
TITLES = {"b": N_("Second {title}"), "a": N_("First: 100% "
    "agreed")}
STATE = NC_("state", "Open")
FITS = NP_("{number} fits", "{number} fit")
LEFT = NCP_("clock", "{number} left", "{number} left")

def line(language):
    said = say(language, "Said in place {x}", x=N_("inner"))
    return said + say_plural(language, "one", "many", 2)
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "package" / "deeper"
    folder.mkdir(parents=True)
    (folder / "sentences.py").write_text(SOURCE, encoding="utf-8")
    return folder.parent


def run(catalogues: Catalogues, package: Path, *arguments: str) -> int:
    return main([*arguments, "--package", str(package)], shipped=catalogues)


def test_every_marked_sentence_comes_in_sorted_and_without_dates(
    catalogues: Catalogues, package: Path
) -> None:
    assert run(catalogues, package, "--add", "fr") == 0

    written = catalogues.source("fr").read_text(encoding="utf-8")
    ids = [line for line in written.splitlines() if line.startswith(("msgid ", "msgctxt"))]
    assert ids == [
        'msgid ""',
        'msgid "First: 100% agreed"',
        'msgctxt "state"',
        'msgid "Open"',
        'msgid "Said in place {x}"',
        'msgid "Second {title}"',
        'msgid "inner"',
        'msgid "one"',
        'msgid "{number} fits"',
        'msgctxt "clock"',
        'msgid "{number} left"',
    ]
    assert "the gavel" in written
    assert not any(word in written for word in ("Date", "#:", "Babel", "python-format"))


def test_updating_keeps_translations_drops_the_obsolete_and_settles(
    catalogues: Catalogues, package: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write(
        "fr",
        'msgid "Second {title}"\nmsgstr "Deuxième {title}"\n\nmsgid "Gone"\nmsgstr "Parti"\n\n'
        'msgctxt "state"\nmsgid "Open"\nmsgstr "Ouverte"\n',
    )
    run(catalogues, package)

    first = source.read_bytes()
    assert capsys.readouterr().out == "fr: dropped, no longer in the source: 'Gone'\n"
    assert "Deuxième {title}".encode() in first
    assert b"Ouverte" in first
    assert b"Gone" not in first
    run(catalogues, package)
    assert source.read_bytes() == first


def test_the_check_names_each_fault_and_changes_nothing(
    catalogues: Catalogues, tmp_path: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "a.py").write_text(
        'N_("Absent"); N_("Empty"); N_("Doubtful"); N_("Named {title}"); N_("Good {title}")\n'
        'N_("Broken {"); N_("For {context}"); N_("Leans {text:de}"); N_("Odd {text}")\n'
        'NP_("one proposal of {all}", "{number} proposals of {all}")\n',
        encoding="utf-8",
    )
    source = write(
        "fr",
        """msgid "Empty"
msgstr ""

#, fuzzy
msgid "Doubtful"
msgstr "Douteux"

msgid "Named {title}"
msgstr "Nommé {titre}"

msgid "Good {title}"
msgstr "Bon {title:de}"

msgid "Broken {"
msgstr "Cassé {"

msgid "For {context}"
msgstr "Pour {context}"

msgid "Leans {text:de}"
msgstr "Penche {text:de}"

msgid "Odd {text}"
msgstr "Étrange {text:zu}"

msgid "one proposal of {all}"
msgid_plural "{number} proposals of {all}"
msgstr[0] "{number} proposition sur {all}"
msgstr[1] "{number} propositions"

msgid "Gone"
msgstr "Parti"
""",
    )
    before = source.read_bytes()

    assert run(catalogues, package, "--check") == 1
    faults = capsys.readouterr().err.splitlines()
    assert faults == [
        "en: 'Broken {': Single '{' encountered in format string; a brace in the text is doubled",
        "en: a place cannot be named {context}: 'For {context}'",
        "en: there is no conversion 'de' in this language: 'Leans {text:de}'",
        "fr: missing: 'Absent'",
        "fr: 'Cassé {': Single '{' encountered in format string; a brace in the text is doubled",
        "fr: fuzzy: 'Doubtful'",
        "fr: untranslated: 'Empty'",
        "fr: has {titre}, not {title}: 'Named {title}'",
        "fr: there is no conversion 'zu' in this language: 'Étrange {text:zu}'",
        "fr: has {number}, not {all} {number}: 'one proposal of {all}'",
        "fr: no longer in the source: 'Gone'",
    ]
    assert source.read_bytes() == before


def test_the_shipped_catalogues_have_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--check"])

    assert (code, capsys.readouterr().err) == (0, "")
