"""The log: what is looked for in it, shown alone, opened, and gone to by its number."""

from pathlib import Path

from .meeting import seat


async def test_only_entries_with_the_words_looked_for_are_shown(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("f7", "slash", *"shortened", "enter")

        assert "search: shortened   1 shown" in chair.text
        assert "Delegation C: the questions could" in chair.text
        assert "P3 under examination" not in chair.text

        await chair.press("escape")

        assert "shown" not in chair.text
        assert "P3 under examination" in chair.text


async def test_leaving_the_search_shows_everything_and_records_nothing(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        count = chair.app.session.state.n
        await chair.press("f7", "slash", *"no such words")
        assert "0 shown" in chair.text
        assert "No entry is like that. Esc shows all" in chair.text
        assert chair.text.splitlines()[-2].strip() == "/ no such words"

        await chair.press("escape")

        assert "P3 under examination" in chair.text
        assert chair.app.session.state.n == count


async def test_a_filter_shows_one_kind_of_entries_and_new_ones_of_that_kind(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("f2", "u", "f7", "f", "f", "f", "f", "f")

        assert "filter: undone   1 shown" in chair.text
        assert "– undone" in chair.text
        assert "P3 under examination" not in chair.text

        await chair.press("f2", "u", "f7")

        assert "filter: undone   2 shown" in chair.text


async def test_an_entry_is_opened_whole(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("f7", "end", "enter")

        assert "/say: the questions could be shortened to two [or three]" in chair.text
        assert "2019-02-01 15:40:00" in chair.text


async def test_one_goes_to_an_entry_by_its_number_also_where_it_was_not_shown(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("f7", "slash", *"shortened", "enter", "g", "5", "enter")

        assert "›   #5  " in chair.text

        await chair.press("g", *"999", "enter")

        assert "There is no entry #999." in chair.text


async def test_the_keys_are_those_of_the_search_while_one_types_and_then_show_all_again(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("f7", "slash", *"shortened")
        assert "Enter Search   Esc Leave line" in chair.text

        await chair.press("enter")
        assert "Esc Show all  / Search" in chair.text

        await chair.press("escape")
        assert "Esc Show all" not in chair.text

        await chair.press("g")
        assert "Enter Go to #   Esc Leave line" in chair.text
