"""Where papers have their pages: what names itself on these is no paper."""

import re

_COMPANY = re.compile(r",? (?:inc|llc|ltd|corporation|corp|and friends)\.?(?: and friends)?$")
_SOFTWARE = {"wordpress", "theme", "themes"}
HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10}")
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
        *("finalsite composer", "tumblr", "livejournal", "edublogs", "campuspress", "movable type"),
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


def without_platform(name: str) -> str:
    """Return a name without the platform that it is told to be on: `The Light on Notion`."""
    own, _, platform = name.rpartition(" on ")
    return own if own and platform.casefold() in PLATFORMS else name


def could_be_paper(name: str) -> bool:
    """Say whether a name may be a paper's: neither a platform's, a host, software nor a line on rights."""
    folded = name.casefold()
    return (
        1 < len(name) <= 200
        and _COMPANY.sub("", folded) not in PLATFORMS
        and not folded.startswith(("all content", "all rights"))
        and not HOST.fullmatch(folded)
        and _SOFTWARE.isdisjoint(folded.split())
    )
