"""How a line shows that it is not the article's prose: general patterns of news furniture.

Every pattern must fit the whole line, and lines that could be sentences of the article are left alone:
a lost sentence is worse than an extra one.
"""

from __future__ import annotations

import re
from datetime import date

_LONGEST = 300
"""Characters; longer lines are prose, and the patterns below need not look at them."""

_NETWORKS = (
    r"facebook|twitter|x|e-?mail|whats ?app|linked ?in|reddit|pinterest|telegram|instagram|tik ?tok|youtube"
    r"|threads|bluesky|mastodon|messenger|flipboard|tumblr|copy(?: the)? link|link copied!?|print|save"
    r"|comments?|bookmark|tweet|pin it|gift(?: this)? article|share|like|rss|more"
)
_LETTERS = r"newsletters?|e-?mails?|alerts?|inbox|updates|briefing|notifications|account|app|channel|podcast"
_CLUTTER = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[\W_]+",
        r"-\s?\d{2}\s?-|ends",
        r"(?:advertisements?|advertising|ads?|ad feedback|sponsored(?: content| links?| stories)?"
        r"|sponsored by \S+(?: \S+){0,5}|promoted(?: content| stories)?|paid (?:post|content)"
        r"|partner content)\W*",
        r"(?:story|article|report) continues (?:below|after).{0,40}|continue reading.{0,60}"
        r"|scroll (?:down )?to continue.{0,40}"
        r"|skip (?:past|to|this)? ?.{0,40}(?:content|newsletter|navigation|ad)",
        r"share (?:this|via|on|to|it|full|the)(?:[ :]+(?:article|story|post|page|link|with|friends|on|via|"
        + _NETWORKS + r")){0,6}\W*",
        r"(?!x\W*$)(?:(?:" + _NETWORKS + r"|\d{1,6} (?:comments?|shares?|likes?))(?:\W+|$)){1,12}",
        r"(?:read|see|watch|listen|view) (?:more|also|next|related|the full (?:story|article)|full story)"
        r"(?:\b[^.!?:]{0,160})?[…>»]*|(?:read|see|watch|listen) (?:more|also|next)\s?[:|—–].{0,160}",
        r"(?:find out|learn|discover|show|load|get|hear|view|see) (?:more|all)[…>»]*",
        r"(?:more from|more on|more in|related(?: (?:stories|articles|topics|content|links|coverage|news))?"
        r"|recommended(?: (?:stories|reading|for you))?|most (?:read|popular|viewed|shared)|trending(?: now)?"
        r"|editors?['’]?s? picks?|up next|you (?:may|might) (?:also )?(?:like|be interested in)|see also"
        r"|also (?:read|see)|don['’]?t miss|top stories|latest (?:news|stories|headlines)|explore more)"
        r"(?:[:—–-].{0,160}|(?: [^\s.!?]+){0,4})",
        r"(?:sign up|subscribe|register|join us|get|download|install|enable|turn on|manage|receive)\b"
        r"[^.!?]{0,160}\b(?:" + _LETTERS + r")\b[^.!?]{0,80}[.!?>»]*",
        r"(?:sign|log)[ -]?(?:in|up|out)|register(?: now)?|subscribe(?: (?:now|today|here))?"
        r"|create (?:a |an )?(?:free )?account|my account|already a (?:subscriber|member)\?.{0,40}",
        r"(?:follow|like) (?:us|me) (?:on|at)\b[^.!?]{0,80}[.!]?|follow @?\w+",
        r"follow [\w.'’@ -]{2,40} on (?:" + _NETWORKS + r")\b.{0,60}",
        r"by (?:signing up|subscribing|clicking|continuing)\b.{0,60}\byou (?:agree|accept)\b.{0,200}",
        r"this site is protected by\b.{0,200}",
        r"(?:become a (?:member|subscriber|supporter)|donate)(?: [^\s.!?]+){0,4}[!>»]*",
        r"support (?:our|independent|quality|local) (?:journalism|newsroom|reporting|work|site)"
        r"(?: [^\s.!?]+){0,4}\W*",
        r"(?:click|tap) here\b[^.!?]{0,120}[.!]?|(?:click|tap) (?:to|on)\b[^.!?]{0,60}",
        r"enter your e-?mail.{0,60}",
        r"(?:©|\(c\)|copyright\b)\s*(?:©\s*)?\d{4}\b.{0,160}|.{0,120}\ball rights reserved\b.{0,60}",
        r"(?:terms (?:of|and) (?:use|service|conditions)|privacy (?:policy|notice)"
        r"|cookie (?:policy|settings|notice)|accept(?: all)?(?: cookies)?|reject all"
        r"|manage (?:cookies|preferences)|contact us|about us|advertise with us"
        r"|do not sell.{0,40}|accessibility|sitemap|help cent(?:er|re))",
        r"(?:back to (?:top|the top)|return to (?:top|homepage)|home|menu|search|close|next|previous"
        r"|loading\W*|open (?:menu|search|image.{0,30})|toggle (?:menu|navigation)|play(?: video)?|pause|mute"
        r"|hide caption|toggle caption|enlarge(?: this)? image|view (?:gallery|comments|image).{0,30}"
        r"|live|breaking)",
        r"(?:next|previous) (?:article|story|post|page)\b.{0,80}|page \d+(?: of \d+)?",
        r"(?:leave a (?:comment|reply)|post a comment|join the conversation)\W*",
        r"comments? (?:are )?closed.{0,60}",
        r"\d{1,3}[ -]min(?:ute)?s?(?: read)?|(?:reading|listening) time\b.{0,20}",
        r"this (?:article|story) is (?:exclusive|reserved) (?:to|for)\b.{0,60}|subscribers? only",
        r"(?:filed under|tags?|topics?|categories|category|posted in)\s?:.{0,200}",
    )
)  # fmt: skip

_AGENCIES = (
    r"getty images|reuters|afp|ap|associated press|ap photo|epa(?:-efe)?|bloomberg|pa(?: wire| media)?"
    r"|shutterstock|istock|alamy|xinhua|dpa|anp|zuma press|wikimedia commons"
    r"|flickr|handout|pool|file(?: photo)?"
)
_CREDIT_WORD = (
    r"(?:(?:file )?photo(?:graph)?s?|images?|pictures?|illustration|graphic|map|video|credits?|screenshot)"
    r"(?: credits?)?(?:\s?[:/]|\s(?:by|via|courtesy(?: of)?)\b)"
)
_CREDIT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[(\[][^()\[\]]{2,60}\s?/\s?[^()\[\]]{2,60}[)\]]",
        r"[(\[]?" + _CREDIT_WORD + r"[^.!?]{2,90}(?:\.[^.!?\s]{2,20}){0,2}[.)\]]{0,2}",
        r"[(\[]?(?:[\w.'’-]+ ){0,5}[\w.'’-]*\s?(?:/|via|\||,)\s?(?:" + _AGENCIES + r")(?: \S+){0,3}[)\]]?",
        r"[(\[]?(?:" + _AGENCIES + r")(?:\s?/\s?[\w.' -]{2,40})?[)\]]?",
        r"courtesy (?:of )?[^.!?]{2,60}[.)]?",
    )
)
_TRAILING_CREDIT = re.compile(
    r"(?:^|[.!?…:\"”’)\]\w]\s)(?P<credit>" + _CREDIT_WORD + r"\s?[A-Z@][^.!?]{1,80}\.?"
    r"|[(\[][^()\[\]]{2,60}\s?/\s?[^()\[\]]{2,60}[)\]])$",
    re.IGNORECASE,
)

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE_ONLY = tuple(
    re.compile(
        r"(?:(?:first |last )?(?:published|updated|modified|posted|created|date)\b(?: on| at)?[: ]{0,3})?"
        r"(?:\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?,? (?:on )?)?"
        r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?" + day +
        r"(?:[ ,]*(?:at |[-–—|•·] ?|T)?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?\(?[a-z]{1,4}\)?)?)?"
        r"(?:[ ,|•·/–—-]{1,3}(?:updated|last updated|modified)\b.{0,60})?[.]?",
        re.IGNORECASE,
    )
    for day in (
        _MONTH + r" (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)? " + _MONTH + r",? (?P<year>\d{4})",
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    )
)  # fmt: skip

_NAME = r"(?:[A-Z][\w.'’-]*|de|da|di|la|le|van|von|der|den|bin|al|el|dos|du|y)"
_BYLINE = (
    re.compile(
        rf"(?:By|BY|Words by|Written by|Reported by|From)\s(?!The\b)[A-Z][\w.'’-]*(?:\s{_NAME}){{0,4}}"
        rf"(?:(?:,|\sand|,\sand|\s&|\swith|\s[|/–—-])\s{_NAME}(?:\s{_NAME}){{0,4}}){{0,8}}"
        r"(?:\s?[|,–—-]\s?.{2,60})?"
    ),
    re.compile(
        r"\(?(?:Additional )?(?:Reporting|Writing|Editing|Edited|Reported|Written|Compiled) by [A-Z].{2,200}"
    ),
    re.compile(
        r"(?:[A-Z][\w'’-]* ){0,4}"
        r"(?:Staff Writer|Staff Reporter|Correspondent|Special to .{2,40}|Bureau Chief)"
    ),
)
_DAY_NAMES = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber|Then|Now|Early|Late|Contrast"
)
_PLACE = re.compile(
    r"(?:(?:[A-Z][A-Z.'’-]{2,}|[A-Z]\.[A-Z]\.)(?:\s[A-Z][A-Z.'’-]+){0,3}(?:,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?){0,2}"
    r"(?:\s?\((?:[A-Z][\w.]*|of|and|the|\s){1,8}\))?|\((?:AP|AFP|Reuters|Xinhua|Bloomberg|UPI|PA|dpa|CNN)\))"
    r"\s?(?:—|–|--|-)\s(?=[A-Z0-9“\"'‘])"
)
_END = re.compile(r"[.!?…:;,。！？；।؟۔][\"”’'»)\]」』]{0,2}$|[”\"」』]$")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
"""Scripts that put no spaces between words, or few: a word there is about two characters."""

_FINITE = frozenset({
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would",
    "can", "could", "may", "might", "must", "shall", "should", "says", "said", "say", "told", "made",
    "took", "went", "came", "gave", "found", "left", "led", "held", "kept", "saw", "stood", "sat", "ran",
    "won", "lost", "met", "spoke", "began", "became", "got", "put", "set", "let", "fell", "rose", "grew",
    "drew", "flew", "broke", "wrote", "built", "sent", "paid", "bought", "sold", "caught", "taught",
    "thought", "walk", "talk", "speak", "gather", "march", "protest", "wave", "look", "watch", "wait",
    "await", "pose", "greet", "shake", "carry", "leave", "hold", "stand", "sit", "attend", "arrive",
    "celebrate", "play", "work", "live", "make", "take", "give", "find", "show", "use", "try", "ask",
    "need", "feel", "become", "mean", "keep", "begin", "seem", "help", "turn", "start", "run", "move",
    "believe", "bring", "happen", "write", "provide", "pay", "meet", "include", "continue", "learn",
    "change", "lead", "understand", "follow", "stop", "create", "read", "add", "spend", "grow", "open",
    "win", "offer", "remember", "love", "consider", "appear", "buy", "serve", "die", "send", "expect",
    "build", "stay", "fall", "cut", "reach", "kill", "remain", "suggest", "raise", "pass", "sell",
    "require", "report", "decide",
})  # fmt: skip
_PLURAL_OR_OTHER = frozenset({
    "overseas", "always", "perhaps", "sometimes", "its", "his", "this", "thus", "plus", "across",
    "previous",
})  # fmt: skip


def is_clutter(line: str) -> bool:
    """Say whether the whole of `line` is an advert mark, a share link, navigation or the like."""
    return len(line) <= _LONGEST and any(pattern.fullmatch(line) for pattern in _CLUTTER)


def is_credit(line: str) -> bool:
    """Say whether the whole of `line` names who made a picture."""
    return len(line) <= 120 and any(pattern.fullmatch(line) for pattern in _CREDIT)


def credit_start(line: str) -> int:
    """Return where the credit at the end of a caption begins, or -1 when there is none."""
    if len(line) > 600:
        return -1
    tail = max(0, len(line) - 130)
    match = _TRAILING_CREDIT.search(line, tail)
    return match.start("credit") if match and match.start("credit") > 0 else -1


def is_byline(line: str) -> bool:
    """Say whether the whole of `line` names who wrote the article."""
    if len(line) > 220 or line.endswith(("?", "!", ":")):
        return False
    first_words = line.split(maxsplit=3)
    if len(first_words) > 1 and first_words[0].lower() == "by" and _DAY_NAMES.match(first_words[1]):
        return False
    return any(pattern.fullmatch(line) for pattern in _BYLINE)


def day_alone(line: str) -> str | None:
    """Return the ISO date when `line` is nothing but a date (and a time), else None."""
    if len(line) > 120:
        return None
    match = next(filter(None, (pattern.fullmatch(line) for pattern in _DATE_ONLY)), None)
    if match is None:
        return None
    month = match["month"].lower()
    number = int(month) if month.isdigit() else [name[:3] for name in _MONTHS].index(month[:3]) + 1
    try:
        return date(int(match["year"]), number, int(match["day"])).isoformat()
    except ValueError:
        return None


def place_end(paragraph: str) -> int:
    """Return where a paragraph begins after its place and agency ("LONDON (Reuters) — "), or 0."""
    match = _PLACE.match(paragraph[:120])
    return match.end() if match else 0


def is_unfinished(line: str) -> bool:
    """Say whether `line` is short and ends as a heading does, without punctuation that closes a sentence."""
    return len(line) <= 160 and word_count(line) <= 25 and _END.search(line) is None


def word_count(line: str) -> int:
    """Return about how many words `line` has, in scripts without spaces too."""
    return max(len(line.split()), len(_UNSPACED.findall(line)) // 2)


def is_bare_label(caption: str) -> bool:
    """Say whether a caption only names what the picture shows: it has no verb that we can see."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", re.sub(r"\([^()]{0,40}\)", " ", caption))
    return len(words) <= 20 and not any(_may_be_verb(word) for word in words[1:])


def _may_be_verb(word: str) -> bool:
    if not word[0].islower() or word in _PLURAL_OR_OTHER:
        return False
    if word in _FINITE or word.endswith("ed"):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")) and len(word) > 3
