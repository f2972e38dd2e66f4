"""The wordings of what stands below a story: comments, other stories, requests, the foot."""

from articles.readers.plain_text.furniture.rule import Rule, rule

BELOW_RULES: tuple[Rule, ...] = (
    rule(
        "comments",
        "opener",
        r"post a comment as .{2,30}|"
        r"leave a (?:comment|reply|response)(?:\.| .{1,60})?|(?:post|write|add|submit) (?:a|your) (?:comment|"
        r"reply|response)|(?:join|start) the (?:discussion|conversation)",
        r"welcome to the (?:discussion|conversation)\.?|(?:no|one|two|three|four|five|\d{1,4}) "
        r"(?:comments?|repl(?:y|ies)|responses?|thoughts?)(?: (?:on|to|so far).{0,200})?|"
        r"\(\d{1,4}\) comments?|comments? ?(?:\(|"
        r": ?)\d{1,4}\)?|comments|(?:view|show|see|read|hide) (?:all )?(?:\d+ )?comments?(?: ?\(\d+\))?|"
        r"(?:the |our )?comment(?:s|ing)? (?:policy|section|guidelines|rules)|rules for comment(?:s|"
        r"ing)|comment",
        r"(?:deja|dejar|escribe|a[ñn]ade|enviar|publicar) (?:un|tu|una) (?:comentario|respuesta)(?: "
        r"cancelar la respuesta)?|comentarios?(?: ?\(\d+\))?|\d{1,4} comentarios?(?: .{1,60})?|sin "
        r"comentarios|discussion|user comments|reader comments",
    ),
    rule(
        "comments",
        "sure",
        r"(?:log|sign) in (?:or register )?to (?:be able to )?post (?:a )?comments?\.?|"
        r"your e-?mail address (?:will|is) (?:(?:be )?kept private\b.{0,20})?(?:not|never) (?:be )?"
        r"(?:published|shared|displayed)(?:.{0,80}|\..{0,250})|"
        r"required fields are marked.{0,10}|"
        r"comments (?:are|have been) (?:now )?closed(?:,? but .{0,40}| (?!and ).{0,40}|\..{0,40})?|"
        r"comments are (?:moderated|reviewed).{0,120}|(?:leave a "
        r"reply )?cancel reply|cancelar la respuesta",
        r"save my name, e-?mail.{0,100}|notify me (?:of|by|when|via).{0,80}|this site uses akismet.{0,100}|"
        r"you must be (?:logged|signed) in.{0,120}|(?:log|sign) in to (?:leave|post|add|reply|"
        r"comment).{0,50}",
        r"speak your mind|fill in your details below.{0,80}|you are commenting using.{0,80}|"
        r"connecting to %s|loading "
        r"comments\.{0,3}|write a (?:comment|reply)\.\.\.|email \(required\).{0,60}|name \(required\)|post "
        r"comment|submit comment|please enter an answer in digits:?",
        r"tu (?:direcci[oó]n de )?correo electr[oó]nico no ser[aá] publicad[oa].{0,80}|los campos "
        r"obligatorios.{0,60}|publicar (?:el )?comentario|guarda mi nombre.{0,100}|(?:name|email|e-mail|"
        r"website|comment|nombre|correo electr[oó]nico) \*|los comentarios est[aá]n cerrados.{0,30}",
        r"comments? (?:on|for) this (?:story|article|post) (?:are|is) .{2,40}|powered by disqus|"
        r"disqus.{0,40}|please enable javascript.{0,80}|be the first to comment.{0,60}|all .{2,60} picks "
        r"?reader picks.{0,40}|reader picks.{0,30}|sort:? (?:newest|oldest).{0,30}",
        r"\*? ?i (?:understand|agree|acknowledge|consent)\b[^\"]{3,160}\bmy "
        r"(?:comments?|e-?mail|data|details)\b(?! (?:was|were)\b)[^\"]{0,40}\b(?:flag|delet|"
        r"remov|moderat|publish|post|stor|review|collect|process|used|kept)[^\"]{0,60}",
        r"(?:type|write|enter) (?:your|a) (?:comment|reply|response)s?(?: (?:here|below))?"
        r"(?: ?\(.{3,40}\))?:?",
        r"(?:newest|oldest) first|(?:most|least) liked",
        # What stands in a box until somebody writes there.
        r"(?:tell us|let us know|share|say|write|type|add|leave|enter)(?: (?:us|here))? "
        r"(?:what(?:'s| is| are)? |your )?(?:you(?:'re| are)? |on your |own )?(?:think(?:ing)?|mind|"
        r"thoughts?|comments?|reply|response|opinions?|two cents|voice)(?: here| below)? ?\.\.\.",
        r"(?:what do you think|what's on your mind|what are your thoughts|have your say|add your voice|"
        r"join the (?:conversation|discussion))[?!]? ?\.\.\.",
        r"(?:(?:newest|oldest|most liked|least liked)(?: first)? ?){2,8}|preview post comment(?:\.\.\.)?|"
        r"this iframe contains.{0,80}|keep it clean.{0,80}|don't threaten.{0,80}|be (?:truthful|nice|"
        r"proactive|respectful|civil|courteous)\..{0,120}|please turn off your caps lock\.?|share with "
        r"us\. we'd love .{0,100}|(?:please )?(?:avoid|no) (?:obscene|vulgar|profanity|personal "
        r"attacks).{0,140}",
    ),
    rule(
        "about",
        "opener",
        r"(?:more )?(?:about|meet) (?:the|our|this) (?:contributor|writer|author|reporter|photographer|"
        r"artist|columnist|editor|staffer|videographer|illustrator|poet|journalist|contributors? / "
        r"writer)s?(?: ?\(s\))?:?",
        r"(?:author|writer|contributor|reporter)(?:'s|s')? (?:spotlight|bio|biography|profile|notes?)|"
        r"staff (?:bio|biography|profile|notes?)|author box|contributors:?|contributor:",
        r"(?:sobre|acerca de) quien(?:es)? (?:lo )?escrib(?:e|en|ió)",
        r"(?:sobre|acerca de|conoce a) ?(?:el|la|los|las|l)? (?:autora?|autores|"
        r"autoras|escritora?|periodista|redactora?|colaboradora?|colaboradores)(?:\(e?s\)|\(a\))?:?|acerca "
        r"del autor(?:\(e?s\)|\(a\))?:?",
    ),
    rule(
        "related",
        "opener",
        r"(?:(?:recommended|related|other|more)\s*:?\s+)?(?:articles|stories|posts) (?:that |you |which )?"
        r"(?:may|might) (?:interest you|like|also like|enjoy).{0,20}",
        r"related articles ?more from author|(?:other |more )?(?:stories|articles|posts) filed (?:under|in) "
        r".{2,40}|more to discover|"
        r"(?:more )?related(?: (?:stor(?:y|ies)|posts?|articles?|content|news|items|links|"
        r"coverage|reading|topics))?|(?:you (?:may|might|'ll)(?: also)? (?:like|enjoy|be interested in)|"
        r"recommended(?: .{2,20})?|(?:suggested|similar|other|featured|recent|latest|popular|top|new|"
        r"newest|trending|more|additional|most popular|most read|most recent|most viewed|editors'? picks?) "
        r"(?:stories|posts?|articles?|news|headlines|coverage|content|now|reads|reading))(?: (?:for you|from "
        r".{2,40}|in .{2,30}|by .{2,40}))?:?",
        r"(?:more (?:from|in|by|on|stories (?:from|in|by)|in) .{2,50})|(?:read|up|watch|coming up) next|"
        r"popular|most (?:popular|read|viewed|recent|commented)|trending(?: now)?|(?:also|more) (?:by|from) "
        r".{2,40}|continue the series|don't miss|in case you missed it|"
        r"recent comments|what to read next|keep reading|read more(?: stories)?|see also|editors'? picks?",
        r"(?:noticias|historias|art[ií]culos|notas|entradas|publicaciones|contenido|m[aá]s) "
        r"(?:relacionad[oa]s?|recientes|populares|similares|historias|noticias|art[ií]culos|por descubrir|"
        r"para descubrir|que descubrir|para ti|le[ií]das?)|relacionad[oa]s?|m[aá]s (?:de|en) .{2,40}|"
        r"tambi[eé]n te puede (?:interesar|gustar)|te puede interesar|lo m[aá]s le[ií]do|[uú]ltimas "
        r"noticias|navegaci[oó]n de entradas|m[aá]s por descubrir|m[aá]s historias|descubre m[aá]s",
    ),
    rule(
        "navigation",
        "sure",
        r"(?:continue reading|read more|read full (?:story|article|text).{0,40}|keep reading|seguir "
        r"leyendo|leer m[aá]s|view (?:all|more) (?:posts?|articles|stories|comments)(?: (?:by|from|in) "
        r".{2,60})?|see all (?:stories|posts).{0,40}|ver todas las (?:entradas|publicaciones).{0,60}|more "
        r"posts(?: by .{2,40})?|all posts by .{2,40})(?: ?(?:→|»|\.\.\.|>))?",
        r"older (?:articles?|posts?|entries|stor(?:y|ies))(?: ?newer (?:articles|posts|entries|stories))?|"
        r"newer (?:articles?|posts?|entries|stor(?:y|ies))|subscribe to:? (?:post )?(?:comments|posts) "
        r"\(atom\)|(?:previous|next|prev) (?:post|article|story|entry|page|slide|"
        r"image|photo)s?(?: ?[:|].{1,150})?|entrada (?:anterior|siguiente)(?: ?:.{1,150})?|navigate "
        r"(?:left|right)|no thumbnail|\[\.\.\.\]|\.\.\.",
        r"the post .{3,200} appeared first on .{2,80}|(?:galler(?:y|ies)|slideshow|galer[ií]a) ?[|•·:-]? "
        r"?\d{1,3} ?(?:photos?|images?|fotos?)|\d{1,3} ?(?:photos?|images?)(?: in gallery)?|view gallery|"
        r"view slideshow|ver galer[ií]a|\d{1,3} ?(?:/|of|de) ?\d{1,3}",
        r"pages?:(?: \d{1,2}){1,9}|(?:previous|next) (?:article|story|post).{0,150}|video credit:? .{2,60}|"
        r"read full text of accompanying story|read more (?:from|by) .{2,50}",
    ),
    rule(
        "donate",
        "sure",
        r"give to the .{3,40}|"
        r"donate to [^?!,]{3,70}|donate (?:now|today|here|online)!?|support (?:us|our work|our journalism|"
        r"(?:independent )?student journalism|independent journalism|local journalism)(?: today| "
        r"now)?[.!]?|support (?:independent )?student journalism[.!] .{2,80}|give (?:today|now)!?|(?:amount "
        r")?contributed|our goal|make a (?:donation|gift)[.!]?",
        r"dona(?:r)? a .{3,60}|haz una donaci[oó]n|nuestra meta|recaudado",
    ),
    rule(
        "newsletter",
        "sure",
        r"submissions are (?:now )?open(?: .{2,40})?[.!]?|our print (?:edition|issue|magazine) is .{3,80}|"
        r"listen to (?:the |our )latest (?:episode|show)\b.{0,60}|"
        r"(?:want|like|love) (?:more|our) (?:news|stories|coverage)\??|"
        r"become an? (?:sustaining |monthly |annual )?(?:member|donor|supporter|subscriber)\b.{0,80}|"
        r"\*? ?i understand and agree that .{10,200}|forwarded this e-?mail\?.{0,40}|"
        r"want to change how you receive these e-?mails\?.{0,40}|"
        r"join (?:our|the) (?:mailing|e-?mail) list(?: (?:today|now|here|for .{3,40}|to .{3,40}))?[.!]?|"
        r"sign up with your e-?mail address.{0,60}|we respect your privacy\.?|"
        r"email sent! .{3,80}|no spam\. .{0,60}|thanks for reading .{3,160}|ready for more\?|sign ?up for "
        r"(?:the )?[^.,;:!?]{3,40}",
        r"(?:this post is public|share this post|discussion about this post|subscribe for free).{0,100}|"
        r"restacks|top ?latest",
        r"(?:enjoy(?:ing)?|like|love) what you(?:'re| are) (?:reading|seeing).{0,160}|"
        r"get (?:content|news|"
        r"stories|updates|the|our|more|breaking|up-to-the-minute|alerts?|notif\w+) .{0,90}(?:inbox|e-?mail|"
        r"newsletter|delivered|your (?:device|phone)).{0,60}",
        r"(?:please )?(?:sign ?-?up|subscribe|register|join)(?: (?:now|today|here))?,? (?:for|to|and get|"
        r"to get|to receive) .{0,80}(?:newsletters?|inbox|e-?mails?|alerts?|updates|mailing list|digest|"
        r"notifications|headlines)(?:[.!:]|,? (?:to|and|for|today|now|here|by|at|via|so|with|"
        r"below)\b.{0,60})?",
        r"(?:enter|type|your) (?:your )?e-?mail(?: address)?(?: (?:here|below|to (?:subscribe|"
        r"follow)).{0,80})?|"
        r"follow (?:this |our )?blog(?: (?:via|by) e-?mail)?|email address:?|"
        r"subscribe (?:to|via) (?:(?:our|the|this|my) )?(?:.{0,30}?(?:newsletter|blog|channel|"
        r"podcast|feed|updates|e-?mail|print edition|mailing list|alerts)s?|.{3,40} (?:today|now|here|for "
        r"free)|us)(?: (?:via|by) e-?mail| today| now| here)?[.!]?|subscribe (?:now|today|here)!?|(?:our |"
        r"daily |weekly |free |e-?mail )?newsletters?(?: sign-?up| signup)?|"
        r"top college news(?: subscribe.{0,40})?|never "
        r"miss a (?:story|post|headline|beat).{0,80}",
        r"suscr[ií]bete (?:a|para|y|al|ahora|hoy) .{0,120}|suscr[ií]bete(?: ahora)?|recibe .{0,60} "
        r"(?:correo|bandeja).{0,40}|¿te gusta lo que (?:lees|est[aá]s leyendo)\?.{0,120}|introduce tu "
        r"correo.{0,60}|tu correo electr[oó]nico|bolet[ií]n(?: informativo)?|join [\d,]+ other "
        r"(?:followers|subscribers).{0,20}",
    ),
    rule(
        "footer",
        "sure",
        r"(?:©|\(c\)|copyright|copyrighted|derechos reservados).{0,200}",
        r"the .{2,30} theme\. .{0,40}wordpress.{0,20}|theme:? .{1,40} by "
        r".{2,40}|(?:flex|flex pro)(?: wordpress)? theme by.{0,40}|sno ?(?:log ?in)?|(?:a )?(?:wordpress|"
        r"blogger|squarespace|wix|weebly)(?:\.com)? (?:site|blog|theme)s?.{0,40}|(?:create a free website "
        r"or )?blog at wordpress\.com.{0,30}|create a free website.{0,40}|website (?:built|designed|by) "
        r".{2,40}|(?:designed|built|made) with wordpress|funciona con .{2,30}|creado con .{2,30}|"
        r"tema .{2,30} de sno.{0,30}",
        r"(?:this|our) (?:web)?site uses cookies.{0,200}|privacy & cookies:.{0,200}|by continuing to use "
        r"this (?:web)?site.{0,160}|to find out more, including how to control cookies.{0,100}|(?:cookie|"
        r"privacy) (?:policy|settings|preferences|notice)|terms (?:of (?:use|service)|and conditions|& "
        r"conditions)|pol[ií]tica de privacidad|aviso legal|accept (?:all )?cookies|accessibility "
        r"statement|do not sell my.{0,40}",
        r"(?:web ?)?site by .{3,40}|(?:this (?:page|site) )?(?:is )?best viewed (?:with|in|at|using) .{3,80}|"
        r"you are visitor (?:number|no\.?|#)? ?\d.{0,40}|made with .{2,30}|report abuse|"
        r"page (?:details|updated)|"
        r"google sites|rated \S+ out of \d stars\.?|(?:please )?enter your (?:comment|name here)!?|"
        r"you have entered an incorrect e-?mail address!?|e-?mail this article|"
        r"website accessibility|"
        r"sent from my .{2,20}|you (?:are receiving|received) this e-?mail because .{3,200}|"
        r"unsubscribe(?: ?\| ?.{3,60})?|"
        r"report an? (?:error|problem|mistake) (?:in|with|on) this (?:article|story|page)|"
        r"already have a wordpress\.com account.{0,30}|sign me up|report this content|view site in reader|"
        r"manage subscriptions?|collapse this bar|copy shortlink|view post in reader|customize|reblog(?: "
        r"\(.{0,10}\))?|best of sno(?: .{0,40})?|as seen on .{2,40}|published on best of sno.{0,20}|isn?sn|"
        r"]]>|as featured on(?: .{2,40})?|featured on best of sno|you have "
        r"permission to edit this (?:article|collection)\.?|cart ?\(?\d*\)?|edit close|welcome, (?:guest|"
        r"user)\.?",
    ),
    rule(
        "byline",
        "sure",
        r"(?:by:? )?\[(?:your|author|writer|reporter|student)?'?s? ?(?:first |last |full )?name\]",
    ),
    rule(
        "footer",
        "sure",
        r"(?:phone|telephone|tel|office|contact us|call us|main office|fax|attendance(?: line)?|"
        r"tel[eé]fono)\.?:? ?\+?1?[ (.-]*"
        r"(?:\d{3}[) .-]+)?\d{3,4}[ .-]\d{4}.{0,60}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}",
        r"non-?discrimination (?:notice|policy|statement)|title ix(?: .{1,40})?|staff log ?in|"
        r"(?:web ?site|site|pages?) (?:built|designed|made|hosted|managed) (?:by|with) .{2,40}",
    ),
    rule(
        "footer",
        "weak",
        r"\d{1,6} (?:old )?(?:county road|highway|state route|route) \d{1,4}(?:,.{2,50})?|"
        r"(?:[\w.' ]{3,60} [-–—|•,] )?\d{1,6} [\w.' ]{2,40} "
        r"(?:street|st|road|rd|avenue|ave|boulevard|blvd|drive|dr|lane|ln|way|court|ct|"
        r"place|pl|highway|hwy|parkway|pkwy)\.?(?:,.{2,50})?",
        r"[\w.' -]{2,40},? [a-z]{2} \d{5}(?:-\d{4})?",
    ),
    rule(
        "navigation",
        "weak",
        r"(?:go |return )?back to (?:the )?.{2,50}|return to (?:the )?.{2,40}",
    ),
    rule(
        "related",
        "opener",
        r"(?:[\w ]{2,30} )?(?:stories|articles|headlines|posts) (?:in|from|of) (?:this|the same|today's|this "
        r"week's) (?:issue|edition|section|week|day|paper)|"
        r"(?:today|this week)'s (?:top )?(?:stories|headlines)|"
        r"(?:also )?in this (?:issue|edition)|(?:table of )?contents",
        r"(?:more|other|past|previous|recent|earlier) (?:issues|editions|stories|articles|posts|news)"
        r"(?: (?:of|from|by|in) .{2,50})?",
        r"blog archives?|archivo del blog|staff spotlight",
    ),
    rule(
        "related", "opener", r"most (?:popular|read|viewed|commented|shared|e-?mailed)(?: this week| today)?"
    ),
    rule("poll", "weak", r"votes?(?: (?:now|here))?|\d+ votes?|cast your vote"),
    rule(
        "notice",
        "sure",
        r"(?:today's|tomorrow's|this week's|upcoming|campus) (?:events|calendar)|"
        r"(?:there are )?no (?:upcoming )?(?:events|games|items) (?:are )?(?:scheduled|found|planned|listed)"
        r"(?: .{2,40})?\.?",
    ),
    rule(
        "share",
        "sure",
        r"(?:article|story|page) tools(?:(?: ?:)? .{0,60})?|bookmark (?:and|&) share|share and enjoy:?",
    ),
    rule("share", "weak", r"more (?:sharing )?options"),
    rule("poll", "opener", r"(?:reader )?polls?|poll:.{0,120}|encuesta|quiz(?:zes)?"),
    rule(
        "poll",
        "sure",
        r"loading (?:the |this |our )?(?:poll|quiz|survey|results)s?(?:\.\.\.|\.)?|"
        r"view results|polldaddy\.com|take our poll|sorry, there was an error loading this poll\.?|ver "
        r"resultados|crowdsignal\.com|see results",
    ),
)
