import subprocess
import sys
from pathlib import Path

import pytest

from meeting_tui.languages import (
    N_,
    NC_,
    NCP_,
    NP_,
    LanguageError,
    TemplateError,
    languages,
    missing,
    say,
    say_plural,
)
from meeting_tui.languages.compiled import compile_catalogue
from meeting_tui.languages.store import Catalogues

from .conftest import Write

FLOOR = N_("{actor} has the floor.")
FLOOR_FR = """msgid "{actor} has the floor."
msgstr "La parole est à {actor}."
"""
FITS = NP_("{number} proposal fits.", "{number} proposals fit.")


def test_a_sentence_is_said_in_each_language(write: Write) -> None:
    write("fr", FLOOR_FR)

    assert say("en", FLOOR, actor="Delegation A") == "Delegation A has the floor."
    assert say("fr", FLOOR, actor="Delegation A") == "La parole est à Delegation A."


def test_a_sentence_without_translation_is_said_in_english_and_listed(write: Write) -> None:
    write(
        "fr",
        """msgid "Close?"
msgstr ""

#, fuzzy
msgid "Rise?"
msgstr "Lever ?"

msgid "{number} day"
msgid_plural "{number} days"
msgstr[0] "{number} jour"
msgstr[1] ""
""",
    )

    # English typography: no space before the question mark.
    assert say("fr", "Close?") == "Close?"
    assert say("fr", "Rise?") == "Rise?"
    assert say("fr", "Not in the file: {what}", what="this") == "Not in the file: this"
    assert missing("fr") == ["Close?", "Rise?", "{number} day"]
    assert missing("en") == []


def test_a_language_without_catalogue_is_refused_with_those_there_are(write: Write) -> None:
    write("fr", FLOOR_FR)

    assert languages() == ("en", "fr")
    with pytest.raises(LanguageError, match="no sentences in 'es'; there are en, fr"):
        say("es", FLOOR, actor="Delegation A")
    with pytest.raises(LanguageError):
        missing("es")


def test_each_language_has_its_own_plural_forms(write: Write) -> None:
    for language, texts in {
        "fr": ("{number} proposition tient", "{number} propositions tiennent"),
        "ru": ("{number} предложение", "{number} предложения", "{number} предложений"),
    }.items():
        strings = "".join(f'msgstr[{form}] "{text}."\n' for form, text in enumerate(texts))
        write(language, f'msgid "{FITS.singular}"\nmsgid_plural "{FITS.plural}"\n{strings}')

    assert [say_plural("en", *FITS, number) for number in (0, 1, 2)] == [
        "0 proposals fit.",
        "1 proposal fits.",
        "2 proposals fit.",
    ]
    assert say_plural("fr", *FITS, 0) == "0 proposition tient."
    assert say_plural("fr", *FITS, 2) == "2 propositions tiennent."
    assert say_plural("ru", *FITS, 21) == "21 предложение."
    assert say_plural("ru", *FITS, 3) == "3 предложения."
    assert say_plural("ru", *FITS, 5, number="пять") == "пять предложений."


def test_the_same_english_is_told_apart_by_its_context(write: Write) -> None:
    write(
        "fr",
        """msgctxt "key"
msgid "Open"
msgstr "Ouvrir"

msgctxt "state"
msgid "Open"
msgstr "Ouverte"

msgctxt "floor"
msgid "{number} minute left"
msgid_plural "{number} minutes left"
msgstr[0] "reste {number} minute"
msgstr[1] "restent {number} minutes"
""",
    )
    left = NCP_("floor", "{number} minute left", "{number} minutes left")

    assert say("fr", NC_("key", "Open")) == "Ouvrir"
    assert say("fr", "Open", context="state") == "Ouverte"
    assert say("fr", "Open") == say("en", NC_("key", "Open")) == "Open"
    assert say_plural("fr", *left, 3) == "restent 3 minutes"
    assert say_plural("en", *left, 1) == "1 minute left"


def test_what_people_typed_is_never_read_as_a_template(write: Write) -> None:
    write("fr", FLOOR_FR)
    hostile = "{0} {actor.__class__} {{x}} %s {title!r} \\N{BULLET}"

    assert say("en", FLOOR, actor=hostile) == f"{hostile} has the floor."
    assert say("fr", FLOOR, actor=hostile) == f"La parole est à {hostile}."


@pytest.mark.parametrize(
    "template", ["{a.b}", "{a[0]}", "{a!r}", "{}", "{0}", "{a", "a}", "{a:>{width}}", "{a:nothing}"]
)
def test_a_place_is_a_plain_name(template: str) -> None:
    with pytest.raises(TemplateError):
        say("en", template, a="x", width=3)


def test_a_value_that_is_not_given_is_named() -> None:
    with pytest.raises(TemplateError, match=r"needs a value for \{actor\}"):
        say("en", FLOOR, speaker="Delegation A")


def test_a_translators_slip_does_not_stop_a_meeting(write: Write) -> None:
    write(
        "fr",
        """msgid "{actor} has the floor."
msgstr "La parole est à {acteur}."

msgid "Item {item}"
msgstr "Point {item"
""",
    )

    assert say("fr", FLOOR, actor="Delegation A") == "Delegation A has the floor."
    assert say("fr", "Item {item}", item=6) == "Item 6"


def test_french_words_lean_on_the_text_that_follows(write: Write) -> None:
    write(
        "fr",
        """msgid "The Group decided {text:clause}."
msgstr "Le Groupe a décidé {text:clause:de}."

msgid "{who:start} stated that {text:clause}."
msgstr "{who:start} a déclaré {text:clause:que}."
""",
    )
    decided = N_("The Group decided {text:clause}.")
    stated = N_("{who:start} stated that {text:clause}.")

    assert say("fr", decided, text="inviter A.") == "Le Groupe a décidé d'inviter A."
    assert say("fr", decided, text="les inviter") == "Le Groupe a décidé de les inviter."
    assert say("fr", stated, who="un État", text="il part") == "Un État a déclaré qu'il part."
    assert say("en", stated, who="a State", text="it left.") == "A State stated that it left."


def test_typography_is_of_the_whole_sentence_but_not_of_verbatim_text(write: Write) -> None:
    write(
        "fr",
        """msgid "Question: {text}"
msgstr "Question: {text}"

msgid "Quoted: {text:verbatim}"
msgstr "Cité: «{text:verbatim}»"
""",
    )

    assert say("fr", "Question: {text}", text="qui?") == "Question\xa0: qui\xa0?"
    assert say("fr", "Quoted: {text:verbatim}", text="? Why? ") == "Cité\xa0: «\xa0? Why? »"
    assert say("fr", "Quoted: {text:verbatim}", text="Why: now?") == "Cité\xa0: «\xa0Why: now?\xa0»"


def test_a_current_compiled_catalogue_is_read_and_a_stale_one_is_not(write: Write) -> None:
    source = write("fr", FLOOR_FR)
    compiled = source.with_suffix(".mo")
    compiled.write_bytes(compile_catalogue(source).replace(b"La parole", b"LA PAROLE"))
    folder = source.parents[2]

    def floor() -> str:
        return Catalogues(folder).translations("fr").gettext(FLOOR)

    assert floor() == "LA PAROLE est à {actor}."
    write("fr", FLOOR_FR.replace("La parole", "La  parole"))
    assert floor() == "La  parole est à {actor}."
    compiled.write_bytes(b"cut short")
    assert floor() == "La  parole est à {actor}."


def test_a_compiled_catalogue_alone_is_enough(write: Write, catalogues: Catalogues) -> None:
    source = write("fr", FLOOR_FR)
    source.with_suffix(".mo").write_bytes(compile_catalogue(source))
    source.unlink()

    assert catalogues.languages() == ("en", "fr")
    assert say("fr", FLOOR, actor="A") == "La parole est à A."


def test_saying_a_sentence_does_not_import_babel(write: Write, tmp_path: Path) -> None:
    source = write("fr", FLOOR_FR)
    source.with_suffix(".mo").write_bytes(compile_catalogue(source))
    program = (
        "import sys; from pathlib import Path\n"
        "from meeting_tui.languages import catalogue, dates, lists, ordinals, say\n"
        "catalogue.SHIPPED = catalogue.Catalogues(Path(sys.argv[1]))\n"
        f"assert say('fr', {FLOOR!r}, actor='A').startswith('La parole')\n"
        "print([name for name in sys.modules if name.startswith('babel')])"
    )
    command = [sys.executable, "-c", program, str(source.parents[2])]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (ran.stdout, ran.stderr) == ("[]\n", "")
