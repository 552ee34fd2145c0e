"""The countries of the world, and the states and provinces that follow towns, as English news has them."""

from __future__ import annotations

from workbench.language.wordlists import word_set

COUNTRIES = frozenset(
    """
Afghanistan;Albania;Algeria;Andorra;Angola;Argentina;Armenia;Australia;Austria;Azerbaijan;Bahamas;Bahrain
Bangladesh;Barbados;Belarus;Belgium;Belize;Benin;Bhutan;Bolivia;Bosnia;Bosnia and Herzegovina;Botswana;Brazil
Britain;Brunei;Bulgaria;Burkina Faso;Burma;Burundi;Cambodia;Cameroon;Canada;Cape Verde
Central African Republic;Chad;Chile;China;Colombia;Comoros;Congo;Costa Rica;Croatia;Cuba;Cyprus
Czech Republic;Czechia;Denmark;Djibouti;Dominica;Dominican Republic;East Timor;Ecuador;Egypt;El Salvador
England;Equatorial Guinea;Eritrea;Estonia;Eswatini;Ethiopia;Fiji;Finland;France;Gabon;Gambia;Georgia
Germany;Ghana;Greece;Grenada;Guatemala;Guinea;Guinea-Bissau;Guyana;Haiti;Honduras;Hong Kong;Hungary
Iceland;India;Indonesia;Iran;Iraq;Ireland;Israel;Italy;Ivory Coast;Jamaica;Japan;Jordan;Kazakhstan;Kenya
Kiribati;Kosovo;Kuwait;Kyrgyzstan;Laos;Latvia;Lebanon;Lesotho;Liberia;Libya;Liechtenstein;Lithuania
Luxembourg;Macedonia;Madagascar;Malawi;Malaysia;Maldives;Mali;Malta;Marshall Islands;Mauritania;Mauritius
Mexico;Micronesia;Moldova;Monaco;Mongolia;Montenegro;Morocco;Mozambique;Myanmar;Namibia;Nauru;Nepal
Netherlands;New Zealand;Nicaragua;Niger;Nigeria;North Korea;North Macedonia;Northern Ireland;Norway;Oman
Pakistan;Palau;Palestine;Panama;Papua New Guinea;Paraguay;Peru;Philippines;Poland;Portugal;Qatar;Romania
Russia;Rwanda;Saint Kitts and Nevis;Saint Lucia;Samoa;San Marino;Saudi Arabia;Scotland;Senegal;Serbia
Seychelles;Sierra Leone;Singapore;Slovakia;Slovenia;Solomon Islands;Somalia;South Africa;South Korea
South Sudan;Soviet Union;Spain;Sri Lanka;Sudan;Suriname;Swaziland;Sweden;Switzerland;Syria;Taiwan
Tajikistan;Tanzania;Thailand;Togo;Tonga;Trinidad and Tobago;Tunisia;Turkey;Turkmenistan;Tuvalu;Uganda
Ukraine;United Arab Emirates;United Kingdom;United States;Uruguay;Uzbekistan;Vanuatu;Vatican;Venezuela
Vietnam;Wales;Yemen;Yugoslavia;Zambia;Zimbabwe;UK;U.K.;US;U.S.;USA;UAE;America
""".strip()
    .replace("\n", ";")
    .split(";")
)
STATES = frozenset(
    """
Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Georgia;Hawaii;Idaho;Illinois
Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri
Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;New York;North Carolina;North Dakota;Ohio
Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia
Washington;West Virginia;Wisconsin;Wyoming;Alberta;British Columbia;Manitoba;New Brunswick;Newfoundland
Nova Scotia;Ontario;Prince Edward Island;Quebec;Saskatchewan;New South Wales;Queensland;South Australia
Tasmania;Victoria;Western Australia
""".strip()
    .replace("\n", ";")
    .split(";")
)
_SHORT_STATES = frozenset(
    """
Ala.;Ariz.;Ark.;Calif.;Colo.;Conn.;D.C.;DC;Del.;Fla.;Ga.;Ill.;Ind.;Kan.;Ky.;La.;Mass.;Md.;Mich.;Minn.;Miss.;Mo.
Mont.;N.C.;N.D.;N.H.;N.J.;N.M.;N.Y.;Neb.;Nev.;Okla.;Ore.;Pa.;R.I.;S.C.;S.D.;Tenn.;Tex.;Va.;Vt.;W.Va.;Wash.;Wis.
Wyo.;B.C.;Ont.;Que.
""".strip()
    .replace("\n", ";")
    .split(";")
)
LANDS = COUNTRIES | STATES | _SHORT_STATES
"""What stands after the name of a town to say which town is meant."""
NATIONALITIES = word_set(
    "afghan african albanian algerian american andorran angolan antarctic arab arabic arctic argentine"
    " argentinian armenian asian australian austrian azerbaijani bahraini bangladeshi belarusian belgian"
    " bhutanese bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian"
    " caribbean catalan chadian chilean chinese colombian congolese croatian cuban cypriot czech danish"
    " dominican dutch ecuadorian egyptian english eritrean estonian ethiopian european fijian filipino"
    " finnish flemish french gabonese gambian georgian german ghanaian greek guatemalan guinean haitian"
    " honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese"
    " jewish jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz laotian latin latvian lebanese"
    " liberian libyan lithuanian malaysian maltese mexican moldovan mongolian montenegrin moroccan"
    " mozambican namibian nepalese nicaraguan nigerian nordic norwegian omani pakistani palestinian"
    " panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran saudi"
    " scandinavian scottish senegalese serbian singaporean slovak slovenian somali soviet spanish sudanese"
    " swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen ugandan"
    " ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh western yemeni yugoslav zambian"
    " zimbabwean"
)
"""Words with a capital that say of which country or part of the world something is."""
