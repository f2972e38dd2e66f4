"""In which section a story stands, and under which tags."""

from articles.readers.texts import plain
from articles.readers.wordpress.channel import Channel
from articles.readers.wordpress.post import Post

# Categories that say where a story is shown on the front page, not what it is about.
SHOWCASES = frozenset(
    {
        *("uncategorized", "uncategorised", "sin categoría", "showcase", "featured", "featured story"),
        *("featured stories", "top story", "top stories", "home", "homepage", "home page", "front page"),
        *("frontpage", "slider", "carousel", "main story", "lead story", "breaking news", "scroller"),
    }
)
_PRIMARY = ("_yoast_wpseo_primary_category", "rank_math_primary_category")


def section_of(post: Post, channel: Channel) -> tuple[str | None, str]:
    """Return the section of a post and where it was found.

    That is the category which the site's editors chose as the main one, else the first that is no showcase.
    """
    names = [plain(term.name) for term in post.terms if term.domain == "category"]
    for field in _PRIMARY:
        chosen = channel.categories.get(post.first(field).strip(), "")
        if chosen in names:
            return chosen, f"meta {field}"
    name = next((name for name in names if name and name.casefold() not in SHOWCASES), None)
    return name, "category" if name else ""


def tags_of(post: Post, section: str | None) -> tuple[str, ...]:
    """Return the tags of a post, each once, and behind them its other categories than the section."""
    tags = [plain(term.name) for term in post.terms if term.domain in {"post_tag", "tag"}]
    categories = [plain(term.name) for term in post.terms if term.domain == "category"]
    others = [name for name in categories if name != section and name.casefold() not in SHOWCASES]
    return tuple(dict.fromkeys(name for name in (*tags, *others) if name))
