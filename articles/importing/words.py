"""What an import has to tell, in words: what the reader was not sure of, and what went wrong."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

GUESSES: dict[str, str | Promise] = {
    "missing": _("The page does not say it."),
    "unreadable-date": _("What stands for the date is none that can be read."),
    "name-before-body": _(
        "A bare name stood above the text. It was taken for the photo’s credit, not for a byline."
    ),
    "names-before-body": _("Bare names stood above the text. They were taken for the writers’."),
    "line-above-credit": _(
        "The line between headline and credit was taken for the caption. It may be the dek."
    ),
    "title-or-motto": _(
        "Two lines stood between the paper’s name and the story. The first was taken for the headline; it "
        "may be the paper’s motto."
    ),
    "from-other-pages": _(
        "The line that other pages of the site begin with too was taken for the paper’s name."
    ),
    "beside-paper": _("The line beside the paper’s name was taken for its tagline."),
    "perhaps-first-line": _("The page seems to have none. The first line of the text may be it."),
    "perhaps-text": _("It may be a part of the text."),
    "unread-lines": _("Near it stand lines of which nothing tells what they are. One of them may be it."),
    "taken-for-another": _(
        "The page seems to have none. A line that was taken for something else may be it."
    ),
    "several": _("Two lines of the page could be it. One was taken."),
    "unusual-form": _("It does not look like one. It may be something else."),
    "on-other-pages": _("Other pages of the site have the same line. It may be the site’s."),
    "unlike-other-pages": _("It stands elsewhere than on the site’s other pages."),
    "above-headline": _(
        "The only date stands above the headline. It may be that of the day the page was copied."
    ),
    "by-place": _("Nothing but its place on the page tells what it is."),
    "sentence-above-headline": _(
        "A sentence stood above the headline. It was taken for the photo’s caption; it may be the headline."
    ),
    "in-foot": _("A line at the foot of the page was taken for the paper’s name."),
    "line-behind-credit": _("The line behind the credit was taken for the caption."),
    "photo-inside-body": _("It stood inside the text, and was taken out of it as belonging to a photo."),
    "line-under-headline": _(
        "The line under the headline was taken for the dek. It may be the first paragraph."
    ),
    "line-above-headline": _(
        "The short line above the headline was taken for the section, though it is no section we know."
    ),
    "others-filed-under": _("The page names none. The one that it lists other stories under was taken."),
    "line-above-byline": _("The page has no headline. The line above the byline was taken."),
    "unknown-role": _("What stands beside the name was taken for a role, though it is no role we know."),
    "from-signature": _("No byline stood above the text. The name that signs it was taken."),
    "last-line": _("No byline stood above the text. The name in its last line was taken."),
    "day-in-last-line": _("No date stood above the text. The day that is its last line was taken."),
    "from-about-the-contributor": _(
        "No byline stood above the text. The name of the person presented below it was taken."
    ),
    "from-credit": _("The page names no paper. The one in a photo’s credit was taken."),
    "no-full-date": _("The page has a date without a year, or none that can be trusted."),
    "from-headline-or-address": _(
        "The page has no date. The one in its headline or in its address was taken."
    ),
    "from-account": _(
        "The export names no writer. The account that entered the story was taken, which may be only the "
        "uploader’s."
    ),
    "account-without-name": _(
        "One of those who wrote it is named by an account only, of which the export says no name."
    ),
    "excerpt-only": _("The source seems to hold only the beginning of the story."),
    "midnight-in-utc": _("The source says midnight in UTC. It was taken for a day without a time."),
    "from-updated": _("The source says only when the story was last changed. That was taken."),
    "first-of-several": _("The source has several categories in one list. The first was taken."),
    "first-words": _("The story has no headline. Its first words were taken."),
    "dates-disagree": _(
        "The export gives two dates that contradict each other. The one at the school was taken."
    ),
    "sources-disagree": _(
        "The page says it in two places that contradict each other. What it prints was taken, or what the "
        "story itself tells."
    ),
    "one-source": _("The page says it in one place only, which need not be made for it."),
    "from-address": _("The page does not say it. The folder of its address that its menu names was taken."),
    "two-readings": _(
        "The date is in figures and can be read in two ways. Its month was taken to come first."
    ),
    "from-title": _("The page has no headline. Its title was taken."),
    "shorter-than-page": _("The page has more paragraphs outside of what was taken for the story."),
    "unknown-site": _("The page is of a kind that is not known. Where its story stands was guessed."),
}

REASONS: dict[str, str | Promise] = GUESSES | {
    "unreadable": _("the file cannot be read"),
    "empty": _("the file is empty"),
    "binary": _("the file is no text"),
    "tar-archive": _("a tar archive is not read: unpack it and give its folder, or a zip"),
    "other-program": _("only the program that made it can read it: save it there as text or as a web page"),
    "markup": _("the file is a web page or a feed, not its text"),
    "no-body": _("there is no story in it"),
    "too-large": _("the file is too large"),
    "too-many-lines": _("it has too many lines"),
    "too-deep": _("its parts are nested too deeply"),
    "too-many-attributes": _("one of its tags has too many attributes"),
    "picture-in-page": _("pictures inside of the page itself were left out"),
    "too-many-elements": _("it has too many parts"),
    "too-many-references": _("too many of its characters are written as references"),
    "too-long": _("longer than an article's field may be"),
    "refused": _("the database refused it"),
    "kept": _("it changed in the source, and was kept as an editor corrected it"),
    "unreadable-date": _("its date cannot be read"),
    "older": _("the source is older than what stands: its site changed it later, and that was kept"),
    "unknown-status": _("its status is not understood; it came in as a draft"),
    "dated-ahead": _("its day is still to come; it came in as a draft"),
    "in-trash": _("its site has thrown it away; here it stands as before"),
    "same-story": _("the same story is here already, from another address or place"),
    "excerpt": _("the source has only an excerpt; the whole text was kept"),
    "cut": _("it was cut: longer than an article's field may be"),
    "picture-missing": _("the picture did not come along"),
    "picture-unreadable": _("the picture cannot be read"),
    "picture-too-large": _("the picture is too large"),
    "picture-heic": _("it is a HEIC picture, which few programs show: save it as JPEG"),
    "picture-moved": _("the picture moves; its first frame was kept"),
    "no-picture": _("it is no whole picture of a kind that is taken in: JPEG, PNG, WebP, GIF or AVIF"),
    "broken-json": _("it is not valid JSON"),
    "no-object": _("it is no object with an article in it"),
    "no-columns": _(
        "none of its columns is known as the headline, or none as the text: call them “headline” and “body”"
    ),
    "columns-not-understood": _("columns of the table that are not understood"),
    "no-text": _("it has no text"),
    "unfilled-name": _("where a name should stand, a template was left unfilled"),
    "too-many-cells": _("the row has more cells than there are columns"),
    "unclosed-quote": _("a quotation mark is never closed; what follows was not read"),
    "broken-front-matter": _("its front matter is broken, and was read line by line"),
    "broken-archive": _("the archive is broken"),
    "archive-in-archive": _("an archive inside an archive inside an archive is not read"),
    "too-many-files": _("too many files in one archive"),
    "expands-too-much": _("it expands out of all proportion"),
    "climbs-out": _("its name leads out of its folder"),
    "locked": _("it is locked by a password"),
    "truncated": _("the file ends in the middle"),
    "broken-xml": _("it cannot be made out"),
    "declares-entities": _("it declares entities, which no export does"),
    "no-name": _("a profile without a name"),
    "mended-xml": _("it was damaged, and was mended"),
    "shortcodes-left-out": _("shortcodes that are not known were left out; the text inside of them stayed"),
    "blocks-left-out": _("blocks without content of their own were left out"),
    "pictures-not-in-export": _("pictures of which the export says nothing"),
    "video-left-out": _("its video was left out"),
    "audio-left-out": _("its sound was left out"),
    "part-of": _("it is a part of another story"),
    "failed": _("reading it failed, which is our fault"),
}
