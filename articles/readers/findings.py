"""What a first pass over all sources of a run found, for the readers of the second. Pure values."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

# A line is a site's furniture if it stands in this share of a folder's pages, and of so many.
_SHARE = 0.5
_FEWEST_PAGES = 5
_FEWEST_COPIES = 3
# No site has more furniture; a folder that has is none of pages.
_MOST_FURNITURE = 500
_MOST_LINES = 200_000
_PAGES = 200  # pages after which the lines are counted too
# So many pages of a folder, and of all folders, are kept to learn from how the site's pages are laid out.
_SAMPLE = 16
_MOST_SAMPLES = 4_000
_LONGEST_SAMPLE = 30_000  # characters


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture of a WordPress site, as its export tells of it."""

    url: str
    caption: str | None = None
    credit: str | None = None
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class Learned:
    """What is known of a paper's pages: lines that are furniture, and templates, each as one line of text."""

    lines: frozenset[str] = frozenset()
    templates: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return bool(self.lines or self.templates)


@dataclass(slots=True)
class Findings:
    """What one document cannot know by itself.

    `attachments` are those of an export under the address of its site and their number there, `numbers` these
    numbers under a hash of the site's and the picture's own address, `authors` the names that its accounts
    show under address and log-in name; `uploads` are the numbers of the pictures that were uploaded to a
    post, under address and number of the post. `pages` counts the plain text pages of each
    folder and the saved ones of each site, `lines` in how many of them each line stands, so that one that
    stands in many is known for furniture; `samples` are the texts of some, and `templates` what was learned
    from those, under the folder. `days_first` tells of tables whether their dates in figures have the day
    before the month. `learned` is what earlier runs knew of each paper, under what its name is folded to, and
    `paper` is the one that pages without a name belong to.
    """

    attachments: dict[tuple[str, str], Attachment] = field(default_factory=dict)
    authors: dict[tuple[str, str], str] = field(default_factory=dict)
    numbers: dict[int, str] = field(default_factory=dict)
    uploads: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    pages: Counter[str] = field(default_factory=Counter)
    lines: dict[str, Counter[str]] = field(default_factory=dict)
    samples: dict[str, list[str]] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    days_first: dict[str, bool] = field(default_factory=dict)
    learned: Mapping[str, Learned] = field(default_factory=dict)
    paper: str = ""
    _counted: int = 0
    _sampled: int = 0
    _furniture: frozenset[str] | None = None

    def count_page(self, folder: str, lines: Iterable[str], text: str | None = None) -> None:
        """Count a page of a folder and its lines, each once; its text is learned from. Memory is bounded."""
        self.pages[folder] += 1
        self._counted += 1
        if text is not None and len(text) < _LONGEST_SAMPLE:
            samples = self.samples.setdefault(folder, [])
            if len(samples) < _SAMPLE and self._sampled < _MOST_SAMPLES:
                samples.append(text)
                self._sampled += 1
        self.lines.setdefault(folder, Counter()).update(set(lines))
        self._furniture = None
        if self._counted % _PAGES == 0:
            self._forget_rare_lines()

    def _forget_rare_lines(self) -> None:
        """Stay within bounds: what stood in few pages so far is no furniture yet, and will come if it is."""
        few = 1
        while sum(map(len, self.lines.values())) > _MOST_LINES:
            self.lines = {
                name: Counter({line: count for line, count in counts.items() if count > few})
                for name, counts in self.lines.items()
            }
            few *= 2

    def of_sites(self) -> Learned:
        """Return what the pages of this run's folders tell of their sites."""
        return Learned(self.furniture(), frozenset(filter(None, self.templates.values())))

    def furniture(self) -> frozenset[str]:
        """Return the lines that stand in many pages of one of the folders. Asked after the first pass."""
        if self._furniture is None:
            self._furniture = frozenset().union(*map(self._furniture_of, self.lines))
        return self._furniture

    def _furniture_of(self, folder: str) -> list[str]:
        pages = self.pages[folder]
        if pages < _FEWEST_PAGES:
            return []
        least = max(_FEWEST_COPIES, _SHARE * pages)
        often = [(-count, line) for line, count in self.lines[folder].items() if count >= least]
        return [line for _, line in sorted(often)[:_MOST_FURNITURE]]

    def sample_of(self, folder: str) -> list[str]:
        """Return the texts of pages of a folder to learn a template from; none if there are too few."""
        return self.samples.pop(folder, []) if self.pages[folder] >= _FEWEST_PAGES else []

    def known_in(self, lines: AbstractSet[str]) -> frozenset[str]:
        """Return those of a page's lines that are known for furniture.

        Known are the lines of this run's sites, and those learned earlier of the papers that the page names
        and of the paper of pages without a name.
        """
        known = self.furniture() & lines
        for learned in self._learned_for(lines):
            known |= learned.lines & lines
        return known

    def templates_for(self, folder: str, lines: AbstractSet[str]) -> list[str]:
        """Return the templates that may fit a page: its folder's, and those learned earlier of its paper."""
        learned = [text for found in self._learned_for(lines) for text in found.templates]
        return sorted({*filter(None, [self.templates.get(folder)]), *learned})

    def _learned_for(self, lines: AbstractSet[str]) -> Iterator[Learned]:
        text = "\n".join(lines) if self.learned else ""
        for name, learned in self.learned.items():
            if name == self.paper or name in text:
                yield learned
