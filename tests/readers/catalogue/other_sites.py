"""Kinds of sites that were written down before the reader saw one: their first score is a new site's."""

# ruff: noqa: C901

from tests.readers.catalogue import bylines, dates, head, photos, tail
from tests.readers.catalogue.body import poem, story
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import MONTHS, SECTIONS, Words, person

_TOWNS = ("Marrow Creek", "Rialto", "Ashgrove", "Delft", "Larkspur", "Tamarack")
_QUICK_LINKS = (
    "Parent Portal", "Calendar", "Lunch Menus", "Staff Directory", "Bell Schedule", "Enrollment",
    "Transcripts", "Athletics", "Counseling", "PTSA", "Bus Routes", "Employment",
)  # fmt: skip


def blogger(page: Page, site: Site, words: Words) -> None:
    """Print a page of a blog at Blogger: the day above the headline, the writer below the story."""
    head.nameplate(page, site, copies=1, tagline_first=False, tight=page.maybe(0.3))
    if page.maybe(0.5):
        page.block("menu", "Pages", *site.menu[:6])
    day = dates.day_of(page)
    page.block("published", f"{dates.weekday(day)}, {dates.long_form(day)}")
    page.block("headline", head.title(page, words))
    who = [bylines.single(page, share_of_roles=0.3)]
    is_signed = page.maybe(0.6)
    if is_signed:
        page.block("bylines", bylines.line_of(page, who, by=page.pick(("By ", "by ", "By: "))))
    if page.maybe(0.3):
        page.block("caption", photos.caption(page, words))
        if page.maybe(0.6):
            page.below("credit", photos.credit(page, site, bare=False))
    poem(page, words) if page.maybe(0.1) else story(page, site, words)
    hour = f"{page.rng.randrange(1, 13)}:{page.rng.randrange(60):02} {page.pick(('AM', 'PM'))}"
    poster = str(who[0]["name"]) if not is_signed else page.pick((site.paper, "Adviser", "newsroom14"))
    if not is_signed:
        page.says(bylines=[{"name": poster, "role": None}])
    page.block("share", f"Posted by {poster} at {hour}")
    if page.maybe(0.7):
        page.block("share", "Email This BlogThis! Share to X Share to Facebook Share to Pinterest")
    if page.maybe(0.5):
        found = page.rng.sample(tail.TAGS, page.rng.randrange(1, 4))
        page.gold["tags"] = found
        page.block("tags", f"Labels: {', '.join(found)}")
    page.block("comments", page.pick(("No comments:", "1 comment:")))
    page.block("comments", "Post a Comment")
    page.block("navigation", "Newer Post", "Older Post", "Home")
    page.block("navigation", "Subscribe to: Post Comments (Atom)")
    if page.maybe(0.6):
        page.block("archive", "Blog Archive")
        year = day.year
        page.below("archive", f"▼  {year} ({page.rng.randrange(20, 90)})")
        for month in page.rng.sample(MONTHS, 3):
            page.below("archive", f"►  {month} ({page.rng.randrange(1, 20)})")
        page.below("archive", *tail.titles(page, 3))
    if page.maybe(0.4):
        page.block("about", "About Me")
        page.below("about", site.paper, f"We are the students of {site.school} who write this paper.")
        page.below("about", "View my complete profile")
    if page.maybe(0.7):
        page.block("footer", page.pick(("Powered by Blogger.", "Simple theme. Powered by Blogger.")))


def school_site(page: Page, site: Site, words: Words) -> None:
    """Print a story of a paper that stands as a page of its school's own site."""
    town = _TOWNS[len(site.paper) % len(_TOWNS)]
    street = f"{len(site.school) * 37} {town} Road"
    page.block("skip", "Skip to main content")
    page.block("nameplate", site.school)
    if page.maybe(0.6):
        page.block("menu", "Translate", "Select Language")
    links = _QUICK_LINKS[site.year % 4 : site.year % 4 + 6]
    page.block("menu", *links) if page.maybe(0.6) else page.block("menu", " ".join(links))
    if page.maybe(0.4):
        page.block("alert", f"Early release on {dates.DAYS[site.year % 5]}s: dismissal at 1:50 p.m.")
    page.says(publication=site.paper)
    page.block("nameplate", site.paper)
    section = page.pick(SECTIONS) if page.maybe(0.5) else None
    title = words.fill(page.pick(head.HEADLINES))
    page.says(headline=title, section=section)
    if section:
        page.block("breadcrumb", f"Home » {site.paper} » {section}")
    page.block("headline", title)
    if page.maybe(0.25):
        page.block("dek", head.dek(page, words))
    day = dates.day_of(page)
    who = bylines.people(page, most=2, share_of_roles=0.5)
    form = page.rng.randrange(3)
    figures = f"{day.month}/{day.day}/{day.year}"
    if form == 0:
        page.block("published", f"Posted Date: {figures}")
        page.block("bylines", bylines.line_of(page, who, by="Author: "))
    elif form == 1:
        page.block("bylines", bylines.line_of(page, who, by="By "))
        page.below("published", f"{dates.weekday(day)}, {dates.long_form(day)}")
    else:
        page.block("bylines", f"{bylines.line_of(page, who)} | {dates.long_form(day)}")
    if page.maybe(0.35):
        page.block("caption", photos.caption(page, words))
        page.below("credit", photos.credit(page, site, bare=False))
    story(page, site, words)
    if page.maybe(0.5):
        page.block(
            "navigation", page.pick(("Back to News List", f"Back to {site.paper}", "Return to Headlines"))
        )
    if page.maybe(0.5):
        page.block("related", "More News", *tail.titles(page, 3))
    elif page.maybe(0.4):
        page.block("archive", f"More issues of {site.paper}")
        page.below("archive", *(f"{month} issue" for month in page.rng.sample(MONTHS, 3)))
    if page.maybe(0.5):
        page.block("contact", f"Questions? Write to {person(page.rng)}, adviser.")
    page.block("footer", site.school, street, f"{town}, CA 9{len(street):04}")
    page.below(
        "footer",
        f"Phone: (555) 0{len(street) + 100}-{site.year}",
        f"Fax: (555) 0{len(street) + 101}-{site.year}",
    )
    if page.maybe(0.6):
        page.block("footer", "Non-Discrimination Notice", "Title IX", "Site Map", "Staff Login")
    if page.maybe(0.5):
        page.block("footer", page.pick(("Website by SchoolPages", "Presence is powered by Campusdesk")))


def site_builder(page: Page, site: Site, words: Words) -> None:
    """Print a post of a site that a builder made: sections, a name, minutes to read, then the headline."""
    page.block("skip", "top of page")
    head.paper_alone(page, site)
    if page.maybe(0.5):
        page.says(tagline=site.tagline)
        page.below("nameplate", site.tagline)
    page.block("menu", *site.menu[:5])
    if page.maybe(0.5):
        page.block("menu", "Use tab to navigate through the menu items.")
    page.block("menu", "Log In")
    page.block("menu", "All Posts", *SECTIONS[site.year % 5 : site.year % 5 + 3])
    if page.maybe(0.5):
        page.block("search", "Search")
    who = [bylines.single(page, share_of_roles=0)]
    page.says(bylines=who)
    day = dates.day_of(page)
    page.block("bylines", str(who[0]["name"]))
    page.block("published", dates.ap_form(day).replace(".", ""))
    page.block("share", f"{page.rng.randrange(1, 12)} min read")
    page.block("headline", head.title(page, words))
    if page.maybe(0.4):
        page.block("share", f"Updated: {dates.ap_form(day).replace('.', '')}")
    if page.maybe(0.3):
        page.block("dek", head.dek(page, words))
    if page.maybe(0.35):
        page.block("credit", photos.credit(page, site, bare=False))
        page.below("caption", photos.caption(page, words))
    poem(page, words) if page.maybe(0.1) else story(page, site, words)
    if page.maybe(0.5):
        found = page.rng.sample(tail.TAGS, page.rng.randrange(1, 4))
        page.gold["tags"] = found
        page.block("tags", "Tags:", *found)
    page.block("share", f"{page.rng.randrange(3, 900)} views", "0 comments")
    if page.maybe(0.5):
        page.block("share", f"{page.rng.randrange(1, 60)} likes. Post not marked as liked")
    if page.maybe(0.7):
        page.block("related", "Recent Posts", "See All")
        for one in tail.titles(page, 3):
            page.block("related", one)
    if page.maybe(0.6):
        page.block("comments", "Comments", "Write a comment...", "Write a comment...")
    if page.maybe(0.6):
        page.block("newsletter", f"Stay in the loop with {site.paper}", "Enter your email here", "Sign Up")
        page.below("newsletter", "Thanks for submitting!")
    page.block("footer", f"©{site.year} by {site.paper}. Proudly created with Pagemaker.com")
    page.block("footer", "bottom of page")
