"""Currencies: their signs, codes (ISO 4217) and names with the one name used here, in the singular."""

from __future__ import annotations

from workbench.language.wordlists import word_list

SYMBOLS = {
    "$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee", "₽": "rouble", "₩": "won",
    "₺": "Turkish lira", "₪": "shekel", "₴": "hryvnia", "₦": "naira", "₱": "Philippine peso", "₫": "dong",
    "฿": "baht", "₿": "bitcoin", "₾": "lari", "₸": "tenge", "₵": "cedi", "¢": "cent", "₡": "colón",
    "₨": "rupee", "₲": "guarani", "₭": "kip", "₮": "tugrik", "₼": "manat", "֏": "dram", "৳": "taka",
    "៛": "riel", "؋": "afghani", "﷼": "rial", "￥": "yen", "＄": "dollar", "￡": "pound",
    "元": "yuan", "円": "yen", "원": "won",
}  # fmt: skip
_BEFORE_DOLLAR_SIGN = {
    "us": "dollar", "u.s.": "dollar", "hk": "Hong Kong dollar", "c": "Canadian dollar",
    "ca": "Canadian dollar", "can": "Canadian dollar",
    "cad": "Canadian dollar", "cdn": "Canadian dollar", "a": "Australian dollar",
    "au": "Australian dollar", "aud": "Australian dollar", "nz": "New Zealand dollar",
    "s": "Singapore dollar", "sg": "Singapore dollar", "nt": "Taiwan dollar", "mxn": "Mexican peso",
    "mx": "Mexican peso", "usd": "dollar", "hkd": "Hong Kong dollar", "nzd": "New Zealand dollar",
    "sgd": "Singapore dollar", "r": "real", "j": "Jamaican dollar", "tt": "Trinidad dollar",
    "bds": "Barbadian dollar", "fj": "Fijian dollar", "n": "Namibian dollar", "z": "Zimbabwean dollar",
    "bz": "Belize dollar", "b": "Brunei dollar", "ec": "East Caribbean dollar", "rd": "Dominican peso",
}  # fmt: skip
BEFORE_FIGURES = {
    "rs": "rupee", "rm": "ringgit", "rp": "rupiah", "tk": "taka", "ksh": "Kenyan shilling",
    "ush": "Ugandan shilling", "tsh": "Tanzanian shilling", "kshs": "Kenyan shilling", "nis": "shekel",
    "rmb": "yuan", "php": "Philippine peso", "ghs": "cedi", "gh₵": "cedi", "lkr": "Sri Lankan rupee",
    "kr": "krone", "fr": "franc", "dm": "mark", "sfr": "Swiss franc", "skr": "Swedish krona",
    "dkr": "Danish krone", "nkr": "Norwegian krone",
}  # fmt: skip
"Letters that stand for a currency right before figures only."
BEFORE_LARGE_FIGURES = {"r": "rand", "n": "naira", "k": "kwacha"}
"Single letters that do so only where a million or more follows: `R15 million`."
_CODE_TABLE = """
    dollar: usd
    euro: eur
    pound: gbp stg
    yen: jpy
    yuan: cny rmb cnh
    rupee: inr rs
    rouble: rub rur
    won: krw kpw
    Swiss_franc: chf sfr
    Swedish_krona: sek
    Norwegian_krone: nok
    Danish_krone: dkk
    Icelandic_krona: isk
    zloty: pln
    Czech_koruna: czk
    forint: huf
    lev: bgn
    leu: ron
    kuna: hrk
    Serbian_dinar: rsd
    Turkish_lira: try
    hryvnia: uah
    Belarusian_rouble: byn
    real: brl
    Mexican_peso: mxn
    Argentine_peso: ars
    Chilean_peso: clp
    Uruguayan_peso: uyu
    Dominican_peso: dop
    sol: pen
    guarani: pyg
    quetzal: gtq
    lempira: hnl
    colón: crc
    rand: zar
    Australian_dollar: aud
    Canadian_dollar: cad
    New_Zealand_dollar: nzd
    Hong_Kong_dollar: hkd
    Singapore_dollar: sgd
    Taiwan_dollar: twd ntd
    Brunei_dollar: bnd
    Fijian_dollar: fjd
    Jamaican_dollar: jmd
    Trinidad_dollar: ttd
    Barbadian_dollar: bbd
    Bahamian_dollar: bsd
    Belize_dollar: bzd
    Namibian_dollar: nad
    Liberian_dollar: lrd
    shekel: ils nis
    dirham: aed
    Moroccan_dirham: dh
    riyal: sar qar
    rial: irr omr yer
    Kuwaiti_dinar: kwd
    Bahraini_dinar: bhd
    Jordanian_dinar: jod
    Iraqi_dinar: iqd
    Tunisian_dinar: tnd
    Algerian_dinar: dzd
    Libyan_dinar: lyd
    Lebanese_pound: lbp
    Syrian_pound: syp
    Egyptian_pound: egp
    Sudanese_pound: sdg
    baht: thb
    rupiah: idr
    ringgit: myr
    Philippine_peso: php
    dong: vnd
    kip: lak
    riel: khr
    kyat: mmk
    taka: bdt
    Pakistani_rupee: pkr
    Sri_Lankan_rupee: lkr
    Nepalese_rupee: npr
    Mauritian_rupee: mur
    afghani: afn
    tenge: kzt
    som: kgs uzs
    somoni: tjs
    manat: azn tmt
    dram: amd
    lari: gel
    tugrik: mnt
    naira: ngn
    cedi: ghs
    Kenyan_shilling: kes
    Ugandan_shilling: ugx
    Tanzanian_shilling: tzs
    Ethiopian_birr: etb
    kwacha: zmw mwk
    kwanza: aoa
    metical: mzn
    pula: bwp
    CFA_franc: xof xaf
    Rwandan_franc: rwf
    Congolese_franc: cdf
    mark: dem
    bitcoin: btc xbt
    ether: eth
"""
CODES = {
    code: name.strip().replace("_", " ")
    for line in _CODE_TABLE.strip().splitlines()
    for name, _, codes in (line.partition(":"),)
    for code in codes.split()
}
"Codes that are no common English word; those few (ALL, COP, CUP, TOP, MAD) are left out."
MONEY = frozenset(
    word_list(
        "dollar euro pound cent penny yen yuan renminbi rupee rouble ruble won franc peso lira shekel"
        " hryvnia naira dong baht bitcoin ether lari tenge cedi krona krone koruna zloty forint real rand"
        " dirham riyal rial rupiah ringgit dinar mark crown taka dime nickel guilder drachma escudo peseta"
        " sterling sen afghani birr bolivar boliviano dalasi denar gourde guarani kina kwacha kwanza kyat lek"
        " lempira leu lev manat metical pataca pula quetzal riel rufiyaa shilling schilling sol som somoni"
        " sum tala tugrik ariary balboa colón córdoba dobra dram kip kuna lats litas loti markka kroon nakfa"
        " ngultrum ouguiya tolar toman vatu farthing kopeck pfennig centime groschen ngwee rappen"
        " paisa centavo groszy öre kobo pesewa"
    )
)
_COIN_TABLE = """
    cent 100: dollar euro rand baht
    penny 100: pound
    sen 100: yen ringgit rupiah
    kopeck 100: rouble hryvnia
    centime 100: franc Swiss_franc dirham
    rappen 100: franc Swiss_franc
    pfennig 100: mark
    paisa 100: rupee
    centavo 100: peso real
    groszy 100: zloty
    öre 100: krona krone
    kobo 100: naira
    pesewa 100: cedi
    agora 100: shekel
    shilling 20: pound
    mao 10: yuan
    jiao 10: yuan
    fen 100: yuan
"""
COINS = {
    coin: (int(parts), frozenset(name.replace("_", " ") for name in wholes.split()))
    for line in _COIN_TABLE.strip().splitlines()
    for head, _, wholes in (line.partition(":"),)
    for coin, parts in (head.split(),)
}
"Small coins: how many make one of which currencies."
_OTHER_WORDS = frozenset(
    word_list("real mark crown sol som sum rand pula tala dime nickel won dram kip loti ether")
)
"Names of money that are words of their own too: they need a nation or a large number before them."
_WITH_PLURAL = frozenset(word_list("mark crown real dime nickel sum sol dram ether"))
"Those of them whose singular counts nothing after a number: `the 500 mark`."
_MONEY_PLURALS = {
    "pence": "penny", "pennies": "penny", "reais": "real", "kronor": "krona", "kroner": "krone",
    "lire": "lira", "yuan": "yuan", "renminbi": "yuan", "rmb": "yuan", "ruble": "rouble", "rubles": "rouble",
    "bitcoins": "bitcoin", "btc": "bitcoin", "bucks": "dollar", "buck": "dollar", "zlotys": "zloty",
    "liras": "lira", "quid": "pound", "leva": "lev", "lei": "leu", "lats": "lats", "litas": "litas",
    "kuai": "yuan", "paise": "paisa", "centavos": "centavo",
    "koruny": "koruna", "korun": "koruna", "kopecks": "kopeck", "kopeks": "kopeck", "kopek": "kopeck",
    "colones": "colón", "sheqel": "shekel", "sheqels": "shekel", "roubles": "rouble",
    "złoty": "zloty", "złotys": "zloty", "pesos": "peso", "meticais": "metical",
}  # fmt: skip
ADJECTIVES = frozenset(
    word_list(
        "american us u.s. canadian australian singapore singaporean taiwan taiwanese jamaican british"
        " egyptian lebanese syrian sudanese japanese chinese indian pakistani nepalese russian belarusian"
        " swiss french belgian mexican argentine argentinian chilean colombian philippine cuban turkish"
        " italian israeli ukrainian swedish norwegian danish icelandic croatian romanian bulgarian moroccan"
        " tunisian algerian jordanian serbian kenyan ugandan tanzanian ethiopian nigerian ghanaian"
        " south african uruguayan dominican peruvian thai vietnamese indonesian malaysian bangladeshi sri"
        " lankan german austrian spanish portuguese greek dutch cfa bermudian barbadian fijian namibian"
        " liberian trinidad bahamian czech slovak polish hungarian brazilian emirati uae saudi iranian iraqi"
        " kuwaiti korean north hong kong new zealand irish scottish cayman brunei belize guyanese surinamese"
        " albanian macedonian bosnian moldovan georgian armenian azerbaijani azeri kazakh kazakhstani kyrgyz"
        " tajik turkmen uzbek mongolian lao laotian cambodian burmese gambian zambian malawian mozambican"
        " angolan congolese rwandan burundian djiboutian guinean somali eritrean libyan mauritian"
        " mauritanian seychellois malagasy botswana swazi leonean yemeni omani qatari bahraini afghan"
        " bhutanese maldivian paraguayan bolivian venezuelan haitian panamanian salvadoran guatemalan"
        " honduran nicaraguan rican aruban samoan tongan papua macanese finnish estonian latvian lithuanian"
        " slovenian luxembourg cypriot maltese zimbabwean caribbean east deutsche falkland manx jersey"
        " solomon"
    )
)


def prefixed_currency(mark: str) -> str:
    """Return the currency of `us`, `hk` or `c` before a dollar sign, or an empty string."""
    return _BEFORE_DOLLAR_SIGN.get(mark, "")


def is_common_word(low: str) -> bool:
    """Say whether the name of a currency is more often another word: `three real problems`, `five won`."""
    return low.removesuffix("s") in _OTHER_WORDS


def is_singular_of_a_common_word(low: str) -> bool:
    """Say whether a number other than one would need the plural: `500 marks`, not `500 mark`."""
    return low in _WITH_PLURAL


def money_name(low: str) -> str:
    """Return the singular name of a currency word such as `euros` or `pence`, or an empty string."""
    if low in _MONEY_PLURALS:
        return _MONEY_PLURALS[low]
    if low in MONEY:
        return low
    return low[:-1] if low.endswith("s") and low[:-1] in MONEY else ""
