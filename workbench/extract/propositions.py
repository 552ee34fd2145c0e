"""What one claim is made of: words of a sentence in the order they are read, and words put in."""

from __future__ import annotations

from dataclasses import dataclass

_VERBS_PUT_IN = frozenset({"is", "are", "was", "were", "has", "have", "had"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a wording: words of the sentence by place, or words that the sentence does not have.

    Both together: `put_in` is read instead of the words at `places`, as `caused` for `causing`.
    """

    places: tuple[int, ...] = ()
    put_in: str = ""


@dataclass(frozen=True, slots=True)
class Proposition:
    """One thing that a sentence says, which one verdict can settle."""

    head: int
    """The place of the verb or noun it is said with."""
    rule: str
    """What made it, in words a person understands: `coordinated predicate`, `apposition`."""
    anchor: tuple[int, ...]
    """The places that carry it, in order; what pieces have besides is lent by the rest of the sentence."""
    pieces: tuple[Piece, ...]
    """Its wording before names are completed and pronouns resolved: subject first."""
    subject: int | None = None
    """The place of the head of its subject, wherever in the sentence that stands."""
    is_aside: bool = False
    """A non-restrictive relative clause or apposition: the article's voice even inside somebody's words."""
    is_identity: bool = False
    """It says what something is, where it is, what it belongs to, how old it is."""

    def verb_put_in(self) -> str:
        """Return the verb that the sentence has not, where it is one of being or having: `is`, `has`."""
        put_in = (piece.put_in.partition(" ")[0] for piece in self.pieces if not piece.places)
        return next((word for word in put_in if word in _VERBS_PUT_IN), "")
