"""What a report says, whatever its format."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.report.factory import ADA, AT, REVISION, Draft, capture, evidence, ferry, model_of, source, verdict
from workbench.domain.claim import DateMention, Dismissal
from workbench.domain.document import Block
from workbench.report.annotated import Mark, Words
from workbench.report.model import ReportModel, anchor_of
from workbench.report.naming import NameLine


def _shown(model: ReportModel) -> str:
    return "".join(
        piece.text for passage in model.passages for piece in passage.pieces if isinstance(piece, Words)
    )


def _with_marks(model: ReportModel) -> str:
    def piece_text(piece: Mark | Words) -> str:
        if isinstance(piece, Words):
            return f"_{piece.text}_" if piece.unread else piece.text
        return f"[{piece.label} " if piece.opens else f" {piece.label}]"

    return "\n".join("".join(map(piece_text, passage.pieces)) for passage in model.passages)


def test_what_blocks_comes_in_the_order_of_its_weight() -> None:
    """Open claims, no source, fixes, queries, unread words, display copy."""
    kinds = [(blocker.kind, blocker.count) for blocker in model_of(ferry()).blockers]

    assert kinds == [
        ("open", 1), ("no source", 1), ("fixes", 1), ("queries", 1), ("unread", 12), ("unticked", 1),
    ]  # fmt: skip


def test_an_article_that_is_done_has_no_blockers() -> None:
    """Everything decided with a source, dismissed or ticked off."""
    draft = Draft("It sails. How lovely!")
    draft.claim("It sails", verdicts=(verdict("a"),), evidence=(evidence("a", "sails"),))
    draft.dismiss("How lovely!")

    assert model_of(draft).blockers == ()


def test_blockers_agree_with_the_tallies() -> None:
    """The line that sums up and the list that follows count the same."""
    model = model_of(ferry())
    tallies = model.tallies

    assert [blocker.count for blocker in model.blockers] == [
        tallies.open, tallies.no_source, tallies.fixes, tallies.queries, tallies.unread, tallies.unticked,
    ]  # fmt: skip
    assert (
        model.left
        == "open 1 · no source 1 · fixes 1 · queries 1 · unread 12 words · display copy 1 · names 0"
    )


def test_a_name_that_nobody_ticked_off_blocks() -> None:
    """It is named with its kind, titles and what looks wrong; one that is ticked off is only listed."""
    names = (
        NameLine(
            "Ilse Brandt",
            "person",
            (("Ilse Brandt", 1),),
            ("Mayor",),
            ("once Mayor, once Judge",),
            "",
            "",
            9,
            20,
        ),
        NameLine("Noor Haddad", "person", (("Noor Haddad", 1),), (), (), "Ben Okoro", AT, 30, 41),
    )
    model = model_of(ferry(), names=names)
    blocker = model.blockers[-1]

    assert (blocker.kind, blocker.count) == ("names", 1)
    assert (blocker.stops[0].words, blocker.stops[0].note) == (
        "Ilse Brandt", "person; Mayor; once Mayor, once Judge",
    )  # fmt: skip
    assert model.names == names


def test_verified_without_a_source_is_never_plain() -> None:
    """Word, symbol and style of a verdict change when nothing supports it, in the claim and in its mark."""
    claim = model_of(ferry()).claims[1]

    assert (claim.tone, claim.mark, claim.decisions[0].word) == (
        "nosource", "! verified, NO SOURCE", "verified, NO SOURCE",
    )  # fmt: skip


def test_evidence_that_refutes_is_no_source() -> None:
    """Only support of the same question makes a verified claim verified."""
    draft = Draft("It sails.")
    draft.claim(
        "It sails",
        verdicts=(verdict("a"),),
        evidence=(evidence("a", "no", stance="refutes"), evidence("a", "said so", question="attribution")),
    )

    assert model_of(draft).claims[0].status == "no source"


def test_a_dismissed_claim_never_looks_verified() -> None:
    """A verdict from before the dismissal is named as one that stood before."""
    draft = Draft("It sails.")
    draft.claim("It sails", verdicts=(verdict("a"),), dismissal=draft.dismissal("It sails", claim="a"))
    claim = model_of(draft).claims[0]

    assert (claim.mark, claim.tone, claim.decisions[0].value) == ("- dismissed", "dismissed", "verified")


def test_the_gravest_question_gives_the_colour() -> None:
    """A claim whose content is verified is not green while its attribution is disputed."""
    draft = Draft("Ann said it sails.")
    draft.claim(
        "it sails",
        questions=("content", "attribution"),
        verdicts=(verdict("a"), verdict("a", "disputed", question="attribution", rationale="No.")),
        evidence=(evidence("a", "sails"),),
    )
    claim = model_of(draft).claims[0]

    assert (claim.tone, claim.mark) == ("disputed", "✓ verified, said: ✗ disputed")


def test_both_questions_are_answered_for_every_claim() -> None:
    """A question that a claim does not have is named with the reason."""
    draft = Draft("Ann said it sails.")
    draft.claim("Ann said it sails", questions=("attribution",))
    claim = model_of(draft).claims[0]

    assert [decision.asked for decision in claim.decisions] == ["Was it said so?"]
    assert claim.not_asked == (("Is it so?", "Not asked: the claim is the saying itself."),)


def test_a_verdict_on_a_question_no_longer_asked_is_kept_apart() -> None:
    """It is shown, and neither colours the claim nor is counted."""
    draft = Draft("It sails.")
    draft.claim("It sails", verdicts=(verdict("a", "disputed", question="attribution", rationale="No."),))
    model = model_of(draft)

    assert [decision.still_asked for decision in model.claims[0].decisions] == [True, False]
    assert (model.claims[0].mark, [count.status for count in model.counts]) == ("· open", ["open"])


def test_evidence_is_named_for_what_it_is() -> None:
    """Only words found in stored bytes are called exact; a reference without a quote says so."""
    kinds = [proof.kind_words for claim in model_of(ferry()).claims for proof in claim.evidence]

    assert kinds == [
        "exact quote, found in the stored bytes",
        "said to the reviewer",
        "said to the reviewer",
        "translated quote",
        "reference only, no quote",
    ]


def test_confidential_names_are_withheld_everywhere() -> None:
    """Title, speaker, URL, path and hash go; so does the name in what reviewers typed."""
    draft = Draft("It sails.")
    leak = source(8, title="Wieland papers", publisher="Wieland AG", url="https://w.example", confidential=1)
    draft.claim(
        "It sails",
        verdicts=(verdict("a", rationale="The WIELAND PAPERS say so."),),
        evidence=(
            evidence("a", "it sails", of=leak, stored=capture(path="sources/wieland-papers-1.pdf"), note="n"),
        ),
    )
    claim = model_of(draft).claims[0]

    assert "wieland" not in repr(claim).lower()
    assert claim.decisions[0].rationale == "The [name withheld] say so."
    assert (claim.evidence[0].quote, claim.evidence[0].withheld) == ("it sails", True)


def test_words_off_the_record_stay_off_the_report() -> None:
    """Who spoke and what was said are both withheld."""
    draft = Draft("It sails.")
    talk = evidence(
        "a", "It sank.", of=source(5, kind="person", title="Jo Ann"), kind="said", by="Jo Ann Smith",
        terms="off the record",
    )  # fmt: skip
    draft.claim("It sails", evidence=(talk,))
    model = model_of(draft)

    assert "Jo Ann" not in repr(model)
    assert "sank" not in repr(model)
    assert "withheld" in model.method.confidential


def test_nested_and_overlapping_claims_keep_their_ends() -> None:
    """Every claim opens and closes where it stands, inside or across others."""
    draft = Draft("one two three four five six seven")
    draft.claim("one two three four")
    draft.claim("two three")
    draft.claim("four five")
    draft.claim("seven")

    assert _with_marks(model_of(draft)) == (
        "[3.1 one [3.2 two three 3.2] [3.3 four 3.1] five 3.3] _six_ [3.4 seven 3.4]"
    )
    alone = [
        piece.alone
        for passage in model_of(draft).passages
        for piece in passage.pieces
        if isinstance(piece, Mark) and piece.opens
    ]
    assert alone == [False, False, False, True]


def test_clutter_is_counted_and_not_shown() -> None:
    """Hidden text is left out, what no block covers is not."""
    draft = Draft("Ad! It sails. Tail")
    draft.block("Ad!", "clutter")
    draft.block("It sails.", "body")
    model = model_of(draft)

    assert [_shown(model), model.method.hidden, model.method.hidden_characters] == ["It sails. Tail", 1, 3]


@given(st.data())
def test_no_word_of_the_article_is_lost_or_doubled(data: st.DataObject) -> None:
    """Whatever is claimed and dismissed, the shown words are the text, and every mark that opens closes."""
    text = data.draw(st.text(alphabet="ab .\n", min_size=1, max_size=40))
    draft = Draft(text, blocks=[Block(0, len(text), "body")])
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12))
    for start, length in data.draw(st.lists(spans, max_size=6)):
        row = draft.claim(text[start : start + length]).claim
        object.__setattr__(row, "start", start)
        object.__setattr__(row, "end", min(start + length, len(text)))
    for start, length in data.draw(st.lists(spans, max_size=3)):
        end = min(start + length, len(text))
        draft.dismissals.append(Dismissal(f"{start}-{end}", "r", "", start, end, "opinion", "", ADA, ""))
    model = model_of(draft)
    marks = [piece for passage in model.passages for piece in passage.pieces if isinstance(piece, Mark)]

    assert _shown(model) == (text if text.strip() else "")
    if text.strip():
        assert sum(mark.opens for mark in marks) == len(draft.claims) + len(draft.dismissals)
        assert sum(not mark.opens for mark in marks) == len(draft.claims) + len(draft.dismissals)


def test_an_anchor_is_ten_base32_characters_of_the_uid() -> None:
    """Links to a claim stay the same wherever the workspace goes."""
    assert anchor_of("00ff" * 8) == "c-ad7qb7ya74"


def test_the_method_says_how_to_replay() -> None:
    """Engine, reader, notes, versions, last change and checkpoint are named, and what they do not prove."""
    method = model_of(ferry()).method

    assert (method.extractor, method.reader, method.notes) == (
        "rules/1", "html/1", ("2 tables were read as text",),
    )  # fmt: skip
    assert method.replay == f"workbench verify --checkpoint {method.checkpoint}"
    assert "not an authentication" in method.who
    assert "whoever holds the file can rewrite everything" in method.who
    assert model_of(ferry(), checkpoint="").method.replay == "workbench verify"


def test_a_date_that_nothing_settles_is_given_as_seen() -> None:
    """Its words stand in the report, and no day."""
    draft = Draft("It sails on Friday.")
    first = draft.claim_row("It sails on Friday").uid
    draft.claim("It sails on Friday", dates=(DateMention("d1", REVISION, first, 12, 18, "", ""),))
    read = [(date.words, date.read_as) for claim in model_of(draft).claims for date in claim.dates]

    assert read == [("Friday", "as seen; the text settles no day")]
