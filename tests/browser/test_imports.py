"""What imports have to tell, on a phone."""

import pytest
from django.core.management import CommandError, call_command

from tests.browser.conftest import PHONE

WIDER = "[...document.querySelectorAll('html, .results')].filter(e => e.scrollWidth > e.clientWidth).length"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_problems_and_runs_read_without_scrolling_sideways(open_page, sign_in, edith, tmp_path, scheme):
    folder = tmp_path / ("a-long-name-of-a-folder-" * 5)
    folder.mkdir()
    (folder / "trays.md").write_text("---\ntitle: Trays\nimage: a.jpg\n---\n{{< poll >}} They came.\n")
    (folder / "broken.txt").write_bytes(b"\x89PNG" + bytes(9))
    with pytest.raises((CommandError, SystemExit)):
        call_command("import_articles", str(folder))
    page = open_page(viewport=PHONE, color_scheme=scheme)
    sign_in(page, edith)
    for address in ("importrun", "importproblem"):
        page.goto(f"/admin/articles/{address}/")
        assert page.locator("#result_list tbody tr").first.is_visible()
        assert page.evaluate(WIDER) == 0
