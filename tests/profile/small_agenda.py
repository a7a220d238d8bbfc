"""The smallest group and agenda, for tests to spoil."""

from collections.abc import Callable

from meeting_tui.profile import Reading

GROUP = """\
languages: [en, fr]
name: {en: Group, fr: Groupe}
full_name: {en: Working Group, fr: Groupe de travail}
actors:
  - {code: chair, name: {en: Chairman, fr: Président}, kind: officer}
members:
  - {code: NOR, name: {en: Norway, fr: Norvège}, aliases: [Norge]}
"""

AGENDA = """\
group: small
meeting: 3
date: 2019-02-01
place: {en: Geneva, fr: Genève}
timezone: Europe/Zurich
sittings: [{from: 09:30, to: 12:30}]
items:
  - {title: {en: Opening, fr: Ouverture}, minutes: 30, closing: yes}
"""

Read = Callable[[str | bytes], Reading]
Told = Callable[[str | bytes], list[str]]
