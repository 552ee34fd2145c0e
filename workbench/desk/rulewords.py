"""What each rule of extraction does, in words a person understands."""

from __future__ import annotations

_RULES = {
    "absolute clause": "a clause that hangs on the sentence by its participle, such as “its doors closed”",
    "affiliation": "whom a person belongs to, said beside the name",
    "age": "how old somebody or something is, said beside the name",
    "amount": "an amount of something, said in front of it",
    "apposition": "what somebody or something is, said between commas beside the name",
    "clause": "a sentence, or a part of one with a subject and a verb of its own",
    "coordinated clause": "one of several clauses that a sentence joins with “and” or “but”",
    "coordinated predicate": "one of several things that a sentence says of the same subject",
    "description before a name": "what somebody or something is, said in front of the name",
    "direct quotation": "what somebody says between quotation marks",
    "family relation": "how two people are related, said beside a name",
    "long sentence": "a sentence too long to be taken apart",
    "line of a list": "a line of a list that gives a number or a date without a verb, such as “Length: 2 km”",
    "number before a name": "a number in front of the thing it counts, such as “the eight-nation group”",
    "number beside a name": "how many of something a thing has, said between commas beside it",
    "number of people": "how many people live or are somewhere, said beside a name",
    "participial result": "what came of it, said after the sentence with a verb in -ing",
    "participle": "what a verb in -ed or -ing beside a name says of it",
    "party": "the party and state of a politician, shortened after the name, such as “(R-Ky.)”",
    "partly quoted words": "what somebody says, of which the article quotes a part word for word",
    "place of a thing": "where a thing is, said beside its name",
    "purpose": "what something is for, said beside it",
    "rank": "which one of its kind it is: the first, the largest, the third",
    "record": "that a number is a record: the highest or lowest so far",
    "relative clause": "what a clause with “who”, “which” or “that” says of a name",
    "role before a name": "whose office or work it is, said in front of the name",
    "row of a table": "a line of a table that gives a number or a date, its cells together",
    "sentence": "a whole sentence",
    "sentence, not English": "a whole sentence in a language whose grammar this program does not know",
    "subordinate clause": "a clause with “because”, “while”, “after” or the like",
    "years of a life": "when somebody was born or died, in brackets after the name",
}
"""Name of a rule -> what it finds."""


def rule_words(rule: str) -> str:
    """Return what the rule called `rule` finds; a rule of another engine is given by its name alone."""
    return _RULES.get(rule, "")


def rules_with_words() -> tuple[str, ...]:
    """Return the names of the rules that have words."""
    return tuple(_RULES)
