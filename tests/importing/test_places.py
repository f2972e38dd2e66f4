"""A copy that stands beside a story is told and changes nothing; a story that moved is the same one."""

from zipfile import ZipFile

import pytest

from articles.importing.prepared import Options
from articles.importing.run import Run
from articles.models import Article
from tests.importing.documents import kinds, reasons, text_of

pytestmark = pytest.mark.django_db

EDITED = text_of(1).replace(".", " indeed.")


def page(text, headline="Late bus leaves later", day="2026-11-02"):
    return f"Title: {headline}\nDate: {day}\n\n{text}\n"


def bring(*names):
    return list(Run([str(name) for name in names], Options()).outcomes())


def standing():
    return sorted(Article.objects.values_list("headline", "published_on__day", "current__text"))


@pytest.mark.parametrize("first", ["a.txt", "b.txt"])
def test_of_two_files_that_are_nearly_the_same_the_second_is_told_and_changes_nothing(tmp_path, first):
    (tmp_path / "a.txt").write_text(page(text_of(1)))
    (tmp_path / "b.txt").write_text(page(EDITED))
    bring(tmp_path / first)
    whole = standing()
    one, other = bring(tmp_path)
    copy = one if first == "b.txt" else other
    assert [outcome.kind for outcome in (one, other)] == ["unchanged", "unchanged"]
    assert [(p.place, p.reason, p.details) for p in copy.problems] == [
        ("body", "same-story", "late-bus-leaves-later")
    ]
    assert standing() == whole
    assert kinds(bring(tmp_path)) == ["unchanged", "unchanged"]
    (tmp_path / first).write_text(page(f"New. {EDITED}"))
    assert sorted(kinds(bring(tmp_path))) == ["unchanged", "updated"]
    assert standing()[0][2].startswith("New.")


def test_in_one_run_it_makes_no_difference(tmp_path):
    (tmp_path / "a.txt").write_text(page(text_of(1)))
    (tmp_path / "b.txt").write_text(page(EDITED))
    assert kinds(bring(tmp_path)) == ["created", "unchanged"]
    assert standing() == [("Late bus leaves later", 2, text_of(1))]


def test_nearly_the_same_members_of_an_archive_are_told_as_well(tmp_path):
    with ZipFile(tmp_path / "crawl.zip", "w") as crawl:
        crawl.writestr("x/a.txt", page(text_of(1)))
        crawl.writestr("x/b.txt", page(EDITED))
    one, other = bring(tmp_path / "crawl.zip")
    assert (one.kind, other.kind, reasons(other)) == ("created", "unchanged", ["same-story"])


def test_a_file_that_was_renamed_and_edited_is_the_same_story(tmp_path):
    (tmp_path / "a.txt").write_text(page(text_of(1)))
    bring(tmp_path)
    (tmp_path / "a.txt").unlink()
    (tmp_path / "b.txt").write_text(page(EDITED))
    assert kinds(bring(tmp_path)) == ["updated"]
    assert standing() == [("Late bus leaves later", 2, EDITED)]


def test_files_whose_stories_changed_places_are_followed(tmp_path):
    stories = [page(text_of(seed), f"Story {seed}") for seed in (1, 2, 3)]
    for number, text in enumerate(stories):
        (tmp_path / f"{number}.txt").write_text(text)
    bring(tmp_path)
    # A newer story comes in front of them, and each was edited.
    for number, text in enumerate([page(text_of(4), "Story 4"), *stories]):
        (tmp_path / f"{number}.txt").write_text(text.replace(".\n", " indeed.\n"))
    assert sorted(kinds(bring(tmp_path))) == ["created", "updated", "updated", "updated"]
    assert [headline for headline, _, text in standing() if "indeed" in text] == [
        f"Story {number}" for number in (1, 2, 3, 4)
    ]


def test_a_page_and_a_table_of_one_story_fill_each_other(tmp_path):
    (tmp_path / "a.txt").write_text(page(text_of(1)))
    (tmp_path / "b.csv").write_text(
        f"title,date,dek,body\nLate bus leaves later,2026-11-02,Ten,{text_of(1)}\n"
    )
    assert kinds(bring(tmp_path)) == ["created", "updated"]
    assert Article.objects.get().dek == "Ten"


SHORT = "No school on Monday. Bring your books home."


def table(*rows):
    return "title,date,body\n" + "".join(f"{title},{day},{body}\n" for title, day, body in rows)


@pytest.mark.parametrize("text", [SHORT, text_of(1)], ids=["short", "long"])
@pytest.mark.parametrize("above", [0, 1, 3])
def test_a_row_that_moved_to_another_day_is_the_same_story(tmp_path, text, above):
    path = tmp_path / "t.csv"
    path.write_text(table(("Notice", "2026-11-02", text)))
    bring(path)
    others = [(f"Other {number}", "2026-11-01", text_of(10 + number)) for number in range(above)]
    path.write_text(table(*others, ("Notice", "2026-11-09", text)))
    assert kinds(bring(path)) == [*["created"] * above, "updated"]
    assert Article.objects.get(headline="Notice").published_on.day == 9


def test_one_notice_of_two_days_is_two_stories_and_each_moves_by_itself(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(table(("Notice", "2026-11-02", SHORT), ("Notice", "2026-11-09", SHORT)))
    assert kinds(bring(path)) == ["created", "created"]
    first, second = Article.objects.order_by("pk")
    other = ("Other", "2026-11-01", text_of(3))
    path.write_text(table(other, ("Notice", "2026-11-02", SHORT), ("Notice", "2026-11-16", SHORT)))
    assert kinds(bring(path)) == ["created", "unchanged", "updated"]
    for article, day in (first, 2), (second, 16):
        article.refresh_from_db()
        assert article.published_on.day == day


def test_one_notice_in_two_tables_is_two_stories(tmp_path):
    for name, day in ("may.csv", 2), ("june.csv", 9):
        (tmp_path / name).write_text(table(("Notice", f"2026-11-0{day}", SHORT)))
    assert kinds(bring(tmp_path / "may.csv")) == ["created"]
    assert kinds(bring(tmp_path / "june.csv")) == ["created"]


def test_of_two_rows_that_are_nearly_the_same_the_second_is_told_and_changes_nothing(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(table(("Notice", "2026-11-02", text_of(1)), ("Notice", "2026-11-02", EDITED)))
    one, other = bring(path)
    assert (one.kind, other.kind, reasons(other)) == ("created", "unchanged", ["same-story"])
    assert standing() == [("Notice", 2, text_of(1))]
