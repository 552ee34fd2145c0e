"""Speakers over a document, its trees read by the shipped parser."""

from __future__ import annotations

import pytest

from workbench.domain.span import Span
from workbench.extract.agreed import agreeing
from workbench.extract.attributions import Attribution
from workbench.extract.referents import Standing
from workbench.extract.voices import attributed
from workbench.language.parsing.parser import shipped_parser
from workbench.language.parsing.tree import Tree, trees_of
from workbench.language.quoting import quoted_spans
from workbench.language.sentences import sentence_spans


def read(text: str, **meant: str) -> list[list[Attribution]]:
    """Return the attributions of each sentence of a text whose paragraphs are its lines.

    `meant` says what a word stands for wherever it stands.
    """
    blocks: list[list[Tree]] = []
    quotes: list[list[Span]] = []
    start, is_open = 0, False
    for line in text.split("\n"):
        end = start + len(line)
        blocks.append(trees_of(text, sentence_spans(text, start, end), shipped_parser().parse))
        spans, is_open = quoted_spans(text, start, end, is_open)
        quotes.append(spans)
        start = end + 1
    standings = [_standings(tree, meant) for trees in blocks for tree in trees] if meant else None
    return [found for block in attributed(blocks, quotes, standings) for found in block]


def _standings(tree: Tree, meant: dict[str, str]) -> list[Standing]:
    return [
        Standing(at, at + 1, meant[token.form], token.xpos == "PRP$")
        for at, token in enumerate(tree.tokens)
        if token.form in meant
    ]


def speakers(text: str, **meant: str) -> list[str]:
    """Return the speaker of the outermost attribution of each sentence, a dash where there is none."""
    return [
        next((a.speaker for a in found if a.inside < 0 and a.kind != "stance"), "-")
        for found in read(text, **meant)
    ]


def test_quotation_over_sentences_has_one_speaker() -> None:
    """Sentences of one quotation are spoken by whom its last sentence names."""
    text = "“The bridge is old. It will be closed in May. Nobody will miss it,” said Ada Byron."

    assert speakers(text) == ["Ada Byron"] * 3


def test_speaker_named_before_carries_over() -> None:
    """A quotation that goes on after its frame is still the same speaker's."""
    text = "Ada Byron said: “The bridge is old. It will be closed in May.”"

    assert speakers(text) == ["Ada Byron"] * 2


def test_quotation_over_paragraphs() -> None:
    """A quotation that a paragraph leaves open is the same speaker's in the next."""
    text = (
        "“The bridge is old,” said Ada Byron. “It will be closed in May.\n"
        "“We will build a new one.\n“It will cost $3 million.”"
    )

    assert speakers(text) == ["Ada Byron"] * 4


def test_quotation_after_an_attributed_one() -> None:
    """A quotation without a frame right after an attributed one is the same speaker's."""
    text = "“The bridge is old,” said Ada Byron. “It will be closed in May.”"

    assert speakers(text) == ["Ada Byron"] * 2


def test_quotation_before_its_frame() -> None:
    """A quotation right before an attributed one in a paragraph is the same speaker's."""
    text = "“The bridge is old.” “It will be closed in May,” said Ada Byron."

    assert speakers(text) == ["Ada Byron"] * 2


def test_frame_that_ends_in_a_colon() -> None:
    """`X said:` at the end of a paragraph gives the next paragraph its speaker."""
    text = "Ada Byron wrote in a letter:\n“The bridge is old. It will be closed in May.”"

    assert speakers(text) == ["Ada Byron"] * 3


def test_a_paragraph_in_between_ends_a_voice() -> None:
    """A quotation after the article's own words belongs to nobody that is known."""
    text = (
        "“The bridge is old,” said Ada Byron.\nTraffic was light in May.\n“It is a shame that it has to go.”"
    )

    assert speakers(text) == ["Ada Byron", "-", ""]


def test_pronoun_that_nothing_settles() -> None:
    """A pronoun without anybody it could stand for leaves the speaker open."""
    assert speakers("They said that the bridge was old.") == [""]


def test_pronoun_resolved_elsewhere() -> None:
    """What a pronoun stands for is the speaker."""
    text = "It said that the bridge was old."

    assert speakers(text, It="the ministry") == ["the ministry"]


def test_pronoun_that_stays_open_is_not_guessed() -> None:
    """A pronoun that is known to be open stays so, whoever spoke before."""
    text = "Ada Byron left in May. She said that the bridge was old."

    assert speakers(text, She="")[1] == ""


def test_possessive_inside_a_source() -> None:
    """Whose a source is gets a name where it is known."""
    text = "His government said that the bridge was old."

    assert speakers(text, His="Ada Byron") == ["Ada Byron’s government"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Minister Ada Byron said the bridge was old.", "Ada Byron"),
        ("The minister, Ada Byron, said the bridge was old.", "Ada Byron"),
        ("Ada Byron, the transport minister, said the bridge was old.", "Ada Byron"),
        ("The pope said the bridge was old.", "The pope"),
        ("Critics of the plan say the bridge is old.", "Critics of the plan"),
        ("Ada Byron and Karl Weber said the bridge was old.", "Ada Byron and Karl Weber"),
        (
            "A report by the ministry, published on Monday, says the bridge is old.",
            "A report by the ministry",
        ),
        ("Residents, who say the bridge is old, left in May.", "Residents"),
        ("General Motors said the bridge was old.", "General Motors"),
        ("Another bank, Weber Credit, said the bridge was old.", "Weber Credit"),
        ("“It is old,” said the secretary of the union, Ada Byron.", "Ada Byron"),
        ("Ada Byron, the president of the union said the bridge was old.", "Ada Byron"),
    ],
)
def test_name_of_a_source(text: str, speaker: str) -> None:
    """A person is called by the name without title, anything else by the article's phrase."""
    assert speakers(text) == [speaker]


def test_transcript() -> None:
    """In a transcript a turn lasts until the next label, and its words are direct."""
    text = (
        "WALLACE: Good evening to you all. The bridge was closed in May.\n"
        "BYRON: It was closed in June.\nWALLACE: You closed it.\nThe town paid $3 million."
    )
    found = read(text)

    assert speakers(text) == ["WALLACE", "WALLACE", "BYRON", "WALLACE", "WALLACE"]
    assert {sentence[-1].manner for sentence in found} == {"direct"}


def test_headline_with_a_colon_is_no_turn() -> None:
    """A single label is good for its own sentence only."""
    text = "Byron: The bridge was closed in May.\nThe town paid $3 million."

    assert speakers(text) == ["Byron", "-"]


def test_reported_speech_inside_a_turn() -> None:
    """What somebody reports in a transcript stands inside the turn."""
    text = (
        "BYRON: Good evening.\nWEBER: Good evening.\nBYRON: It is late. The police said that 80 people fled."
    )

    assert [a.speaker for a in read(text)[-1] if a.inside < 0] == ["BYRON"]


def test_own_voice_has_no_attribution() -> None:
    """A plain sentence hands on nothing."""
    assert read("The bridge was closed in May and opened in June.") == [[]]


def test_nothing_to_read() -> None:
    """An empty document has no attributions."""
    assert attributed([], []) == []


def test_interview_with_names_in_brackets() -> None:
    """Labels in double brackets are turns as well."""
    text = "((WN)) Why run?\n((Ada Byron)) The bridge was closed in May. It was old.\n((WN)) Will it open?"

    assert speakers(text) == ["WN", "Ada Byron", "Ada Byron", "WN"]


def test_questions_and_answers_name_nobody() -> None:
    """Of `Q:` and `A:` it stays open who speaks."""
    text = "Q: Is the bridge closed?\nA: It was closed in May.\nQ: Will it open?\nA: It opens in June."

    assert speakers(text) == [""] * 4


def test_block_quotation_without_marks() -> None:
    """After `X wrote:` a paragraph without quotation marks is X's; the next one is not."""
    text = "Ada Byron wrote:\nThe bridge was closed in May. It was old.\nTraffic was light in June."

    assert speakers(text) == ["Ada Byron", "Ada Byron", "Ada Byron", "-"]


def test_reply_is_by_whom_was_asked() -> None:
    """A pronoun that answers means whoever was asked in the sentence before."""
    text = "The council asked Ada Byron why the bridge was closed. “It was old,” she answered."

    assert speakers(text, she="")[1] == "Ada Byron"


def test_same_speaker_goes_on() -> None:
    """A pronoun that goes on right after somebody's words means that speaker."""
    text = "The bridge was closed, said KBT. It added that the bridge was old."

    assert speakers(text, It="")[1] == "KBT"


def test_same_speaker_does_not_go_on_after_another_sentence() -> None:
    """After a sentence in the article's own voice a pronoun stays open."""
    text = "The bridge was closed, said KBT. Traffic was light. It added that the bridge was old."

    assert speakers(text, It="")[2] == ""


def test_colon_after_a_noun_of_saying() -> None:
    """`X released a statement: “…”` is X's word."""
    assert speakers("The school released a statement: “The bridge was closed in May.”") == ["The school"]


def test_partial_quotation_in_the_article_s_voice() -> None:
    """A few quoted words without a frame do not belong to whoever spoke before."""
    text = "“The bridge is old,” said Ada Byron. Traffic on it was “a matter of chance and good luck” in May."

    assert speakers(text) == ["Ada Byron", ""]


def test_speaker_named_paragraphs_later() -> None:
    """An open quotation is whose the paragraph that closes it names."""
    text = "“The bridge is old. It will be closed.\n“We will build a new one,” said Ada Byron."

    assert speakers(text) == ["Ada Byron"] * 3


def test_frame_as_a_sentence_of_its_own() -> None:
    """`X said.` after a quotation that ends in a full stop gives all of it its speaker."""
    text = "“The bridge is old. It will be closed. Nobody will miss it.” Byron said."

    assert speakers(text) == ["Byron"] * 4


def test_last_speaker_is_likelier_than_anybody_mentioned() -> None:
    """A pronoun that goes on speaking means the speaker before, not whom he spoke of."""
    text = "Karl Weber said that Max Byron was late. He added that the bridge was closed."

    assert speakers(text, He="Max Byron")[1] == "Karl Weber"


def test_whoever_is_called_she_is_not_he() -> None:
    """A speaker who was called by the other pronoun does not go on."""
    text = "Ada Byron left. She said that Max Weber was late. He added that the bridge was closed."

    assert speakers(text, She="Ada Byron", He="Max Weber")[1:] == ["Ada Byron", "Max Weber"]


def test_thanks_for_what_the_thanking_one_describes() -> None:
    """`which he said …` within an act of speech is said by whose act it is."""
    text = "Karl Weber thanked Max Byron for his visit, which he said was “of great help to us all”."
    found = read(text, he="Max Byron", his="Max Byron")[0]

    assert {a.speaker for a in found} == {"Karl Weber"}


def test_other_pronouns_agree_with_the_speaker() -> None:
    """Pronouns that stood for the same as one that is a source go with it."""
    text = "Karl Weber said that Max Byron was late. He added that his bus was closed."
    found = read(text, He="Max Byron", his="Max Byron")[1]
    tree = trees_of(text, [sentence_spans(text)[1]], shipped_parser().parse)[0]
    standings = _standings(tree, {"He": "Max Byron", "his": "Max Byron"})

    assert [standing.meant for standing in agreeing(standings, found, tree)] == ["Karl Weber"] * 2


def test_single_marks_close_a_quotation() -> None:
    """A quotation in single marks that is closed is not open in the next paragraph."""
    text = "‘The bridge is old. It will close,’ they said.\n‘Nonsense, it will not close,’ said Ada Byron."

    assert speakers(text, they="") == ["", "", "Ada Byron"]


def test_paragraph_with_one_speaker() -> None:
    """After a sentence in the article's own voice the paragraph's one speaker is still quoted."""
    text = "“The bridge is old,” said Ada Byron. Traffic was light. “We will build a new one.”"

    assert speakers(text) == ["Ada Byron", "-", "Ada Byron"]


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("Ada Byron said “No.”", "direct"),
        ("Ada Byron said that the film “Great Roads” was old.", "indirect"),
        ("Ada Byron said that the so-called “bridge deal” was old.", "indirect"),
        ("Ada Byron said that the road, known as “Long Lane”, was old.", "indirect"),
        ("Ada Byron said that the bridge was “a ruin and a danger to us all”.", "mixed"),
    ],
)
def test_names_and_titles_are_no_quotations(text: str, manner: str) -> None:
    """A name, a title or a word at arm's length leaves reported speech indirect."""
    assert [found.manner for found in read(text)[0]] == [manner]


@pytest.mark.parametrize("label", ["Update", "NOTE", "Related", "Bridge"])
def test_rubrics_do_not_speak(label: str) -> None:
    """A word before a colon that says what follows is no speaker."""
    assert read(f"{label}: The bridge is closed.") == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "It is the third attack this year, police said, adding that nobody was hurt.",
        "The man who police say killed two people was arrested.",
        "The bridge, police said, is closed.",
        "Police announced that the bridge is closed.",
        "The bridge is closed, according to police.",
        "Nobody was hurt, police were quoted as saying.",
    ],
)
def test_every_part_handed_on_has_its_source(text: str) -> None:
    """Whatever a frame hands on, before or after or around it, is its subject's."""
    assert {found.speaker.lower() for found in read(text)[0]} == {"police"}


def test_a_caption_does_not_part_a_quotation() -> None:
    """A quotation left open before a caption goes on behind it, where a mark opens it again."""
    text = (
        "Ada Byron said, “The bridge is old.\nIn 1994 a tram crosses the bridge.\n“It will be closed in May.”"
    )

    assert speakers(text) == ["Ada Byron", "-", "Ada Byron"]


def test_two_paragraphs_part_a_quotation() -> None:
    """Nobody's mark is missing for longer than one caption."""
    text = (
        "Ada Byron said, “The bridge is old.\nA tram crosses the bridge.\nA bus waits.\n"
        "“It will be closed in May.”"
    )

    assert speakers(text)[-1] == ""


@pytest.mark.parametrize(
    "text",
    [
        "The union issued a statement about the bridge. “It was closed in May, as it was old.”",
        "The union voiced concern about the bridge. “It was closed in May, as it was old.”",
        "On Monday Weber tweeted support for the drivers. “They were sent home in May without pay.”",
    ],
)
def test_whoever_issues_a_statement_is_quoted_next(text: str) -> None:
    """After an act of speech told by a noun the quotation is by whose act it is."""
    assert speakers(text) in (["The union"] * 2, ["Weber"] * 2)


@pytest.mark.parametrize(
    "text",
    [
        "The union did not issue a statement.",
        "The union will release a statement.",
        "The union expressed an interest in the bridge.",
        "The council read the statement that it had asked for.",
    ],
)
def test_no_statement_was_made(text: str) -> None:
    """What is not, or not yet, said or is no saying is no act of speech."""
    assert all(one.kind != "act" for found in read(text) for one in found)


def test_a_role_goes_on_as_he() -> None:
    """A pronoun that goes on right after a described person's words means that person."""
    text = "The union’s spokesman said the bridge was closed. He added that it was old."

    assert speakers(text, He="")[1] == "the union’s spokesman"


def test_several_speakers_are_not_it() -> None:
    """`It` never stands for several who spoke before."""
    text = "Its drivers said the bridge was closed. It added that the bridge was old."

    assert speakers(text, It="", Its="")[1] == ""


def test_short_and_long_label_are_one_speaker() -> None:
    """A transcript that labels a speaker first in full and then by the last name has one speaker there."""
    text = (
        "ADA BYRON, HOST: Good evening to you all. The bridge was closed in May.\n"
        "SENATOR KARL WEBER: It was closed in June.\nBYRON: You closed it.\nWEBER: The town did."
    )

    assert speakers(text) == ["ADA BYRON", "ADA BYRON", "KARL WEBER", "ADA BYRON", "KARL WEBER"]


def test_a_paper_asks() -> None:
    """A label may be an organisation's name."""
    text = (
        "Harlow Post: When was it closed?\nAda Byron: It was closed in May. It was old.\n"
        "Harlow Post: Who did it?\nAda Byron: The town closed it."
    )

    assert speakers(text) == ["Harlow Post", "Ada Byron", "Ada Byron", "Harlow Post", "Ada Byron"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Two unions said the bridge was closed. They added that it was old.", "Two unions"),
        ("The council met in May. It said that the bridge was old.", "The council"),
        ("The report names four bridges. It says that they are old.", "The report"),
    ],
)
def test_a_body_or_document_goes_on(text: str, speaker: str) -> None:
    """`They` are the several who spoke before, `it` the body or document told of before."""
    assert speakers(text, It="", They="")[1].lower() == speaker.lower()


def test_a_thing_does_not_speak() -> None:
    """`It` is not what a sentence is about that can say nothing."""
    assert speakers("The bridge was closed in May. It said that the road was old.", It="")[1] == ""
