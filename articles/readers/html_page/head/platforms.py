"""Where papers have their pages: what names itself on these is no paper."""

# As they call themselves, in small letters.
PLATFORMS = frozenset(
    {
        *(
            "gmail",
            "outlook",
            "yahoo mail",
            "medium",
            "substack",
            "wordpress.com",
            "google sites",
            "wix",
            "weebly",
            "blogger",
            "issuu",
        ),
        *("blackboard", "finalsite", "edlio", "apptegy", "schoolmessenger", "powerschool", "typepad"),
        *("smore", "adobe express", "adobe spark", "sway", "microsoft sway", "canva", "padlet", "wakelet"),
        *("exposure", "notion", "tilda", "mailchimp", "constant contact", "flipsnack", "joomag", "calameo"),
        *(
            "beehiiv",
            "carrd",
            "webflow",
            "strikingly",
            "jimdo",
            "readymag",
            "shorthand",
            "atavist",
            "newsbank",
        ),
        *(
            "google docs",
            "microsoft word",
            "schoology",
            "canvas",
            "parentsquare",
            "gofan",
            "campsite",
            "pixieset",
        ),
        # What a site is called until somebody gives it a name.
        *("my blog", "my site", "my website", "my wordpress", "my wordpress site", "my wordpress blog"),
        *("my newspaper", "site title", "your site title", "website", "blog", "home", "untitled", "mysite"),
        *("squarespace", "ghost", "drupal", "joomla", "plone", "plone foundation", "the plone foundation"),
    }
)
