"""The desk of reviews: a guess beside its source, settled in one click or by an edit."""

import html
import re
from datetime import UTC, date, datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.admin.review import FIELDS
from articles.forms.review import PeopleField, ReviewForm
from articles.models import Article, Contributor, Photo, Publication, Section
from articles.services import reviewing
from articles.services.publishing import save_article
from tests.conftest import make_user

pytestmark = pytest.mark.django_db

DESK = "/admin/articles/article/review/"
# A bare name above the text, no date, no paper: three doubts.
PAGE = """Robotics team wins the county

Wei Zhang

The robotics team of the school won the county finals on Saturday, its first title in nine years of trying.

“We did not sleep much,” said Ines Duarte, who drives the robot, and nobody in the room doubted her at all.
"""


@pytest.fixture
def story(tmp_path, publication) -> Article:
    (tmp_path / "robotics.txt").write_text(PAGE, encoding="utf-8")
    call_command("import_articles", str(tmp_path), verbosity=0)
    return Article.objects.get()


def address(story: Article) -> str:
    return reverse("admin:articles_article_settle", args=[story.pk])


def shown(story: Article) -> dict[str, str]:
    """What the form of a story holds, as a browser sends it back."""
    article = Article.objects.get(pk=story.pk)
    names = [guess["field"] for guess in article.guesses]
    form = ReviewForm(article, [*names, "bylines"])
    values = {name: str(form[name].value() or "") for name in form.fields}
    return values | {f"initial-{name}": value for name, value in values.items()}


def settle(desk: Client, story: Article, field: str = "", *, seen: dict | None = None, **typed: str):
    """Press a button of a story's form on the desk, after having typed something into it."""
    return desk.post(address(story), (seen or shown(story)) | typed | {"settle": field}, follow=False)


def doubt(story: Article, field: str, reason: str = "missing") -> None:
    Article.objects.filter(pk=story.pk).update(
        guesses=[{"field": field, "reason": reason}], needs_review=True
    )


def doubts(story: Article) -> set[str]:
    story.refresh_from_db()
    return {guess["field"] for guess in story.guesses}


def text(desk: Client, where: str = DESK) -> str:
    return desk.get(where).content.decode()


def test_a_guess_stands_beside_the_lines_of_its_source(desk: Client, story: Article):
    page = text(desk)
    assert "A bare name stood above the text." in page
    row = re.search(r'<tr class="doubtful">.*?</tr>', page)[0]
    assert "Wei Zhang" in row
    assert "Credit" in row


def test_a_guess_that_is_right_is_settled_in_one_click(desk: Client, story: Article):
    before = doubts(story)
    settle(desk, story, "credit")
    assert doubts(story) == before - {"credit"}
    assert story.photos.get().credit == "Wei Zhang"
    assert story.needs_review


def test_a_guess_is_mended_in_its_place(desk: Client, story: Article):
    settle(desk, story, "credit", credit="Ines Duarte")
    assert "credit" not in doubts(story)
    assert story.photos.get().credit == "Ines Duarte"


def test_a_day_and_a_byline_that_are_missing_are_written_in(desk: Client, story: Article):
    settle(desk, story, "published", published="2026-10-03")
    settle(desk, story, bylines="Maya Okafor, News Editor\r\nWEI ZHANG")
    story.refresh_from_db()
    assert str(story.published_on) == "2026-10-03"
    assert [str(byline) for byline in story.bylines.all()] == ["Maya Okafor, News Editor", "WEI ZHANG"]


def test_whatever_was_typed_counts_whichever_button_is_pressed(desk: Client, story: Article):
    settle(desk, story, "publication", published="2026-10-03", credit="Ines Duarte")
    assert doubts(story) == {"bylines", "caption"}
    assert (str(story.published_on), story.photos.get().credit) == ("2026-10-03", "Ines Duarte")


def test_enter_in_an_input_saves_what_was_typed_and_settles_nothing_else(desk: Client, story: Article):
    before = doubts(story)
    settle(desk, story)
    assert doubts(story) == before
    settle(desk, story, credit="Ines Duarte")
    assert doubts(story) == before - {"credit"}


def test_a_bare_name_that_is_the_writer_s_goes_where_it_belongs(desk: Client, story: Article):
    Photo.objects.update(caption="")
    settle(desk, story, "credit", credit="", bylines="Wei Zhang")
    assert [str(byline) for byline in story.bylines.all()] == ["Wei Zhang"]
    assert not Photo.objects.exists()


def test_the_last_settled_guess_ends_the_review_and_leads_to_the_next_story(desk: Client, story: Article):
    for field in doubts(story):
        answer = settle(desk, story, field)
    assert doubts(story) == set()
    assert not story.needs_review
    assert answer.url == f"{DESK}?done={story.pk}#done"
    page = text(desk, answer.url)
    assert "Nothing waits for review." in page
    assert f"“{story.headline}” is reviewed." in page


def test_the_desk_comes_back_to_the_story_and_to_its_page(desk: Client, story: Article):
    answer = desk.post(f"{address(story)}?p=2", shown(story) | {"settle": "credit"})
    assert answer.url == f"{DESK}?p=2#story-{story.pk}"


def test_a_story_that_is_done_is_told_where_it_stood(desk: Client, make_article):
    first, second, third = (
        make_article(headline=name, needs_review=True, guesses=[{"field": "headline", "reason": "missing"}])
        for name in ("First", "Second", "Third")
    )
    page = text(desk, settle(desk, second, "headline").url)
    places = [page.index(f'id="{name}"') for name in (f"story-{first.pk}", "done", f"story-{third.pk}")]
    assert places == sorted(places)


def test_many_stories_come_in_pages_the_oldest_first(desk: Client, make_article):
    for number in range(12):
        make_article(headline=f"Story {number}", needs_review=True)
    assert re.findall(r"Open the story<span[^>]*>: Story (\d+)<", text(desk)) == [str(n) for n in range(10)]
    assert re.findall(r"Open the story<span[^>]*>: Story (\d+)<", text(desk, f"{DESK}?p=2")) == ["10", "11"]


def test_all_of_a_story_is_settled_in_one_click(desk: Client, story: Article):
    settle(desk, story, "all")
    story.refresh_from_db()
    assert not story.needs_review
    assert story.photos.get().credit == "Wei Zhang"


def test_a_story_that_an_editor_marked_is_settled_too(desk: Client, make_article):
    article = make_article(needs_review=True)
    settle(desk, article, "all")
    article.refresh_from_db()
    assert not article.needs_review


MENDED = {
    "headline": ("Robots win", lambda story: story.headline),
    "dek": ("Nine years", lambda story: story.dek),
    "language": ("es", lambda story: story.language),
    "published": ("2026-10-03", lambda story: story.published_on.isoformat()),
    "caption": ("The robot.", lambda story: story.photos.get().caption),
    "credit": ("Ines Duarte", lambda story: story.photos.get().credit),
    "bylines": ("Maya Okafor, Editor", lambda story: ", ".join(map(str, story.bylines.all()))),
    "tags": ("robots\r\nCounty\r\nROBOTS", lambda story: sorted(topic.name for topic in story.topics.all())),
    "tagline": ("For all of us", lambda story: story.publication.tagline),
}


@pytest.mark.parametrize("field", MENDED)
def test_every_field_in_doubt_is_mended_here_and_the_next_import_keeps_it(
    desk: Client, publication, tmp_path, field
):
    value, stands = MENDED[field]
    said = "Title: Robots\nSubtitle: {0}\nAuthor: {0}\nTags: {0}\nDate: 2026-09-{1}\nPhoto: {0}\n\n"
    write = (tmp_path / "robotics.txt").write_text
    write(said.format("Maya Okafor", 10) + PAGE, encoding="utf-8")
    call_command("import_articles", str(tmp_path), verbosity=0)
    story = Article.objects.get()
    doubt(story, field)
    settle(desk, story, field, **{field: value})
    story = Article.objects.get()
    mended = stands(story)
    assert mended == {"tags": ["County", "ROBOTS"]}.get(field, value)
    assert not story.needs_review
    write(said.format("Ines Duarte", 11).replace("Robots", "Robot") + PAGE, encoding="utf-8")
    call_command("import_articles", str(tmp_path), verbosity=0)
    story = Article.objects.get()
    assert stands(story) == mended
    followed = {"dek", "bylines"} - {field}
    assert {MENDED[name][1](story) for name in followed} == {"Ines Duarte"}


def test_a_section_is_chosen_among_the_paper_s(desk: Client, story: Article):
    section = Section.objects.create(publication=story.publication, name="Clubs")
    doubt(story, "section")
    settle(desk, story, "section", section=str(section.pk))
    assert Article.objects.get().section == section


def test_a_story_is_given_to_its_paper_and_imports_find_it_there(desk: Client, story: Article, tmp_path):
    home = story.publication
    other = Publication.objects.create(name="The Other Paper")
    Article.objects.update(section=Section.objects.create(publication=home, name="Clubs"))
    settle(desk, story, bylines="Maya Okafor, Editor")
    settle(desk, story, "publication", publication=str(other.pk))
    article = Article.objects.get()
    assert (article.publication, article.section.publication, article.section.name) == (other, other, "Clubs")
    assert [byline.contributor.publication for byline in article.bylines.all()] == [other]
    assert "publication" not in doubts(article)
    (tmp_path / "robotics.txt").write_text(f"{PAGE}\nThe robot slept.\n", encoding="utf-8")
    call_command("import_articles", str(tmp_path), verbosity=0)
    article = Article.objects.get()
    assert article.publication == other
    assert article.current.text.endswith("The robot slept.")


def test_a_paper_that_was_settled_is_asked_for_again_from_the_story_s_form(desk: Client, story: Article):
    other = Publication.objects.create(name="The Other Paper")
    settle(desk, story, "all")
    form = text(desk, reverse("admin:articles_article_change", args=[story.pk]))
    opened = re.search(r'href="([^"]*\?open=[^"]*)"', form)[1]
    page = text(desk, opened)
    assert (page.count('class="waiting"'), page.count('name="publication"')) == (1, 1)
    assert doubts(story) == set()
    seen = {"initial-publication": str(story.publication_id)}
    desk.post(
        f"{address(story)}?open={story.pk}", seen | {"publication": str(other.pk), "settle": "publication"}
    )
    story.refresh_from_db()
    assert (story.publication, story.needs_review) == (other, False)


def test_a_story_that_waits_is_opened_once_and_a_refused_paper_is_told_there(desk: Client, story: Article):
    page = text(desk, f"{DESK}?open={story.pk}")
    assert page.count('class="waiting"') == 1
    settle(desk, story, "all")
    seen = {"initial-publication": str(story.publication_id), "publication": "0", "settle": "publication"}
    refused = desk.post(f"{address(story)}?open={story.pk}", seen)
    assert (refused.status_code, b"errorlist" in refused.content) == (422, True)


def test_a_paper_by_which_imports_know_a_story_stays(desk: Client, publication, tmp_path):
    page = tmp_path / "page.md"
    page.write_text(f"---\npublication: The Wrong One\n---\n\n{PAGE}", encoding="utf-8")
    call_command("import_articles", str(page), verbosity=0)
    story = Article.objects.get()
    wrong = story.publication
    doubt(story, "publication")
    settle(desk, story, "publication", publication=str(publication.pk))
    deletion = reverse("admin:articles_publication_delete", args=[wrong.pk])
    assert "By The Wrong One imports know articles" in desk.post(deletion, {"post": "yes"}).content.decode()
    page.write_text(page.read_text(encoding="utf-8") + "\nIt was loud.\n", encoding="utf-8")
    call_command("import_articles", str(page), verbosity=0)
    story = Article.objects.get()
    assert (story.publication, "It was loud." in story.current.text) == (publication, True)
    story.delete()
    desk.post(deletion, {"post": "yes"})
    assert not Publication.objects.filter(pk=wrong.pk).exists()


def test_what_an_import_gave_a_story_is_still_its_own_in_another_paper(desk: Client, publication, tmp_path):
    page = "Title: Robots\nAuthor: {}\nSection: Clubs\nDate: 2026-09-09\n\n" + PAGE
    (tmp_path / "robotics.txt").write_text(page.format("Maya Okafor"), encoding="utf-8")
    call_command("import_articles", str(tmp_path), verbosity=0)
    other = Publication.objects.create(name="The Other Paper")
    settle(desk, Article.objects.get(), "publication", publication=str(other.pk))
    (tmp_path / "robotics.txt").write_text(page.format("Ines Duarte"), encoding="utf-8")
    call_command("import_articles", str(tmp_path), verbosity=0)
    article = Article.objects.get()
    assert [str(byline) for byline in article.bylines.all()] == ["Ines Duarte"]
    assert Contributor.objects.get(name="Ines Duarte").publication == other


def test_a_mended_day_is_not_undone_by_the_moment_of_another(desk: Client, story: Article):
    Article.objects.update(published_at=datetime(2026, 9, 9, 16, tzinfo=UTC))
    settle(desk, story, published="2026-10-03")
    article = Article.objects.get()
    assert (article.published_on, article.published_at) == (date(2026, 10, 3), None)
    assert article.sort_at.date() == date(2026, 10, 3)


def test_a_value_that_somebody_else_changed_is_told_and_what_was_typed_stays(desk: Client, story: Article):
    seen = shown(story)
    story.photos.update(credit="Theo Lindqvist")
    answer = settle(desk, story, "credit", seen=seen, credit="Ines Duarte")
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "Somebody changed this meanwhile to “Theo Lindqvist”." in page
    assert 'name="credit" value="Ines Duarte"' in page
    assert story.photos.get().credit == "Theo Lindqvist"
    assert "credit" in doubts(story)
    again = re.search(r'name="initial-credit" value="([^"]*)"', page)[1]
    settle(desk, story, "credit", seen=seen | {"initial-credit": again}, credit="Ines Duarte")
    assert story.photos.get().credit == "Ines Duarte"


def test_what_was_typed_is_not_lost_when_another_has_settled_the_doubt(desk: Client, story: Article):
    seen = shown(story)
    settle(desk, story, "all")
    settle(desk, story, "credit", seen=seen, credit="Ines Duarte")
    assert story.photos.get().credit == "Ines Duarte"


def test_a_guess_that_changed_meanwhile_is_not_settled_unseen(desk: Client, story: Article):
    seen = shown(story)
    story.photos.update(credit="Theo Lindqvist")
    assert settle(desk, story, "credit", seen=seen).status_code == 422
    assert "credit" in doubts(story)


def test_what_is_sent_twice_is_done_once(desk: Client, story: Article):
    seen = shown(story)
    for _ in range(2):
        assert settle(desk, story, "credit", seen=seen, credit="Ines Duarte").status_code == 302
    assert story.photos.get().credit == "Ines Duarte"


@pytest.mark.parametrize("caption", ["One line.\nAnother.", " A  blank before ", "Tab\there"])
def test_a_value_is_as_it_was_seen_though_a_browser_sends_its_line_ends_and_blanks(
    desk: Client, story: Article, caption
):
    story.photos.update(caption=caption)
    doubt(story, "caption")
    seen = {"caption": caption.replace("\n", "\r\n"), "initial-caption": caption.replace("\n", "\r\n")}
    settle(desk, story, "caption", seen=seen, caption="The robot.")
    assert story.photos.get().caption == "The robot."


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Maya Okafor", ("Maya Okafor", "")),
        ("Maya  Okafor ,  News Editor", ("Maya Okafor", "News Editor")),
        ("Martin King, Jr.", ("Martin King, Jr.", "")),
        ("Martin King, Jr., Columnist, Sports", ("Martin King, Jr.", "Columnist, Sports")),
        ("Ana Ruiz, III", ("Ana Ruiz, III", "")),
        ("Ana Ruiz, Junior Editor", ("Ana Ruiz", "Junior Editor")),
    ],
)
def test_a_line_of_a_byline_is_a_name_and_a_role(line, read):
    assert PeopleField().clean(line) == [read]


WRONG = {
    "published": "yesterday",
    "headline": "x" * 501,
    "credit": "x" * 201,
    "bylines": ", Editor",
    "language": "Klingon!",
    "tags": "x" * 101,
    "publication": "0",
    "section": "none",
}


@pytest.mark.parametrize("field", WRONG)
def test_a_value_that_cannot_be_is_refused_where_it_was_typed(desk: Client, story: Article, field):
    doubt(story, field)
    answer = settle(desk, story, field, **{field: WRONG[field]})
    page = answer.content.decode()
    assert answer.status_code == 422
    refused = re.search(rf'<(input|select|textarea)[^>]* name="{field}"[^>]*>', page)[0]
    assert 'aria-invalid="true"' in refused
    assert "autofocus" in refused
    assert f"_{field}_error" in refused.replace("-", "_")
    assert doubts(story) == {field}


@pytest.mark.parametrize("field", ["bylines", "tags"])
def test_a_name_with_a_nul_is_refused(desk: Client, story: Article, field):
    doubt(story, field)
    assert settle(desk, story, field, **{field: "Ann\0Lee"}).status_code == 422
    assert doubts(story) == {field}


def test_a_value_that_nobody_can_have_seen_counts_as_changed_meanwhile(desk: Client, story: Article):
    Article.objects.update(published_on=date(2026, 9, 9))
    seen = shown(story) | {"initial-published": "nonsense"}
    assert settle(desk, story, "published", seen=seen, published="2026-10-03").status_code == 422


def test_the_page_of_a_refused_form_leads_to_the_desk_when_it_is_loaded_again(desk: Client, story: Article):
    assert desk.get(address(story)).url == DESK


def test_text_and_photos_are_shown_and_mended_in_the_story_s_form(desk: Client, story: Article):
    for field, place in (("blocks", "id_body"), ("photos", "photos-group")):
        doubt(story, field)
        page = text(desk)
        assert f"/admin/articles/article/{story.pk}/change/#{place}" in page
        settle(desk, story, field)
        assert not Article.objects.get().needs_review


def test_lines_of_a_page_that_stand_in_one_line_of_its_file_are_told_apart(desk: Client, story: Article):
    lines = [("The Harbor Light", "nameplate"), ("Share this", "share")]
    Article.objects.update(
        excerpt=[{"line": 1, "text": words, "use": "removed"} for words in ("Home", "The Harbor Light")],
        removed=[{"line": 1, "kind": kind, "rule": "x", "text": words} for words, kind in lines],
    )
    rows = re.findall(r"<tr[^>]*><td>1</td><td>(.*?)</td><td>(.*?)</td>", text(desk))
    assert rows == [("Home", "Left out"), ("The Harbor Light", "Nameplate")]


def test_readers_see_a_mended_value(client: Client, desk: Client, story: Article):
    client.get(story.get_absolute_url())
    settle(desk, story, "credit", credit="Ines Duarte")
    assert "Ines Duarte" in Client().get(story.get_absolute_url()).content.decode()


def test_the_list_leads_to_what_waits(desk: Client, story: Article):
    assert f'href="{DESK}"' in desk.get("/admin/articles/article/").content.decode()
    settle(desk, story, "all")
    assert f'href="{DESK}"' not in desk.get("/admin/articles/article/").content.decode()


def test_only_those_who_may_edit_stories_see_the_desk(client: Client, alice, story: Article):
    client.force_login(alice)
    assert client.get(DESK).status_code in {302, 403}
    assert settle(client, story, "all").status_code in {302, 403}
    story.refresh_from_db()
    assert story.needs_review


def test_who_may_not_change_the_paper_settles_its_tagline_and_changes_nothing(client: Client, story: Article):
    sub_editor = make_user("Simone", is_staff=True)
    sub_editor.user_permissions.add(Permission.objects.get(codename="change_article"))
    client.force_login(sub_editor)
    doubt(story, "tagline")
    assert re.search(r'<input[^>]* name="tagline"[^>]* disabled', text(client))
    before = story.publication.tagline
    forged = shown(story) | {"initial-tagline": "Ours"}
    assert settle(client, story, "tagline", seen=forged, tagline="Ours").status_code == 422
    settle(client, story, "tagline", tagline="Ours")
    assert doubts(story) == set()
    assert Publication.objects.get(pk=story.publication_id).tagline == before


def test_the_history_of_a_story_tells_what_was_mended_by_whom(desk: Client, edith, story: Article):
    settle(desk, story, "credit")
    assert not LogEntry.objects.exists()
    settle(desk, story, "published", published="2026-10-03")
    entry = LogEntry.objects.get()
    assert (entry.user, entry.object_id) == (edith, str(story.pk))
    assert entry.get_change_message() == "Changed Day of publication."


def test_a_story_without_lines_shows_its_text(desk: Client, make_article):
    article = make_article(needs_review=True, guesses=[{"field": "blocks", "reason": "missing"}])
    save_article(article=article, html="<p>Nothing but this.</p>")
    assert "Nothing but this." in text(desk)


def test_the_desk_asks_as_much_for_ten_stories_as_for_two(
    desk: Client, make_article, django_assert_num_queries
):
    guesses = [{"field": field, "reason": "missing"} for field in FIELDS]

    def make(numbers: range) -> None:
        for number in numbers:
            paper = Publication.objects.create(name=f"Paper {number}")
            section = Section.objects.create(publication=paper, name="News")
            article = make_article(publication=paper, section=section, needs_review=True, guesses=guesses)
            Photo.objects.create(article=article, caption="A robot")

    make(range(2))
    with CaptureQueriesContext(connection) as asked:
        desk.get(DESK)
    make(range(2, 10))
    with django_assert_num_queries(len(asked)):
        desk.get(DESK)


def test_a_refusal_saves_nothing(story: Article):
    answers = {
        "credit": reviewing.Answer(seen="Wei Zhang", value="Ines Duarte"),
        "headline": reviewing.Answer(seen="Another", value="Robots"),
    }
    with pytest.raises(reviewing.ChangedMeanwhile) as raised:
        reviewing.review(article=story, settled=["publication"], answers=answers)
    assert list(raised.value.fields) == ["headline"]
    assert "publication" in doubts(story)
    assert story.photos.get().credit == "Wei Zhang"
