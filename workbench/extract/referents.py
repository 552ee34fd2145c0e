"""What pronouns and short descriptions of a document stand for."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.extract.mentions import Mention


@dataclass(frozen=True, slots=True)
class Standing:
    """Places [low, high) of a sentence that stand for something that the document names elsewhere."""

    low: int
    high: int
    meant: str
    """The name or description to read instead, without possessive ending; empty where nothing settles it."""
    is_possessive: bool = False
    """The words say whose: `his`, `its`, `the company's`."""
    beside: tuple[int, ...] = ()
    """The nouns of the sentence that mean the same."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A standing, and where the document names what it means."""

    standing: Standing
    kind: str
    """`pronoun`, `name` or `description`."""
    head: int
    """The place of the word that stands for something."""
    sentence: int = -1
    place: int = -1
    """The head of the name or description that is meant; -1 where nothing settles it."""


class Register:
    """The answers to what each sentence leaves short."""

    def __init__(self) -> None:
        self.answers: list[list[Answer]] = []
        self.named: list[tuple[Mention, str]] = []
        """Every mention by a name, in order, with the fullest name of what it means."""

    def standings(self) -> list[list[Standing]]:
        """Return what stands for something else, by sentence, in order."""
        return [[answer.standing for answer in answers] for answers in self.answers]
