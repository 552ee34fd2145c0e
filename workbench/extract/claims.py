"""The claims of one sentence: each clause once, with whose word it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.domain.claim import Manner, Question
from workbench.extract.attribution import Attribution, attribution_in
from workbench.extract.clauses import ClauseSplitter
from workbench.extract.drafts import BOTH, PLAIN, SAID, Draft
from workbench.extract.labelling import is_subjective
from workbench.extract.lexicon import ACTING, SAYING
from workbench.extract.nominals import nominals_in
from workbench.extract.passages import Passage, Voices
from workbench.extract.phrases import Clause, Range
from workbench.extract.speakers import speaker_name
from workbench.extract.verbgroups import has_verb, main_verb
from workbench.extract.wording import as_sentence, replacements, worded
from workbench.language.names import looks_like_person, names_in
from workbench.language.wordlists import word_set

_BE = word_set("is are was were am remains remain became becomes include includes included")
_IDENTITIES = frozenset(
    {
        "apposition",
        "age",
        "number before a name",
        "role before a name",
        "affiliation",
        "place of a thing",
        "number of people",
        "family relation",
    }
)
_FEWEST_WORDS = 3
_TRIVIAL = 6
_PARTICIPIAL = frozenset({"absolute clause", "participial result", "leading participle"})
_DANGLING = word_set("that which who to of and but or the a an by with")
_UNNAMED = word_set("it they he she we")
_QUOTED_ENOUGH = 3
_MARKS = frozenset('"“”«»,')


class SentenceReader:
    """Makes the drafts of one sentence."""

    def __init__(self, text: str, passage: Passage, voices: Voices, person: str) -> None:
        self.text = text
        self.passage = passage
        self.words = passage.words
        self.voices = voices
        self.person = person
        self.fuller = replacements(self.words, passage.quoted, voices.register)

    def drafts(self) -> list[Draft]:
        """Return the claims of the sentence, without repeats, at least one."""
        made = list(self._drafts())
        if not made:
            made = [self._whole("sentence")]
        kept: dict[str, Draft] = {}
        for draft in made:
            key = draft.wording.lower()
            if (
                draft.wording.rstrip(".").rsplit(" ", 1)[-1] in _DANGLING
                and len(made) > 1
                and key.count(" ") < _TRIVIAL
            ):
                continue
            if len(draft.wording.split()) >= _FEWEST_WORDS and key not in kept:
                kept[key] = draft
        return list(kept.values())

    def _drafts(self) -> Iterator[Draft]:
        nominals = [
            Draft((nominal.span,), nominal.wording, nominal.how, is_identity=True)
            for nominal in nominals_in(self.words, self.passage.quoted)
        ]
        same = {nominal.parts[0] for nominal in nominals}
        for draft in self._stated():
            low, high = min(p[0] for p in draft.parts), max(p[1] for p in draft.parts)
            if not (draft.how == "apposition" and (low, high) in same):
                yield draft
        yield from nominals

    def _stated(self) -> Iterator[Draft]:
        """Yield what clauses say; the rest is in noun phrases."""
        passage = self.passage
        if passage.attribution is not None:
            yield from self._attributed(passage.attribution)
        elif passage.is_direct_speech:
            yield from self._spoken()
        else:
            yield from self._own(passage.low, passage.high)

    def _whole(self, how: str) -> Draft:
        low, high = self.passage.low, self.passage.high
        return Draft(
            ((low, high),), self._wording(((low, high),)), how, is_identity=self._is_identity((low, high))
        )

    def _wording(self, parts: Sequence[Range], subject: Range | None = None, link: str = "") -> str:
        return worded(
            self.text, self.words, parts, subject=subject, link=link, fuller=self.fuller, who=self._who
        )

    def _who(self, at: int) -> str:
        """Return whom the pronoun at word `at` plainly means: the one person named before it."""
        persons: set[str] = set()
        for name in names_in(self.words[self.passage.low : at]):
            full = name.text if looks_like_person(name.text) else self.voices.register.full_name(name.text)
            if full:
                persons.add(full)
        if not persons:
            return self.person
        return persons.pop() if len(persons) == 1 else ""

    # --- the article's own voice ---------------------------------------------------------------

    def _own(self, low: int, high: int) -> Iterator[Draft]:
        for clause in ClauseSplitter(self.words, self.passage.quoted).split(low, high):
            nested = self._nested(clause)
            if nested is not None:
                yield from self._attributed(nested)
            else:
                yield self._of(clause, "", "")

    def _nested(self, clause: Clause) -> Attribution | None:
        if len(clause.parts) != 1 or clause.subject is not None:
            return None
        return attribution_in(self.words, self.passage.quoted, *clause.parts[0])

    def _of(self, clause: Clause, speaker: str, manner: Manner) -> Draft:
        wording = self._wording(clause.parts, clause.subject, clause.link)
        parts = self._carrying(clause)
        low, high = clause.extent
        if clause.speaker is not None:
            speaker = self.voices.resolve(speaker_name(self.words, (clause.speaker[0], clause.speaker[1])))
            if speaker.lower() in ("he", "she", "they", "it") or not speaker:
                speaker = self.voices.person or speaker
            manner = self._manner((clause.parts[0],))
        elif clause.own_voice:
            speaker, manner = "", ""
        verb = main_verb(self.words, low, high)
        answered = self.passage.speaker if self.passage.attribution is None and not speaker else ""
        if answered and not clause.own_voice and self._manner(clause.parts) != "indirect":
            return Draft(parts, wording, "act of speech", answered, "mixed", SAID, True, True)
        acted = self._acts(clause, verb)
        if acted and not speaker and clause.subject is not None:
            actor = self.voices.resolve(speaker_name(self.words, clause.subject))
            return Draft(
                parts,
                wording,
                clause.how,
                actor,
                self._manner(clause.parts) or "indirect",
                SAID,
                True,
                self._has_quote(clause.parts),
            )
        return Draft(
            parts, wording, clause.how, speaker, manner if speaker else "",
            BOTH if speaker else PLAIN,
            is_quotation=self._has_quote(clause.parts),
            is_identity=clause.how in _IDENTITIES or self._is_identity((low, high)),
        )  # fmt: skip

    def _carrying(self, clause: Clause) -> tuple[Range, ...]:
        """Return the words that carry a clause: with the participle, and the subject right before it."""
        low, high = clause.parts[0]
        if clause.how not in _PARTICIPIAL or self.words[low - 1].tag != "ing":
            return clause.parts
        low -= 1
        if clause.subject is not None and clause.subject[1] == low:
            low = clause.subject[0]
        return ((low, high), *clause.parts[1:])

    def _acts(self, clause: Clause, verb: int) -> bool:
        if clause.how != "coordinated predicate":
            return False
        low, high = clause.parts[0]
        return any(
            self.words[at].low in ACTING or self.words[at].low in SAYING
            for at in range(low, min(high, low + 3))
        )

    def _is_identity(self, part: Range) -> bool:
        verb = main_verb(self.words, *part)
        if verb < 0:
            return False
        if self.words[verb].low not in _BE:
            return False
        at = verb + 1
        while at < part[1] and self.words[at].tag == "adv":
            at += 1
        return at >= part[1] or self.words[at].tag not in ("ed", "participle", "ing", "to", "aux")

    # --- somebody's words ------------------------------------------------------------------------

    def _has_quote(self, parts: Sequence[Range]) -> bool:
        return any(at in self.passage.quoted for low, high in parts for at in range(low, high))

    def _manner(self, parts: Sequence[Range]) -> Manner:
        inside = sum(1 for low, high in parts for at in range(low, high) if at in self.passage.quoted)
        total = sum(high - low for low, high in parts)
        if total and inside >= 0.8 * total:
            return "direct"
        return "mixed" if inside >= _QUOTED_ENOUGH else "indirect"

    def _attributed(self, attribution: Attribution) -> Iterator[Draft]:
        speaker = self.voices.resolve(speaker_name(self.words, attribution.speaker))
        manner = self._manner(attribution.content) if attribution.content else "indirect"
        content_words = [self.words[at] for low, high in attribution.content for at in range(low, high)]
        if attribution.kind == "act" or not attribution.content:
            yield from self._act(attribution, speaker)
        elif manner == "direct" and self._is_two_sayings(attribution):
            for part in attribution.content:
                yield from self._spoken_words(part, speaker)
        elif manner == "direct" and is_subjective(content_words):
            yield self._saying(attribution, speaker)
        elif manner != "direct" and attribution.kind == "said" and is_subjective(content_words):
            yield from self._held(attribution, speaker, manner)
        elif manner == "indirect" and self._is_about_speaker(attribution):
            yield from self._held(attribution, speaker, manner, BOTH)
        else:
            yield from self._facts(attribution.content, speaker, manner)
        for low, high in (*attribution.lead, *attribution.rest):
            for clause in ClauseSplitter(self.words, self.passage.quoted).split(low, high):
                yield self._of(clause, "", "")

    def _facts(self, content: Sequence[Range], speaker: str, manner: Manner) -> Iterator[Draft]:
        quoted = frozenset() if manner == "direct" else self.passage.quoted
        for part in content:
            low, high = self._without_marks(part) if manner == "direct" else part
            if high - low < 2 or not has_verb(self.words, low, high):
                continue
            for clause in ClauseSplitter(self.words, quoted).split(low, high):
                draft = self._of(clause, speaker, manner)
                if manner == "direct" and not draft.speaker:
                    draft = Draft(
                        draft.parts,
                        draft.wording,
                        draft.how,
                        speaker,
                        manner,
                        BOTH,
                        is_identity=draft.is_identity,
                    )
                yield draft

    def _saying(self, attribution: Attribution, speaker: str) -> Draft:
        """`X said "…"`, the words themselves being what can be checked."""
        low, high = self.passage.low, self.passage.high
        before = attribution.speaker[0] < attribution.content[0][0]
        if before:
            wording = self._wording(((low, len(self.words)),))
        else:
            wording = self._said(speaker, attribution.content)
        return Draft(((low, high),), wording, "direct quotation", speaker, "direct", SAID, is_quotation=True)

    def _said(self, speaker: str, content: Sequence[Range]) -> str:
        first, last = self.words[content[0][0]], self.words[content[-1][1] - 1]
        said = " ".join(self.text[first.start : last.end].split()).strip('"“”»« ,')
        if len(content) > 1:
            said = " … ".join(
                " ".join(self.text[self.words[low].start : self.words[high - 1].end].split()).strip('"“”»« ,')
                for low, high in content
            )
        if said.count("“") != said.count("”") or said.count('"') % 2:
            said = "".join(letter for letter in said if letter not in '"“”')
        who = self.voices.register.full_name(speaker) or speaker or "Somebody quoted"
        return as_sentence(f"{who} said “{said}”")

    def _is_about_speaker(self, attribution: Attribution) -> bool:
        """`X said it would …`: without the frame the pronoun would mean nobody."""
        first = attribution.content[0][0]
        if self.words[first].low not in _UNNAMED or (
            self._who(first) and self.words[first].low in ("he", "she")
        ):
            return False
        clauses = ClauseSplitter(self.words, self.passage.quoted).split(*attribution.content[0])
        return len(clauses) == 1 and attribution.kind == "said" and attribution.speaker[0] < first

    def _held(
        self, attribution: Attribution, speaker: str, manner: Manner, questions: tuple[Question, ...] = SAID
    ) -> Iterator[Draft]:
        """Words handed on with the frame they came in; of an opinion, that it was said is the claim."""
        low = min(attribution.speaker[0], attribution.content[0][0])
        high = max(attribution.speaker[1], attribution.content[-1][1], attribution.cue + 1)
        wording = self._wording(((low, high),))
        yield Draft(
            ((low, high),),
            wording,
            "indirect speech",
            speaker,
            manner,
            questions,
            True,
            self._has_quote(attribution.content),
        )

    def _act(self, attribution: Attribution, speaker: str) -> Iterator[Draft]:
        high = attribution.rest[0][0] if attribution.rest else self.passage.high
        low = self.passage.low if attribution.speaker[0] >= self.passage.low else attribution.speaker[0]
        extent = self._clause_around(attribution, low, high)
        for clause in ClauseSplitter(self.words, self.passage.quoted).split(*extent):
            begin, end = clause.extent
            draft = self._of(clause, "", "")
            if begin <= attribution.cue < end and not clause.own_voice:
                draft = Draft(
                    clause.parts,
                    draft.wording,
                    "act of speech",
                    speaker,
                    self._manner(clause.parts),
                    SAID,
                    True,
                    draft.is_quotation,
                )
            yield draft

    def _clause_around(self, attribution: Attribution, low: int, high: int) -> Range:
        """Return the words that the act belongs to: its own clause when it is one of several."""
        if attribution.content and attribution.content[-1][1] < high and attribution.speaker[0] > low + 3:
            return attribution.speaker[0], attribution.content[-1][1]
        return low, high

    def _is_two_sayings(self, attribution: Attribution) -> bool:
        """`"…", it added; later, "…"`: the second quotation begins a sentence of its own."""
        if len(attribution.content) != 2:
            return False
        low, high = attribution.content[1]
        first = next((self.words[at] for at in range(low, high) if self.words[at].tag != "punct"), None)
        return first is not None and first.is_capitalised and high - low > _QUOTED_ENOUGH + 2

    def _spoken_words(self, part: Range, speaker: str) -> Iterator[Draft]:
        low, high = self._without_marks(part)
        if is_subjective(self.words[low:high]):
            yield Draft(
                (part,),
                self._said(speaker, (part,)),
                "direct quotation",
                speaker,
                "direct",
                SAID,
                is_quotation=True,
            )
        else:
            yield from self._facts((part,), speaker, "direct")

    def _without_marks(self, part: Range) -> Range:
        low, high = part
        while low < high and self.words[low].text in _MARKS:
            low += 1
        while high > low and self.words[high - 1].text in _MARKS:
            high -= 1
        return low, high

    def _spoken(self) -> Iterator[Draft]:
        """A sentence inside a quotation whose speaker stands elsewhere."""
        passage, speaker = self.passage, self.passage.speaker
        span = (passage.low, len(self.words))
        while span[1] > span[0] + 1 and self.words[span[1] - 1].text in ('"', "”", "»"):
            span = (span[0], span[1] - 1)
        low = span[0]
        while low < span[1] - 1 and self.words[low].text in ('"', "“", "«"):
            low += 1
        if speaker and not is_subjective(self.words[low : span[1]]):
            yield from self._facts(((low, passage.high),), speaker, "direct")
            return
        if speaker:
            yield Draft(
                (span,),
                self._said(speaker, ((low, span[1]),)),
                "direct quotation",
                speaker,
                "direct",
                SAID,
                is_quotation=True,
            )
        else:
            yield Draft(
                (span,),
                as_sentence(self.text[self.words[low].start : self.words[span[1] - 1].end]),
                "quotation, speaker unknown",
                "",
                "direct",
                PLAIN,
                is_quotation=True,
            )
