"""Read a saved web page of a student newspaper."""

import itertools
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from articles.readers.document import (
    Guess,
    Parsed,
    ParsedByline,
    ParsedDocument,
    ParsedPhoto,
    Problem,
    RemovedLine,
    SourceLine,
)
from articles.readers.html_page.body.between import blocks_between, lines_in, read_around, read_between
from articles.readers.html_page.body.finding import Found, Places, is_list, is_story
from articles.readers.html_page.body.reduced import Reduced, take_out
from articles.readers.html_page.body.reducing import reduce_body
from articles.readers.html_page.body.remembered import cut_known
from articles.readers.html_page.body.signed import cut_leftover, is_credit
from articles.readers.html_page.byline_text import read_people
from articles.readers.html_page.doubts import weighed
from articles.readers.html_page.elements.archived import as_on_its_site
from articles.readers.html_page.elements.blocks import Block, bare, blocks_in, outside, serialised, trim
from articles.readers.html_page.elements.decoding import decode
from articles.readers.html_page.elements.printed import lines_of, text_of
from articles.readers.html_page.elements.structured import read_structured
from articles.readers.html_page.elements.tree import MAX_CHARACTERS, PageRefusedError, read_page
from articles.readers.html_page.head.cards import with_roles_below
from articles.readers.html_page.head.figures import settle_day
from articles.readers.html_page.head.reading import read_head
from articles.readers.html_page.head.writers import is_one_of
from articles.readers.html_page.kinds.general import GENERAL
from articles.readers.html_page.kinds.profiles import PROFILES
from articles.readers.html_page.looking import Looking
from articles.readers.html_page.pictures import framing
from articles.readers.html_page.pictures.framed import frame_pictures
from articles.readers.moments import When
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.language import detect_language
from articles.readers.story import Story
from articles.readers.texts import plain, without_emails
from articles.readers.wordpress.players import with_links

_BEGINNING = 4_096
_ABOVE = 4  # lines over the headline that an excerpt shows
_MOST = 30  # lines of an excerpt
_LONGEST = 300  # characters of such a line
_FEWEST = 15  # words of a story on a page that does not call itself one


def read_html_page(data: bytes, source: str, known: AbstractSet[str] = frozenset()) -> Parsed:
    """Read the article of a saved page.

    `source` is the file's path as it was given; it goes into the result. `known` are the keys of what many
    pages of its site have at the same place. Returns a `Problem` with a reason code if there is none:
    `binary`, `too-large`, `too-deep`, `too-many-elements`, `too-many-attributes`, `no-body`.
    """
    text = decode(data)
    if text is None:
        return Problem(source, "binary")
    text = as_on_its_site(text)
    try:
        page = read_page(text)
    except PageRefusedError as refused:
        return Problem(source, str(refused))
    profile = next((one for one in PROFILES if any(page.all(mark) for mark in one.marks)), GENERAL)
    structured = read_structured(page)
    if is_list(page, structured):
        return Problem(source, "no-body", "a list of stories, a search or an error")
    look = Looking(page, profile, structured, text[:_BEGINNING], known)
    read_head(look)
    lines = lines_in(look)
    places = Places(page, profile, structured, look.head, look.elsewhere, look.blocks, lines, look.site)
    return _Reading(source, places).read()


@dataclass(slots=True)
class _Reading:
    """One page on its way to a document."""

    source: str
    places: Places
    removed: list[RemovedLine] = field(default_factory=list)
    credits: Sequence[str] = ()
    excerpt: Sequence[SourceLine] = ()
    printed: Sequence[str] = ()
    story: Sequence[str] = ()

    def read(self) -> Parsed:
        found = self.places.find()
        if found is None:
            return self._from_data() or Problem(self.source, "no-body")
        head, page, site = self.places.head, self.places.page, self.places.site
        between = blocks_between(page, head, self.places.lines, found.elements, self.places.aside)
        read_between(page, head, between)
        read_around(page, head, self.places.lines)
        beside = self._credits_beside(between)
        self.excerpt = self._excerpt(found)
        areas, are_named = frame_pictures(
            page, head, self.places.profile, found.elements, self.places.aside, site=site
        )
        photos = framing.photos_in(areas)
        others = [*self.places.aside, *areas]
        others += [
            element
            for one in (self.places.profile, GENERAL)
            for _, names in one.cut
            for _, element in page.each(names)
        ]
        others += [element for _, element in head.used]
        beyond = outside(page, found.elements, [one for one in others if not self._holds_story(one, found)])
        done = self._cleared(found)
        reduced = reduce_body(
            page,
            found.elements,
            self.places.profile,
            (head.headline, head.dek or ""),
            [byline.name for byline in head.bylines],
        )
        self._take_lines(reduced)
        head.bylines = with_roles_below(head.bylines, self.places.blocks, head.publication)
        words = sum(block.words for body in found.elements for block in blocks_in(body))
        trim(found.elements)
        html = with_links(serialised(found.elements))
        self.credits = [*reduced.credits, *beside]
        if len(html) > MAX_CHARACTERS:
            return Problem(self.source, "too-large", f"> {MAX_CHARACTERS:,} characters")
        story = self._story(html, photos)
        if not are_named and any(not (photo.caption or photo.credit) for photo in photos):
            story.guess("photos", "one-source")
        self._language(story, found.elements)
        settle_day(page.root, head, story)
        self.removed = [*done.removed, *reduced.removed]
        self._tell_of_beyond(story, beyond, words, " ".join(text_of(body) for body in found.elements))
        self.story = [text for body in found.elements for _, text in lines_of(body)]
        return self._finished(story, found.origin)

    def _credits_beside(self, between: Sequence[Block]) -> list[str]:
        """Return the credits that stand alone beside the writers, or between the head and the story."""
        signed = [element for name, element in self.places.head.used if name == "bylines"]
        lines = [text for element in signed for _, text in lines_of(element)]
        lines += [text_of(part) for element in signed for part in element.iter("span") if len(part) == 0]
        told = [block.text for block in between]
        # What a system labels stands in a box of its own: `Photo credit:`, then the name.
        told += [f"{label} {text}" for label, text in itertools.pairwise(told) if label.endswith(":")]
        return list(filter(is_credit, [*lines, *told]))

    def _cleared(self, found: Found) -> Reduced:
        """Take out of the story what the head holds, is not the story's or stands on other pages too."""
        page, done = self.places.page, Reduced()
        for name, element in self.places.head.used:
            if any(page.holds(body, element) and body is not element for body in found.elements):
                take_out(element, name, "head-in-body", done)
                cut_leftover(page, element, done)
        for element in found.foreign:
            take_out(element, "outside", "not-in-extract", done)
        cut_known(page, found.elements, self.places.site, done)
        return done

    def _holds_story(self, element: HtmlElement, found: Found) -> bool:
        return any(self.places.page.holds(element, body) for body in found.elements)

    def _excerpt(self, found: Found) -> tuple[SourceLine, ...]:
        """Return the lines from above the headline to the first of the story, and what each was used for."""
        head = self.places.head
        own = [text for body in found.elements for _, text in lines_of(body)]
        lines = lines_of(self.places.page.root)
        self.printed = [text for _, text in lines]
        ends = next((place for place, (_, text) in enumerate(lines) if own and text == own[0]), 0)
        begins = next((place for place, (_, text) in enumerate(lines) if text == head.headline), ends)
        uses = {text: name for name, element in reversed(head.used) for _, text in lines_of(element)}
        uses |= dict.fromkeys(own[:2], "body")
        return tuple(
            SourceLine(line, without_emails(text)[:_LONGEST], uses.get(text, "removed"))
            for line, text in lines[max(begins - _ABOVE, 0) : ends + 2][:_MOST]
        )

    def _take_lines(self, reduced: Reduced) -> None:
        """Fill from lines of the body what the head left open."""
        head = self.places.head
        is_open = not head.bylines or any(guess.reason == "from-account" for guess in head.guesses)
        # A story names its writer; what its site prints may be the account of whoever put it there.
        for line in reduced.byline:
            people = read_people(line)
            known = [person.name.casefold() for person in head.bylines]
            is_other = line in reduced.opening and people and not is_one_of(people[0].name, known)
            if people and (is_open or is_other):
                role = reduced.roles[0] if reduced.roles and len(people) == 1 and not people[0].role else None
                head.bylines = (ParsedByline(people[0].name, role),) if role else people
                head.origins["bylines"] = "first lines of the body"
                head.guesses = [guess for guess in head.guesses if guess.field != "bylines"]
            dated = read_date_line(line)
            if dated and dated.published and (head.when is None or head.when.day is None):
                head.when = When(dated.published, head.when.moment if head.when else None)
                head.dated = line
                head.origins["published"] = "first lines of the body"
        if reduced.signed and is_open and "body" not in head.origins.get("bylines", ""):
            head.bylines = (reduced.signed,)
            head.origins["bylines"] = "signature"
            head.guesses = [guess for guess in head.guesses if guess.field != "bylines"]
            head.guesses.append(Guess("bylines", "from-signature"))
        if reduced.tags and not head.tags:
            head.tags = tuple(dict.fromkeys(tag for tag in reduced.tags if 0 < len(tag) <= 80))
            head.origins["tags"] = "tags line of the body"

    def _story(self, body: str, photos: Sequence[ParsedPhoto]) -> Story:
        head = self.places.head
        return Story(
            self.source,
            headline=head.headline,
            body=body,
            publication=head.publication,
            tagline=head.tagline,
            dek=head.dek,
            section=head.section,
            bylines=head.bylines,
            when=head.when,
            updated=head.updated,
            photos=list(photos),
            tags=head.tags,
            url=head.url,
            guid=head.guid,
            language=head.language,
            origins=head.origins,
            guesses=head.guesses,
        )

    def _language(self, story: Story, bodies: Sequence[HtmlElement]) -> None:
        """Believe the words of the story before the page, whose language is that of the site."""
        spoken = detect_language(" ".join(text_of(body) for body in bodies)[:8_000])
        if spoken and story.language and spoken != story.language:
            story.guess("language", "sources-disagree")
            story.language = spoken

    def _tell_of_beyond(self, story: Story, beyond: Sequence[Block], words: int, text: str) -> None:
        """Keep paragraphs outside of the story, and say so where they are many: the body may be cut."""
        inside = bare(text)
        count = 0
        for block in beyond:
            if bare(block.text) not in inside and not self.places.site.has(block.element):
                self.removed.append(
                    RemovedLine(block.line, without_emails(block.text), "outside", "outside-story")
                )
                count += block.words
        if count >= 60 and 2 * count > words:
            story.guess("blocks", "shorter-than-page")

    def _from_data(self) -> Parsed | None:
        """Return the story that a page tells to machines only, its body being the work of a script."""
        body = self.places.structured.story.get("articleBody")
        if not isinstance(body, str) or len(plain(body).split()) < _FEWEST:
            return None
        story = self._story(body, ())
        return self._finished(story, "json-ld articleBody")

    def _finished(self, story: Story, origin: str) -> Parsed:
        parsed = story.finish()
        if not isinstance(parsed, ParsedDocument):
            return parsed
        words = len(plain(parsed.html or "").split())
        general = origin in {"trafilatura", "most prose"}
        if (
            general
            and not is_story(self.places.page, self.places.structured)
            and (words < _FEWEST or not (parsed.headline and self._is_signed(parsed)))
        ):
            return Problem(self.source, "no-body", "neither a writer nor a day, nor a site that is known")
        guesses = list(parsed.guesses)
        if general:
            guesses.append(Guess("blocks", "unknown-site"))
        if parsed.publication is None:
            guesses.append(Guess("publication", "missing"))
        if not parsed.bylines:
            guesses.append(Guess("bylines", "missing"))
        guesses = [*weighed(parsed, guesses, printed=self.printed, head=self.excerpt, story=self.story)]
        notices = list(parsed.notices)
        if count := framing.embedded(parsed.photos):
            notices.append(Problem("photos", "picture-in-page", str(count)))
        return replace(
            parsed,
            photos=framing.named(framing.credited(parsed.photos, self.credits)),
            removed=tuple(sorted((*parsed.removed, *self.removed), key=lambda line: line.line)),
            origins={**parsed.origins, "blocks": origin},
            guesses=tuple(guesses),
            excerpt=self.excerpt if guesses else (),
            notices=tuple(notices),
        )

    def _is_signed(self, parsed: ParsedDocument) -> bool:
        return bool(parsed.bylines or parsed.published or parsed.published_at)
