"""Who spoke last, as far as a pronoun can point at it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.extract.agreement import is_many
from workbench.extract.attributions import Attribution
from workbench.extract.referents import Standing
from workbench.extract.sourcenames import is_member, source_name
from workbench.extract.speechwords import SAYING_NOUNS
from workbench.language.names import looks_like_organisation, looks_like_person
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_DOCUMENTS = word_set("study paper book article website document survey magazine newspaper")
_BEHIND_NOUNS = word_set("of for at from in with on who that which close familiar")
_OWNED = re.compile(r"['’]s? ")
_ARTICLES = ("the", "a", "an")
_DETERMINERS = (*_ARTICLES, "his", "her", "its", "their", "one", "another")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name or description of who spoke; empty where nobody did or nothing settles it."""

    name: str = ""
    is_many: bool = False
    is_role: bool = False
    """A description of one person: `the minister`, `a spokeswoman`."""

    def meant_by(self, pronoun: str, pronouns: dict[str, str]) -> str:
        """Return the name where `he`, `she`, `it` or `they` as the next speaker can mean it, else nothing.

        `pronouns` are those that speakers went by before.
        """
        if not self.name or self.is_many != (pronoun == "they"):
            return ""
        if pronoun == "they":
            return self.name
        if pronoun == "it":
            return "" if self.is_role or looks_like_person(self.name) else self.name
        if self.is_role:
            return self.name[0].lower() + self.name[1:]
        is_fitting = may_be_person(self.name) and pronouns.get(self.name, pronoun) == pronoun
        return self.name if is_fitting else ""


NOBODY = Speaker()


def speaker_of(tree: Tree, attributions: Iterable[Attribution]) -> Speaker:
    """Return the one speaker of some attributions of a sentence; nobody where there are none or several."""
    found = list(attributions)
    names = {one.speaker for one in found}
    if len(names) != 1 or not found[0].speaker:
        return NOBODY
    heads = [one.head for one in found if one.head >= 0]
    if not heads:
        return Speaker(found[0].speaker)
    head, name = heads[0], found[0].speaker
    is_person = kind_of_noun(tree.tokens[head].lemma.lower()) == "person" or is_member(tree, head)
    is_noun = tree.tokens[head].upos == "NOUN" or is_member(tree, head)
    is_role = is_person and is_noun and name.partition(" ")[0].lower() in _DETERMINERS
    return Speaker(name, tree.tokens[head].upos != "PROPN" and is_many(tree, head), is_role)


def body_told_of(tree: Tree, standings: Sequence[Standing]) -> Speaker:
    """Return the organisation or document that a sentence is about, which can be `it` as the next speaker."""
    subject = tree.child(tree.root, "nsubj") if len(tree) else None
    if subject is None or tree.children(subject, "conj") or is_many(tree, subject):
        return NOBODY
    standing = next((one for one in standings if one.low <= subject < one.high), None)
    name = standing.meant if standing is not None else source_name(tree, subject, None, standings)
    lemma = tree.tokens[subject].lemma.lower()
    is_noun = tree.tokens[subject].upos == "NOUN"
    may_speak = is_noun and (kind_of_noun(lemma) == "body" or lemma in SAYING_NOUNS or lemma in _DOCUMENTS)
    return Speaker(name) if name and (may_speak or looks_like_organisation(name)) else NOBODY


def may_be_person(name: str) -> bool:
    """Say whether a speaker is one, called by a name that no organisation shows."""
    is_named = name[:1].isupper() and name.partition(" ")[0].lower() not in _DETERMINERS
    last = name.rpartition(" ")[2]
    if _OWNED.search(name) and last.islower() and kind_of_noun(last) != "person":
        return False
    return is_named and " and " not in name and not looks_like_organisation(name)


def is_person_described(name: str) -> bool:
    """Say whether a speaker is a person by a description: `a spokeswoman for Weber Ltd`, `the mayor`."""
    words = name.lower().split()
    if not words or words[0] not in _DETERMINERS:
        return False
    end = next((at for at, word in enumerate(words) if word in _BEHIND_NOUNS), len(words))
    return kind_of_noun(words[end - 1]) == "person"
