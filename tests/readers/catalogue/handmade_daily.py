"""A college daily that was put on the web by hand in the nineties."""

# ruff: noqa: C901, E501

from datetime import timedelta

from tests.readers.catalogue.asides import joined, without_roles, wrap
from tests.readers.catalogue.college_words import COLLEGE
from tests.readers.catalogue.dates import long_form
from tests.readers.catalogue.desk import Desk, Tale, day_of, tell, writers
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import AP_MONTHS, DAYS, MONTHS, Words


def handmade_daily(page: Page, site: Site, words: Words) -> None:
    """Print a page of a college daily of 1995 to 2001, written by hand."""
    del words
    desk = Desk(site, COLLEGE)
    tale = Tale(page, desk)
    page.says(publication=desk.paper)
    day = day_of(page, 1995, 2002)
    section = None if page.maybe(0.08) else page.pick(desk.some_of("menu", COLLEGE.sections, 5))
    sections = desk.some_of("menu", COLLEGE.sections, 5)
    bar = desk.one_of("bar", ("[ {} ]", "| {} |", "{}"))
    links = bar.format(
        (" | " if desk.has("pipes", 0.6) else " ][ ").join(
            ["Front Page", *sections, "Classifieds", "Archives", "Feedback"]
        )
    )
    top = desk.has("top bar", 0.6)
    if desk.has("logo", 0.4):
        page.block("alt", f"[{desk.paper} logo]")
    page.block("nameplate", desk.paper)
    if desk.has("motto", 0.4):
        page.says(tagline=desk.tagline)
        page.below("nameplate", desk.tagline)
    if top:
        page.block("menu", links)
    dated = desk.one_of("dated", ("issue", "issue", "below", "month-first"))
    volume = f"Volume {page.rng.randrange(60, 110)}, Issue {page.rng.randrange(1, 150)}"
    stamp = f"{DAYS[day.weekday()]}, {long_form(day)}"
    if dated == "issue":
        if desk.has("one line", 0.5):
            page.block("published", f"{volume} -- {stamp}")
        else:
            page.block("published", volume, stamp)
    elif dated == "month-first":
        page.block("published", f"{stamp} edition" if desk.has("edition", 0.5) else stamp)
    if section:
        page.says(section=section)
        page.block("section", section.upper() if desk.has("caps", 0.5) else section)
    page.block("headline", tale.headline())
    if desk.has("deks", 0.3) and page.maybe(0.5):
        page.block("dek", tale.dek())
    kind = page.rng.random()
    if kind < 0.1:
        name = desk.one_of("collective", ("News Staff", "Editorial Board", "Sports Desk"))
        page.says(bylines=[{"name": name, "role": None}])
        page.block("bylines", f"By {name}")
    elif kind < 0.16:
        pass
    else:
        who = writers(page, desk)
        names = joined([name for name, _ in who])
        form = desk.one_of("byline", ("upper", "two", "two", "slash", "plain"))
        paper_role = desk.has("paper in role", 0.4)
        role = who[0][1] if len(who) == 1 else "Staff Writers"
        if paper_role and len(who) == 1:
            role = f"{desk.paper.split()[-1]} {role}"
        if form == "upper":
            page.block("bylines", f"By {names.upper()}", role)
        elif form == "two":
            page.block("bylines", f"{desk.one_of('by', ('by', 'By'))} {names}", role)
        elif form == "slash":
            page.block("bylines", f"By {names} / {role}" if len(who) == 1 else f"By {names}")
        else:
            page.block("bylines", f"by {names}")
        if form == "plain" or (form == "slash" and len(who) > 1):
            without_roles(page, who)
        elif len(who) > 1:
            # Nobody can say whether a plural is the role of each: pages of two writers print none.
            page.blocks[-1][1:] = []
            without_roles(page, who)
        else:
            page.gold["bylines"] = [{"name": who[0][0], "role": role}]
    if dated == "below":
        page.block(
            "published",
            f"{AP_MONTHS[day.month - 1]} {day.day}, {day.year}"
            if desk.has("ap", 0.5)
            else f"{day.month}/{day.day}/{day.year % 100:02}",
        )
    photo = page.maybe(0.35)
    if photo:
        shooter = page.pick(desk.staff)[0]
        page.says(credit=shooter)
        if desk.has("alt text", 0.4):
            page.block("alt", "[IMAGE]")
        line = tale.caption()
        form = desk.one_of("photo", ("paren", "slash", "photo by"))
        if form == "paren":
            page.block("caption", f"{line} ({shooter}/{desk.paper})")
        elif form == "slash":
            page.block("credit", f"{shooter} / {desk.paper}")
            page.below("caption", line)
        else:
            page.block("caption", line)
            page.below("credit", f"Photo by {shooter}")
    first = len(page.blocks)

    def note(page: Page, tale: Tale) -> None:
        page.body("p", tale.fill("(The Associated Press contributed to this report.)"))

    def quoted(page: Page, tale: Tale) -> None:
        page.body("p", tale.fill("“There is a key,” {last} said. “I have seen it.”"))

    def items(page: Page, tale: Tale) -> None:
        page.body("p", tale.fill("The following were also approved:"))
        found = [
            tale.fill(one)
            for one in ("{n} {things} for the {place}", "a clock with two hands", "a committee on clocks")
        ]
        page.gold["blocks"].extend({"kind": "li", "text": one} for one in found)
        page.block("body", *((desk.one_of("mark", ("* ", "- ", "• ")) + one) for one in found))

    tell(page, tale, asides=(note, quoted, items))
    if desk.has("wrapped", 0.3):
        wrap(page, first, desk.one_of("width", (60, 68, 72)))
    if page.maybe(0.2):
        page.block("end", desk.one_of("end", ("-30-", "###", "* * *")))
    if desk.has("neighbours", 0.5):
        one, two = tale.others(2)
        page.block("navigation", f"Previous story: {one}", f"Next story: {two}")
    elif desk.has("others", 0.5):
        page.block(
            "related",
            f"Other {section or 'News'} stories in this issue:"
            if desk.has("in issue", 0.5)
            else "Today's stories:",
            *tale.others(4),
        )
    page.block("menu", links if not top or desk.has("both", 0.5) else "Return to Front Page")
    if desk.has("counter", 0.3):
        page.block("footer", f"You are visitor number {page.rng.randrange(3000, 90000)} to this page.")
    if desk.has("best", 0.3):
        page.block(
            "footer",
            desk.one_of(
                "viewed",
                (
                    "Best viewed with Netscape Navigator 3.0 or higher",
                    "This site is best viewed at 800 x 600.",
                ),
            ),
        )
    page.block(
        "footer",
        f"Copyright {day.year} {desk.paper}. All rights reserved."
        if desk.has("copyright", 0.7)
        else f"© {day.year} {desk.paper}",
    )
    if desk.has("mail", 0.6):
        page.below("footer", "Send comments and questions to webmaster@example.edu.")
    if desk.has("modified", 0.4):
        later = day + timedelta(days=page.rng.randrange(1, 400))
        page.below(
            "footer",
            f"Last modified: {DAYS[later.weekday()][:3]}, {later.day:02} {MONTHS[later.month - 1][:3]} {later.year} 10:{page.rng.randrange(60):02}:11 -0500",
        )
