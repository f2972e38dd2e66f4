"""The nouns of product.md, one file each."""

from articles.models.addressed import Addressed
from articles.models.annotation import AnchorState, Annotation, AnnotationQuerySet, Color, Visibility
from articles.models.article import Article, ArticleQuerySet, Status
from articles.models.audience import Audience
from articles.models.bookmark import Bookmark
from articles.models.carrying import Carrying, Fate
from articles.models.contributor import Byline, Contributor, StaffYear
from articles.models.correction import Correction
from articles.models.earlier_note import EarlierNote
from articles.models.former_slug import FormerSlug
from articles.models.group import Group, Membership
from articles.models.helpful import Helpful
from articles.models.import_run import ImportProblem, ImportRun
from articles.models.imported import ArticleKey, ImportedSource, KeyKind
from articles.models.mention import Mention
from articles.models.photo import Photo
from articles.models.publication import Publication
from articles.models.revision import Revision
from articles.models.search import ArticleWords, NoteWords
from articles.models.section import Section
from articles.models.tag import Tag
from articles.models.topic import Topic
from articles.models.user import User

__all__ = [
    "Addressed",
    "AnchorState",
    "Annotation",
    "AnnotationQuerySet",
    "Article",
    "ArticleKey",
    "ArticleQuerySet",
    "ArticleWords",
    "Audience",
    "Bookmark",
    "Byline",
    "Carrying",
    "Color",
    "Contributor",
    "Correction",
    "EarlierNote",
    "Fate",
    "FormerSlug",
    "Group",
    "Helpful",
    "ImportProblem",
    "ImportRun",
    "ImportedSource",
    "KeyKind",
    "Membership",
    "Mention",
    "NoteWords",
    "Photo",
    "Publication",
    "Revision",
    "Section",
    "StaffYear",
    "Status",
    "Tag",
    "Topic",
    "User",
    "Visibility",
]
