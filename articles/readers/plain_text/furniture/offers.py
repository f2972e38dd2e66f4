"""What a site offers with a story, a picture or a message: the wordings of its buttons and notices."""

from articles.readers.plain_text.furniture.rule import Rule, rule

_PIECE = r"(?:story|article|page|post|entry|photo|picture|image)"
_NETWORKS = (
    r"digg(?: (?:it|this))?|del\.icio\.us|delicious|newsvine|mixx|technorati|slashdot|fark|furl|reddit|"
    r"stumble ?upon|stumble it!?|myspace|facebook|twitter|google bookmarks|yahoo!? buzz|blinklist"
)
# What stands with counts of its own in a row of buttons: `Facebook0 Twitter12 Pinterest`.
_COUNTED = (
    rf"{_NETWORKS}|linkedin|tumblr|pinterest|pin it|whatsapp|google ?(?:\+|plus)|e-?mail|print|bluesky|"
    rf"threads|"
    r"telegram|pocket|flipboard|x|vk|line|mastodon|nextdoor|sms|likes?|tweets?|shares?"
)
OFFERS: tuple[Rule, ...] = (
    rule(
        "share",
        "sure",
        rf"copy (?:the )?(?:{_PIECE} |short |perma)?(?:link|url)(?: to (?:the )?(?:clipboard|{_PIECE}))?",
        rf"{_PIECE} (?:tools|options|actions)|(?:{_NETWORKS}|print|e-?mail)?(?: ?(?:print|e-?mail|share))* ?"
        rf"{_PIECE} tools(?: page \d+ of \d+)?",
        rf"(?:print|e-?mail|save|send|share|rate|bookmark|recommend|comment on)(?: (?:this|the))? {_PIECE}"
        r"(?: (?:to|with) (?:an? |your )?(?:friends?|someone))?",
        r"(?:like|rate) (?:this|it)(?: .{0,12})?|e-?mail to (?:an? )?friend",
        r"(?:printer|print)[- ]friendly(?: (?:version|page|format))?|(?:text[- ]only|printable|plain text)"
        r"(?: version)?",
        r"be the first to (?:like|rate|share|recommend) this.{0,20}|(?:one|\d+) (?:bloggers?|person|people|"
        r"others?) likes? this.{0,20}",
        rf"(?:add|post|submit|save|share) (?:this )?(?:to|on|at) (?:{_NETWORKS})",
        r"(?:writer|author|profile|contributor|user)(?:'s)? (?:picture|photo|avatar|image)",
        rf"(?:(?:share|bookmark)(?: (?:this|on|to|via|with))*:? )?(?:{_NETWORKS})"
        rf"(?:[ ,|·•/]+(?:{_NETWORKS}))+",
        rf"(?:(?:{_COUNTED}) ?[\d.,]*k?[ ,|·•/]*){{2,}}(?:[\d.,]+k? ?(?:likes?|shares?|tweets?|comments?|"
        rf"views?|pins?|"
        r"reposts?|me gusta)[ ,|·•/]*)*",
        r"(?:f|t|p|in|g\+) (?:share|tweet|post|pin|like)|get link|other apps",
    ),
    rule(
        "search",
        "sure",
        r"(?:site|quick|advanced|full|keyword|web|archives?|google|custom|article|scholarship|job|housing) "
        r"search",
        r"search (?:the |our |all )?(?:archives?|site|website|paper|articles|stories|web)(?: archives?)?",
    ),
    rule(
        "menu",
        "sure",
        r"welcome(?:,? (?:guest|visitor|user|back))?[!.,]?",
        r"(?:log|sign) ?(?:in|on)(?: ?(?:[|/·•,]|or) ?(?:register|subscribe|sign ?up|log ?out|join|"
        r"create (?:an )?account|my account))+",
        r"(?:an? )?(?:proud )?(?:member|part|affiliate|partner) of (?:the )?.{3,50} (?:network|association|"
        r"consortium|alliance)",
        r"(?:college|university|student|high school) (?:media|publisher|news(?:paper)?) network",
        r"member (?:papers|newspapers|schools|publications)|our (?:newsrooms|papers|schools)|"
        r"(?:choose|select|find) (?:a|your) (?:school|paper|campus|newsroom)",
    ),
    rule(
        "navigation",
        "sure",
        r"page \d{1,3}(?: (?:of|/) \d{1,3})?",
        r"sorry, (?:there (?:are|were) )?no (?:recent )?results?\b.{0,60}|no results found.{0,40}",
        r"\{\{.{1,60}\}\}",
    ),
    rule(
        "contact",
        "sure",
        r"(?:are you|do you have|have) an? [^?]{3,60}\? [^.?!]{0,40}\bus\b[^.?!]{0,60}[.!]?",
    ),
    rule(
        "comments",
        "opener",
        r"(?:add|post|write) (?:a )?new comment|comments \(-?\d+\)",
        r"(?:viewing|showing|displaying) (?:all )?(?:\d+ )?comments?(?: .{1,20})?",
    ),
    rule(
        "related",
        "opener",
        r"(?:from |more from )?(?:around|across) (?:the|our) (?:network|web|internet|newsrooms?|papers)",
        r"(?:possibly )?related (?:posts|stories|articles):? \(.{3,40}\)|related to (?:this|the) "
        r"(?:story|article|post|topic)",
    ),
    rule(
        "newsletter",
        "sure",
        r"would you like to (?:receive|get) .{3,120}",
        r"(?:stay (?:up to date|informed|connected|in touch)[.,!] )?(?:sign up|subscribe) (?:for|to) "
        r"(?:the|our) [\w ]{0,40}(?:e-?mails?|newsletters?) (?:from|of|by) .{3,50}",
        r"(?:having )?trouble (?:reading|viewing|seeing) this (?:e-?mail|message|newsletter).{0,80}",
        r"(?:view|read|open|see) (?:this|it|the)?(?: ?(?:e-?mail|message|newsletter))? ?(?:in|on) "
        r"(?:your |an? |the )?(?:web ?)?browser",
        r"you(?: are|'re)? (?:receiving|received|get|getting) this (?:e-?mail|message|newsletter)\b.{0,200}",
        r"(?:to )?unsubscribe\b.{0,100}|update your preferences.{0,60}",
        r"forward (?:this |to )?(?:(?:e-?mail|message|newsletter|it) )?(?:to )?an? friend",
        r"(?:read|see|find) (?:more|it|(?:the |this )?(?:full )?(?:story|article)) (?:on|at) (?:our|the) "
        r"(?:web ?)?site",
        r"was this (?:e-?mail |message |newsletter )?forwarded to you\b.{0,60}|read more at \S+\.\w+",
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|daily|weekly|weekend|morning|evening)(?:'s)? "
        r"(?:newsletter|briefing|digest|e-?mail)",
        r"(?:get|receive) (?:an? )?(?:e-?mail )?notifications? .{3,100}|notifications (?:from|for|on) "
        r"(?:this|the) .{3,80}|followed notifications",
        r"like what you see\?.{0,80}|thanks for reading! this post .{3,60}",
        r"get outlook for (?:ios|android|mac)|(?:error|success)! .{5,100}",
        r"e-?mail notifications are .{3,120}|your notification has been saved|there was an? (?:problem|"
        r"error) (?:saving|loading|processing|submitting).{0,60}",
    ),
)
