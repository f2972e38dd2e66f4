"""The desk of reviews in a browser: what is in doubt is in sight."""

import pytest
from django.core.management import call_command

ITEMS = (
    *(
        "Home",
        "News",
        "Features",
        "Sports",
        "Opinion",
        "Arts",
        "About",
        "Staff",
        "Contact",
        "Advertise",
        "Donate",
    ),
    *("Search", "Archives", "Podcasts", "Videos", "Galleries", "Print Editions", "Letters"),
)
MENU = "\n".join(["The Harbor Light", "The student news of Harbor Ridge High School", "", *ITEMS])
STORY = """Robotics team wins the county

The whole team stood on the stage for a photo.

Photo by Wei Zhang

By Ines Duarte
October 3, 2026

The robotics team of the school won the county finals on Saturday, its first title in nine years of trying.

“We did not sleep much,” said Ines Duarte, who drives the robot, and nobody in the room doubted her at all.

© 2026 The Harbor Light
"""


@pytest.mark.parametrize("width", [390, 1280])
def test_a_line_in_doubt_is_in_sight_below_a_long_menu(
    open_page, live_server, sign_in, edith, tmp_path, width
):
    (tmp_path / "robotics.txt").write_text(f"{MENU}\n\n{STORY}", encoding="utf-8")
    call_command("import_articles", str(tmp_path), verbosity=0)
    page = open_page(viewport={"width": width, "height": 900})
    sign_in(page, edith)
    page.goto("/admin/articles/article/review/")
    source = page.locator(".source").first.bounding_box()
    doubtful = page.locator(".source tr.doubtful").first.bounding_box()
    assert source["y"] < doubtful["y"] < source["y"] + source["height"] - doubtful["height"]
    assert page.evaluate("scrollY") == 0
