"""The wordings of what plug-ins put on a page: consent, polls, scores, offers, players."""

from articles.readers.plain_text.furniture.rule import Rule, rule

_PIECES = r"(?:articles?|stories|posts?|pieces?|coverage)"
_PRICE = r"(?:us|ca?|a)?[$£€₱₹¥] ?\d[\d.,]*\+?"
_WHO = r"(?:taboola|outbrain|revcontent|mgid|zergnet|dianomi|google|adsense|nativo|sharethrough)"
WIDGET_RULES: tuple[Rule, ...] = (
    rule(
        "footer",
        "sure",
        r"we (?:value|respect|care about) your privacy[.!]?|(?:your )?privacy (?:overview|choices|"
        r"center|options)|(?:your|my) (?:privacy|consent|cookie) (?:choices|settings|preferences)|"
        r"(?:we|.{3,40}) and our (?:[\d,]+ )?(?:partners|vendors)\b.{3,200}|"
        r"(?:we|our (?:partners|vendors))\b.{0,60}\b(?:process|store|access)\b.{0,50}\b(?:data|device|"
        r"identifiers)\b.{0,120}",
        r"(?:manage|withdraw|change|update|customi[sz]e|save|review) (?:your |my |the )?(?:consent|cookies?|"
        r"choices|privacy)(?: (?:preferences|settings|choices|consent|options))?|"
        r"save (?:&|and) (?:accept|close|exit)|(?:accept|reject|deny|allow|decline|agree to|refuse) "
        r"(?:all|selected|necessary|essential|optional)(?: cookies)?",
        r"your browser (?:is|may be|appears to be) (?:out|un|no longer|too|not|old)\b.{3,100}|"
        r"we (?:recommend|suggest) (?:switching|updating|upgrading|using)\b.{3,80}\b(?:browsers?|chrome|"
        r"firefox|safari|edge)\b.{0,60}|"
        r"browser (?:compatibility|notice|support)|(?:hide|dismiss|close|show) (?:this )?(?:announcement|"
        r"notice|banner|alert|message)s?",
        r"(?:printed|published|hosted) (?:by|at) .{3,50}\. .{0,40}\bopinions\b.{3,80}|opinions "
        r"(?:expressed |here |printed )*are (?:those|solely).{3,100}",
        r"\{\w{2,20}\}|%[sd]",
    ),
    rule(
        "menu",
        "sure",
        r"[\w-]{2,40}\.(?:wordpress|blogspot|weebly|tumblr|substack|wixsite|squarespace|medium|webflow|"
        r"edublogs|livejournal|typepad|wixstudio)\.(?:com|io|org)(?:/\S{0,40})?|"
        r"skip to (?:the )?accessibility .{3,20}|reset (?:settings|all)|(?:bigger|larger|smaller) (?:text|"
        r"cursor|font)|original text|rate this translation|your feedback will (?:be used|help) .{3,80}|"
        r"(?:chat|talk) (?:with|to) us(?: (?:now|live|online))?[.!]?|"
        r"(?:hi|hello|hey)(?: there)?[!.,] .{0,30}\b(?:can|may) (?:we|i) help.{0,30}|"
        r"(?:get|download|install)(?: it)?(?: (?:our|the))? (?:\w+ ){0,3}(?:app|(?:from|on|in) "
        r"(?:google play|the app store))(?: .{2,30})?|(?:turn on|enable|allow) notifications|not now|"
        r"maybe later|no,? thanks|"
        r"load more\.{0,3}|[\d,.]+k? (?:posts|photos|tweets)(?:,? [\d,.]+k? (?:followers|following))+|"
        r"[\w -]{1,50}\.(?:pdf|docx?|xlsx?|pptx?|zip|mp3)(?: [(\[][\d.]+ ?[kmg]b[)\]])?|[\d,]{3,6} words|"
        r"flag (?:this )?(?:as|comment|content|post)\b.{0,30}",
        r"(?:buy|order|shop) now[.!]?|loading (?:\w+ ){0,3}\w+ ?\.\.\.|"
        r"sno (?:story|sites?|classifieds?|ads?)\b.{0,30}",
    ),
    rule(
        "residue",
        "sure",
        r"(?:googletag|googletagmanager|dataLayer|adsbygoogle|"
        r"window\.\w+|document\.\w+|jquery|gtag|_gaq|ga|fbq|\$)(?:\.\w+)*(?:\(|\[| ?=).{0,300}|"
        r"if ?\(.{1,80}\) ?\{.{0,200}|\(?(?:var|let|const) \w+ ?= ?.{0,200}[;{}]",
    ),
    rule(
        "poll",
        "sure",
        r".{1,80} \(\d{1,3}(?:\.\d+)?%, [\d,]+ (?:votes?|voters)\)",
        r"total voters: ?[\d,]+|[\d,]+ voters(?: (?:so far|cast|total|in all))?",
        r"(?:was|is) this (?:\w+ )?(?:helpful|useful)\?|did this (?:\w+ )?(?:help|answer)\b.{0,40}\?",
        r"(?:view|see|show|check)(?: the)? (?:poll )?results|(?:vote|answer) (?:now|in (?:our|the|this) "
        r"poll)[.!]?|cast your (?:vote|ballot)[.!]?|polls? archives?|(?:past|previous|more|other) polls|"
        r"you(?: have|'ve) already voted.{0,40}|(?:this|the) poll (?:is|has) (?:now )?(?:closed|"
        r"ended|expired).{0,20}|sorry, there was an error loading this poll\.?",
    ),
    rule(
        "notice",
        "sure",
        r"(?:see|view|more|all|full) (?:all |the |full |more )*(?:scores|scoreboard|standings|"
        r"schedules?|results)",
        r"(?:submit|add|post|suggest|promote|list|see|view|browse|export)(?: (?:an?|your|all|more|"
        r"the|full))* (?:events?|calendar)(?: to (?:the|our) calendar)?|(?:full|master) calendar|"
        r"(?:there are )?(?:currently )?no (?:upcoming |scheduled )?events(?: (?:at this time|found|"
        r"scheduled|today|this week))?\.?|add to (?:my |your )?(?:google|apple|outlook|yahoo|office)? ?"
        r"calendar|(?:export )?(?:ical(?:endar)?|outlook|webcal)(?: (?:feed|export|file))?",
    ),
    rule(
        "related",
        "opener",
        r"(?:keep|continue|go on) reading (?:with|in) .{3,60}|"
        rf"(?:read|see|check out|try|find|explore|enjoy|here are|browse|discover) .{{0,20}}"
        rf"\b(?:other|more|another|related|latest) (?:of (?:our|the) )?{_PIECES}\b.{{0,20}}",
        r"(?:from |more from )?(?:around|across|elsewhere on) the web|sponsored (?:links?|results|stories|"
        r"listings)|(?:promoted|recommended|sponsored) (?:links?|content|for you)(?: by .{3,20})?",
    ),
    rule(
        "advertisement",
        "sure",
        rf"(?:ads? |links? |powered |recommended |promoted |provided |content )?by {_WHO}|recommended by|"
        r"ad ?choices|\(ad(?:vertisement)?s?\)|\[ads?\]",
        r"(?:(?:your|place (?:your|an)|put your) (?:ads?|advert\w*|(?:ad|banner)? ?space|business|"
        r"company|logo|banner|message) (?:could |can |should )?(?:be |go(?:es)? )?here[.!]?(?: .{0,40})?|"
        r"this (?:ad )?space (?:is )?(?:available|for (?:rent|sale))[.!]?)",
        r"\d{2,4} ?[x×] ?\d{2,4}(?: (?:ad|banner|leaderboard|skyscraper))?|(?:banner|leaderboard|skyscraper|"
        r"mrec|billboard)(?: ads?| \d)",
        r"(?:find|book|rent|lease|plan|order) your (?:next|perfect|new|dream|summer|spring|off-campus) "
        r"[^.?!]{3,40}[!.]?",
        rf"[^.?!]{{2,50}}: [^.?!]{{2,80}}{_PRICE}(?:\.\d\d)?[^.?!]{{0,20}} (?:with|for|w/) (?:your |an? )?"
        r"(?:student|college|school|campus|university|coupon|this)\b[^.?!]{0,30}[.!]?",
        r"(?:sale|save|special|deal|get)\b[^.?]{0,40}\b\d{1,2}% off\b[^.?]{0,60}",
        r"(?:[^.?!]{3,90} )?(?:deals|specials|discounts|coupons) (?:from|at) [^.?!]{3,40}"
        r"[!.]?",
    ),
    rule(
        "donate",
        "sure",
        r"(?:buy|get|send) (?:me|us|the staff|our staff) an? (?:\w+ )?(?:coffee|pizza|beer|drink|tea|slice|"
        r"doughnut|donut)[.!]?",
        r"(?:support|back|find|fund|tip|join) .{2,50} on (?:patreon|ko-?fi|paypal|buy me a coffee|"
        r"gofundme|venmo|steady|open ?collective|liberapay|cash app|kickstarter|indiegogo)[.!]?",
        r"become an? (?:\w+ )?(?:member|patron|friend|supporter|sponsor|donor|subscriber|backer|"
        r"sustainer)(?: (?:of|at|on|today|now|for|with)\b.{0,60})?[.!]?|"
        r"how to become an? .{3,20}|(?:our )?(?:members|supporters|readers|donors|patrons) "
        r"(?:keep|make|help|fund|power) (?:this|our|us|the|.{3,30} free).{0,60}",
        rf"(?:[a-z ]{{3,20}}: )?{_PRICE}(?: ?(?:/|per|a|an|each) ?(?:month|year|week|mo|yr|issue|semester|"
        rf"term|copy))|(?:bronze|silver|gold|platinum|copper|diamond|friend|patron|sponsor|supporter|"
        rf"student|benefactor|member|champion|donor|individual|family|alumni): ?{_PRICE}.{{0,20}}",
    ),
    rule(
        "newsletter",
        "sure",
        r"you(?:'ve| have| are) (?:(?:now )?(?:read|used|viewed|reached|hit|got|on|at)\b.{0,60})?"
        r"\b\d+ .{0,30}\bfree .{0,20}(?:articles?|stories|reads?|views?)\b.{0,50}|"
        r"(?:you have )?(?:\d+|one|two|three|no) (?:more )?(?:free )?(?:articles?|stories|reads) "
        r"(?:left|remaining|to go)\b.{0,40}|"
        r"(?:already|not yet|not already) an? (?:member|subscriber|supporter|patron)\?.{0,40}",
    ),
    rule(
        "newsletter",
        "sure",
        r"\*? ?(?:indicates|denotes|=) (?:an? )?required(?: fields?)?|(?:first|last|full) name ?\*?|"
        r"(?:your )?(?:e-?mail|email)(?: address)? ?\*|(?:required|optional) field",
        r"get (?:the|our|all|your|every)[^.?!]{3,60} (?:(?:every|each|on) (?:week|month|day|morning|"
        r"evening|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|issue)|weekly|daily|monthly|first)[.!]?",
        r"(?:sign ?up|subscribe|join|follow)(?: (?:for|to|on|in))? (?:our|us on|the [\w ]{2,30}?)"
        r"(?: [\w ]{2,30})? ?(?:whatsapp|telegram|discord|slack|signal|text(?: message)?|sms|push) "
        r"?(?:channel|group|server|alerts?|list|updates|community)?[.!]?",
        r"never miss an? (?:issue|article|edition|update|thing|game|post)\b.{0,60}|"
        r"unsubscribe (?:at any time|any ?time|whenever).{0,40}|(?:we )?(?:promise|never) .{0,20}spam.{0,40}",
    ),
    rule(
        "comments",
        "sure",
        r"you must be .{3,50} to (?:comment|post|reply|vote|respond)\b.{0,20}|"
        r"(?:log|sign) ?(?:in|up) with (?:facebook|google|apple|twitter|x|e-?mail|linkedin|microsoft)|"
        r"continue with (?:facebook|google|apple|e-?mail)|"
        r"your (?:comment|reply|report|response|message) (?:has been|was|is|will be) .{3,80}|reported|"
        r"discuss (?:this|the) (?:article|story|post|topic)(?: (?:\(\d+\)|online|here))?",
        r"(?:all )?comments are (?:first )?(?:read|screened|held|approved|checked|monitored|subject)"
        r"\b.{0,140}|(?:we|.{2,50}) (?:welcomes?|invites?|encourages?) (?:all |your |reader |thoughtful |"
        r"civil )?(?:comments|commenters)(?:[.,:]| and| but| that| (?:from|by) (?:our )?readers| on "
        r"(?:our|its|this) (?:stor|article|site|website|page|work|cover|report|news)).{0,200}|"
        r"please note that (?:all )?comments.{0,120}",
    ),
    rule(
        "menu",
        "sure",
        r"(?:open|close|show|hide|enable) (?:the )?(?:accessibility )?(?:toolbar|accessibility)(?: "
        r"(?:tools|menu|mode))?|accessibility (?:tools|menu|options|toolbar|mode|"
        r"adjustments|settings)",
        r"press (?:alt|ctrl|control|shift|esc(?:ape)?|enter|tab|command|option|the)\b.{1,100}|"
        r"use (?:the )?(?:up/down|left/right|up|down|left|right|arrow|tab)\b.{3,100}|"
        r".{0,40}\bscreen[- ]reader (?:mode|users?|support|version|optimi[sz]ed)\b.{0,40}",
        r"(?:increase|decrease|enlarge|reduce|reset) (?:the )?(?:text|font|contrast|line height|"
        r"letter spacing)(?: (?:size|height|spacing))?|(?:high|negative|low|dark|light) contrast|"
        r"grayscale|gr[ae]yscale mode|light background|(?:links?|headings?) underlined?|"
        r"(?:underline|highlight) (?:links|headings|titles)|readable font|dyslexi[ac][- ]friendly(?: font)?",
        r"select (?:your )?language|choose (?:your |a )?language|translate(?: (?:this )?(?:page|site))?:?|"
        r"(?:view|read|see) (?:this )?(?:page|site|article|story)? ?in (?:another|other|your) languages?",
        r"edit collection|(?:today's|this week's) (?:print )?(?:edition|issue|paper)(?: \(pdf\))?|"
        r"(?:print|current|latest|digital) (?:edition|issue)|(?:read|see|view|browse|flip through) (?:our|"
        r"the) "
        r"(?:latest |current |new |newest |print )+(?:issue|edition)s?(?: .{2,40})?|"
        r"where to (?:find|get|pick up) (?:a copy|copies|us|the paper|our paper|.{3,30} in print)",
    ),
    rule(
        "embed",
        "sure",
        r"taking too long\??|reload (?:the )?(?:document|page|frame|file)|(?:\| )?open in (?:a )?new (?:tab|"
        r"window)|(?:audio|video|media|podcast) player|beyond ?words|download(?: (?:file|pdf|"
        r"document|episode|audio|mp3))",
        r"(?:listen to|hear|subscribe to|find|stream|follow) .{3,80} on (?:spotify|apple(?: podcasts| "
        r"music)?|soundcloud|youtube|anchor|google podcasts|stitcher|pocket casts|amazon music|"
        r"iheart(?:radio)?|audible|overcast)(?: .{0,40})?",
    ),
    rule("weather", "sure", r"(?:(?:h|l|hi|lo|high|low|max|min):? ?-?\d{1,3} ?°? ?[cf]?[ ,/|]*){2}"),
    rule(
        "weather",
        "sure",
        r"(?:humidity|wind|winds|feels like|precipitation|pressure|visibility|uv index|dew point|sunrise|"
        r"sunset|cloud cover):? ?-?\d[\d.:]* ?(?:%|°|m/s|mph|km/h|kph|in|mm|hpa|mb|[ap]\.?m).{0,10}",
    ),
)
