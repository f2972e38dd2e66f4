"""Groups in a browser: made, joined by keyboard, left; without JavaScript; and axe."""

import pytest
from playwright.sync_api import expect

from articles.models import Annotation, Group
from articles.services import grouping
from tests.browser.conftest import PHONE, WIDE
from tests.browser.reading import Reading
from tests.browser.test_accessible import violations
from tests.conftest import PASSWORD


@pytest.fixture
def group(alice, bob, publication):
    """Alice keeps the group, Bob is in it."""
    group = grouping.create(owner=alice, name="Period 3")
    grouping.join(user=bob, invitation=group.invitation)
    return group


# What has the focus, by its words or its field's name, if it stands inside.
FOCUSED = """
([name, within]) => {
  const here = document.activeElement;
  return [here.textContent.trim(), here.name].includes(name) && Boolean(here.closest(within));
}
"""


def press_until(page, name, within="body", most=60):
    """Go on by Tab until what has that name has the focus."""
    for _ in range(most):
        if page.evaluate(FOCUSED, [name, within]):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {name}")


def test_a_group_is_made_its_link_copied_and_somebody_joins_by_keyboard_and_leaves(
    open_page, sign_in, alice, charlie, article, annotate
):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    sign_in(page, alice)
    page.goto(article.get_absolute_url())
    page.get_by_role("navigation", name="You").get_by_role("link", name="Groups").click()
    page.get_by_label("Name of the group").fill("Period 3")
    page.get_by_role("button", name="Make the group").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Period 3")
    page.get_by_role("button", name="Copy").click()
    expect(page.locator("#announce")).to_have_text("Copied")
    link = page.evaluate("navigator.clipboard.readText()")
    group = Group.objects.get()
    assert link.endswith(f"/groups/join/{group.invitation}/")
    annotate(alice, article, "600 trays", "For us alone", visibility="group", group=group)

    other = open_page()
    other.goto(link)
    press_until(other, "Sign in", within="main")
    other.keyboard.press("Enter")
    expect(other.get_by_role("heading", name="Sign in")).to_be_visible()
    press_until(other, "login")
    other.keyboard.type(charlie.username)
    press_until(other, "password")
    other.keyboard.type(PASSWORD)
    other.keyboard.press("Enter")
    expect(other.get_by_text("You join as Charlie.")).to_be_visible()
    press_until(other, "Join the group")
    other.keyboard.press("Enter")
    expect(other.get_by_role("status").filter(has_text="You are in “Period 3”.")).to_be_visible()
    expect(other.get_by_role("row", name="Charlie")).to_be_visible()

    read = Reading.of(other, article)
    expect(read.card()).to_contain_text("For us alone")
    other.goto(group.get_absolute_url())
    press_until(other, "Leave the group")
    other.keyboard.press("Enter")
    expect(other.get_by_text("You are out of “Period 3”.")).to_be_visible()
    expect(Reading.of(other, article).card()).to_have_count(0)


def test_who_leaves_takes_their_notes_along_without_javascript(
    open_page, sign_in, group, bob, article, annotate
):
    annotate(bob, article, "600 trays", "Mine", visibility="group", group=group)
    page = open_page(java_script_enabled=False)
    sign_in(page, bob)
    page.goto(group.get_absolute_url())
    page.get_by_label("Take it with me").check()
    page.get_by_role("button", name="Leave the group").click()
    expect(page.get_by_text("You are out of “Period 3”.")).to_be_visible()
    assert Annotation.objects.get().visibility == "private"


def test_the_owner_keeps_a_group_without_javascript(open_page, sign_in, group, alice):
    page = open_page(java_script_enabled=False)
    sign_in(page, alice)
    page.goto(group.get_absolute_url())
    expect(page.get_by_role("button", name="Copy")).to_be_hidden()
    page.get_by_label("yellow").fill("Claim")
    page.get_by_role("button", name="Save the names").click()
    expect(page.get_by_label("yellow")).to_have_value("Claim")
    page.get_by_role("button", name="Remove Bob").click()
    expect(page.get_by_text("Bob is out of the group.")).to_be_visible()
    page.get_by_role("button", name="Make a new link").click()
    expect(page.get_by_label("Link, good until")).to_have_value(
        f"{page.url.split('/groups/')[0]}/groups/join/{Group.objects.get().invitation}/"
    )
    page.get_by_role("button", name="Archive the group").click()
    page.get_by_role("button", name="Delete the group").click()
    expect(page.get_by_text("Tick this first.")).to_be_visible()
    page.get_by_label("I know that this cannot be undone.").check()
    page.get_by_role("button", name="Delete the group").click()
    expect(page.get_by_text("“Period 3” is deleted.")).to_be_visible()


def test_on_a_phone_groups_are_reached_from_the_second_row(open_page, sign_in, article, bob, group):
    page = open_page(viewport=PHONE)
    sign_in(page, bob)
    page.goto(article.get_absolute_url())
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Groups").click()
    expect(page.get_by_role("heading", level=1, name="Groups")).to_be_visible()
    page.get_by_role("link", name="Period 3").click()
    expect(page.get_by_role("button", name="Leave the group")).to_be_visible()


@pytest.mark.parametrize("width", [PHONE, WIDE], ids=["phone", "wide"])
def test_axe_finds_nothing_on_the_pages_of_groups(
    open_page, sign_in, group, alice, bob, charlie, article, annotate, width
):
    annotate(bob, article, "600 trays", "Mine", visibility="group", group=group)
    grouping.name_colors(group=group, names={"yellow": "Claim"})
    old = grouping.create(owner=alice, name="Last year")
    grouping.archive(group=old)
    door = f"/groups/join/{group.invitation}/"
    here = group.get_absolute_url()
    visits = [
        (alice, [here, "/groups/", old.get_absolute_url(), "/account/"]),
        (bob, [here]),
        (charlie, [door, "/groups/join/over/", "/groups/"]),
        (None, [door]),
    ]
    found = []
    for person, addresses in visits:
        page = open_page(viewport=width)
        if person:
            sign_in(page, person)
        for address in addresses:
            page.goto(address)
            found += [(address, problem) for problem in violations(page)]
    assert found == []


def test_axe_finds_nothing_where_something_is_to_be_put_right(page, sign_in, group, alice):
    sign_in(page, alice)
    page.goto("/groups/")
    page.get_by_role("button", name="Make the group").click()
    expect(page.get_by_label("Name of the group")).to_be_focused()
    assert violations(page) == []
    page.goto(group.get_absolute_url())
    page.get_by_label("pink").evaluate(
        "field => { field.removeAttribute('maxlength'); field.value = 'x'.repeat(40) }"
    )
    page.get_by_role("button", name="Save the names").click()
    expect(page.locator(".error")).to_be_visible()
    assert violations(page) == []
