"""The wordings of the platforms that papers live on: networks, letters by mail, archives, old portals."""

from articles.readers.plain_text.furniture.rule import Rule, rule

PLATFORM_RULES: tuple[Rule, ...] = (
    rule(
        "share",
        "sure",
        r"[\d,.]+k? (?:followers?|following|subscribers?|members|claps?|hearts?|reactions?|reposts?|"
        r"restacks?|"
        r"upvotes?|favorites?|bookmarks?)(?: .{1,60})?|hits:? ?[\d,]+|you are (?:visitor|guest|reader) "
        r"(?:number|no\.?|#) ?[\d,]+.{0,40}|[\d,]+ (?:visitors?|hits|people (?:like|have read)) .{0,40}",
        r"author email(?: follow .{2,60})?|follow [a-z.'-]+ [a-z.'-]+|ads by .{2,30}|"
        r"(?:font|text) size(?::? .{0,20})?",
        r"(?:persistent |permanent |short |direct )?(?:link|url|address|doi|permalink)(?: to this "
        r".{3,20})?: ?"
        r"https?://\S+|(?:press enter or )?(?:click|tap|press|hover)(?: (?:here|on .{3,30}))? to (?:view|see|"
        r"enlarge|expand|zoom|open|play|load|listen).{0,40}",
        r"react to this (?:story|article|post):?|open in app or online|"
        r"\d{1,3}[ -]min(?:ute)?s? (?:to )?read|(?:loading ?\.{0,3} ?)+|"
        r"[\d,]+ views? ?[\d,]+ comments?|(?:facebook|twitter|linkedin|reddit|tumblr|pinterest|e-?mail) ?\d+|"
        r"(?:user|article|story) rating.{0,30}|poor ?best|average score: .{1,10}|a ?-? a ?\+?|"
        r"(?:please )?take a second and vote .{3,40}|"
        r"rate this .{3,20}|(?:please |buy|order|purchase) (?:rate|this photo|(?:a |"
        r"your )?"
        r"(?:prints?|reprints?|print copy|photos?|copies)).{0,40}|avatar(?: (?:photo|image|picture))?(?: "
        r"(?:for|"
        r"of) .{2,60})?|(?:twitter|instagram|facebook) (?:user ?name|handle|profile)",
    ),
    rule(
        "share",
        "sure",
        r"(?:view|read|open) (?:this )?(?:e-?mail |letter |post )?(?:in|on) (?:your |the |our "
        r")?(?:browser|web|app)",
    ),
    rule(
        "audio",
        "sure",
        r"-?\d{1,2}:\d\d(?::\d\d)?|/ ?\d{1,2}:\d\d(?::\d\d)?|-?\d{1,2}:\d\d ?/ ?-?\d{1,2}:\d\d|/ ?\d{2,4}|"
        r"your browser does not "
        r"support .{2,60}|text to speech|[\d.]+ ?[x×]",
    ),
    rule(
        "comments",
        "sure",
        r"no (?:responses|replies|comments|reactions) yet.{0,60}|what are your thoughts\?|write a "
        r"(?:response|comment|reply)|responses? ?\(\d{1,4}\)|be the first to (?:respond|reply|write|say|"
        r"like|review).{0,40}|add a comment(?: .{1,30})?",
    ),
    rule(
        "newsletter",
        "sure",
        r"(?:whoops|oops|sorry)!? there was an error.{0,120}|(?:success|thank you|thanks)[!.] .{0,60}"
        r"(?:subscri|inbox|e-?mail|sign).{0,60}|thanks for (?:submitting|subscribing|signing up).{0,40}|"
        r"(?:republish|reprint) (?:this|our) (?:story|article|stories|articles|work).{0,120}|stay in the "
        r"loop.{0,60}",
    ),
    rule(
        "footer",
        "sure",
        r"(?:this site is )?best (?:viewed|seen|experienced) (?:with|in|at|on|using) .{2,60}|"
        r"(?:this )?(?:newspaper|page|title|issue|collection) is made available by .{3,100}|"
        r"template by .{2,40}|(?:see|view|show|load) (?:more|all) "
        r"(?:recommendations|results|articles|stories|posts).{0,20}|all pages made .{2,40}",
    ),
    rule("navigation", "sure", r"posts? navigation"),
    rule(
        "navigation",
        "sure",
        r"(?:the |internet archive )?wayback machine(?: - .{0,3}https?://.{3,200})?|[\d,]+ captures?|"
        r"\d{1,2} [a-z]{3} (?:19|20)\d\d - \d{1,2} [a-z]{3} (?:19|20)\d\d|about this capture|collected by|"
        r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b ?){3}|(?:(?:19|20)\d\d ){2}(?:19|20)\d\d|"
        r"(?:organization|collection): (?:alexa|internet archive|archive ?team|common crawl).{0,60}|"
        r"timestamps|starting in 1996, alexa internet .{3,120}|https?://[\w.-]+\.[a-z]{2,10}/?",
    ),
    rule(
        "login",
        "sure",
        r"by subscribing, i agree to .{3,160}|already have an account\?.{0,30}|"
        r"(?:over )?[\d,]+\+? subscribers|discover more from .{2,60}|"
        r"you're currently an? (?:free|paid) subscriber .{3,140}|"
        r"upgrade (?:to paid|your subscription).{0,40}|no posts|start writing|get the app|"
        r"substack is the home .{3,40}|"
        r"you are (?:an? )?anonymous user.{0,80}|there are,? currently,? .{3,80}online\.?|who's online|"
        r"you are here:? home|www\.[\w.-]+\.[a-z]{2,10}|"
        r"(?:this )?(?:site|page) (?:is )?maintained by .{3,140}|"
        r"printer-friendly version(?: \| .{3,50})?|about these ads|"
        r"write something about yourself.{0,80}|"
        r"\d{1,3} min(?:s|utes?)?(?: (?:listen|read|watch))?|"
        r"(?:visto|visitas|lecturas): ?\d+|in this section|edlio(?: login)?|"
        r"sign (?:our|my|the) guest ?book!?|load comments|"
        r"user login|create (?:a )?new account|create an account|request new password|lost password\??|"
        r"(?:no|don't have an) account(?: yet)?\?.{0,30}|(?:\w+ )?login ?/ ?create an account.{0,40}|"
        r"college publisher|national college advertising and marketing|mobile navigation trigger|"
        r"this page has been (?:accessed|viewed|visited) .{1,60}|page generation: .{1,30}|"
        r"(?:leer|ver|read|view) (?:(?:this|the) )?(?:story |article )?(?:en|in) "
        r"(?:español|english|ingl[eé]s|spanish)",
    ),
    rule(
        "navigation",
        "sure",
        r"(?:back to top|top of page|(?:previous|next) (?:story|article)|write to the editor)"
        r"(?: \| .{2,40}){1,4}|print ?e-?mail(?: article tools)?(?: page \d+ of \d+)?",
        r"(?:article|story|page|reader|social) tools ?[:|-]?(?:[ |,·•/]+(?:e-?mail|print|share|save|tweet|"
        r"comments?|text|font|size|pdf|rss|bookmark|this|(?:story|article|page)|a|[+-])){0,12}",
    ),
    rule(
        "comments",
        "opener",
        r"view the discussion thread\.?|viewing comments? \d+.{0,20}|\d+ comments? sort(?:ed)? by .{2,20}|"
        r"facebook comments plugin",
    ),
    rule(
        "comments",
        "sure",
        r"(?:(?:stop )?(?:watch|follow|mute|report)(?:ing)? (?:this|the) (?:discussion|conversation|"
        r"thread)\.? ?)+|"
        r"note: e-?mail address will not be published|the comments are owned by the poster.{0,80}",
    ),
    rule(
        "weather",
        "sure",
        r"weather: .{1,40}",
    ),
    rule("about", "sure", r"write something about yourself.{0,80}"),
    rule(
        "related",
        "opener",
        r"you (?:may|might|'ll)(?: also)? (?:like|enjoy|be interested in)\.{2,3}|more from this (?:author|"
        r"writer|section|issue|series)|recommended from .{2,40}|more by .{2,40}|"
        r"(?:more|other|similar) (?:stories |articles |posts |content )?like this(?: (?:one|story|article))?|"
        r"(?:(?:most )?(?:articles|images|videos|photos|audio|collections|galleries|commented|popular|"
        r"read) ?){3,6}",
    ),
    rule(
        "poll",
        "sure",
        r"(?:was this|did you (?:find|like|enjoy)|how (?:did|was|do you)) .{0,30}(?:article|story|piece|page|"
        r"post|column)\b.{0,30}\?|(?:found|see|spotted|notice) an? (?:error|mistake|typo).{0,60}",
    ),
)
