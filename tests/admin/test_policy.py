"""What the admin lets a browser do."""

import re

import pytest
from django.test import Client

from articles.models import Article
from tests.admin.conftest import change_page


def directive(policy: str, name: str) -> str:
    return re.search(rf"{name} ([^;]*)", policy)[1]


@pytest.mark.parametrize("edited", [lambda article: article, lambda article: article.publication])
def test_only_the_import_map_is_let_through_by_a_nonce(desk: Client, article: Article, edited):
    response = desk.get(change_page(edited(article)))
    nonce = re.search(r"'nonce-([^']+)'", directive(response["Content-Security-Policy"], "script-src"))[1]
    assert f'<script type="importmap" nonce="{nonce}">' in response.content.decode()


def test_no_policy_of_the_admin_is_unsafe(desk: Client, article: Article):
    assert "unsafe" not in desk.get(change_page(article))["Content-Security-Policy"]


def test_the_only_style_element_let_through_is_an_empty_one(desk: Client, article: Article):
    styles = directive(desk.get(change_page(article))["Content-Security-Policy"], "style-src")
    assert styles == "'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"


def test_readers_pages_have_no_nonce(desk: Client, article: Article):
    assert "nonce" not in desk.get(article.get_absolute_url())["Content-Security-Policy"]
