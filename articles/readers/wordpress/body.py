"""The body of a post: from what the editor of WordPress keeps to the HTML of the story."""

from collections import Counter
from dataclasses import dataclass

from articles.readers.wordpress.autop import autop
from articles.readers.wordpress.blocks import has_blocks, without_blocks, without_comments
from articles.readers.wordpress.pictures import Pictures
from articles.readers.wordpress.players import with_links
from articles.readers.wordpress.shortcodes import Shortcodes


@dataclass(frozen=True, slots=True)
class StoryBody:
    """A story's HTML, not sanitised yet, and how often which shortcode and block was left out."""

    html: str
    shortcodes: Counter[str]
    blocks: Counter[str]


def story_body(content: str, pictures: Pictures) -> StoryBody:
    """Return the body of a story; its pictures are taken out of it into `pictures`."""
    # Left at the end by tools that quoted twice.
    content = content.rstrip().removesuffix("]]>").replace("\r\n", "\n")
    shortcodes = Shortcodes(pictures.addresses)
    blocks: Counter[str] = Counter()
    if has_blocks(content):
        html, blocks = without_blocks(content)
        html = shortcodes.expand(html)
    else:
        html = autop(shortcodes.expand(without_comments(content)))
    return StoryBody(pictures.take_from(with_links(html)).strip(), shortcodes.left_out, blocks)
