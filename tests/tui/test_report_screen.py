"""The Report screen: the papers, their forms, the translations, and how cheaply it grows."""

from pathlib import Path

from meeting_tui.tui.views import papers, report
from meeting_tui.tui.views.seat import Seat as Look

from .meeting import begun, seat


def look(folder: Path, hour: str) -> Look:
    _, session, clock = begun(folder, hour)
    return Look(session.state, clock(), "secretariat", "en")


def test_the_progress_says_what_time_is_left_for_the_others(tmp_path: Path) -> None:
    shown = report.progress(look(tmp_path, "17:12"))

    assert shown
    assert shown.label == "23 of 23 approved"
    after = report.progress(look(tmp_path / "after", "17:29"))
    assert after
    assert after.label == "23 of 23 approved"
    early = report.progress(look(tmp_path / "early", "16:58"))
    assert early
    assert early.left[0] == "32 min left, 6 paragraphs, 5 min each"


def test_a_new_paragraph_leaves_the_other_rows_alone(tmp_path: Path) -> None:
    _, session, clock = begun(tmp_path, "16:42")
    kept = report.Kept()
    before = report.paragraphs(Look(session.state, clock(), "chair", "en"), ("en",), kept)
    session.enter("One more word was said.")
    after = report.paragraphs(Look(session.state, clock(), "chair", "en"), ("en",), kept)

    assert len(after) == len(before) + 1
    was = {row.id: row for row in before}
    assert all(row is was[row.id] for row in after if row.id in was and row.id[0] != "§")


def test_a_change_of_words_anywhere_makes_the_rows_again(tmp_path: Path) -> None:
    _, session, clock = begun(tmp_path, "16:42")
    kept = report.Kept()
    report.paragraphs(Look(session.state, clock(), "chair", "en"), ("en",), kept)
    told = next(e.n for e in session.state.entries if "no other business" in e.line)
    session.enter(f"/fix #{told}: Nothing was left.")
    rows = report.paragraphs(Look(session.state, clock(), "chair", "en"), ("en",), kept)
    assert "Nothing was left." in {text.text for row in rows for text in row.texts}


def test_each_text_stands_beside_its_translation_the_open_ones_first(tmp_path: Path) -> None:
    _, session, clock = begun(tmp_path, "11:30")
    told = next(e.n for e in session.state.entries if "supported that request" in e.line)
    session.enter(f"/translate #{told} fr: il l'appuie")
    rows = papers.translations(Look(session.state, clock(), "chair", "en"), "fr", wide=True)

    assert rows[-1].texts[1].text == "il l'appuie"
    assert rows[0].texts[1].text == ""
    assert "missing in French" in str(rows[0].texts[1].below)


async def test_the_keys_turn_to_the_other_papers_and_begin_their_form(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="17:25", who="secretariat", size=(120, 40)) as desk:
        assert "! fr 16 translations missing" in desk.text
        assert " English, original         " in desk.text
        await desk.press("o")
        assert "Report to the Council" in desk.text
        assert "Document number: —" in desk.text
        await desk.press("m")
        assert desk.app.front.line.text.rstrip() == "/paper council number:"
        await desk.type("C19/45")
        assert desk.last == "/paper council number: C19/45"
        assert "Document number: C19/45" in desk.text
        await desk.press("o")
        assert "Without consensus there is no letter." in desk.text


async def test_the_paper_that_is_shown_is_written_in_every_format(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="17:25", who="secretariat", size=(120, 40)) as desk:
        await desk.press("o", "w")
        folder = tmp_path / "papers" / "day"
        await desk.wait_for(lambda: len(list(folder.glob("day-*"))) == 8)
        n = desk.app.session.state.n
        names = sorted(path.name for path in folder.iterdir())
        assert names[0] == f"day-council-en-{n}.docx"
        assert {name.rpartition(".")[2] for name in names} == {"docx", "html", "md", "pdf"}


async def test_approval_goes_from_one_waiting_paragraph_to_the_next_and_undo_back(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="17:09") as chair:
        await chair.press("f5")
        seen = [chair.keys]
        for key in ("a", "a", "u", "u"):
            await chair.press(key)
            seen.append(chair.keys)

        named = [keys.split()[2] for keys in seen]
        assert named == ["6.1", "6.2", "6.3", "6.2", "6.1"]

        await chair.press("a", "down", "u")
        assert "Approve 6.3" in chair.keys

        await chair.press("up", "up", "slash")
        await chair.type("approve 6")
        assert "Approve 7.1" in chair.keys
        await chair.press("up")
        assert "Approve" in chair.keys
        await chair.press("r")
        assert "This is a heading: choose a paragraph under it." in chair.text
        await chair.press("up")
        assert "Approve" not in chair.keys
        await chair.press("t", "a")
        assert "Only the report of the meeting is read out and approved." in chair.text
        assert "missing in French" in chair.text
        await chair.press("l")
        assert "Every text has its words in English" in chair.text
        await chair.press("l")
        assert "missing in French" in chair.text
