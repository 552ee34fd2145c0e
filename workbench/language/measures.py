"""Units of measure and of money: every spelling with the one name used here, always in the singular."""

from __future__ import annotations

from workbench.language.wordlists import word_list


def _spellings(table: str) -> dict[str, str]:
    """Read lines of `name: spelling spelling`; a name spells itself, and underscores are spaces."""
    named: dict[str, str] = {}
    for line in table.strip().splitlines():
        name, _, others = line.partition(":")
        name = name.strip().replace("_", " ")
        for spelling in (name, *(word.replace("_", " ") for word in word_list(others))):
            named[spelling] = name
    return named


SHORT = _spellings(
    """
    kilometre: km kms
    centimetre: cm cms
    millimetre: mm
    decimetre: dm
    nanometre: nm
    metre: m
    foot: ft
    yard: yd yds
    mile: mi
    kilogram: kg kgs
    milligram: mg
    microgram: µg μg mcg
    gram: g gm
    pound: lb lbs
    ounce: oz
    litre: l
    millilitre: ml
    centilitre: cl
    hectare: ha
    gallon: gal
    teaspoon: tsp
    tablespoon: tbsp
    mile_per_hour: mph
    kilometre_per_hour: kph kmh km/h
    metre_per_second: m/s
    square_kilometre: km2 km² sqkm
    square_metre: m2 m² sqm
    square_mile: sqmi mi2 mi²
    square_foot: sqft ft2 ft²
    cubic_metre: m3 m³
    cubic_kilometre: km3 km³
    cubic_centimetre: cm3 cm³ cc
    kilobyte: kb
    megabyte: mb
    gigabyte: gb
    terabyte: tb
    petabyte: pb
    kilobit_per_second: kbps
    megabit_per_second: mbps
    gigabit_per_second: gbps
    kilowatt: kw
    megawatt: mw
    gigawatt: gw
    terawatt: tw
    watt_hour: wh
    kilowatt_hour: kwh
    megawatt_hour: mwh
    gigawatt_hour: gwh
    terawatt_hour: twh
    hertz: hz
    kilohertz: khz
    megahertz: mhz
    gigahertz: ghz
    decibel: db
    kilocalorie: kcal
    degree_Celsius: °c ℃
    degree_Fahrenheit: °f ℉
    degree: °
    hour: hr hrs
    minute: min mins
    second: sec secs
    millisecond: ms
    year: yr yrs yo
    ton_per_day: tpd
    barrel_per_day: bpd
    percentage_point: ppt
    """
)
"Abbreviations; those of one or two letters count only close to a number."

LONG = _spellings(
    """
    kilometre: kilometer
    centimetre: centimeter
    millimetre: millimeter
    micrometre: micrometer micron
    nanometre: nanometer
    decimetre: decimeter
    metre: meter
    foot:
    inch:
    yard:
    mile:
    fathom:
    furlong:
    acre:
    hectare:
    kilogram: kilogramme kilo
    gram: gramme
    milligram: milligramme
    microgram: microgramme
    tonne:
    ton:
    pound:
    ounce:
    stone:
    carat:
    litre: liter
    millilitre: milliliter
    centilitre: centiliter
    gallon:
    pint:
    quart:
    bushel:
    barrel:
    cup:
    teaspoon:
    tablespoon:
    bit:
    byte:
    kilobit:
    megabit:
    gigabit:
    kilobyte:
    megabyte:
    gigabyte:
    terabyte:
    petabyte:
    exabyte:
    kibibyte:
    watt:
    kilowatt:
    megawatt:
    gigawatt:
    terawatt:
    volt:
    kilovolt:
    ampere: amp
    joule:
    calorie:
    hertz:
    kilohertz:
    megahertz:
    gigahertz:
    decibel:
    degree:
    kelvin:
    knot:
    light-year: lightyear
    horsepower:
    nautical_mile:
    """
)
TIMES = frozenset(
    word_list(
        "millisecond second minute hour day week fortnight month quarter year decade century millennium"
    )
)
SYMBOLS = {
    "$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee", "₽": "rouble", "₩": "won",
    "₺": "Turkish lira", "₪": "shekel", "₴": "hryvnia", "₦": "naira", "₱": "Philippine peso", "₫": "dong",
    "฿": "baht", "₿": "bitcoin", "₾": "lari", "₸": "tenge", "₵": "cedi", "¢": "cent", "₡": "colón",
}  # fmt: skip
_NATIONS = {
    "us": "dollar", "u.s.": "dollar", "hk": "Hong Kong dollar", "c": "Canadian dollar",
    "ca": "Canadian dollar", "cad": "Canadian dollar", "cdn": "Canadian dollar", "a": "Australian dollar",
    "au": "Australian dollar", "aud": "Australian dollar", "nz": "New Zealand dollar",
    "s": "Singapore dollar",
    "sg": "Singapore dollar", "nt": "Taiwan dollar", "mxn": "Mexican peso", "mx": "Mexican peso",
    "usd": "dollar", "hkd": "Hong Kong dollar", "nzd": "New Zealand dollar", "sgd": "Singapore dollar",
    "r": "real",
}  # fmt: skip
CODES = {
    "usd": "dollar", "eur": "euro", "gbp": "pound", "jpy": "yen", "cny": "yuan", "rmb": "yuan",
    "inr": "rupee", "rs": "rupee",
    "rub": "rouble", "krw": "won", "chf": "Swiss franc", "sek": "Swedish krona", "nok": "Norwegian krone",
    "dkk": "Danish krone", "pln": "zloty", "czk": "Czech koruna", "huf": "forint", "try": "Turkish lira",
    "uah": "hryvnia", "brl": "real", "mxn": "Mexican peso", "ars": "Argentine peso", "zar": "rand",
    "aud": "Australian dollar", "cad": "Canadian dollar", "nzd": "New Zealand dollar",
    "hkd": "Hong Kong dollar", "sgd": "Singapore dollar", "ils": "shekel", "aed": "dirham", "sar": "riyal",
    "thb": "baht", "idr": "rupiah", "myr": "ringgit", "php": "Philippine peso", "vnd": "dong",
    "btc": "bitcoin",
    "twd": "Taiwan dollar", "egp": "Egyptian pound", "ngn": "naira", "pkr": "Pakistani rupee",
}  # fmt: skip
MONEY = frozenset(
    word_list(
        "dollar euro pound cent penny yen yuan renminbi rupee rouble ruble won franc peso lira shekel hryvnia"
        " naira dong baht bitcoin lari tenge cedi krona krone koruna zloty forint real rand dirham riyal rial"
        " rupiah ringgit dinar mark crown taka dime nickel guilder drachma escudo peseta sterling sen"
        " afghani birr bolivar boliviano dalasi denar gourde guarani kina kwacha kwanza kyat lek lempira leu"
        " lev manat metical pataca pula quetzal riel rufiyaa shilling sol som somoni sum tala tugrik"
    )
)
_OTHER_WORDS = frozenset(word_list("real mark crown sen sol som sum rand lev lek pula tala dime nickel won"))
"Names of money that are words of their own too: they need a nation or a large number before them."
_MONEY_PLURALS = {
    "pence": "penny", "pennies": "penny", "reais": "real", "kronor": "krona", "kroner": "krone",
    "lire": "lira", "yuan": "yuan", "renminbi": "yuan", "rmb": "yuan", "ruble": "rouble", "rubles": "rouble",
    "bitcoins": "bitcoin", "btc": "bitcoin", "bucks": "dollar", "buck": "dollar", "zlotys": "zloty",
    "liras": "lira", "quid": "pound",
}  # fmt: skip
ADJECTIVES = frozenset(
    word_list(
        "american us u.s. canadian australian singapore taiwan jamaican british egyptian lebanese syrian"
        " sudanese japanese chinese indian pakistani nepalese russian belarusian swiss french belgian"
        " mexican argentine chilean colombian philippine cuban turkish italian israeli ukrainian swedish"
        " norwegian danish icelandic croatian romanian bulgarian moroccan tunisian algerian jordanian"
        " serbian kenyan ugandan tanzanian ethiopian nigerian ghanaian south african uruguayan dominican"
        " peruvian thai vietnamese indonesian malaysian bangladeshi sri lankan german austrian spanish"
        " portuguese greek dutch cfa bermudian barbadian fijian namibian liberian trinidad bahamian czech"
        " polish hungarian brazilian emirati saudi iranian iraqi kuwaiti korean north hong kong new zealand"
        " irish"
    )
)


def prefixed_currency(mark: str) -> str:
    """Return the currency of `us`, `hk` or `c` before a dollar sign, or an empty string."""
    return _NATIONS.get(mark, "")


def is_common_word(low: str) -> bool:
    """Say whether the name of a currency is more often another word: `three real problems`, `five won`."""
    return low.removesuffix("s") in _OTHER_WORDS


def money_name(low: str) -> str:
    """Return the singular name of a currency word such as `euros` or `pence`, or an empty string."""
    if low in _MONEY_PLURALS:
        return _MONEY_PLURALS[low]
    if low in MONEY:
        return low
    return low[:-1] if low.endswith("s") and low[:-1] in MONEY else ""
