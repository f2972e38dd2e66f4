"""What the browser is told of reading without a connection; the reading itself is tried in a browser."""

import json
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from articles.views import offline

pytestmark = pytest.mark.django_db


def told(client):
    first = client.get("/sw.js").content.decode().partition("\n")[0]
    return json.loads(first.removeprefix("self.newsroom = ").removesuffix(";"))


def test_the_worker_may_look_after_the_whole_site(client):
    response = client.get("/sw.js")
    assert response["Content-Type"] == "text/javascript"
    assert response["Service-Worker-Allowed"] == "/"
    assert "connect-src 'self'" in response["Content-Security-Policy"]


def test_all_that_the_worker_keeps_is_there(client, publication):
    kept = told(client)
    assert all(finders.find(address.removeprefix("/static/")) for address in kept["shell"])
    assert client.get(kept["offline"]).status_code == 200


def test_a_visitors_page_finds_its_styles_and_scripts_kept(client, article):
    kept, page = told(client)["shell"], client.get(article.get_absolute_url()).content.decode()
    loaded = set(re.findall(r'(?:src|href)="(/static/[^"]+\.(?:css|js|woff2|svg))"', page))
    for script in [name for name in kept if name.endswith(".js")]:
        text = Path(finders.find(script.removeprefix("/static/"))).read_text()
        loaded |= {
            f"/static/js/{name}" for name in re.findall(r'^import [^;]*"\./([\w.]+)";', text, re.MULTILINE)
        }
    # Printing and annotating wait for a connection.
    assert loaded - set(kept) == {"/static/css/print.css", "/static/js/annotate.js"}


def test_another_release_has_another_worker(client, monkeypatch):
    before = told(client)["release"]
    assert told(client)["release"] == before
    monkeypatch.setattr(offline, "static", lambda name: f"/static/{name}?new")
    assert told(client)["release"] != before


def test_the_paper_can_stand_among_the_apps_of_a_phone(client, publication):
    manifest = client.get("/manifest.webmanifest").json()
    assert manifest["name"] == "The Harbor Light"
    assert manifest["start_url"] == "/"
    for icon in manifest["icons"]:
        assert finders.find(icon["src"].removeprefix("/static/"))


def test_there_is_a_manifest_before_there_is_a_paper(client, db):
    assert client.get("/manifest.webmanifest").json()["name"] == "Newsroom"
