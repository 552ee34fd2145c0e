"""A claim's words as one English sentence that stands alone, with everything it changes of the article's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.extraction import WordingEdit
from workbench.extract.agreement import agree_put_in, agree_with_one, is_many_alone
from workbench.extract.lines import Line, LineWord, line_of, shown_words, source_text, text_with_edits
from workbench.extract.mentions import PRONOUNS
from workbench.extract.propositions import Proposition
from workbench.extract.punctuation import mend_marks, opens_quotation, quoted_words
from workbench.extract.referents import Standing
from workbench.extract.shouting import is_shouted
from workbench.extract.speakers import is_person_described
from workbench.language.countries import NATIONALITIES
from workbench.language.inflection import article_for
from workbench.language.names import looks_like_organisation, looks_like_person
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_ONE_SPEAKING = {"i": False, "me": False, "my": True, "mine": True, "myself": False}
_SEVERAL_SPEAKING = {"we": False, "us": False, "our": True, "ours": True, "ourselves": False}
_PARTS = word_set("all some most many both none half each one two three several")
_NEED_ALSO = word_set("but and not only , or")
_CLOSED_CLASSES = frozenset({"DET", "ADP", "PRON", "SCONJ", "CCONJ", "AUX", "PART", "ADV", "NUM"})


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence, what it changes of the article's words, and which of its words the article leaves open."""

    text: str
    edits: tuple[WordingEdit, ...]
    """In order and apart; undone, they give `own_words` back."""
    unresolved: tuple[str, ...]


def worded(
    text: str,
    tree: Tree,
    proposition: Proposition,
    standings: Sequence[Standing],
    speaker: str = "",
    *,
    is_person: bool = False,
) -> Wording:
    """Return a proposition as a sentence.

    `standings` are those of the proposition's sentence; `speaker` is who says `I` in it, a name or nothing;
    `is_person`: that is no organisation, whatever the name looks like.
    """
    line = line_of(text, tree, proposition.pieces)
    quoted = (
        {id(line[at]) for at in quoted_words(line, tree)} if _is_more_than_quotation(line, tree) else set()
    )
    agree_put_in(line, tree, proposition.subject)
    unresolved = _give_meanings(text, line, tree, standings, quoted)
    unresolved += _give_speaker(line, tree, speaker, quoted, is_person)
    mend_marks(line, tree)
    _mend_words(line, tree)
    _give_capital(line, tree)
    if is_shouted("".join(token.form for token in tree.tokens)):
        _shout(line)
    wording, edits = text_with_edits(text, tree, line)
    return Wording(wording, edits, tuple(dict.fromkeys(unresolved)))


def _shout(line: Line) -> None:
    """Put words in capital letters, as those around them are."""
    for word in line:
        word.shown = word.shown.upper()


def own_words(text: str, tree: Tree, proposition: Proposition) -> str:
    """Return the article's words of a proposition: as they stand, one space where it skips some."""
    return source_text(text, tree, line_of(text, tree, proposition.pieces))


def undone(wording: Wording) -> str:
    """Return a wording with its edits undone."""
    words = wording.text
    for edit in reversed(wording.edits):
        words = words[: edit.start] + edit.source + words[edit.end :]
    return words


def _is_more_than_quotation(line: Line, tree: Tree) -> bool:
    """Say whether a line has words outside quotation marks: what is inside is then kept to the letter."""
    inside = quoted_words(line, tree)
    return any(word.shown.isalnum() for at, word in enumerate(line) if at not in inside)


def _give_meanings(
    text: str, line: Line, tree: Tree, standings: Sequence[Standing], quoted: set[int]
) -> list[str]:
    """Put what words stand for in their place, and return the words that stay open."""
    unresolved: list[str] = []
    named = _plainly_named(text_with_edits(text, tree, line)[0], standings)
    found = _occurrences(line, standings)
    places = {word.place for word in line}
    nouns = {standing.meant for _, standing in found if tree.tokens[standing.high - 1].upos != "PRON"}
    for at, standing in found:
        words = line[at : at + standing.high - standing.low]
        is_pronoun = tree.tokens[standing.low].upos == "PRON"
        if any(id(word) in quoted for word in words) or tree.low(standing.low).endswith(("self", "selves")):
            continue
        if not standing.meant:
            if not (standing.is_possessive and _may_be_told(line[:at], tree, standing.low)):
                unresolved.append(" ".join(word.shown for word in words))
        elif (is_pronoun and (standing.meant in nouns or not places.isdisjoint(standing.beside))) or (
            standing.is_possessive and is_pronoun and _goes_with_open(tree, standing.low, unresolved)
        ):
            continue
        elif standing.meant.lower() not in named:
            named.add(standing.meant.lower())
            _replace(words, standing)
            _mend_ending(line, at + len(words), standing.meant)
            if words[0].is_own and not standing.is_possessive and _stands_for_several(words[0], tree):
                _agree_with(line, tree, standing)
    return unresolved


def _goes_with_open(tree: Tree, pronoun: int, unresolved: Sequence[str]) -> bool:
    """Say whether a possessive may mean whom an open pronoun before it means: `He sold his mill`."""
    known = PRONOUNS.get(tree.low(pronoun), ("she", True))[0]
    return any(PRONOUNS.get(word.lower(), ("", False))[0] == known for word in unresolved)


def _may_be_told(before: Line, tree: Tree, pronoun: int) -> bool:
    """Say whether a noun that a possessive can mean stands before it: `The port raised its fees`."""
    low = tree.low(pronoun)
    for place in (word.place for word in before if word.is_own and word.shown):
        token = tree.tokens[place]
        if token.upos not in ("NOUN", "PROPN"):
            continue
        kind = "" if token.upos == "PROPN" else kind_of_noun(token.lemma)
        if is_many_alone(tree, place):
            if low == "their" and kind != "time":
                return True
        elif low == "its":
            if kind not in ("person", "time"):
                return True
        elif low != "their" and kind in ("person", ""):
            return True
    return False


def _stands_for_several(word: LineWord, tree: Tree) -> bool:
    return tree.low(word.place) == "they"


def _agree_with(line: Line, tree: Tree, standing: Standing) -> None:
    if looks_like_organisation(standing.meant) or looks_like_person(standing.meant):
        agree_with_one(line, tree, standing.low)


def _occurrences(line: Line, standings: Sequence[Standing]) -> list[tuple[int, Standing]]:
    """Return where the whole words of standings are in a line, in order."""
    begins = {standing.low: standing for standing in standings}
    found: list[tuple[int, Standing]] = []
    for at, word in enumerate(line):
        standing = begins.get(word.place)
        if standing is None:
            continue
        places = [other.place for other in line[at : at + standing.high - standing.low]]
        if places == list(range(standing.low, standing.high)):
            found.append((at, standing))
    return found


def _plainly_named(wording: str, standings: Sequence[Standing]) -> set[str]:
    """Return, in lower case, what the standings mean that a wording names in so many words."""
    words = re.sub(r"['’]s?(?=\W)|[.,;:]", " ", f" {wording.lower()} ")
    meant = {standing.meant.lower() for standing in standings if standing.meant}
    return {name for name in meant if f" {_bare(name)} " in words}


def _mend_ending(line: Line, at: int, name: str) -> None:
    """Give the ending that says whose its s, where the short name had one of its own: `Thomas'`."""
    if at < len(line) and line[at].is_own and line[at].shown in ("'", "’") and not name.endswith("s"):
        line[at].shown += "s"


def _bare(name: str) -> str:
    return name.removeprefix("the ").replace("’s", "").replace("'s", "")


def _replace(words: list[LineWord], standing: Standing) -> None:
    words[0].shown = possessive_of(standing.meant) if standing.is_possessive else standing.meant
    words[0].reach = words[-1].place
    for word in words[1:]:
        word.shown = ""


def possessive_of(name: str) -> str:
    """Return a name with the ending that says whose."""
    return name + ("’" if name.endswith("s") else "’s")


def _give_speaker(line: Line, tree: Tree, speaker: str, quoted: set[int], is_person: bool) -> list[str]:
    """Put the speaker in the place of I and we outside quotation marks, and return what stays open."""
    unresolved: list[str] = []
    is_named = False
    is_person = is_person or is_person_described(speaker)
    is_body = not is_person and (looks_like_organisation(speaker) or speaker.lower().startswith("the "))
    for word in line:
        low = word.shown.lower()
        if not word.is_own or id(word) in quoted or tree.tokens[word.place].upos not in ("PRON", "DET"):
            continue
        if low in ("you", "your", "yours", "yourself"):
            unresolved.append(word.shown)
        if low not in _ONE_SPEAKING and low not in _SEVERAL_SPEAKING:
            continue
        is_several = low in _SEVERAL_SPEAKING
        if speaker and (is_body if is_several else is_person or not looks_like_organisation(speaker)):
            is_whose = (_ONE_SPEAKING | _SEVERAL_SPEAKING)[low]
            name = "it" if is_several and is_named else speaker
            word.shown = ("its" if name == "it" else possessive_of(name)) if is_whose else name
            is_named = True
            agree_with_one(line, tree, word.place)
        else:
            unresolved.append(word.shown)
    return unresolved


def _mend_words(line: Line, tree: Tree) -> None:
    """Mend what stands before other words than in the article: articles, `of five men`, `also`."""
    shown = shown_words(line)
    for at, word in enumerate(shown[:-1]):
        low, after = word.shown.lower(), shown[at + 1]
        is_new = word.is_own and after.is_own and after.place != word.last + 1
        if low in ("a", "an"):
            if _is_part_of(shown, at):
                word.shown = "the" if word.shown.islower() else "The"
            elif after.shown[:1].isalnum() and after.place != word.place + 1:
                article = article_for(after.shown)
                word.shown = article if word.shown[0].islower() else article.capitalize()
        elif low == "of" and is_new and _is_part_of(shown, at + 1) and _is_bare_plural(tree, after):
            word.shown += " the"
        elif low == "also" and word.is_own and _is_needless_also(shown, at, tree):
            word.shown = ""


def _is_part_of(shown: Sequence[LineWord], at: int) -> bool:
    """Say whether a phrase stands after `all of`, `one of`."""
    return at >= 2 and shown[at - 1].shown.lower() == "of" and shown[at - 2].shown.lower() in _PARTS


def _is_bare_plural(tree: Tree, word: LineWord) -> bool:
    """Say whether a phrase that begins with a word is of several things and has no article yet."""
    token = tree.tokens[word.place]
    if token.upos == "SYM":
        return tree.child(word.place, "nummod") is not None
    noun = word.place if token.upos == "NOUN" else tree.head(word.place)
    return (
        token.upos in ("NUM", "ADJ", "NOUN")
        and noun >= 0
        and tree.tokens[noun].upos == "NOUN"
        and tree.child(noun, "det", "nmod:poss") is None
    )


def _is_needless_also(shown: Sequence[LineWord], at: int, tree: Tree) -> bool:
    """Say whether `also` only ties a sentence to the one before: not in `also known as`, `but also`."""
    before = shown[at - 1].shown.lower() if at else ""
    return (
        tree.relation(shown[at].place) == "advmod"
        and before not in _NEED_ALSO
        and shown[at + 1].shown.lower() not in ("known", "called", "named")
    )


def _give_capital(line: Line, tree: Tree) -> None:
    """Begin with a capital letter, and take it from the word that the article's sentence begins with."""
    shown = shown_words(line)
    is_first, is_speech = True, False
    for word in shown:
        if not is_first and not is_speech and word.place >= 0 and _is_capital_by_place(tree, word):
            word.shown = word.shown[0].lower() + word.shown[1:]
        if is_first and any(sign.isalnum() for sign in word.shown):
            first = word.shown[0]
            if first.islower() and word.shown[1:2] == word.shown[1:2].lower() and len(first.upper()) == 1:
                word.shown = first.upper() + word.shown[1:]
            is_first = False
        is_speech = opens_quotation(word)


def _is_capital_by_place(tree: Tree, word: LineWord) -> bool:
    """Say whether a word has its capital only because it begins a sentence."""
    token = tree.tokens[word.place]
    if not word.shown[0].isupper() or word.shown != token.form or not _begins(tree, word.place):
        return False
    if word.shown[1:] != word.shown[1:].lower() or word.shown == "I":
        return False
    if word.shown.lower() in NATIONALITIES:
        return False
    return token.upos in _CLOSED_CLASSES or (token.upos != "PROPN" and token.lemma[:1].islower())


def _begins(tree: Tree, place: int) -> bool:
    return all(tree.tokens[before].upos == "PUNCT" for before in range(place))
