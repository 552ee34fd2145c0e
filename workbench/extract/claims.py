"""The claims of one sentence: each proposition once, with whose word it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.extract.attributions import Attribution
from workbench.extract.drafts import BOTH, SAID, Draft
from workbench.extract.framing import PARTLY_QUOTED, in_frame
from workbench.extract.handed import Handed, handed_on, has_quotation, is_all_speech, manner_of, places_in
from workbench.extract.heard import is_unframed
from workbench.extract.opinions import is_command, is_personal, is_unlikely_fact, tells_fact
from workbench.extract.passages import Passage
from workbench.extract.propositions import Piece, Proposition
from workbench.extract.recipes import trimmed
from workbench.extract.sayingframes import (
    MARKS,
    is_interrupted,
    named_source,
    saying_verb,
    second_quotation,
    without_marks,
)
from workbench.extract.sayings import is_denied, is_mistaken
from workbench.extract.splitting import propositions_in
from workbench.extract.tongues import tongue_of
from workbench.extract.untold import frame_beside, only_leads_to
from workbench.language.parsing.tree import Tree

_KEEPING = ("act", "thought")
_FEWEST_CONTENT_WORDS = 2
_EMPTY = frozenset({"PUNCT", "DET", "AUX", "ADP", "PART", "CCONJ", "SCONJ"})
_NOBODY = "Somebody quoted"


def drafts_of(passage: Passage) -> list[Draft]:
    """Return the claims of a sentence in order, at least one."""
    handed = handed_on(passage)
    made = list(_in_own_voice(passage, handed))
    for one in handed:
        made += _kept_in_frame(passage, one) if one.is_kept else _in_their_voice(passage, one)
    in_order = sorted(made, key=lambda draft: draft.proposition.anchor)
    kept = _without_repeats(passage.tree, in_order)
    told = [draft for draft in kept if _has_verb(passage.tree, draft.proposition)]
    spoken = next((one for one in handed if one.manner == "direct" and is_unframed(one.attribution)), None)
    if spoken is not None and not told and is_all_speech(passage):
        return [_saying(passage.tree, spoken, spoken.places)]
    return told or kept or [_whole(passage)]


def _without_repeats(tree: Tree, drafts: Iterable[Draft]) -> list[Draft]:
    """Leave out what says nothing, and what is said twice."""
    kept: list[Draft] = []
    seen: set[tuple[Piece, ...]] = set()
    for draft in drafts:
        pieces = draft.proposition.pieces
        is_empty = _is_trivial(tree, pieces) or _is_bare_advice(tree, draft.proposition)
        if pieces not in seen and not is_empty:
            seen.add(pieces)
            kept.append(draft)
    return kept


def _is_trivial(tree: Tree, pieces: Sequence[Piece]) -> bool:
    places = [place for piece in pieces for place in piece.places]
    telling = [place for place in places if tree.tokens[place].upos not in _EMPTY]
    return sum(tree.relation(place) != "expl" for place in telling) < _FEWEST_CONTENT_WORDS


def _is_bare_advice(tree: Tree, proposition: Proposition) -> bool:
    """Say whether nothing is left but `It is important to note`, the fact that is noted being read apart."""
    head = proposition.head
    told = tree.child(head, "csubj", "xcomp", "advcl")
    if tree.child(head, "expl") is None or tree.child(head, "nsubj") is not None:
        return False
    if told is None or tree.child(told, "ccomp") is None:
        return False
    return set(_own_places(proposition)).isdisjoint(tree.subtree(told, {told}))


def _has_verb(tree: Tree, proposition: Proposition) -> bool:
    """Say whether a proposition is a clause, by the sentence's verb or one put in."""
    if any(piece.put_in for piece in proposition.pieces):
        return True
    return any(tree.tokens[place].upos in ("VERB", "AUX") for place in _own_places(proposition))


def _whole(passage: Passage) -> Draft:
    """Return the sentence as one claim: that somebody said it, where all of it is somebody's."""
    after_label = range(len(passage.label()), len(passage.tree))
    places = tuple(trimmed(passage.tree, after_label) or passage.places())
    whole = Proposition(passage.tree.root, "sentence", places, (Piece(places),))
    if passage.turn >= 0:
        turn = passage.attributions[passage.turn]
        return Draft(whole, _speaker(passage.tree, turn), turn.manner, BOTH, attribution=passage.turn)
    root = passage.tree.root
    sayings = (at for at, one in enumerate(passage.attributions) if one.verb == root and one.source)
    number = next(sayings, -1)
    if number < 0 or passage.attributions[number].kind == "stance":
        return Draft(whole)
    return _act(passage, whole, number)


# --- the article's own voice ---------------------------------------------------------------


def _in_own_voice(passage: Passage, handed: Sequence[Handed]) -> Iterator[Draft]:
    """Yield what is left when the words handed on are taken out, acts of speech included."""
    tree = passage.tree
    parted = [one for one in handed if not one.is_kept]
    taken = {place for one in parted for place in one.places}
    silent = {one.attribution.verb for one in parted if one.attribution.kind == "said"}
    silent |= {tree.head(verb) for verb in silent if verb >= 0 and only_leads_to(tree, verb)}
    silent |= {
        place for one in parted if one.attribution.kind == "according" for place in one.attribution.cue
    }
    frames = [frame_beside(tree, one.attribution.verb, one.places) for one in parted]
    within = set().union(*frames) - taken
    places = [place for place in passage.places() if place not in taken | within]
    acts = {
        one.verb: number
        for number, one in enumerate(passage.attributions)
        if one.kind in _KEEPING or any(kept.is_kept and kept.number == number for kept in handed)
    }
    for proposition in propositions_in(passage.tree, places, passage.quoted.places, silent):
        number = acts.get(proposition.head, -1) if proposition.is_aside else _act_of(tree, proposition, acts)
        if proposition.is_aside and _is_only_quoted(passage, proposition):
            continue
        number = -1 if proposition.is_aside and not _tells_clause(passage, number) else number
        yield _own(passage, proposition, number)
    if within:
        beside = propositions_in(tree, sorted(within), passage.quoted.places, silent)
        yield from (Draft(proposition) for proposition in beside if proposition.is_aside)


def _act_of(tree: Tree, proposition: Proposition, acts: Mapping[int, int]) -> int:
    """Return the act that a proposition is, or that it was lent the verb of: `ordered … and to pay`."""
    lent = (set(_own_places(proposition)) - set(proposition.anchor)) & set(tree.above(proposition.head))
    return next((acts[verb] for verb in acts if verb == proposition.head or verb in lent), -1)


def _is_only_quoted(passage: Passage, proposition: Proposition) -> bool:
    """Say whether what is told of a noun beside it stands in quotation marks, the noun outside of them."""
    noun, quoted = passage.tree.head(proposition.head), passage.quoted.places
    if proposition.rule not in ("apposition", "relative clause") or noun < 0 or noun in quoted:
        return False
    return proposition.head in quoted and has_quotation(passage, passage.tree.subtree(proposition.head))


def _tells_clause(passage: Passage, number: int) -> bool:
    """Say whether a clause beside a name tells what its bearer said: `Brook, who promised to resign, …`."""
    if number < 0 or passage.attributions[number].kind == "thought":
        return False
    act = passage.attributions[number]
    return bool(act.speaker) and passage.tree.child(act.verb, "ccomp", "xcomp") is not None


def _own(passage: Passage, proposition: Proposition, number: int) -> Draft:
    is_quotation = has_quotation(passage, proposition.anchor)
    voice = _voice_of(passage, proposition) if number < 0 else -1
    if voice >= 0:
        return Draft(
            proposition, _speaker(passage.tree, passage.attributions[voice]), "direct", BOTH,
            is_quotation=is_quotation, attribution=voice,
        )  # fmt: skip
    if number < 0 or is_denied(passage.tree, passage.attributions[number].verb):
        return Draft(proposition, is_quotation=is_quotation)
    return _act(passage, proposition, number)


def _voice_of(passage: Passage, proposition: Proposition) -> int:
    """Return the act that a fact of its own in quotation marks is part of: `defended it: “We closed …”`."""
    words = {at for at in proposition.anchor if passage.tree.tokens[at].upos != "PUNCT"}
    if not words or not words <= set(passage.quoted.places):
        return -1
    within = (number for number, one in enumerate(passage.attributions) if words <= set(places_in(one)))
    return next((number for number in within if passage.attributions[number].kind == "act"), -1)


def _act(passage: Passage, proposition: Proposition, number: int) -> Draft:
    """Return a claim that somebody said or thought something; who was mistaken is not cited for it."""
    act = passage.attributions[number]
    is_quotation = has_quotation(passage, proposition.anchor)
    if is_mistaken(passage.tree, act.verb):
        return Draft(proposition, is_quotation=is_quotation)
    return Draft(
        proposition, _speaker(passage.tree, act), manner_of(passage, places_in(act)),
        BOTH if act.source is None else SAID, is_statement=True, is_quotation=is_quotation,
        attribution=number,
    )  # fmt: skip


# --- somebody's words ------------------------------------------------------------------------


def _in_their_voice(passage: Passage, handed: Handed) -> Iterator[Draft]:
    """Yield facts with their source; of opinions in quotation marks, that they were said."""
    tree = passage.tree
    if handed.manner != "direct":
        yield from (_fact(passage, handed, fact) for fact in handed.propositions)
        return
    colon = second_quotation(tree, handed.places)
    if colon is not None:
        yield from _in_two_quotations(passage, handed, colon)
        return
    parts = [range(low, high) for low, high in handed.attribution.content]
    if len(parts) == 1 or handed.attribution.kind == "according" or is_interrupted(passage.tree, parts):
        yield from _quoted(passage, handed, handed.places, handed.propositions)
        return
    for part in parts:
        yield from _quoted(passage, handed, part, propositions_in(passage.tree, part))


def _in_two_quotations(passage: Passage, handed: Handed, colon: int) -> Iterator[Draft]:
    """Yield what stands before and after the colon of `said the plan “must go”: “We need time”`."""
    tree = passage.tree
    before = tuple(at for at in handed.places if at < colon)
    after = [at for at in handed.places if at > colon]
    told = replace(handed, places=before, manner=manner_of(passage, before))
    for fact in propositions_in(tree, before):
        yield _fact(passage, told, fact)
    yield from _quoted(passage, handed, after, propositions_in(tree, after))


def _quoted(
    passage: Passage, handed: Handed, part: Sequence[int], facts: Sequence[Proposition]
) -> Iterator[Draft]:
    tree = passage.tree
    if tongue_of(" ".join(tree.tokens[place].form for place in part)) == "foreign":
        yield _saying(tree, handed, part)
        return
    is_in_person = is_personal(tree, part) or any(_is_commanded(tree, fact) for fact in facts)
    is_in_person = is_in_person or is_unlikely_fact(tree, part)
    told = [fact for fact in facts if tells_fact(tree, fact)] if is_in_person else facts
    told = [fact for fact in told if _has_verb(tree, fact)]
    if any(fact not in told for fact in facts if not fact.is_aside) or not told:
        yield _saying(tree, handed, part)
    is_one_stretch = len(handed.attribution.content) == 1
    for fact in told:
        if not _is_commanded(tree, fact):
            yield _fact(passage, handed, fact if is_one_stretch else without_marks(tree, fact))


def _is_commanded(tree: Tree, fact: Proposition) -> bool:
    return fact.subject is None and is_command(tree, fact.head)


def _own_places(proposition: Proposition) -> list[int]:
    return [place for piece in proposition.pieces for place in piece.places]


def _kept_in_frame(passage: Passage, handed: Handed) -> Iterator[Draft]:
    """Yield the facts that stand beside an opinion: `said that, as the road was shut, he should wait`."""
    for fact in handed.propositions:
        if fact.rule == "subordinate clause" or fact.is_aside:
            yield _fact(passage, handed, fact)


def _fact(passage: Passage, handed: Handed, fact: Proposition) -> Draft:
    is_direct, attribution = handed.manner == "direct", handed.attribution
    manner = attribution.manner if passage.is_turn(attribution) else handed.manner
    if fact.is_aside and manner != "direct":
        return Draft(fact)
    speaker = _speaker(passage.tree, attribution)
    framed = None if is_direct else in_frame(passage, attribution, fact)
    if framed is not None:
        return Draft(
            framed, speaker, manner, SAID, is_statement=framed.rule != PARTLY_QUOTED,
            is_quotation=has_quotation(passage, fact.anchor), attribution=handed.number,
        )  # fmt: skip
    return Draft(
        fact, speaker, manner, BOTH,
        is_quotation=has_quotation(passage, fact.anchor) and not (is_direct and is_all_speech(passage)),
        attribution=handed.number,
    )  # fmt: skip


def _saying(tree: Tree, handed: Handed, part: Sequence[int]) -> Draft:
    """`X said "…"`, the words themselves being what can be checked."""
    attribution = handed.attribution
    speaker = _speaker(tree, attribution)
    frame: tuple[Piece, ...] = (Piece(put_in=f"{speaker or _NOBODY} said"),)
    if attribution.source is not None and attribution.verb >= 0:
        frame = (Piece(named_source(tree, attribution)), *saying_verb(tree, attribution))
    words = [place for place in trimmed(tree, part) if tree.tokens[place].form not in MARKS]
    pieces = (*frame, Piece(put_in="“"), Piece(tuple(words)), Piece(put_in="”"))
    anchor = tuple(sorted({*trimmed(tree, part), *(place for piece in frame for place in piece.places)}))
    head = attribution.verb if attribution.verb >= 0 else tree.root
    return Draft(
        Proposition(head, "direct quotation", anchor, pieces), speaker, "direct", SAID,
        is_quotation=True, attribution=handed.number,
    )  # fmt: skip


def _speaker(tree: Tree, attribution: Attribution) -> str:
    """Return the speaker, or the words that name the source here where nobody knows more."""
    if attribution.speaker or attribution.source is None:
        return attribution.speaker
    low, high = attribution.source
    text = ""
    for place in range(low, high):
        token = tree.tokens[place]
        glued = place > low and tree.tokens[place - 1].end == token.start
        text += token.form if glued or not text else " " + token.form
    return text
