"""The wordings that frames of other sites leave amid a story: posts, films, songs, documents, forms, maps."""

from articles.readers.plain_text.furniture.rule import Rule, rule

_SITE = (
    r"instagram|facebook|twitter|x|threads|bluesky|mastodon|tik ?tok|snapchat|you ?tube|vimeo|spotify|"
    r"apple (?:music|"
    r"podcasts)|soundcloud|bandcamp|anchor|buzzsprout|podbean|audiomack|deezer|tidal|issuu|scribd|"
    r"calam[eé]o|joomag|"
    r"yumpu|slideshare|flickr|pinterest|tumblr|reddit|canva|prezi|genially|padlet|google (?:forms?|docs?|"
    r"drive|maps?|"
    r"photos|slides|sheets)|dailymotion|twitch|imgur|giphy|storify|medium|linkedin|infogram|piktochart|"
    r"thinglink|"
    r"datawrapper|flourish|tableau(?: public)?|documentcloud|hudl|smugmug|goodreads|change\.org|gofundme"
)
_PIECE = (
    r"(?:post|photo|picture|image|album|reel|story|video|film|clip|profile|tweet|thread|pin|track|song|"
    r"playlist|"
    r"episode|podcast|show|document|publication|issue|presentation|slide(?:s|show)?|design|form|map|board|"
    r"album|"
    r"publicaci[oó]n|foto|v[ií]deo|historia|canci[oó]n|lista|documento)"
)
EMBED_RULES: tuple[Rule, ...] = (
    rule(
        "embed",
        "sure",
        rf"(?:view|see|watch|open|listen(?: to)?|hear|read|play|save|follow|like|share|find|continue|try|"
        rf"add|ver|mira|"
        rf"escuchar?|abrir|leer)(?: (?:this|the|our|more|full|est[ae]|el|la))*(?: {_PIECE}s?)?"
        rf" (?:on|in|at|with|en) (?:the )?(?:{_SITE})(?: app)?(?: ?[·|] ?.{{2,40}})?",
        r"an? (?:post|photo|video|reel|igtv video|story|tweet) (?:shared|posted|"
        r"uploaded) by .{2,90}(?<![.!?])|"
        r"una (?:publicaci[oó]n|foto) compartida (?:por|de) .{2,90}(?<![.!?])|un v[ií]deo (?:compartido|"
        r"publicado) por .{2,90}(?<![.!?])",
        rf"embed(?:ded)? (?:from|via) (?:getty images|{_SITE})",
        rf"(?:{_SITE})(?: (?:embed|player|video player|post|feed|widget|timeline))(?:: .{{1,80}})?",
        r"(?:tweets|posts|pins|photos) (?:by|from|liked by) (?:the )?@?\w{2,30}|"
        r"(?:read|show|view) (?:the full conversation|this thread|more tweets|\d+ repl(?:y|"
        r"ies))(?: on .{1,10})?|"
        r"explore what's happening on .{1,10}|nothing to see here - yet.{0,60}|"
        r"this tweet is unavailable.{0,40}|"
        r"\d{1,2}:\d\d [ap]m [·-] .{6,20}(?: [·-] (?:twitter|tweetdeck|instagram).{0,30})?",
        r"open publication(?: ?[-–|] .{2,80})?|(?:free|self) publishing(?: ?[-–|] .{2,80})?|"
        r"publish for free.{0,40}|"
        r"(?:download|open) (?:as|in) (?:an? )?(?:pdf|docx?|txt).{0,40}|fullscreen|full screen|"
        r"(?:uploaded|published) (?:by|to|on) (?:issuu|scribd).{0,40}",
        r"(?:try )?watch(?:ing)? this video on .{3,40}(?: or .{3,80})?\.?|video unavailable|"
        r"this (?:video|post|photo|content|playlist|track|media) (?:is|may be) (?:unavailable|private|"
        r"broken|(?:no longer|not) available(?: .{2,40})?)\.?|"
        r"this (?:video|post|photo|track) (?:has been|was) (?:removed|deleted) by (?:the|its) .{4,20}|"
        r"if playback doesn't begin shortly.{0,60}|"
        r"tap to unmute|watch later|"
        r"an error occurred\.?|playback isn't supported on this device\.?|"
        r"(?:play|pause|replay|unmute) (?:video|audio)",
        r"never submit passwords .{3,30}|this content is neither created nor .{3,40}|"
        r"this form was created inside .{3,60}|"
        r"(?:view|see) larger map|ver mapa m[aá]s grande|(?:fill out|complete|view) (?:this|the|"
        r"my) (?:google )?form",
        r"(?:created|made|designed|built|edited) (?:with|in|using|on) .{0,30}(?:flickr|slidr|canva|padlet|"
        r"flourish|"
        r"datawrapper|infogram|piktochart|genially|visme|animoto|thinglink|imovie|wevideo|adobe (?:spark|"
        r"express)|"
        r"youtube|google (?:slides|my maps)|storymap ?js|timeline ?js).{0,30}|get the data|"
        r"create your own infographics?|"
        r"(?:a|an) (?:flourish|infogram|tableau|google) (?:chart|map|table|data visualization|form)",
        r"this (?:slideshow|gallery|video|page|content|player|poll|form) (?:requires|needs) (?:javascript|"
        r"(?:adobe )?flash|an? .{3,20}browser).{0,40}|"
        r"(?:please )?(?:enable|turn on|install|upgrade) (?:javascript|flash|your (?:flash|browser)).{0,80}|"
        r"(?:javascript|flash|the flash player|adobe flash player) (?:is (?:currently )?(?:disabled|"
        r"required|not)\b|"
        r"(?:must|needs to) be (?:enabled|installed|turned)).{0,60}|"
        r"get (?:the )?adobe flash(?: player)?.{0,40}|"
        r"get flash player.{0,20}|"
        r"no compatible source was found.{0,40}",
    ),
)
