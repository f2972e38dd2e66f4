"""Files, folders and archives: what is read of them, and what is refused."""

import gzip
import io
import os
import sys
import tarfile
import zipfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from articles.importing import archives
from articles.importing.sources import Sources
from articles.readers import PassedOver, Problem

pytestmark = pytest.mark.pure


def names(*sources, root="", **options):
    """What is found, by name below `root`; a problem by its place and reason."""
    with Sources([str(source) for source in sources], **options) as sources:
        found = list(sources)
    told = [f"{item.place} {item.reason}" if isinstance(item, Problem) else item.name for item in found]
    return [name.removeprefix(f"{root}/") for name in told]


def zipped(path, members, **options):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


@pytest.fixture
def sources_of():
    """What is found in a file or folder, open until the end of the test."""
    with ExitStack() as opened:
        yield lambda path: list(opened.enter_context(Sources([str(path)])))


def read(source):
    with source.open() as file:
        return file.read()


def picture(source, name):
    if lying := source.pictures(name):
        with lying.open() as file:
            return file.read()
    return None


def test_files_of_a_folder_come_sorted_and_what_holds_no_story_is_left_out(tmp_path):
    for name in ("b.txt", "a/z.html", "a/c.txt", "logo.png", ".hidden.txt", ".git/x.txt", "style.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path, root=tmp_path) == ["a/c.txt", "a/z.html", "b.txt"]


def test_what_a_browser_saved_with_a_page_is_no_page(tmp_path):
    (tmp_path / "story_files").mkdir()
    for name in ("story.html", "story_files/saved_resource.html", "story_files/ad.txt"):
        (tmp_path / name).write_text("x")
    assert names(tmp_path, root=tmp_path) == ["story.html"]
    members = {"w/story.html": "x", "w/story_files/ad.html": "x"}
    assert names(zipped(tmp_path / "w.zip", members), root=tmp_path) == ["w.zip/w/story.html"]


def test_what_only_another_program_reads_is_counted_and_told(tmp_path):
    for name in ("a.docx", "b/c.DOCX", "d.odt", "~$e.docx", ".f.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        zipped(tmp_path / name, {"content.xml": "<x/>"})
    (tmp_path / "g.txt").write_text("x")
    with Sources([str(tmp_path)]) as sources:
        found = list(sources)
    assert set(found[:2]) == {PassedOver(".docx", 2), PassedOver(".odt", 1)}
    assert [source.name for source in found[2:]] == [str(tmp_path / "g.txt")]
    assert names(tmp_path / "a.docx", root=tmp_path) == ["a.docx other-program"]
    (tmp_path / "web.doc").write_text("<html>")
    assert names(tmp_path / "web.doc", root=tmp_path) == ["web.doc"]
    with Sources([str(zipped(tmp_path / "all.zip", {"a.pdf": "x", "b.txt": "x"}))]) as sources:
        assert next(iter(sources)) == PassedOver(".pdf", 1)


def test_letters_are_counted_and_told_and_come_in_nowhere(tmp_path):
    for name in ("a.eml", "b.mbox", "c.VCF"):
        (tmp_path / name).write_text("From: Ann <ann@x.example>\n\nA story.")
    with Sources([str(tmp_path)]) as sources:
        assert set(sources) == {PassedOver(".eml"), PassedOver(".mbox"), PassedOver(".vcf")}
    assert names(tmp_path / "a.eml", root=tmp_path) == ["a.eml other-program"]


def test_the_programs_in_a_backup_of_a_site_are_no_stories(tmp_path):
    content = "html/wp-content"
    for name in (
        *(
            "html/readme.html",
            "html/wp-admin/about.html",
            "html/wp-includes/x.json",
            "html/wp-json/posts.json",
        ),
        *(f"{content}/plugins/poll/licence.txt", f"{content}/themes/sno/a.html"),
        *(f"{content}/uploads/2019/03/a.txt", f"{content}/export.xml", "html/2019/03/story/index.html"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path, root=tmp_path) == [
        "html/2019/03/story/index.html",
        f"{content}/export.xml",
        f"{content}/uploads/2019/03/a.txt",
        "html/wp-json/posts.json",
    ]


def test_a_file_may_have_the_name_of_wordpress_folder(tmp_path):
    (tmp_path / "wp-content").write_text("x")
    assert names(tmp_path, root=tmp_path) == ["wp-content"]


def test_a_tar_archive_is_told_and_is_no_story(tmp_path):
    with tarfile.open(tmp_path / "backup.tar", "w") as archive:
        (tmp_path / "a.txt").write_text("x" * 5000)
        archive.add(tmp_path / "a.txt", "a.txt")
    packed = gzip.compress((tmp_path / "backup.tar").read_bytes())
    (tmp_path / "backup.tgz").write_bytes(packed)
    zipped(tmp_path / "all.zip", {"backup.txt.gz": packed, "b.txt": "x"})
    assert names(tmp_path / "backup.tar", root=tmp_path) == ["backup.tar tar-archive"]
    assert names(tmp_path / "backup.tgz", root=tmp_path) == ["backup.tgz tar-archive"]
    assert names(tmp_path / "all.zip", root=tmp_path) == [
        "all.zip/b.txt",
        "all.zip/backup.txt.gz tar-archive",
    ]


def test_json_beside_a_text_tells_of_the_same_story(tmp_path):
    for name in ("one.txt", "one.json", "two.json"):
        (tmp_path / name).write_text("x")
    assert names(tmp_path, root=tmp_path) == ["one.txt", "two.json"]


def test_a_report_that_is_being_written_is_passed_over(tmp_path):
    for name in ("one.txt", "report.jsonl"):
        (tmp_path / name).write_text("x")
    assert names(tmp_path, root=tmp_path, besides=tmp_path / "report.jsonl") == ["one.txt"]


def test_a_file_of_another_name_is_read_only_if_what_is_in_it_tells_of_a_format(tmp_path, sources_of):
    (tmp_path / "index.php@p=12").write_text("x")
    assert not sources_of(tmp_path)[0].is_chosen
    assert sources_of(tmp_path / "index.php@p=12")[0].is_chosen


def test_members_of_an_archive_are_sources_with_their_pictures(tmp_path, sources_of):
    members = {"paper/b.txt": "bee", "paper/a.txt": "ay", "paper/img/cat.jpg": "cat", "__MACOSX/._a.txt": ""}
    first, second = sources_of(zipped(tmp_path / "paper.zip", members))
    assert [first.name, second.name] == [f"{tmp_path}/paper.zip/paper/{name}.txt" for name in "ab"]
    assert read(first) == b"ay"
    assert read(first) == b"ay", "a source can be read again"
    assert picture(first, "img/cat.jpg") == b"cat"
    assert picture(first, "https-paper/wp-content/paper/img/cat.jpg") == b"cat"
    assert picture(first, "img/dog.jpg") is None


def test_pictures_lie_beside_a_file_and_never_above_its_folder(tmp_path, sources_of):
    folder = tmp_path / "paper"
    (folder / "uploads/2024").mkdir(parents=True)
    (folder / "uploads/2024/cat.jpg").write_bytes(b"cat")
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    (folder / "a.txt").write_text("x")
    (folder / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    source = sources_of(folder / "a.txt")[0]
    assert picture(source, "/wp-content/uploads/2024/cat.jpg") == b"cat"
    for name in ("../secret.jpg", "link.jpg", f"{tmp_path}/secret.jpg", "uploads", ""):
        assert picture(source, name) is None, name


def test_pictures_beside_a_file_within_a_folder_come_along(tmp_path, sources_of):
    paper = tmp_path / "paper"
    (paper / "2024/trays").mkdir(parents=True)
    (paper / "2024/trays/index.md").write_text("x")
    for name in ("2024/trays/cat.jpg", "2024/dog.jpg", "cat.jpg", "cover.jpg"):
        (paper / name).write_text(name)
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    source = sources_of(paper)[0]
    assert picture(source, "cat.jpg") == b"2024/trays/cat.jpg"
    assert picture(source, "../dog.jpg") == b"2024/dog.jpg"
    assert picture(source, "/cover.jpg") == b"cover.jpg"
    assert picture(source, "../../../secret.jpg") is None


def test_gzip_is_read_as_what_is_in_it_alone_and_in_an_archive(tmp_path, sources_of):
    (tmp_path / "export.xml.gz").write_bytes(gzip.compress(b"<rss/>"))
    source = sources_of(tmp_path / "export.xml.gz")[0]
    assert (source.filename, read(source)) == ("export.xml", b"<rss/>")
    packed = zipped(tmp_path / "a.zip", {"export.xml.gz": gzip.compress(b"<rss/>")})
    assert read(sources_of(packed)[0]) == b"<rss/>"


def test_standard_input_can_be_read_twice(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a story")))
    with Sources(["-"]) as sources:
        assert [[read(source) for source in sources] for _ in range(2)] == [[b"a story"]] * 2


def test_names_that_climb_out_are_refused_and_the_rest_is_read(tmp_path):
    members = {
        "../up.txt": "x",
        "/etc/root.txt": "x",
        "a/../../b.txt": "x",
        "..\\win.txt": "x",
        "good.txt": "x",
    }
    path = zipped(tmp_path / "z.zip", members)
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert sorted(names(path, root=tmp_path)) == [
        "z.zip/../up.txt climbs-out",
        "z.zip/../win.txt climbs-out",
        "z.zip//etc/root.txt climbs-out",
        "z.zip/a/../../b.txt climbs-out",
        "z.zip/good.txt",
        "z.zip/link.txt climbs-out",
    ]


def test_a_link_out_of_a_folder_is_refused(tmp_path):
    folder = tmp_path / "paper"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("x")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "loop").symlink_to(folder)
    assert names(folder, root=folder) == ["link.txt climbs-out"]


def test_links_that_lead_nowhere_or_round_in_a_circle_cost_no_other_file(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "c.txt")
    told = ["a.txt", "b.txt unreadable", "c.txt unreadable"]
    assert names(tmp_path, root=tmp_path, besides=tmp_path / "report.jsonl") == told


@pytest.mark.parametrize("packed", ["zip", "gz"])
def test_a_bomb_is_left_when_it_has_grown_out_of_proportion(tmp_path, packed, monkeypatch, sources_of):
    monkeypatch.setattr(archives, "SMALL", 1_000_000)
    data = bytes(50_000_000)
    if packed == "zip":
        path = zipped(tmp_path / "bomb.zip", {"bomb.txt": data})
    else:
        path = tmp_path / "bomb.txt.gz"
        path.write_bytes(gzip.compress(data))
    with sources_of(path)[0].open() as file, pytest.raises(archives.ExpandsTooMuch):
        file.read()


def test_broken_locked_and_nested_archives_are_problems(tmp_path, sources_of):
    whole = zipped(tmp_path / "whole.zip", {"a.txt": "x" * 1000, "in.jar": "PK\x03\x04"}).read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[:-40])
    (tmp_path / "locked.zip").write_bytes(
        whole.replace(b"\x14\x00\x00\x00\x08\x00", b"\x14\x00\x01\x00\x08\x00")
    )
    (tmp_path / "broken.txt.gz").write_bytes(gzip.compress(b"x" * 1000)[:-20])
    assert names(tmp_path / "whole.zip", root=tmp_path) == [
        "whole.zip/a.txt",
        "whole.zip/in.jar archive-in-archive",
    ]
    assert "broken-archive" in names(tmp_path / "cut.zip")[0]
    assert "locked" in names(tmp_path / "locked.zip")[0]
    with sources_of(tmp_path / "broken.txt.gz")[0].open() as file, pytest.raises(archives.BROKEN):
        file.read()


def test_zips_inside_a_zip_are_read_with_their_pictures_and_no_deeper(tmp_path, sources_of, monkeypatch):
    deepest = zipped(tmp_path / "c.zip", {"c.txt": "x"}).read_bytes()
    inner = zipped(tmp_path / "b.zip", {"b.txt": "B", "img/b.png": "P", "c.zip": deepest}).read_bytes()
    members = {"a.txt": "A", "img/a.png": "Q", "2019/b.zip": inner, "bad.zip": "PK\x03\x04", "no.zip": "x"}
    path = zipped(tmp_path / "a.zip", members)
    told = [
        "a.zip/2019/b.zip/b.txt",
        "a.zip/2019/b.zip/c.zip archive-in-archive",
        "a.zip/a.txt",
        "a.zip/bad.zip broken-archive",
        "a.zip/no.zip",
    ]
    assert names(path, root=tmp_path) == told
    source = sources_of(path)[0]
    assert (read(source), picture(source, "img/b.png"), picture(source, "img/a.png")) == (b"B", b"P", b"Q")
    monkeypatch.setattr(archives, "SMALL", -2 * path.stat().st_size + 10)
    assert names(path, root=tmp_path)[0] == "a.zip/2019/b.zip expands-too-much"


def test_too_many_files_in_one_archive_are_a_problem(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MOST_MEMBERS", 3)
    members = {f"{number}.txt": "x" for number in range(4)}
    assert names(zipped(tmp_path / "many.zip", members), root=tmp_path) == ["many.zip too-many-files"]


def test_what_cannot_be_read_is_a_problem_and_nothing_hangs(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text("x")
    assert names(tmp_path, root=tmp_path) == ["a.txt"]
    assert names(tmp_path / "pipe.txt", root=tmp_path) == ["pipe.txt unreadable"]
    assert names(Path("/proc/self/mem"))[0].endswith("unreadable")


def test_a_folder_inside_that_cannot_be_read_is_told(tmp_path, monkeypatch):
    for name in ("a.txt", "closed/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    scandir = os.scandir

    def closed(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert names(tmp_path, root=tmp_path) == ["closed unreadable", "a.txt"]


def test_a_file_that_cannot_be_reached_costs_no_other_file(tmp_path, monkeypatch):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("x")
    stat = os.stat

    def closed(path, **options):
        if str(path).endswith("a.txt"):
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **options)

    monkeypatch.setattr(os, "stat", closed)
    assert names(tmp_path, root=tmp_path) == ["a.txt unreadable", "b.txt"]


@pytest.mark.parametrize(
    ("texts", "others"),
    [
        (
            ["hugo.toml", "content/news/a.md", "content/b/index.html"],
            ["public/news/a/index.html", "layouts/x.html", "archetypes/default.md", "static/x.html"],
        ),
        (["config/_default/hugo.yaml", "content/a.md"], ["themes/t/exampleSite/content/post.md"]),
        (["config.toml", "content/a.md"], ["public/a.html", "archetypes/default.md"]),
        (
            ["_config.yml", "_posts/a.md", "news/_posts/b.html", "_columns/c.html", "about.md"],
            ["_layouts/a.html", "_site/a.html", "index.html", "feed.xml", "_data/staff.csv"],
        ),
        (["_config.yml", "source/_posts/a.md"], ["public/a/index.html", "scaffolds/post.md"]),
        ([".eleventy.js", "posts/a.md"], ["_includes/base.html", "_site/posts/a/index.html", "feed.xml"]),
        (["posts/a.md"], ["node_modules/x/README.md", "package.json", "robots.txt", "sitemap-2.xml"]),
        # Nothing tells that a program made a site of these.
        (["content/a.md", "public/a.html", "layouts/x.html", "themes/b.txt"], []),
        (["config.toml", "a.md", "public/a.html"], []),
    ],
)
def test_of_a_folder_in_which_a_site_is_made_only_its_texts_are_read(tmp_path, texts, others):
    for name in [*texts, *others]:
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text("x")
    stories = sorted(name for name in texts if name.endswith((".md", ".html", ".txt")))
    found = [str(Path(name).relative_to("site")) for name in names(tmp_path, root=tmp_path)]
    assert [name for name in found if not name.endswith((".toml", ".yaml", ".yml"))] == stories
