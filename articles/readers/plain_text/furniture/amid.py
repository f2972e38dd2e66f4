"""The wordings of furniture that stand amid other words of a line.

Such patterns are looked for from every place of a line, which takes long: `HINTS` and `ENDS` spare most
lines them.
"""

from articles.readers.plain_text.furniture.rule import Rule, rule

# One of these is in every line that one of the rules below fits, or one of `ENDS` ends it.
HINTS = (
    "°",
    "opens in",
    "abre en",
    "gravatar",
    "make your",
    "make a ",
    "please consider",
    "consider becom",
    "support us",
    "we are a",
    " of any ",
    "help us out",
    "sign up",
    "signup",
    "subscrib",
    "reader-supported",
    "in your inbox",
    "delivered",
    "©",
    "copyright",
    "reserv",
    "powered by",
    "theme by",
    "free software",
    "agree ",
    "not supported",
    "digital ",
    "phone",
    "fax",
    " tel",
    "♬",
    "instagram ",
    "cookies",
    "assume ",
    "function",
)
_PLACES = ("vimeo", "vimeo.", "scribd", "soundcloud", "flickr", "issuu", "slideshare", "canva")
ENDS = (" logo", " picks", "'s blog", *(f" on {place}" for place in _PLACES))
AMID_RULES: tuple[Rule, ...] = (
    rule(
        "embed",
        "sure",
        r".{2,90} (?:from|by|de|por) .{2,60} on (?:vimeo\.?|scribd|soundcloud|flickr|issuu|slideshare|canva)",
        r".{0,40}♬ .{2,80}|.{2,60} [•·-] instagram (?:photos|reels).{0,20}",
    ),
    rule(
        "footer",
        "sure",
        r"(?:we|this (?:web)?(?:site|page)|our (?:web)?(?:site|pages?)|(?:the )?[\w.' ]{2,40}?)(?: and "
        r"(?:our|its) .{3,40})? uses? (?:[\w-]+ ){0,3}cookies\b.{8,300}",
        r".{0,160}\b(?:(?:our|their) use of (?:\w+ )?cookies|(?:use this site|site|cookies),? (?:we will )?"
        r"assume (?:that )?you(?:'re| are) (?:happy|ok(?:ay)?|fine) with)\b.{0,160}",
    ),
    rule("residue", "sure", r".{0,200}\bfunction ?\(\w*\) ?\{.{0,200}"),
    rule(
        "menu",
        "sure",
        r".{2,60} logo",
    ),
    rule(
        "weather",
        "sure",
        r".{2,30}[, |]+-?\d{1,3} ?° ?[cf]?\b.{0,30}",
    ),
    rule(
        "share",
        "sure",
        r".{2,50}\(opens in (?:a )?new window\)",
        r".{0,80}\bagree (?:that|to) .{0,120}(?:policy|terms|agreement).{0,80}",
        r".{2,50}\((?:opens in (?:a )?new window|se abre en una (?:nueva ventana|ventana nueva))\)(?: "
        r"\w+)?",
        r".{4,40}'s blog",
    ),
    rule(
        "comments",
        "sure",
        r".{0,140}\bget (?:yourself )?an? gravatar.{0,20}",
        r".{2,40} picks",
    ),
    rule(
        "newsletter",
        "sure",
        r".{0,160}\bconsider (?:becoming an? (?:\w+ )?(?:subscriber|member|supporter)|"
        r"subscribing).{0,60}",
        r".{2,60} is a reader-supported publication\b.{0,160}",
        r".{2,60} in your inbox(?: every .{3,20}| .{0,30})?",
        r".{0,80}delivered (?:straight |right |directly |daily |weekly )*(?:to|in) your (?:inbox|"
        r"e-?mail).{0,60}",
        r".{0,60}support us with an? (?:donation|gift).{0,30}",
        # A word or two before what is asked for: `Want more Harbor Light? Sign up for email updates`.
        r"[^\".]{3,90}[?!.] (?:please )?(?:sign ?-?up|subscribe|register)(?: (?:now|today|here|below))?"
        r"(?: (?:for|to|and|via) [^\".?!]{0,60}(?:newsletters?|e-?mails?|inbox|updates|alerts|digest|"
        r"mailing list|headlines))?"
        r"(?: (?:now|today|here|below))?[.!]?",
        r"[^\"]{0,120}\bsubscribe (?:to|for) our [\w -]{0,30}(?:newsletters?|e-?mails?|mailing list|"
        r"alerts|digest)(?: (?:today|now|here|below)|, the .{3,40})?[.!:]?",
    ),
    rule(
        "footer",
        "sure",
        r".{0,120}(?:©|copyright (?:©|\(c\)|\d{4})).{0,200}",
        r".{0,180}all rights reserved.{0,40}",
        r".{0,180}todos los derechos reservados.{0,40}",
        r".{0,60}(?:proudly )?powered by .{2,100}",
        r".{0,120}wordpress theme by .{2,40}",
        r".{2,40} is free software released under .{3,60}",
        r".{0,40}digital (?:collections|archives?|library)",
    ),
    rule(
        "audio",
        "sure",
        r".{2,60} (?:is|are) not supported (?:on|by|in) your (?:browser|device).{0,60}",
    ),
    rule(
        "login",
        "sure",
        r".{0,80}\|\s*(?:phone|fax|tel)\b.{1,80}",
    ),
    rule(
        "donate",
        "sure",
        r"[^\"]{3,80}\bmake (?:your|a) (?:gift|donation) (?:today|now)\b.{0,40}",
        r"[^\"]{0,240}\bplease consider (?:giving|donating|supporting|making a|a (?:gift|"
        r"donation))\b.{0,240}",
        r"we are an? .{5,90}\. [^\"]{0,20}\b(?:gifts?|donations?|contributions?)\b[^\"]{0,120}\b(?:us|our)\b"
        r".{0,80}",
        r"[^\"]{0,160}\b(?:gift|donation|contribution)s? of any (?:size|amount)\b[^\"]{0,40}\b(?:us|our)\b"
        r".{0,120}",
        r"[^\"]{0,160}\b(?:support us|help us out) by (?:donating|giving|subscribing)\b.{0,60}",
    ),
)
