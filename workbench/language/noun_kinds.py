"""What an English common noun names: a person, a body of persons, a place, a time, another thing."""

from __future__ import annotations

import re
from typing import Literal

from workbench.language.wordlists import word_set

Kind = Literal["person", "body", "place", "time", "thing", ""]
"""Empty where nothing tells."""
Gender = Literal["he", "she", ""]

_MALE = word_set(
    "man boy guy gentleman father dad son brother husband uncle nephew grandfather grandson stepfather"
    " king prince emperor duke lord businessman congressman chairman spokesman policeman fireman"
    " salesman sportsman statesman fisherman craftsman cameraman gunman actor waiter monk priest pope"
    " bishop widower groom boyfriend mr mister father-in-law son-in-law brother-in-law"
)
_FEMALE = word_set(
    "woman girl lady mother mom mum daughter sister wife aunt niece grandmother granddaughter"
    " stepmother queen princess empress duchess dame madam businesswoman congresswoman chairwoman"
    " spokeswoman policewoman sportswoman actress waitress nun widow bride girlfriend heroine hostess"
    " goddess mrs ms miss mother-in-law daughter-in-law sister-in-law"
)
_PERSONS = (
    _MALE
    | _FEMALE
    | word_set(
        "person people child kid baby infant toddler teen teenager adult youth parent cousin sibling spouse"
        " relative twin orphan friend neighbour neighbor colleague peer ally enemy rival guest host fan star"
        " celebrity hero victim survivor suspect witness patient inmate hostage refugee migrant immigrant"
        " citizen resident inhabitant native local foreigner tourist passenger pedestrian driver pilot"
        " student pupil"
        " graduate professor scholar expert scientist physicist chemist doctor nurse surgeon dentist"
        " physician judge lawyer attorney advocate solicitor prosecutor plaintiff defendant appellant juror"
        " clerk cop detective soldier troop veteran officer official general colonel captain major sergeant"
        " lieutenant admiral commander agent spy president premier minister chancellor secretary senator"
        " governor mayor councillor lawmaker legislator politician candidate delegate ambassador diplomat"
        " envoy monarch sultan sheikh emir tsar leader boss chief ceo spokesperson representative"
        " deputy aide adviser advisor assistant intern employee staff crew worker architect artist author"
        " poet novelist journalist reporter correspondent editor columnist critic historian musician singer"
        " composer athlete coach champion goalkeeper referee cook chef farmer guard guide mathematician"
        " technician magician librarian civilian guardian comedian individual human member criminal thief"
        " terrorist rebel insurgent militant activist hacker client customer saint prophet rabbi imam slave"
        " servant partner founder cofounder co-founder father heir descendant ancestor astronaut accomplice"
        " analyst economist professional participant recipient applicant coauthor co-author mentor tutor"
        " bishop archbishop cardinal cleric pastor vicar missionary newcomer layman freshman apprentice"
        " addict vandal tyrant dictator executive strategist lobbyist operative surrogate"
    )
)
_BODIES = word_set(
    "company firm corporation business bank airline manufacturer publisher broadcaster retailer startup"
    " brand group organization organisation agency authority bureau department ministry government"
    " administration cabinet council committee commission parliament congress senate legislature"
    " assembly court tribunal jury party coalition alliance opposition union association federation"
    " league club team squad band orchestra army navy military police force regiment battalion militia"
    " gang cartel church college university school institute institution foundation charity society"
    " academy board panel delegation embassy municipality newspaper magazine journal media press network"
    " camp movement faction consortium conglomerate subsidiary nation state country kingdom republic"
    " empire city town family couple"
)
_PLACES = word_set(
    "place area region zone district province county territory continent island peninsula city town"
    " village suburb neighbourhood neighborhood street road avenue square park airport station port"
    " harbour harbor bridge river lake sea ocean bay coast beach mountain hill valley desert forest"
    " jungle country nation state capital border north south east west downtown building house home room"
    " hotel restaurant shop store museum theatre theater stadium hospital prison palace temple mosque"
    " cathedral castle tower factory farm mine world earth constituency municipality location site venue"
    " resort plaza mall cemetery"
)
_TIMES = word_set(
    "second minute hour day night morning afternoon evening noon midnight week weekend fortnight month"
    " quarter season spring summer autumn winter year decade century millennium era period moment time"
    " today yesterday tomorrow tonight past present future while monday tuesday wednesday thursday"
    " friday saturday sunday january february march april may june july august september october"
    " november december"
)
_DOERS = re.compile(
    r"[a-z-]{2,}(?:[a-z]{2}(?:er|or)|ist|ician|[a-z]woman|[a-z]man|women|[a-z]men|person|eer|ess|crat|ologist)"
)
_NO_DOERS = word_set(
    "paper newspaper number power order water matter letter river winter summer quarter factor sector"
    " tower door floor error mirror tumor motor chapter counter center offer answer cover layer border"
    " corner dinner disaster encounter filter finger shoulder shelter transfer tractor reactor detector"
    " conveyor harbor labor humor rumor color flavor honor behavior computer theater trailer poster"
    " banner container helicopter calculator elevator escalator indicator generator engineer-in-chief"
    " vector metaphor character parameter diameter meter kilometer thermometer register cancer fever"
    " gender temper rubber copper silver timber butter sugar liver laughter slaughter thunder weather"
    " feather leather brother-in-arms cluster monster roster rooster hamster lobster oyster disorder"
    " ladder folder header reminder remainder surrender murder powder spider cylinder calendar wonder"
    " thriller trigger danger hunger anger burger merger passenger-mile printer scanner router server"
    " browser laser sensor monitor processor conductor semiconductor corridor interior exterior terror"
    " horror decor mayor-elect anchor armor odor vapor vigor checklist list playlist wishlist twist mist"
    " wrist fist cyst business process access success progress congress dress stress mess excess"
    " fortress wilderness illness darkness kindness witness-box address press chess wellness weakness"
    " fitness likeness awareness mattress compress acre specimen regimen abdomen omen semen ramen acumen"
    " bitumen career beer deer cheer pioneer-spirit veneer volunteerism peer-review talisman german"
    " shaman ottoman"
)


def kind_of_noun(lemma: str) -> Kind:
    """Return what kind of thing a common noun names."""
    low = lemma.lower()
    if low in _PERSONS:
        return "person"
    if low in _BODIES:
        return "body"
    if low in _PLACES:
        return "place"
    if low in _TIMES:
        return "time"
    if _DOERS.fullmatch(low) and low not in _NO_DOERS and not low.endswith(("ness", "less")):
        return "person"
    return "thing"


def gender_of_noun(lemma: str) -> Gender:
    """Return the pronoun that a noun or a form of address takes alone."""
    low = lemma.lower().rstrip(".")
    if low in _MALE:
        return "he"
    return "she" if low in _FEMALE else ""
