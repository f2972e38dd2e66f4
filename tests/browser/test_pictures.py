"""Browsers fetch the size of a picture that its place needs: what `sizes` says is how wide it is."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from articles.models import Photo, Section
from articles.services import picturing
from tests.browser.reading import Held

# What `sizes` comes to in this window and how wide a picture is, in CSS pixels; and what was fetched.
MEASURE = """() => [...document.querySelectorAll('main img')].map((image) => {
  const choices = image.sizes.split(/,(?![^(]*\\))/).map((choice) => choice.trim());
  const met = choices.find((choice) => {
    const when = choice.match(/^\\((?:min-width): [^)]*\\)/);
    return !when || matchMedia(when[0]).matches;
  });
  const probe = document.createElement('div');
  probe.style.position = 'absolute';
  probe.style.inlineSize = met.replace(/^\\(min-width: [^)]*\\)/, '');
  document.body.append(probe);
  const said = probe.getBoundingClientRect().width;
  probe.remove();
  return {said, is: image.getBoundingClientRect().width, fetched: image.currentSrc};
})"""


@pytest.fixture
def illustrated(make_article, publication, section):
    """A paper with pictures in all places of its pages; its newest story."""
    file = io.BytesIO()
    Image.linear_gradient("L").resize((2400, 1500)).save(file, "JPEG")
    picture = picturing.take_in(data=file.getvalue())
    sports = Section.objects.create(publication=publication, name="Sports")
    opinion = Section.objects.create(publication=publication, name="Opinion")
    made = [make_article(section=part) for part in [opinion, *[sports] * 4, *[section] * 9]]
    for story in made:
        for position in range(2):
            Photo.objects.create(
                article=story, position=position, alt="A gradient", caption="Grey.", **picture.fields()
            )
    return made[-1]


@pytest.mark.parametrize("width", [320, 390, 660, 820, 1000, 1220, 1440])
def test_a_picture_is_as_wide_as_its_page_said(open_page, illustrated, width):
    page = open_page(viewport={"width": width, "height": 900})
    for address in ("/", "/sections/news/", illustrated.get_absolute_url()):
        page.goto(address)
        shown = page.evaluate(MEASURE)
        assert len(shown) > 1
        for image in shown:
            # Not blown up, and not much more than is needed.
            assert 0.96 * image["is"] <= image["said"] <= 1.1 * image["is"] + 8, (address, image)


@pytest.mark.parametrize(("width", "dots", "fetched"), [(390, 2, 1152), (1440, 1, 1152), (1440, 2, 2048)])
def test_a_window_fetches_what_its_dots_need(open_page, illustrated, width, dots, fetched):
    page = open_page(viewport={"width": width, "height": 900}, device_scale_factor=dots)
    page.goto(illustrated.get_absolute_url())
    lead = page.locator("main img").first
    expect(lead).to_have_js_property("complete", value=True)
    assert page.evaluate(MEASURE)[0]["fetched"].endswith(f"/{fetched}.webp")


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("of", ["front", "story"])
def test_a_picture_moves_nothing_when_it_comes(open_page, illustrated, width, of):
    page = open_page(viewport={"width": width, "height": 900})
    held = Held(page, "**/media/**")
    page.goto(
        "/" if of == "front" else illustrated.get_absolute_url(),
        wait_until="domcontentloaded",
    )
    places = (
        "() => [...document.querySelectorAll('main :is(h2, h3, p)')].map(h => h.getBoundingClientRect().y)"
    )
    page.evaluate("document.fonts.ready")
    before = page.evaluate(places)
    lead = page.locator("main img").first
    expect(lead).to_have_js_property("complete", value=False)
    held.release()
    expect(lead).to_have_js_property("complete", value=True)
    assert page.evaluate(places) == before
