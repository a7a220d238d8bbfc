"""Every fact of a meeting as the report tells it, in English and in French.

The golden file shows each capture line with its sentences; MEETING_TUI_GOLDEN=write writes it
anew.
"""

import os
from pathlib import Path

import pytest

from meeting_tui.domain.report import Fact
from meeting_tui.domain.state import State
from meeting_tui.languages.facts.composing import worded
from meeting_tui.languages.facts.telling import TELLERS, Telling
from meeting_tui.languages.report import Rendered, paragraph_text, stored
from meeting_tui.session import Session
from tests.papers.meeting_12 import begun, enter

GOLDEN = Path(__file__).parent / "golden" / "sentences.txt"

DAY = (
    ("@09:30 /open", ""),
    ("@09:30:10 /item 1", ""),
    ("@09:31 /adopt", ""),
    ("@09:31 /adopt! as amended", ""),
    ("@09:32 The room applauded: twice.", "La salle a applaudi: deux fois."),
    ("@09:33 /say AAA: the list is long", "la liste est longue"),
    ("@09:33 /say AAA, BBB: the list is long.", "la liste est longue."),
    ("@09:33 /say AAA, BBB, CCC, DDD, EEE: it is long", "elle est longue"),
    ("@09:33 /say some: it is long", "elle est longue"),
    ("@09:33 /say several: it is long", "elle est longue"),
    ("@09:33 /say SG: it is long", "elle est longue"),
    ("@09:33 /say SG, AAA, BBB: it is long", "elle est longue"),
    ("@09:34 /statement AAA, BBB", ""),
    ("@09:34 /statement CCC [fr]: Notre position est: non.", ""),
    ("@09:35 /po AAA: whether the list is complete", "si la liste est complète"),
    ("@09:36 /introduce 12/2", ""),
    ("@09:36 /introduce 12/3", ""),
    ("@09:36 /noted 12/2", ""),
    ("@09:36 /withdraw 12/4: out of date", "dépassé"),
    ("@09:36 /group 12/2 12/5", ""),
    ("@09:37 /drafting AAA: shorten the questions", "raccourcir les questions"),
    ("@09:37 /drafting AAA by 16:00: shorten it", "le raccourcir"),
    ("@09:37 /drafting vice-chair: shorten it", "le raccourcir"),
    ("@09:38 /back G1: Topic A, in brief", "Thème A, en bref"),
    ("@09:38 /back G2 12/5: Topic A, in brief", "Thème A, en bref"),
    ("@09:38 /consult AAA: merge the topics", "fusionner les thèmes"),
    ("@09:38 /consult vice-chair: merge the topics", "fusionner les thèmes"),
    ("@09:38 /back G4: Topics A and B are one", "Les thèmes A et B n'en font qu'un"),
    ("@09:39 /decide: hold a meeting in June", "organiser une réunion en juin"),
    ("@09:39 /agree: hear it again", "l'entendre à nouveau"),
    ("@09:40 /invite Member States: send replies", "envoyer des réponses"),
    ("@09:40 /invite Member States by 2019-06-01: send replies", "envoyer des réponses"),
    ("@09:40 /invite AAA: send its reply", "envoyer sa réponse"),
    ("@09:40 /request secretariat: adapt the page", "adapter la page"),
    ("@09:40 /request directors by 2019-06-01: adapt it", "l'adapter"),
    ("@09:40 /undertake chair: inform the Council", "informer le Conseil"),
    ("@09:40 /undertake directors: inform the Council", "informer le Conseil"),
    ("@09:40 /remark: it needs more time", "il lui faut plus de temps"),
    ("@09:41 /item 6", ""),
    ("@09:41 /propose AAA, BBB: Topic H", ""),
    ("@09:42 /introduce P1", ""),
    ("@09:42 /introduce P2", ""),
    ("@09:42 /support P1 BBB", ""),
    ("@09:43 /concern P1 CCC: outside the mandate", "hors du mandat"),
    ("@09:43 /examined P1 partly", ""),
    ("@09:44 /withdraw P1: too broad", "trop vaste"),
    ("@09:44 /restore P1", ""),
    ("@09:45 /merge P1 P2: Topic A and B", ""),
    ("@09:46 /put P3", ""),
    ("@09:46 /object AAA: it is too broad", "il est trop vaste"),
    ("@09:46 /cure O1: drop the last question", "supprimer la dernière question"),
    ("@09:46 /answer O1: the sponsors agree", "les auteurs sont d'accord"),
    ("@09:46 /lift O1", ""),
    ("@09:47 /reserve BBB: it would have preferred P4", "il aurait préféré P4"),
    ("@09:47 /consensus", ""),
    ("@09:47 /contest Q1 CCC: it was not heard", "il n'a pas été entendu"),
    ("@09:47 /maintain Q1", ""),
    ("@09:47 /contest Q1 CCC: it was not heard", "il n'a pas été entendu"),
    ("@09:47 /maintain Q1: everybody was asked", "chacun a été consulté"),
    ("@09:47 /contest Q1 CCC: it was not heard", "il n'a pas été entendu"),
    ("@09:47 /notcontested Q1", ""),
    ("@09:48 /reopen Q1: a delegation was not heard", "une délégation n'a pas été entendue"),
    ("@09:48 /noconsensus time: there was no time left", "le temps manquait"),
    ("@09:48 /put P4", ""),
    ("@09:48 /object AAA: it is early", "c'est trop tôt"),
    ("@09:48 /notmaintained O2", ""),
    ("@09:48 /consensus", ""),
    ("@09:49 /put: Take topic D?", "Retenir le thème D?"),
    ("@09:49 /put Q3: Take topics D and E?", "Retenir les thèmes D et E?"),
    ("@09:49 /object AAA: it is early", "c'est trop tôt"),
    ("@09:49 /object BBB: it is late", "c'est trop tard"),
    ("@09:49 /cure O3: wait", "attendre"),
    ("@09:49 /answer O3: nobody can wait", "personne ne peut attendre"),
    ("@09:49 /lift O3", ""),
    ("@09:49 /notmaintained O4", ""),
    ("@09:50 /noconsensus objection: two stood", "deux restaient"),
    ("@09:50 /reopen Q3: once more", "encore une fois"),
    ("@09:50 /noconsensus information: figures lack", "les chiffres manquent"),
    ("@09:50 /reopen Q3: once more", "encore une fois"),
    ("@09:50 /noconsensus information", ""),
    ("@09:50 /reopen Q3: once more", "encore une fois"),
    ("@09:50 /noconsensus other: views differ", "les vues divergent"),
    (
        "@09:50 /consensus!: Take [at most] one [or two] topics [now]",
        "[Au plus] un [ou deux] [tout de suite]",
    ),
    ("@09:50 /bracket Q4.1 kept", ""),
    ("@09:50 /bracket Q4.2 deleted", ""),
    ("@09:50 /bracket Q4.3: today", "aujourd'hui"),
    ("@09:51 /notexamined P5", ""),
    ("@09:51 /notexamined P6: outside the mandate", "hors du mandat"),
    ("@09:52 /refer council: which topic to take", "quel thème retenir"),
    ("@09:53 /item! 7", ""),
    ("@09:53 /item! 6", ""),
    ("@09:53 /reopen 1: a new text came in", "un nouveau texte est arrivé"),
    ("@09:53 /item! 7", ""),
    ("@09:54 /item! 1", ""),
    ("@09:54 /defer 8: no time", "pas le temps"),
    ("@09:54 /dropitem 5: settled", "réglé"),
    ("@09:55 /approve! report", ""),
    ("@09:56 /close", ""),
)


@pytest.fixture(scope="module")
def day() -> Session:
    """A day with every fact, and a French text for every English one."""
    session = begun()
    for line, french in DAY:
        number = enter(session, line)
        if french:
            enter(session, f"/translate #{number} fr: {french}")
    enter(session, "/translate P8 fr: Thème H")
    enter(session, "/translate P9 fr: Thèmes A et B")
    return session


def facts(state: State) -> list[Fact]:
    found = [fact for p in state.report.paragraphs.values() for fact in p.facts]
    return sorted(found, key=lambda fact: fact.n)


def sentences(state: State, fact: Fact, language: str) -> str:
    return Rendered(language, tuple(worded(Telling(state, language, (fact,))))).text


def test_every_fact_is_told_in_each_language_as_reviewed(day: Session) -> None:
    state = day.state
    lines = {entry.n: entry.line for entry in state.entries}
    written = "\n".join(
        f"{lines[fact.n].partition(' ')[2]}\n"
        f"{_indented('en', sentences(state, fact, 'en'))}\n"
        f"{_indented('fr', sentences(state, fact, 'fr'))}\n"
        for fact in facts(state)
    )
    if os.environ.get("MEETING_TUI_GOLDEN") == "write":
        GOLDEN.write_text(written, encoding="utf-8")

    assert written == GOLDEN.read_text(encoding="utf-8")


def _indented(language: str, text: str) -> str:
    return "\n".join(f"  {language}  {line}" for line in text.split("\n"))


def test_the_reviewed_day_tells_every_event_there_are_sentences_for(day: Session) -> None:
    told = {type(fact.event) for fact in facts(day.state)}

    # The answer of the other body comes after the meeting, when its report is frozen; what an
    # open consultation tells is in its own tests.
    elsewhere = {kind for kind in TELLERS if kind.__module__.endswith(".consultation")}
    assert {kind.__name__ for kind in set(TELLERS) - told - elsewhere} == {"ReferralAnswered"}


def test_the_plain_form_is_read_back_as_it_was(day: Session) -> None:
    state = day.state
    for paragraph in state.report.paragraphs.values():
        for language in ("en", "fr"):
            rendered = paragraph_text(state, paragraph, language)
            again = stored(language, rendered.text)

            assert again.text == rendered.text
            assert [p.kind for p in again.parts] == [p.kind for p in rendered.parts]
            assert [p.label for p in again.parts] == [p.label for p in rendered.parts]
