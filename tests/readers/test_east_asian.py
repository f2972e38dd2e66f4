"""Text in the encodings of East Asia is read as what it says, and no Western text as one of them."""

import re
from pathlib import Path

import django
import pytest

from articles.readers.decoding import decode
from articles.readers.east_asian import east_asian_encoding
from articles.readers.html_page.elements.decoding import decode as decode_page
from tests.readers.reading import only

pytestmark = pytest.mark.pure

CORPUS = Path(__file__).parents[1] / "corpus"
HEADLINES = {
    "ja": "図書館の時間が変わります",
    "zh-hans": "图书馆开放时间将延长",
    "zh-hant": "圖書館開放時間將延長",
    "ko": "도서관 운영 시간이 늘어난다",
}
BODIES = {
    "ja": "生徒会は火曜日、図書館を午後六時まで開けることを決めました。「試験の前には、静かに勉強できる"
    "場所が必要です」と二年生の山田さんは話しています。新しい時間は来月から始まります。",
    "zh-hans": "学生会星期二决定，图书馆从下个月起开放到下午六点。“考试以前，我们需要一个安静的地方"
    "学习，”高二学生王小明说。学校还会请老师在那里帮助同学做作业，家长也可以参加。",
    "zh-hant": "學生會星期二決定，圖書館從下個月起開放到下午六點。「考試以前，我們需要一個安靜的地方"
    "學習，」高二學生王小明說。學校還會請老師在那裡幫助同學做作業，家長也可以參加。",
    "ko": "학생회는 화요일에 도서관을 다음 달부터 오후 여섯 시까지 열기로 결정했다. 2학년 김민수 학생은 "
    "“시험 전에는 조용히 공부할 수 있는 곳이 필요하다”고 말했다.",
}
ENCODINGS = [
    ("ja", "shift_jis"), ("ja", "euc_jp"), ("zh-hans", "gb18030"), ("zh-hant", "big5"), ("ko", "euc_kr"),
]  # fmt: skip
WESTERN = ["fr", "es", "de", "pt", "it", "sv", "da", "fi", "nl", "ca"]


@pytest.mark.parametrize(("language", "encoding"), ENCODINGS)
def test_text_tables_and_pages_without_a_declared_encoding_say_what_they_say(language, encoding):
    headline, body = HEADLINES[language], BODIES[language]
    text = f"{headline}\n\n{body}\n"
    assert decode(text.encode(encoding)) == text
    row = only(f'Title,Body\n{headline},"{body}"\n'.encode(encoding), "x.csv")
    assert (row.headline, row.blocks[0].text) == (headline, body)
    page = f"<html><h1>{headline}</h1><article><p>{body}</p></article></html>"
    assert decode_page(page.encode(encoding)) == page


@pytest.mark.parametrize("language", BODIES)
def test_utf8_with_a_stray_byte_stays_utf8(language):
    text = f"{HEADLINES[language]}\n{BODIES[language]}\n"
    assert decode(text.encode() + b"caf\xe9") == f"{text}café"


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "latin-1"])
def test_no_western_text_is_taken_for_one(encoding):
    texts = [path.read_text("utf-8", "replace") for path in CORPUS.rglob("*") if path.is_file()]
    for language in WESTERN:
        path = Path(django.__file__).parent / f"conf/locale/{language}/LC_MESSAGES/django.po"
        whole = path.read_text("utf-8")
        texts += [whole, *re.findall(r'^(?:msgstr )?"(.+)"$', whole, re.MULTILINE)]
    assert len(texts) > 3_000
    assert not [text[:80] for text in texts if east_asian_encoding(text.encode(encoding, "ignore"))]
