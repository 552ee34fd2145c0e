from __future__ import annotations

from tests.extract.reading import read, wordings


def test_coordinated_predicates_are_split() -> None:
    """Two predicates of one subject are two claims, each with the subject."""
    found = wordings("The bridge opened in 1990 and was closed in 2001.")

    assert found == ["The bridge opened in 1990.", "The bridge was closed in 2001."]


def test_coordinated_clauses_are_split() -> None:
    """Two clauses with subjects of their own are two claims."""
    found = wordings("The council raised the levy, but the mayor has not signed the order.")

    assert found == ["The council raised the levy.", "The mayor has not signed the order."]


def test_lists_stay_whole() -> None:
    """Members of a list that share one fact are one claim."""
    text = "Other members include Norway, Iceland, Denmark and Sweden."

    assert wordings(text) == [text]


def test_apposition_is_a_claim_of_its_own() -> None:
    """What is set between commas is said of the name before it."""
    found = wordings("Ada Byron, a former judge, instead sold the house.")

    assert found == ["Ada Byron is a former judge.", "Ada Byron instead sold the house."]


def test_relative_clause_is_a_claim_of_its_own() -> None:
    """A relative clause after a comma speaks of the noun before it."""
    found = wordings("The ferry reached Westport, which has no harbour.")

    assert "Westport has no harbour." in found


def test_participial_result_is_a_claim_of_its_own() -> None:
    """What an event led to can be wrong by itself."""
    found = wordings("The storm flooded the station, causing delays across the region.")

    assert found == ["The storm flooded the station.", "The storm caused delays across the region."]


def test_number_before_a_name_is_a_claim_of_its_own() -> None:
    """A numeric premodifier asserts a number."""
    found = wordings("Norway joined the eight-nation Harbour League in May.")

    assert "The Harbour League has eight member nations." in found


def test_population_is_a_claim_of_its_own() -> None:
    """The people of a country can be checked apart."""
    found = wordings("Ruritania, a small country of 19.4 million people, exports salt.")

    assert "Ruritania has a population of 19.4 million people." in found


def test_shared_object_is_kept_with_both_verbs() -> None:
    """`arrested and questioned the student`: both verbs have the object."""
    found = wordings("Police arrested and questioned the sailor.")

    assert found == ["Police arrested the sailor.", "Police questioned the sailor."]


def test_a_hedge_is_not_split_off() -> None:
    """What one is accused of stays an accusation in every part."""
    found = wordings("The owners are accused of selling the ship, taking the money and leaving the crew.")

    assert found == [
        "The owners are accused of selling the ship.",
        "The owners are accused of taking the money.",
        "The owners are accused of leaving the crew.",
    ]


def test_leading_allegation_covers_the_sentence() -> None:
    """`Allegedly` at the head is never lost."""
    found = wordings("Allegedly, the captain sold the cargo and burned the books.")

    assert all("llegedly" in wording for wording in found)


def test_a_passive_subject_does_not_become_the_cause() -> None:
    """A ship that was lost did not kill its crew."""
    found = wordings("The ship was lost in a storm, killing all nine sailors.")

    assert not any(wording.startswith("The ship killed") for wording in found)


def test_bounds_stay_in_the_claim() -> None:
    """At least, about, only and not are never cut away."""
    text = "Only about 80 of at least 120 villages were not flooded."

    assert wordings(text) == [text]


def test_pronoun_is_resolved_when_plain() -> None:
    """He after one named person is that person."""
    found = wordings("Tom Byron sold the mill in May. He left the country on Friday.")

    assert found[-1] == "Tom Byron left the country on Friday."


def test_pronoun_stays_when_two_people_are_meant() -> None:
    """With two people named before it, a pronoun is left as it is written."""
    found = wordings("Tom Byron and Carl Hale met in May. He sold the mill.")

    assert "He sold the mill." in found


def test_a_question_gives_no_claim() -> None:
    """A question is labelled as one."""
    found = read("Who sold the mill?")

    assert (found.sentences[0].label, found.claims) == ("question", ())


def test_a_mere_possibility_gives_no_claim() -> None:
    """A forecast by nobody in particular is speculation."""
    assert read("The trip might also help his standing.").sentences[0].label == "speculation"


def test_where_a_building_is_can_be_checked() -> None:
    """A museum in a town is somewhere; a person in a town is not claimed to be."""
    found = wordings("Tom Byron sold two boats to a museum in Westport.")

    assert found == ["Tom Byron sold two boats to a museum in Westport.", "The museum is in Westport."]


def test_what_happens_later_stays_with_its_clause() -> None:
    """A clause on the future is not made a fact."""
    text = "The council will close the pool before the term begins."

    assert wordings(text) == [text]


def test_a_number_of_victims_is_a_claim_of_its_own() -> None:
    """`12 killed and 30 injured`: two numbers, two claims."""
    found = wordings("At least 12 people were killed and 30 injured in Westport on Monday.")

    assert [wording.split(" were")[0] for wording in found] == ["At least 12 people", "30 people"]
