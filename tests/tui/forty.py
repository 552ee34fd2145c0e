"""An invented article of forty sentences, such as a desk checks."""

from __future__ import annotations

PARAGRAPHS: tuple[str, ...] = (
    "A new ferry for the islands of Brinnsund",
    "By Maud Ekern",
    (
        "The county of Brinnsund bought a new ferry on Monday. The ship, called the Havella, cost 84 "
        "million crowns. It was built in Gdansk and carries 320 passengers. Its predecessor had sailed "
        "since 1987."
    ),
    (
        '"This is a great day for the islands," said the county\'s head of transport, Oda Reinholt. She said'
        " the crossing would take 35 minutes, ten fewer than before. The ferry runs on batteries. They are "
        "charged at night in the harbour of Lofsvik."
    ),
    (
        "Who would have thought it ten years ago? In 2012 the council had voted against any new ship by 23 "
        "votes to 18. The then mayor, Per Aasen, called the plan a waste of money. He resigned in 2014."
    ),
    (
        "Nearly 4,100 people live on the three islands. Most of them work on the mainland. The largest "
        "employer is the fish plant of Tangen Sjomat, which has 260 workers. Its manager, Liv Tangen, says "
        "that the old ferry was late every fourth day."
    ),
    (
        "According to the county's statistics, 61 departures were cancelled last year. In 2020 there were "
        "38. Storms accounted for half of them. The rest is a sad story."
    ),
    (
        "The Havella was designed by the Norwegian firm Fjordform. It is 72 metres long and 15 metres wide."
        " Two engines of 900 kilowatts each drive it. The yard delivered it four months late."
    ),
    (
        "Reinholt admitted that the delay had cost the county 3 million crowns. The yard has refused to "
        'pay. "We have a contract, and we will go to court," she said. The yard did not answer questions.'
    ),
    (
        "Not everybody is pleased. The drivers' union fears that 14 jobs will be lost. Its chairman, Jonas "
        "Dahl, said the crew had been cut from nine to five. Safety at sea is no place to save money."
    ),
    (
        "The county denies that anybody will be dismissed. Five sailors will retire this year, and the "
        "others will be trained for the new ship. The training costs 1.2 million crowns. The state pays a "
        "third of it."
    ),
    (
        "Tickets become dearer in January. An adult will pay 64 crowns for a crossing, 6 more than now. "
        "Children under 12 travel free. On the islands, few complain, and one can see why."
    ),
)
TEXT = "\n\n".join(PARAGRAPHS) + "\n"
"""Forty sentences in ten paragraphs, after a headline and a byline."""
