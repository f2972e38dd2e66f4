"""The wordings that boxes of plug-ins begin and end with, most of which are furniture in such a box only."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A family of boxes: its kind of furniture, what it begins with, and what may end it.

    At most `reach` lines stand behind its first, and `least` or more belong to it. `of_people`: all others
    are people's names.
    """

    kind: str
    label: re.Pattern[str]
    ending: re.Pattern[str]
    reach: int = 13
    least: int = 2
    of_people: bool = False


def _one_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


POLL_LABEL = _one_of(
    r"(?:(?:quick|online|web|site|readers?'?|weekly|daily|student|campus|school|today's|this week's|opinion|"
    r"our|latest|current|mini|flash|snap) )?(?:poll|polls|survey|encuesta)(?: (?:of the (?:day|week|month)|"
    r"question|time|results))?[:!]?"
)
CHOICE = _one_of(
    r".{1,80} \(?\d{1,3}(?:\.\d+)?%\)?(?:[, ].{0,20})?",
    r"\d{1,3}%",
    r".{1,80} \([\d,]+ votes?.{0,20}\)",
    r"total votes: ?[\d,]+|[\d,]+ votes?",
)
POLL = Box(
    "poll",
    POLL_LABEL,
    _one_of(
        r"vote!?|votar|submit(?: vote)?|view results|see results|ver resultados|back|loading ?\.{0,3}",
        r"polls? archives?|total votes: ?[\d,]+|[\d,]+ votes?",
    ),
)
ANNOUNCEMENT = Box(
    "notice",
    _one_of(r"(?:hide|dismiss|close|show) (?:this )?(?:announcement|notice|banner|alert|message)s?"),
    _one_of(r".{20,160}[.!]"),
    reach=1,
)
OFFERS = Box(
    "advertisement",
    _one_of(
        r"(?:from |more from )?(?:around|across|elsewhere on) the web",
        r"sponsored (?:links?|results|stories|content)|you may (?:also )?like|your ad here",
        r"promoted .{3,20}|recommended by|ads? by .{3,20}",
    ),
    _one_of(r"undo|recommended by|sponsored|promoted|ad|\S+@\S+\.\w+"),
    reach=6,
)
BOXES: tuple[Box, ...] = (
    POLL,
    ANNOUNCEMENT,
    OFFERS,
    Box(
        "notice",
        _one_of(r"(?:the |latest |final |recent |sports )?(?:scoreboard|scores|box scores)|game ?day"),
        _one_of(r"(?:all|more) scores"),
    ),
    Box(
        "notice",
        _one_of(
            r"(?:(?:upcoming|campus|community|local|school|today's|this week's|our) )?(?:events?|calendar)"
            r"(?: (?:calendar|listings?))?",
            r"what's (?:on|happening|up)(?: .{2,20})?|calendar of events",
            r"happening (?:today|this week|now|on campus)",
        ),
        _one_of(r"(?:sun|mon|s|m) ?|« ?[a-z]{3}|[a-z]{3} ?»|(?:more|all) events?"),
    ),
    Box(
        "weather",
        _one_of(r"(?:[^\d.,:?!]{2,30} )?weather(?: (?:today|now|forecast|report))?"),
        _one_of(
            r"(?:(?:mostly|partly|light|heavy|scattered|broken|few) )?(?:clear|sunny|fair|clouds|cloudy|"
            r"overcast|rain|showers|snow|fog|haze|mist|windy|drizzle|storms|thunderstorms?)",
            r"-?\d{1,3} ?°.{0,12}",
        ),
        reach=6,
    ),
    Box(
        "footer",
        _one_of(
            r"(?:manage|withdraw|your|our) (?:cookie |privacy )?(?:consent|choices|options)|privacy overview",
            r"we value your privacy|cookies?(?: (?:notice|consent|settings|policy|preferences))?",
            r".{0,300}\b(?:uses?|use of) (?:[\w-]+ ){0,3}cookies\b.{0,300}",
        ),
        _one_of(
            r"(?:accept|reject|deny|decline|agree|disagree|allow|ok|okay|got it|i (?:agree|accept|"
            r"understand)|continue|dismiss|close|more (?:options|info(?:rmation)?)|learn more|read more|save|"
            r"consent|do not consent|manage options|"
            r"view preferences|necessary|functional|statistics|marketing|always (?:enabled|active)|privacy "
            r"policy)(?: (?:all|and close|& close|settings))?!?"
        ),
    ),
    Box(
        "menu",
        _one_of(
            r"(?:select|choose|change) (?:your |a )?language ?▼?|languages?",
            r"translate(?: (?:this )?(?:page|site))?:?",
        ),
        _one_of(
            r"(?:powered by )?(?:google )?translate|english|español|spanish|français|french|tagalog|filipino",
            r"deutsch|german|italiano|português|中文|日本語|한국어|العربية|हिन्दी|tiếng việt|kreyòl|afrikaans",
            r"cymraeg|gaeilge|te reo māori|isizulu|[a-z]{2}(?:-[a-z]{2})?",
        ),
    ),
    Box(
        "menu",
        _one_of(r"(?:open |accessibility )(?:toolbar|tools|menu|options)|enable accessibility"),
        _one_of(r"reset|grayscale|readable font"),
    ),
    Box(
        "donate",
        _one_of(
            r"friends of .{3,40}|become an? (?:member|friend|patron|supporter|subscriber)\b.{0,40}",
            r"(?:our )?(?:members|sponsors|patrons|donors|supporters)|membership",
            r"support (?:us|our .{3,30}|student journalism)",
        ),
        _one_of(r"join(?: now| us)?|donate|how to become .{3,20}|renew|give"),
        reach=8,
    ),
    Box(
        "newsletter",
        _one_of(r"you(?:'ve| have| are) .{0,40}\bfree (?:articles?|stories)\b.{0,40}"),
        _one_of(r"subscribe|log ?in|sign ?in|register"),
        reach=4,
    ),
    Box(
        "newsletter",
        _one_of(
            r"(?:subscribe|sign ?up) (?:to|for) .{2,50}|(?:our |weekly |daily |email )?newsletters?",
            r"get .{0,40}\b(?:news|headlines|stories|updates|newsletter|alerts|e-?mails?|inbox|digest|paper|"
            r"issue)\b.{0,40}|never miss .{5,60}",
            r"stay (?:informed|in touch|connected|up to date|updated|in the (?:know|loop))\b.{0,30}",
            r"(?:want|like|love|enjoy) .{0,40}\b(?:news|stories|more|reading|read)\b.{0,30}\?",
        ),
        _one_of(r"(?:sign (?:me )?up|subscribe|submit|join|e-?mail|your e-?mail|(?:first|last) name)!?"),
        reach=6,
    ),
    Box(
        "footer",
        _one_of(
            r"(?:(?:our|the|meet the|meet our) )?(?:editorial board|staff|team|masthead|editors|editorial "
            r"staff|staff box|executive board)|who we are"
        ),
        _one_of(
            r"(?:see|view|meet) (?:all|the|our|full)(?: (?:the|our))? (?:staff|team|members|editors)",
            r"[^\W\d_][^,\d.?!:]{3,40}, (?:[\w-]+ ){0,3}"
            r"(?:editor|editor-in-chief|manager|advis[eo]r|director|chief)",
        ),
        least=4,
        of_people=True,
    ),
    Box(
        "menu",
        _one_of(r"(?:print|current|latest|digital|e-?|today's)(?: print)? ?(?:edition|issue|paper)"),
        _one_of(
            r"(?:download|view|read|open|see)(?: (?:the|our|as))? (?:pdf|issue|edition|it)|past issues",
            r"archives?|back issues|vol(?:ume)?\.? ?\d+.{0,30}",
        ),
        reach=4,
    ),
    Box(
        "embed",
        _one_of(r"(?:audio|video|media|podcast) player|loading ?\.{0,3}|listen"),
        _one_of(
            r"-?\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?|\d(?:\.\d+)?x|https?://\S+|download",
            r"(?:\| ?)?open in .{2,20}",
        ),
        reach=6,
    ),
    Box(
        "poll",
        _one_of(r"(?:was|is) this .{0,20}(?:helpful|useful)\?"),
        _one_of(r"yes|no|not really"),
        reach=3,
    ),
    Box(
        "poll",
        _one_of(r"rate (?:this|it)\b.{0,20}|(?:your|reader|user|average) rating"),
        _one_of(r"\d stars?|[★☆]+|poor|fair|good|great|excellent|average"),
        reach=6,
    ),
    Box(
        "menu",
        _one_of(r"meta"),
        _one_of(r"(?:entries|comments) (?:feed|rss)|wordpress\.(?:com|org)|log ?in|register"),
        reach=6,
    ),
    Box(
        "footer",
        _one_of(r"create a free (?:website|blog).{0,60}|blog at .{3,30}"),
        _one_of(r"get started|start (?:now|here)|sign up"),
        reach=2,
    ),
)
# Most lines begin no box: one look at each spares them a look a box.
ANY_LABEL = _one_of(*(box.label.pattern for box in BOXES))
STAFF = re.compile(
    r"(?:(?:(?:deputy|managing|copy|news|sports?|web|photo|features|arts|opinion|chief|senior|associate|"
    r"assistant|online|design|executive|business|circulation|advertising) )*(?:editor|editors|chief|"
    r"manager|adviser|advisor|director|editor-in-chief|web|photos?|design|layout|webmaster)): "
    r"(?:[^\W\d_][\w.'’-]* ?){2,5}(?:, .{3,60})?",
    re.IGNORECASE,
)
