"""How to cite a story."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles import access
from articles.citing import Source, citations
from articles.models import Article
from articles.views.htmx import HtmxHttpRequest, render_part_or_page
from newsroom import addresses


@login_not_required
@require_safe
def cite(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """A story's citations, to be copied: a page, or the part of it that opens over the story."""
    article = access.article_at(request, slug)
    # The paper's own address belongs to the paper that is named; a server of a school may not be reached.
    address = article.source_url or addresses.absolute(article.get_absolute_url())
    context = {
        "article": article,
        "publication": article.publication,
        "section": article.section,
        "citations": citations(_source(article, address)),
    }
    return render_part_or_page(
        request, part="articles/_cite.html", page="articles/cite.html", context=context
    )


def _source(article: Article, address: str) -> Source:
    bylines = article.bylines.select_related("contributor")
    return Source(
        headline=article.headline,
        paper=article.publication.name,
        address=address,
        bylines=tuple((byline.contributor.name, byline.role) for byline in bylines),
        published_on=article.published_on,
        read_on=timezone.localdate(timezone=article.publication.zone),
        language=article.language,
        text=article.current.text,
    )
