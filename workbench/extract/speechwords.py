"""Closed word lists of English reporting, by dictionary form."""

from __future__ import annotations

from workbench.language.wordlists import word_set

SAYING = word_set(
    "say tell report state add note explain observe confirm comment reply write claim argue mention"
    " continue tweet retweet conclude find suggest insist maintain announce warn predict acknowledge"
    " admit complain assert allege declare recall stress emphasize emphasise testify theorize respond"
    " answer remark contend reveal disclose indicate show post text email inform notify assure remind"
    " joke quip retort counter reiterate repeat recount concede boast brag lament muse whisper murmur"
    " mutter cry exclaim shout yell scream chant read imply clarify caution estimate calculate project"
    " forecast quote cite hint relate narrate summarize profess proclaim pronounce avow attest certify"
    " document demonstrate prove stipulate specify rule opine posit hypothesize speculate conjecture"
    " marvel fume snap sneer scoff grumble gripe moan sigh laugh deadpan wager venture volunteer"
    " offer intone recite blog rejoin interject interrupt pontificate underline underscore affirm"
    " reaffirm guarantee swear vouch elaborate reason"
)
"""Verbs that hand on what somebody says; the fact said is a claim of its own."""
ACTING = word_set(
    "promise deny thank accuse hail praise urge order ask call demand vow pledge condemn criticize"
    " criticise refuse apologize apologise blame threaten welcome describe dub characterize characterise"
    " recommend reject propose dismiss congratulate invite advise express slam blast mock ridicule rip"
    " bash denounce decry dispute discuss label brand portray depict tout trumpet applaud commend"
    " agree decline request instruct command challenge question attack lash admonish scold rebuke chide"
    " fault lambast lambaste lampoon deride disparage encourage insult advocate plead beg implore beseech"
    " endorse defend disavow repudiate refute rebut contradict debunk bemoan celebrate champion extol"
    " laud cheer acclaim chastise castigate censure berate reprimand denigrate belittle vilify taunt"
    " tease heckle boo inquire enquire wonder query debate outline detail"
    " highlight list name nominate title headline entitle propose preach teach lecture"
    " charge sue petition lobby swear"
    " object protest counsel coax exhort pressure authorize veto apologize appeal talk speak refer point"
    " allude pan downplay exaggerate"
)
"""Verbs whose act is the news: the claim is that it was done."""
LOOSE = word_set(
    "attack call blast bash rip slam lash name nominate title headline list charge debate discuss outline"
    " detail highlight celebrate champion cheer encourage offer invite refuse decline reject dismiss welcome"
    " challenge question preach teach lecture talk speak refer point allude sue petition lobby object protest"
    " pressure"
    " coax tease boo heckle taunt defend agree appeal veto exaggerate downplay pan authorize plead express"
    " address label entitle insult portray depict brand"
)
"""Of these, the verbs that as often stand for deeds: without quotation marks the saying is not the news."""
OF_NOBODY = word_set(
    "accuse describe characterize characterise dub hail criticize criticise condemn mock ridicule"
)
"""Of these, the verbs of speech that are news although nobody is said to have spoken: `is accused of …`."""
CALLING = word_set("call appeal plead")
"""Verbs of demand with `for`, `on` or `to`."""
HANDED_AS_THINGS = word_set(
    "announce report confirm mention predict acknowledge admit declare reiterate disclose reveal estimate"
    " forecast cite claim state allege explain stress emphasize emphasise warn reaffirm affirm argue assert"
    " note concede quote clarify specify"
)
"""Verbs of saying that hand on a thing in a noun: `announced a plan`."""
THINKING = word_set(
    "think believe know hope fear feel doubt expect assume suspect imagine realize realise understand"
    " consider worry guess suppose remember forget learn discover figure reckon determine decide"
    " anticipate presume foresee envision envisage bet dream wish regard view perceive deem recognize"
    " recognise judge sense"
)
"""Verbs of thought, belief and hope."""
WANTING = word_set(
    "want support oppose back favor favour prefer like love hate dislike plan seek intend aim desire"
    " admire embrace resent regret loathe despise mourn disagree disapprove crave envy pity mistrust distrust"
    " focus target react echo vote identify"
)
"""Verbs of attitude, which hand on nobody's words."""
KNOWING = word_set(
    "sure certain confident convinced aware afraid worried concerned optimistic hopeful proud glad happy"
    " unsure uncertain skeptical sceptical doubtful positive adamant clear surprised disappointed fearful"
    " sorry angry satisfied insistent"
)
"""Adjectives that take what somebody thinks as a clause."""
SAYING_NOUNS = word_set(
    "statement claim report announcement allegation assertion comment remark declaration warning admission"
    " accusation charge promise pledge vow threat suggestion prediction testimony confirmation"
    " acknowledgement acknowledgment complaint insistence argument contention rumour rumor message answer"
    " reply response denial explanation finding conclusion news revelation disclosure speech letter memo"
    " note question order demand proposal recommendation advice request call criticism estimate"
    " projection forecast notion assurance condition"
)
"""Nouns that stand for something said."""
THINKING_NOUNS = word_set(
    "belief hope fear view opinion expectation feeling assumption suspicion conviction concern worry doubt"
    " idea thought impression knowledge understanding realization realisation confidence theory sense wish"
    " desire perception"
)
"""Nouns that stand for something thought."""
TELLING = word_set(
    "tell inform notify assure remind warn advise text email promise show teach ask convince brief"
)
"""Verbs whose object is the one who is told."""
MAKING = word_set(
    "make repeat issue voice express raise publish release give have put post file submit send level spread"
    " circulate share include contain offer deliver sign add"
)
"""Verbs that hand on what their object, a noun of saying, stands for: `made the claim that …`."""
VIEWING_NOUNS = word_set("word view opinion telling account estimation judgment judgement eye mind")
"""`In the words of X`, `in X's view`."""
BESIDE = word_set("about of for on against with over at to as in by from out back")
"""Prepositions that may belong to a verb of speech: `called for`, `spoke about`."""
CLAUSE_ONLY = word_set(
    "underline underscore highlight indicate recall observe conclude write repeat"
    " continue find add maintain show demonstrate project document read rule post reason imply hint hold"
    " prove offer calculate interrupt text inform assure guarantee sigh laugh snap venture volunteer rate"
    " think believe feel know realize realise understand guess imagine learn discover figure decide determine"
    " forget remember suppose judge sense bet worry"
)
"""Verbs that hand on words only as a clause or in quotation marks: they have other senses with a noun."""
RUBRICS = word_set(
    "update updates updated note notes result results correction corrections clarification warning alert"
    " exclusive breaking related analysis background summary photo photos picture video videos image images"
    " audio source sources credit caption transcript watch read live opinion editorial comment review fact"
    " facts name age job date time place location contact phone email example conclusion verdict rating score"
)
"""Words before a colon that say what follows, not who speaks."""
ASKING = word_set("ask wonder inquire enquire query question interview")
REPLYING = word_set("reply answer respond retort counter")
"""Verbs whose subject is not who spoke before."""
CONTRASTING = word_set("though although while whereas")
"""Openings of clauses that the article sets beside somebody's words."""
UNREAL = word_set("may might could would can should must")
"""Auxiliaries under which nothing has been said yet."""
NOT_CLAUSES = word_set("make ensure happen matter let help mean cause see get take seem appear turn")
"""Verbs whose clause nobody says."""
