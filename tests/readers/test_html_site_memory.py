"""What the saved pages of a site have in common is its furniture."""

import io
from collections.abc import Sequence

import pytest

from articles.readers import Findings, Learned, ParsedDocument
from articles.readers.html_page import entries, read_html_page, survey
from tests.readers.html_scoring import CORPUS, blocks_of, fields_of, load_gold
from tests.readers.html_sites import differs, site_of_page

pytestmark = pytest.mark.pure

PROSE = (
    "Committee {n} counted every chair in the whole building on Tuesday and found in the end that four "
    "hundred of them were missing."
)
MORE = (
    "Nobody at table {n} could say where the chairs had gone, and the principal asked the students to look "
    "in their own rooms."
)
LONG = (
    "Tune in to Radio Heron at noon, and tell a friend who has never heard it that the studio behind the "
    "library is open to all who want to see how a show is made."
)
STRIP = "Tune in to Radio Heron at noon"
TITLES = ("Bees return", "Chairs go missing", "Dean stung", "Goats vote", "Rain falls", "Snow stays")
NAMES = ("Maya Okafor", "Theo Brandt", "Noor Haddad", "Wei Zhang", "Lena Strand", "Caleb Lang")


def story(
    n: int, body: str, *, title: str = "{title}", above: str = "", below: str = "", head: str = ""
) -> str:
    """Return a page of a site whose markup nobody knows, of the story that has this number."""
    text = (
        f"<html><head><title>{title}</title>{head}</head><body>{above}<div class='zz-item'>"
        f"<h2>{{title}}</h2><div class='zz-who'>By {{name}}</div><div class='zz-when'>May {{n}}, 2023</div>"
        f"<div class='zz-words'>{body}</div></div>{below}</body></html>"
    )
    fields = {"n": n + 1, "title": TITLES[n % 6] + " again" * (n // 6), "name": NAMES[n % 6]}
    return text.format(**fields)


def read(
    *pages: str, folder: str = "site", learned: dict[str, Learned] | None = None
) -> list[ParsedDocument]:
    return [
        document
        for document, _ in together([(f"{folder}/{n}.html", text) for n, text in enumerate(pages)], learned)
    ]


def together(
    pages: Sequence[tuple[str, str]],
    learned: dict[str, Learned] | None = None,
    findings: Findings | None = None,
) -> list[tuple[ParsedDocument, str]]:
    """Return the documents of pages, each with its digest."""
    findings = findings or Findings(learned=learned or {})
    for name, text in pages:
        survey(io.BytesIO(text.encode()), name, findings)
    found = [next(entries(io.BytesIO(text.encode()), name, findings)) for name, text in pages]
    return [(entry.parse(), entry.digest) for entry in found]


def texts(document: ParsedDocument) -> list[str]:
    return [text for _, text in blocks_of(document)]


def own(n: int) -> list[str]:
    return [PROSE.format(n=n + 1), MORE.format(n=n + 1)]


BODY = f"<p>{PROSE}</p><p>{MORE}</p>"


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{PROSE}</p><p>{STRIP}</p><p>{MORE}</p>",
        f"<p>{STRIP}</p>{BODY}",
        f"{BODY}<div class='zz-x'><h3>{STRIP}</h3><p>Every day</p></div>",
        f"<p>{PROSE}</p><div><h3>{STRIP}</h3></div><p>{MORE}</p>",
        f"{BODY}<ul><li>{STRIP}</li><li>Tea in the hall</li></ul>",
        f"<p>{PROSE}</p><ul><li><a href='/r'>{STRIP}</a></li><li><a href='/t'>Tea</a></li></ul><p>{MORE}</p>",
        f"{BODY}<p>{LONG}</p>",
    ],
    ids=["amid", "above", "box below", "heading of a box", "list below", "links amid", "paragraph below"],
)
def test_what_many_pages_have_leaves_their_stories(body):
    documents = read(*(story(n, body) for n in range(5)))
    assert [texts(document) for document in documents] == [own(n) for n in range(5)]
    assert {line.rule for document in documents for line in document.removed if STRIP in line.text} == {
        "site-memory"
    }


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{PROSE}</p><h3>Why it matters</h3><p>{MORE}</p>",
        f"<p>{PROSE}</p><p><b>Why it matters</b></p><p>{MORE}</p>",
        f"<p>{PROSE}</p><p>What did you learn from it?</p><p>{MORE}</p>",
        f"<p>{PROSE}</p><ul><li>Two cups of flour</li><li>An egg</li></ul><p>{MORE}</p>",
        f"<p>{PROSE}</p><p>{LONG}</p><p>{MORE}</p>",
        f"<p>Dear readers,</p>{BODY}<p>Sincerely,</p><p>The desk</p>",
        f"<p>Row {{n}} of reeds<br>and the heron waits</p><p>{{n}} stones<br>and the heron waits</p>{BODY}",
    ],
    ids=["subhead", "bold subhead", "question", "list", "paragraph", "letter", "refrain"],
)
def test_what_belongs_to_a_story_stays_however_often_it_comes(body):
    documents = read(*(story(n, body) for n in range(5)))
    alone = [read_html_page(story(n, body).encode(), "page.html") for n in range(5)]
    for one, other in zip(documents, alone, strict=True):
        assert [text for text in texts(other) if text not in texts(one)] == []


def test_a_series_that_has_more_in_common_than_not_keeps_it():
    body = "".join(f"<p>Part {part} of the show</p>" for part in "ABCDEFGH")
    documents = read(*(story(n, f"<p>{PROSE}</p>{body}<p>{MORE}</p>") for n in range(5)))
    assert all(len(texts(document)) == 10 for document in documents)


def test_copies_of_one_page_keep_their_story():
    documents = read(*(story(0, f"<p>{PROSE}</p><p>{STRIP}</p><p>{MORE}</p>") for _ in range(6)))
    assert {document.headline for document in documents} == {"Bees return"}
    assert all(STRIP in texts(document) for document in documents)


@pytest.mark.parametrize(("pages", "copies"), [(4, 4), (5, 2), (20, 9)])
def test_a_line_of_few_pages_stays(pages, copies):
    bodies = [f"<p>{PROSE}</p>{f'<p>{STRIP}</p>' if n < copies else ''}<p>{MORE}</p>" for n in range(pages)]
    assert STRIP in texts(read(*(story(n, body) for n, body in enumerate(bodies)))[0])


def test_a_page_alone_is_read_as_without_a_memory():
    text = story(0, f"<p>{PROSE}</p><p>{STRIP}</p><p>{MORE}</p>")
    assert read(text) == [read_html_page(text.encode(), "site/0.html")]


def test_a_line_counts_only_where_it_stands_on_the_other_pages():
    latest = (
        "<div class='zz-side'>"
        + "".join(f"<h3>{title}</h3><p>{title}, says the dean.</p>" for title in TITLES)
        + "</div>"
    )
    pages = [story(n, f"<p>{{title}}, says the dean.</p>{BODY}", below=latest) for n in range(6)]
    documents = read(*pages)
    assert [document.headline for document in documents] == list(TITLES)
    assert [texts(document)[0] for document in documents] == [f"{title}, says the dean." for title in TITLES]


def test_the_headline_is_no_heading_of_all_pages():
    above = "<h1>Inkblot</h1><h2>Voices from the hall</h2>"
    documents = read(*(story(n, BODY, title="Voices from the hall", above=above) for n in range(5)))
    assert [document.headline for document in documents] == list(TITLES[:5])


def test_a_slogan_under_the_headline_is_no_dek():
    pages = [
        story(n, BODY).replace("</h2>", "</h2><h3>All the noise that fits the hall</h3>") for n in range(5)
    ]
    assert {document.dek for document in read(*pages)} == {None}


def test_a_name_on_all_pages_is_no_byline_where_there_is_another():
    pages = [story(n, BODY, above="<div class='author'>By Otto Frame</div>") for n in range(5)]
    assert [document.bylines[0].name for document in read(*pages)] == list(NAMES[:5])


def test_who_writes_all_stories_of_a_site_stays_their_writer():
    pages = [story(n, BODY).replace(NAMES[n], "Maya Okafor") for n in range(5)]
    assert {document.bylines[0].name for document in read(*pages)} == {"Maya Okafor"}


def test_a_picture_of_all_pages_is_none_of_a_storys():
    banner = "<img src='/art/summer.jpg' width='800'>"
    pages = [story(n, f"{banner}<p>{PROSE}</p><img src='/art/{{n}}.jpg'><p>{MORE}</p>") for n in range(5)]
    assert [[photo.file for photo in document.photos] for document in read(*pages)] == [
        [f"art/{n + 1}.jpg"] for n in range(5)
    ]


@pytest.mark.parametrize(
    ("title", "above"),
    [
        (
            "{title} ~ Inkblot",
            "<div class='zz-top'>Inkblot</div><div class='zz-under'>All the noise that fits</div>",
        ),
        (
            "{title} | Inkblot",
            "<div class='zz-over'>All the noise that fits</div><div class='zz-top'>Inkblot</div>",
        ),
    ],
    ids=["printed", "title"],
)
def test_paper_and_slogan_are_what_stands_on_all_pages(title, above):
    documents = read(*(story(n, BODY, title=title, above=above) for n in range(5)))
    assert {(document.publication, document.tagline) for document in documents} == {
        ("Inkblot", "All the noise that fits")
    }
    assert [document.headline for document in documents] == list(TITLES[:5])


def test_pages_of_two_papers_in_one_folder_are_told_apart_by_their_addresses():
    def page(paper: str, n: int, strip: str) -> str:
        head = f"<link rel='canonical' href='https://{paper}.example/{n}/'>"
        return story(n, f"<p>{PROSE}</p><p>{strip}</p><p>{MORE}</p>", head=head)

    herons = [page("heron", n, STRIP) for n in range(6)]
    crows = [page("crow", n, f"Row {'abcdefghijklm'[n]} stood up.") for n in range(13)]
    documents = read(*herons, *crows)
    assert [texts(document) for document in documents[:6]] == [own(n) for n in range(6)]
    assert all(len(texts(document)) == 3 for document in documents[6:])


def test_pages_that_have_a_folder_each_are_counted_together():
    pages = [
        (f"site/{n}/index.html", story(n, f"<p>{PROSE}</p><p>{STRIP}</p><p>{MORE}</p>")) for n in range(5)
    ]
    assert [texts(document) for document, _ in together(pages)] == [own(n) for n in range(5)]


def test_a_page_that_comes_alone_is_read_by_what_was_learned_and_has_the_same_digest():
    pages = [
        (
            f"site/{n}.html",
            story(n, f"<p>{PROSE}</p><p>{STRIP}</p><p>{MORE}</p>", title="{title} - The Plainsman"),
        )
        for n in range(5)
    ]
    findings = Findings()
    first = together(pages, findings=findings)[0]
    alone = together(pages[:1], {"the plainsman": findings.of_sites()})[0]
    other = together(pages[:1], {"the ledger": findings.of_sites()})[0]
    assert first == alone
    assert STRIP in texts(other[0])
    assert other[1] != first[1]


def test_counting_stays_within_bounds():
    findings = Findings()
    for n in range(420):
        lines = "".join(
            f"<p>{'abcdefghijklmnopqrstuvwxy'[k % 25]} {'x' * (k // 25)} {'y' * n}</p>" for k in range(550)
        )
        survey(io.BytesIO(f"<p>{STRIP}</p>{lines}".encode()), f"site/{n}.html", findings)
    assert sum(map(len, findings.lines.values())) < 250_000
    assert findings.furniture() == {f"<>{STRIP.casefold()}"}
    assert not findings.samples


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n", b"", b"<html>" + b"<i>" * 100_001, "<title>\ud83d".encode("utf-8", "surrogatepass")],
)
def test_what_is_no_page_is_not_counted(data):
    findings = Findings()
    survey(io.BytesIO(data), "site/0.html", findings)
    assert len(findings.lines) <= 1
    assert list(entries(io.BytesIO(data), "site/0.html", findings))


def test_pages_of_one_site_are_read_no_worse_together():
    told: list[str] = []
    fields = lines = lost = 0
    for path in sorted(CORPUS.glob("other/*.html"))[::4]:
        site = site_of_page(path.read_bytes(), load_gold(path))
        pages = [(f"site/{number}.html", data) for number, data in enumerate(site)]
        alone = read_html_page(pages[0][1], "site/0.html")
        if not isinstance(alone, ParsedDocument):
            continue
        findings = Findings()
        for name, data in pages:
            survey(io.BytesIO(data), name, findings)
        document = next(entries(io.BytesIO(pages[0][1]), "site/0.html", findings)).parse()
        assert isinstance(document, ParsedDocument), path
        found, before = fields_of(document), fields_of(alone)
        changed = [name for name, value in before.items() if value and found.get(name) != value]
        told += [f"{path.stem}: {name}" for name in changed]
        fields += len(before)
        own = set(filter(differs, texts(alone)))
        lines += len(own)
        lost += len(own - set(texts(document)))
    assert fields > 300
    assert len(told) <= 0.005 * fields, told
    assert lost <= 0.01 * lines


CALL = "Join our staff in room 12 on any Monday."
OWN = "<figure><img src='/art/{n}.jpg'><figcaption>Chairs of hall {n} in rain.</figcaption></figure>"


@pytest.mark.parametrize(
    "box",
    [
        f"<figure><img src='/art/join.jpg'><figcaption>{CALL}</figcaption></figure>",
        f"<figure><img src='/art/join-{{n}}.jpg'><figcaption>{CALL}</figcaption></figure>",
        f"<div><img src='/art/join.jpg?ver={{n}}'><p class='caption'>{CALL}</p></div>",
        f"<table><tr><td><img src='/art/join-{{n}}.jpg'><br>{CALL}</td></tr></table>",
    ],
    ids=["same", "other", "fresh", "table"],
)
def test_a_picture_with_the_words_of_all_pages_is_none_of_a_storys(box: str):
    pages = [story(n, f"<p>{PROSE}</p>{box}{OWN}<p>{MORE}</p>") for n in range(5)]
    documents = read(*pages)
    assert [[photo.file for photo in document.photos] for document in documents] == [
        [f"art/{n + 1}.jpg"] for n in range(5)
    ]
    assert [texts(document) for document in documents] == [own(n) for n in range(5)]


@pytest.mark.parametrize(
    ("box", "caption", "credit"),
    [
        ("<div class='photo'><img src='/x{n}.jpg'><div>Tap for the full view</div></div>", None, None),
        (
            "<div class='photo'><img src='/x{n}.jpg'><div>Click on it to see all of it.</div></div>",
            None,
            None,
        ),
        (
            "<figure><img src='/x{n}.jpg'><figcaption>Photo by Wei Zhang</figcaption></figure>",
            None,
            "Wei Zhang",
        ),
        (
            "<figure><img src='/x{n}.jpg'><div>Enlarge it</div><figcaption>{title}.</figcaption></figure>",
            "Dean stung.",
            None,
        ),
    ],
    ids=["label", "sentence", "credit", "beside"],
)
def test_a_picture_of_one_page_stays_without_the_labels_of_all(box, caption, credit):
    document = read(*(story(n, f"<p>{PROSE}</p>{box}<p>{MORE}</p>") for n in range(5)))[2]
    assert [(photo.file, photo.caption, photo.credit) for photo in document.photos] == [
        ("x3.jpg", caption, credit)
    ]
    assert texts(document) == own(2)
