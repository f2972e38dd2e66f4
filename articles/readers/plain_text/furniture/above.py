"""The wordings of what stands above a story and amid it: menus, weather, buttons."""

from articles.readers.plain_text.furniture.rule import Rule, rule

_TARGET = (
    r"facebook|twitter|x|x \(twitter\)|instagram|pinterest|reddit|linkedin|whatsapp|tumblr|telegram|pocket|"
    r"bluesky|threads|mastodon|"
    r"e-?mail|google\+?|google plus|messenger|snapchat|social media|print|link|sms|text|flipboard|"
    r"correo(?: electr[oó]nico)?|friends|a friend"
)
_BUTTON = (
    r"(?:(?:email|e-mail|print) this(?: story| article)?|printer[- ]friendly version|blogthis!?|"
    rf"(?:share|send|save|post) (?:to|on|via) (?:{_TARGET}))"
)
_SKY = (
    r"(?:(?:mostly|partly|light|heavy|scattered) )?(?:clear|sunny|fair|clouds|cloudy|overcast|rain|showers|"
    r"snow|sleet|fog|foggy|haze|hazy|mist|windy|drizzle|storms|thunderstorms)"
)
ABOVE_RULES: tuple[Rule, ...] = (
    rule(
        "advertisement",
        "sure",
        r"(?:the |this |your )?(?:story|article|content|post|page|reading)? ?(?:continues?|resumes?)(?: "
        r"reading)? (?:below|after)(?: (?:the|this|an?))? "
        r"(?:advertisement|ad)s?\.?",
        r"continue reading (?:below|after)(?: the)? (?:advertisement|ad)",
        r"\[ad(?:vertisement)?: .{3,160}\]|(?:article|story) continues below\.?",
        r"advertisements?(?: (?:-|—|–|\|) .{1,60})?|ads?|advertisment|paid advertisement|\[?(?:ad|"
        r"advertisement)\]?|scroll to continue.{0,40}",
        r"(?:la |el )?(?:historia|art[ií]culo|nota|contenido|noticia) (?:contin[uú]a|sigue) (?:abajo|"
        r"debajo|despu[eé]s|tras)(?: (?:de|del)| (?:el|la))?.{0,4} ?(?:anuncio|publicidad)",
        r"publicidad|anuncios?|report (?:this )?ad|skip (?:this )?ad|sponsored by .{2,50}|sponsored(?: "
        r"(?:content|post|message|story|ad))?|(?:paid|promoted|partner) (?:content|post|message|story)|"
        r"contenido patrocinado|patrocinado",
    ),
    rule(
        "skip",
        "sure",
        r"(?:skip|jump) to (?:the )?(?:main |primary |site )?(?:content|navigation|search|footer|menu|"
        r"article|sidebar)s?(?:(?:,| or|, or) (?:navigation|search|footer|content|menu))*\.?(?: [↓»→])?",
        r"skip to main(?: \| skip to .{3,20})?",
        r"(?:top|bottom|start|end) of (?:the )?page|use (?:the )?(?:tab|arrow keys?|enter) to .{3,60}",
        r"(?:saltar|ir|pasar|saltear)(?: directamente)? al? (?:contenido|men[uú]|navegaci[oó]n)(?: "
        r"principal)?",
    ),
    rule(
        "menu",
        "sure",
        r"(?:primary|main|mobile|site|top|footer|secondary|header) (?:menu|navigation|nav)|(?:open|close|"
        r"toggle|show|hide) (?:the )?(?:main |mobile |primary )?(?:navigation|menu|nav|search)(?: menu| "
        r"bar)?",
        r"navigation(?: menu)?|(?:site|header) logo|logo|men[uú] (?:principal|primario)|abrir "
        r"(?:el )?men[uú]|back to top|scroll to top|volver arriba",
        r"menu (?:and|&) widgets|feeds:|(?:\[ ?[^\]]{2,30} ?\]\s*){2,}|\[ ?[^\]]{2,30} ?\] \[ ?[^\]]{2,30}",
        r"folder: .{2,40}|breadcrumbs?:?|embedded files|find us|translate|"
        r"show submenu for.{0,40}|main menu toggle|select (?:a )?(?:school|language)",
        r"welcome!? log ?in(?:to| to) your account|your (?:username|password|e-?mail)|password recovery|"
        r"recover your password|forgot your (?:password|username)\??(?: get help)?|remember me|"
        r"a password will be e-?mailed to you\.?|user ?name|password|login form",
        r"subscribe (?:to|via) rss.{0,20}|expand (?:child )?menu|a project for better journalism chapter",
    ),
    rule(
        "search",
        "sure",
        r"(?:activate|submit|open|close|expand|toggle) search(?: bar)?|"
        r"search (?:this (?:site|website|blog)|for|the site|our site|here|bar|\.{3}|"
        r".{0,25}\.\.\.)|search for:?|search _+.{0,20}|enter search term.{0,20}|type (?:and|to) "
        r"(?:search|hit enter|press enter).{0,40}",
        r"buscar(?: en)? (?:este|el) sitio(?: web)?|enviar b[uú]squeda|buscar:|buscar por|search\.\.\.|"
        r"what are you looking for today\?",
    ),
    rule("author", "sure", r"byline (?:photo|image|picture) of .{3,60}"),
    rule(
        "notice",  # what a school tells of the day, with the hour
        "sure",
        r"(?:early (?:release|dismissal)|late start|delayed (?:opening|start)|dismissal|no school)\b.{0,50}"
        r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\.?",
    ),
    rule(
        "menu",
        "sure",
        r"user ?name|password|remember me|(?:forgot|lost) (?:your|my) (?:password|user ?name)\??|"
        r"create an account|no account yet\? .{2,30}",
    ),
    rule(
        "weather",
        "sure",
        r"-?\d{1,3} ?° ?[cf]?(?:\b.{0,40})?",
        rf"(?:[\w .']{{2,25}}, [a-z]{{2}}|{_SKY}|now|today|tonight|currently)[:, |]+-?\d{{1,3}} ?°"
        r"(?:[ ,|].{0,30})?",
    ),
    rule(
        "share",
        "sure",
        r"(?:see|turn to|continued on|cont\.? on|jump to) (?:[^.]{2,40},? )?(?:on )?(?:page|p\.) ?\w{1,3}",
        r"(?:[\w' -]{2,30},? )?(?:continued |cont\.? )?from (?:page|p\.) ?\w{1,3}",
        rf"{_BUTTON}(?:[ ,|•·]*{_BUTTON})+",
        r"listen to this (?:article|story)(?: .{1,30})?|(?:download|view|read) (?:the )?pdf.{0,30}|text "
        r"size:?.{0,20}",
        r"share and (?:discuss|comment on) .{3,200} on social media\.?",
        rf"(?:click to )?share (?:on|via|by|to|with|en) (?:{_TARGET})|share (?:this|the|our)(?: (?:story|"
        rf"piece|poem|article|post|page|entry))?(?: (?:on|via|with) .{1, 30})?:?",
        r"(?:click to )?(?:email|e-mail|print|tweet|send|bookmark|pin|post|save) (?:this|to)(?: (?:story|"
        r"article|post|page|a friend|friends?|link|print|.{2,12}))?(?: to a friend)?(?: \(opens in new "
        r"window\))?",
        r"print friendly.{0,30}|print, pdf & email|like "
        r"loading\.{0,3}|sharing is caring!?|loading\.\.\.",
        r"hang on for a minute.{0,90}|we're trying to find some more stories.{0,40}|send email to this "
        r"address|add a comment here|enter your comment(?: here)?\.{0,3}|"
        r"enter your name|your name|email a link to.{0,30}|recipient's? e-?mail",
        r"compart(?:ir|e) (?:en|por|con|v[ií]a) (?:facebook|twitter|x|whatsapp|instagram|correo.{0,15}|"
        r"e-?mail|linkedin|telegram|redes)|compart(?:ir|e) (?:esto|esta .{3,20}|este .{3,20}|el "
        r"art[ií]culo|la noticia):?|me gusta cargando\.{0,3}|cargando\.{0,3}|comp[aá]rtelo:?|imprimir "
        r"(?:esta|este) .{1,30}|me gusta esto:?|cargando\.{0,3}|enviar por (?:correo|email).{0,20}",
        r"(?:like|follow|find|join|connect with|visit) (?:us|the .{3,40}|@\w+)(?: (?:on|at|@).{1,60})|"
        r"follow us:?|please follow (?:and|&) like us:?|s[ií]gue?nos(?: en .{1,40})?|copied!?|link copied!?",
        r"(?:facebook|twitter|x|email|print|instagram|linkedin|reddit|whatsapp|pinterest|copy link|"
        r"share)(?: ?[|,•·/]? (?:facebook|twitter|x|email|print|instagram|linkedin|reddit|whatsapp|"
        r"pinterest|copy link|share))+",
        r"[\d,.]+k? ?(?:views?|shares?|likes?|reads|retweets|visitas|vistas|me gusta)|(?:views?|visitas): "
        r"?[\d,.]+|(?:estimated )?(?:reading|read) time:? .{1,30}|\d{1,3} ?min(?:ute)?s? (?:of "
        r")?read(?:ing)?|tiempo de lectura:? .{1,20}|\d{1,3} min(?:utos)? de lectura",
    ),
    rule(
        "masthead-date",
        "sure",
        r"(?:(?:last )?(?:updated|modified|edited|published|posted):? )?(?:an?|one|\d{1,3}) "
        r"(?:second|minute|hour|day|week|month|year)s? ago|(?:last )?(?:updated|modified):? "
        r"(?:just now|yesterday|today)",
        r"[uú]ltima actualizaci[oó]n:.{1,60}",
        r"(?:this page|page|site) (?:was )?last (?:updated|modified|changed)\b.{0,80}",
    ),
)
