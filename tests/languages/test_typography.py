import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting_tui.languages.typography import typeset

SPACES = str.maketrans("", "", " \xa0\u202f")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Décider: qui?", "Décider_: qui_?"),
        ("Décider : qui ?", "Décider_: qui_?"),
        ("Quoi\u202f?! Non;", "Quoi_?! Non_;"),
        ("«accès» et « usage »", "«_accès_» et «_usage_»"),
        ("«Oui!»", "«_Oui_!_»"),
        ("«?»", "«_?_»"),
        ("à 16:35: rapport", "à 16:35_: rapport"),
        ("(P1: oui)", "(P1_: oui)"),
        ("l'État de l’Union", "l'État de l’Union"),
    ],
)
def test_french_puts_a_no_break_space(typed: str, printed: str) -> None:
    assert typeset("fr", typed) == printed.replace("_", "\xa0")


@pytest.mark.parametrize(
    "text",
    [
        "16:35, 3:1, 1:30:00",
        "voir https://example.org/a?b=c;d et mailto:a@example.org",
        r"C:\papers\report.md et C:/papers",
        "std::vector a::b ::",
        "`a: b? c;` et &nbsp; suite",
        "/put: texte ; la ligne /done! ici".replace(" ;", ","),
        "agenda/cwg.yaml:12:5: le titre manque",
        "! SERRÉ   ! motion d'ordre (?) [!]",
        'la touche "?"',
        "«» « »",
        ":\n: a\n? b",
    ],
)
def test_french_leaves_what_is_no_punctuation_of_a_sentence(text: str) -> None:
    assert typeset("fr", text) == text


def test_the_region_does_not_matter_and_other_languages_are_left() -> None:
    assert typeset("fr_CH", "Oui?") == "Oui\xa0?"
    assert typeset("en", "Yes ? «no»") == "Yes ? «no»"


TEXTS = st.text(st.sampled_from("aZ3é «»:;?!/\\.`\"'()&\n\xa0\u202f") | st.characters())


@given(TEXTS)
def test_twice_is_once_and_only_spaces_change(text: str) -> None:
    once = typeset("fr", text)

    assert typeset("fr", once) == once
    assert once.translate(SPACES) == text.translate(SPACES)


@given(TEXTS, TEXTS, TEXTS)
def test_what_is_kept_stays_to_the_letter(before: str, quoted: str, after: str) -> None:
    kept = (len(before), len(before) + len(quoted))

    assert quoted in typeset("fr", before + quoted + after, [kept])
