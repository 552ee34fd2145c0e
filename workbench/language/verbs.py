"""Verb forms of English that a reader of news meets often, made from base forms by rule."""

from __future__ import annotations

from workbench.language.wordlists import word_set

AUXILIARIES = word_set(
    "is are was were be been being am has have had do does did isn't aren't wasn't weren't hasn't haven't"
    " hadn't don't doesn't didn't"
)
MODALS = word_set(
    "will would can could may might shall should must cannot won't wouldn't can't couldn't shouldn't mustn't"
)

_REGULAR = """
accept accuse achieve acknowledge act add address adjust admit adopt advance advise affect affirm agree
aim allege allow announce answer appeal appear apply appoint appreciate approach approve argue arrest
arrive ask assert assess assist assume assure attack attempt attend attract avoid await award ban base
battle begin believe belong benefit blame block board boost borrow calculate call cancel capture carry
cast cause celebrate change characterize charge check cite claim clash clear close coincide collapse
collect comment compare compete complain complete concern conclude condemn conduct confirm connect
consider consist contact contain continue contribute control convert convict cooperate cover crash create
criticize criticise cross damage deal debate decide declare decline decrease defeat defend define delay
deliver demand demonstrate deny depend deploy describe deserve design destroy detain deteriorate
determine develop die differ direct disagree disappear disclose discover discuss dismiss display dispute
divide donate double drop earn echo elect eliminate emerge emphasize employ enable encourage end endorse
enjoy ensure enter escape establish estimate evacuate examine exceed exchange exclude exist expand expect
experience expire explain explode explore export express extend face fail favor favour feature file
finish fire flee focus follow force form fuel function fund gain gather generate govern grant guarantee
hail handle happen handcuff harm head help hire hope host identify ignore impact implement import impose
improve include increase indicate inform injure insist inspire install intend introduce invest
investigate invite involve issue join jump kill lack land last launch lead learn lie like limit link list
live load locate look lower maintain manage march mark marry match matter measure mention merge miss move
murder name need negotiate note notice notify obtain occur offer open operate oppose order organize
originate overturn own participate pass pause perform permit persuade place plan play plead pledge plunge
point post postpone praise predict prefer prepare present preserve press prevent produce prohibit promise
promote prompt propose protect protest prove provide publish purchase push qualify question quit raise
range rank reach react read realize receive recognize recommend recover reduce refer reflect refuse
regain register reject relate release relocate rely remain remember remove repeat replace reply report
represent request require rescue resign resolve respond restore result resume retain retaliate retire
retreat return reveal reverse review rise risk rule run sail score seek seem select sentence separate
serve settle shape share shift shoot show shun sign slow smell solve spark spill sponsor stage start
state stay stop store strain strengthen stress strip struggle study submit succeed suffer suggest supply
support surge surrender survive suspect suspend sustain target test testify thank theorize threaten touch
tour track trade train transfer transform translate transport travel treat triple trigger trust try
tumble turn tweet uncover undergo underline unveil update uphold urge use vary veto visit volunteer vote
vow wait walk want warn warrant watch weaken welcome widen win wish witness work worry worsen wound
"""

_IRREGULAR = """
arise:arose:arisen bear:bore:borne beat:beat:beaten become:became:become begin:began:begun
bind:bound:bound bite:bit:bitten blow:blew:blown break:broke:broken bring:brought:brought
build:built:built burn:burnt:burnt buy:bought:bought catch:caught:caught choose:chose:chosen
come:came:come cost:cost:cost cut:cut:cut deal:dealt:dealt draw:drew:drawn drive:drove:driven
eat:ate:eaten fall:fell:fallen feed:fed:fed feel:felt:felt fight:fought:fought find:found:found
flee:fled:fled fly:flew:flown forbid:forbade:forbidden forecast:forecast:forecast forget:forgot:forgotten
forgive:forgave:forgiven freeze:froze:frozen get:got:got give:gave:given go:went:gone grow:grew:grown
hang:hung:hung hear:heard:heard hide:hid:hidden hit:hit:hit hold:held:held hurt:hurt:hurt keep:kept:kept
know:knew:known lay:laid:laid lead:led:led leave:left:left lend:lent:lent let:let:let lose:lost:lost
make:made:made mean:meant:meant meet:met:met overcome:overcame:overcome overtake:overtook:overtaken
pay:paid:paid put:put:put quit:quit:quit read:read:read ride:rode:ridden rise:rose:risen run:ran:run
say:said:said see:saw:seen seek:sought:sought sell:sold:sold send:sent:sent set:set:set
shake:shook:shaken shoot:shot:shot shrink:shrank:shrunk shut:shut:shut sing:sang:sung sink:sank:sunk
sit:sat:sat sleep:slept:slept speak:spoke:spoken spend:spent:spent split:split:split spread:spread:spread
stand:stood:stood steal:stole:stolen stick:stuck:stuck strike:struck:struck swear:swore:sworn
sweep:swept:swept swim:swam:swum take:took:taken teach:taught:taught tell:told:told think:thought:thought
throw:threw:thrown undergo:underwent:undergone understand:understood:understood uphold:upheld:upheld
wake:woke:woken wear:wore:worn win:won:won withdraw:withdrew:withdrawn write:wrote:written
"""


def _with_ending(base: str, ending: str) -> str:
    if ending == "s":
        if base.endswith(("s", "x", "z", "ch", "sh", "o")):
            return base + "es"
        return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"
    if ending == "ed" and base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    if base.endswith("e") and not (ending == "ing" and base.endswith(("ee", "ye", "oe"))):
        return base[:-1] + ending
    if base in _DOUBLING:
        return base + base[-1] + ending
    return base + ending


_DOUBLING = word_set(
    "admit ban cut begin drop equip fit get hit let occur permit plan prefer put quit refer regret rob"
    " run set shut sit split step stop strip submit swim transfer win commit"
)
_irregular = [entry.split(":") for entry in _IRREGULAR.split()]
BASES = frozenset(_REGULAR.split()) | {base for base, _, _ in _irregular} | {"say"}
PASTS = frozenset(past for _, past, _ in _irregular)
PARTICIPLES = frozenset(participle for _, _, participle in _irregular)
PRESENTS = frozenset(_with_ending(base, "s") for base in BASES)
ED_FORMS = frozenset(_with_ending(base, "ed") for base in BASES)


def past_of(base: str) -> str:
    """Return the simple past of a base form."""
    return _PAST_OF.get(base, "") or _with_ending(base, "ed")


_PAST_OF = {base: past for base, past, _ in _irregular}
