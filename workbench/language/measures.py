"""Units of measure and of time: every spelling with the one name used here, always in the singular."""

from __future__ import annotations

from workbench.language.wordlists import word_list, word_set


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
    micrometre: µm μm
    metre: m
    foot: ft
    yard: yd yds
    mile: mi
    light-year: ly
    inch: inch
    kilogram: kg kgs
    milligram: mg
    microgram: µg μg mcg
    kilotonne: kt
    tonne: t
    gram: g gm
    pound: lb lbs
    ounce: oz
    litre: l
    decilitre: dl
    hectolitre: hl
    microlitre: µl μl
    quart: qt qts
    fluid_ounce: floz
    millilitre: ml
    centilitre: cl
    hectare: ha
    gallon: gal
    teaspoon: tsp
    tablespoon: tbsp tbsps tbs
    mile_per_hour: mph
    kilometre_per_hour: kph kmph kmh km/h
    metre_per_second: m/s
    square_kilometre: km2 km² sqkm
    square_metre: m2 m² sqm
    square_inch: sqin
    square_yard: sqyd
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
    kibibyte: kib
    mebibyte: mib
    gibibyte: gib
    kilobit: kbit
    megabit: mbit
    gigabit: gbit
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
    kilovolt_ampere: kva
    megavolt_ampere: mva
    thermal_unit: btu btus
    dot_per_inch: dpi
    pixel_per_inch: ppi
    kilovolt: kv
    milliampere_hour: mah
    kilojoule: kj
    megajoule: mj
    hectopascal: hpa
    kilopascal: kpa
    megapascal: mpa
    millibar: mbar
    pound_per_square_inch: psi
    millisievert: msv
    microsievert: µsv μsv
    part_per_million: ppm
    part_per_billion: ppb
    mile_per_gallon: mpg
    revolution_per_minute: rpm
    beat_per_minute: bpm
    frame_per_second: fps
    horsepower: hp bhp
    barrel: bbl bbls
    nautical_mile: nmi
    degree_Celsius: °c ºc ℃
    degree_Fahrenheit: °f ºf ℉
    degree: °
    hour: hr hrs
    minute: min mins
    second: sec secs
    millisecond: ms
    week: wk wks
    year: yr yrs yo y.o y.o.
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
    picometre: picometer
    femtometre: femtometer
    decametre: decameter
    kilovolt_ampere:
    hectometre: hectometer
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
    kilotonne:
    megatonne:
    gigatonne:
    quintal:
    grain:
    pennyweight:
    decagram:
    hectogram:
    kiloton:
    megaton:
    ton:
    pound:
    ounce:
    stone:
    carat: karat
    fluid_ounce:
    troy_ounce:
    short_ton:
    long_ton:
    litre: liter
    millilitre: milliliter
    centilitre: centiliter
    decilitre: deciliter
    hectolitre: hectoliter
    microlitre: microliter
    gallon:
    pint:
    quart:
    bushel:
    peck:
    hogshead:
    cord:
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
    mebibyte:
    gibibyte:
    terabit:
    petabit:
    pixel:
    megapixel:
    watt:
    kilowatt:
    megawatt:
    gigawatt:
    terawatt:
    milliwatt:
    watt_hour:
    kilowatt_hour:
    megawatt_hour:
    gigawatt_hour:
    terawatt_hour:
    volt:
    kilovolt:
    millivolt:
    ampere: amp
    milliampere: milliamp
    ohm:
    joule:
    kilojoule:
    megajoule:
    calorie:
    kilocalorie:
    newton:
    newton_metre: newton_meter
    pascal:
    atmosphere:
    lux:
    radian:
    kilopascal:
    hectopascal:
    millibar:
    becquerel:
    sievert:
    millisievert:
    microsievert:
    lumen:
    candela:
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
    parsec:
    astronomical_unit:
    acre_foot:
    basis_point:
    """
)
TIMES = frozenset(
    word_list(
        "millisecond second minute hour day week fortnight month quarter year decade century millennium"
    )
)
RAISED = word_set("km m cm mm dm µm μm ft in yd mi")
"Abbreviations of lengths that a small 2 or 3 makes an area or a volume."
LARGE_LETTERS = {"Nm": "newton metre", "Gt": "gigatonne", "Mt": "megatonne"}
"Abbreviations that are another unit, or none, in small letters."
PAIRS = frozenset(name for name in LONG if " " in name)
"Units of two words, in the singular: `kilowatt hour`, `fluid ounce`."
