"""What a run learned of a site holds for the next ones."""

import pytest

from articles.importing import learning
from articles.models import Article, Publication
from articles.readers import Learned
from tests.importing.test_import_articles import last_line

pytestmark = pytest.mark.django_db

STRIP = "Tune in to Radio Heron at noon"
TITLES = ("Bees return", "Chairs go missing", "Dean stung", "Goats vote", "Rain falls", "Snow stays")


@pytest.fixture(params=["txt", "html"])
def suffix(request):
    """Of the pages: plain text, or saved ones."""
    return request.param


@pytest.fixture
def site(tmp_path, suffix):
    folder = tmp_path / "site"
    folder.mkdir()
    for number, title in enumerate(TITLES):
        (folder / f"{number}.{suffix}").write_text(_page(number, title, suffix), encoding="utf-8")
    return folder


def _page(number: int, title: str, suffix: str, *, paper: str = "The Plainsman") -> str:
    if suffix == "html":
        return (
            f"<title>{title} - {paper}</title><div class='zz-top'>{paper}</div><h2>{title}</h2>"
            f"<div class='zz-who'>By Maya Okafor</div><div class='zz-when'>May {number + 1}, 2023</div>"
            f"<div class='zz-words'><p>Committee {number} counted every chair in the whole building and "
            f"found that four hundred of them were missing in the end.</p><p>{STRIP}</p><p>Nobody at table "
            f"{number} could say where they had gone, and the principal asked all to look for them.</p></div>"
        )
    return (
        f"{paper}\n\n{title}\n\nBy Maya Okafor\nMay {number + 1}, 2023\n\n"
        f"Committee {number} counted every chair in the building and found four hundred missing.\n\n"
        f"{STRIP}\n\n"
        f"Nobody at table {number} could say where they had gone, and the principal asked all to look.\n\n"
        f"© 2023 {paper}\n"
    )


def _holding(line: str) -> int:
    return sum(line in article.current.html for article in Article.objects.all())


def test_a_line_of_many_pages_is_in_no_article_and_a_second_run_changes_nothing(site):
    assert last_line(site) == "created 6, updated 0, unchanged 0, rejected 0"
    assert _holding(STRIP) == 0
    assert last_line(site) == "created 0, updated 0, unchanged 6, rejected 0"


def test_a_page_that_comes_again_alone_is_unchanged(site, suffix):
    last_line(site)
    assert last_line(site / f"0.{suffix}") == "created 0, updated 0, unchanged 1, rejected 0"
    assert last_line(site) == "created 0, updated 0, unchanged 6, rejected 0"


def test_a_page_that_is_new_and_comes_alone_is_read_by_what_was_learned(site, suffix):
    last_line(site)
    new = site / f"new.{suffix}"
    new.write_text(_page(9, "A tenth story", suffix), encoding="utf-8")
    assert last_line(new) == "created 1, updated 0, unchanged 0, rejected 0"
    assert _holding(STRIP) == 0


def test_pages_that_came_one_by_one_are_mended_when_they_come_together(site):
    for path in sorted(site.iterdir()):
        last_line(path)
    assert _holding(STRIP) == 6
    assert last_line(site) == "created 0, updated 6, unchanged 0, rejected 0"
    assert _holding(STRIP) == 0


def test_another_papers_page_keeps_its_line(site, suffix, tmp_path):
    last_line(site)
    other = tmp_path / f"other.{suffix}"
    other.write_text(_page(3, "Another story", suffix, paper="The Ledger"), encoding="utf-8")
    last_line(other, publication="The Ledger")
    assert _holding(STRIP) == 1


def test_a_dry_run_learns_nothing(site):
    last_line(site, dry_run=True)
    assert not Publication.objects.exclude(furniture=[], layouts=[]).exists()


def test_what_was_learned_is_never_forgotten_and_stays_within_bounds(site):
    last_line(site)
    paper = Publication.objects.get()
    found = Learned(*(frozenset(f"{kind} {n}" for n in range(9000)) for kind in ("line", "layout")))
    learning.learn([paper.pk], found)
    paper.refresh_from_db()
    assert any(STRIP.lower() in line for line in paper.furniture)
    assert (len(paper.furniture), len(paper.layouts)) == (5000, 40)
    assert paper.layouts[0].startswith("{") or site.joinpath("0.html").exists()
