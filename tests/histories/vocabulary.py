"""Words of a student newspaper, the frequent ones first, and what is made of them."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


DETERMINERS = (
    "the", "a", "the", "its", "their", "this", "every", "his", "her", "some", "that", "our", "no", "two",
    "most",
)  # fmt: skip
PREPOSITIONS = (
    "of", "in", "to", "for", "on", "with", "at", "from", "by", "about", "after", "before", "into", "over",
    "through", "during", "without", "under", "near", "against", "between", "behind", "beyond", "along",
)  # fmt: skip
PRONOUNS = (
    "it", "he", "they", "she", "we", "I", "you", "nobody", "everyone",
)  # fmt: skip
HELPERS = (
    "was", "had", "would", "has", "will", "could", "is", "should", "might", "may", "can", "did not",
    "must",
)  # fmt: skip
JOINTS = (
    "and", "but", "because", "while", "so", "although", "when", "since", "if", "until",
)  # fmt: skip
OPENERS = (
    "On Monday", "Last year", "In the end", "For now", "At first", "In October",
    "According to the minutes", "Still", "Meanwhile", "By noon", "Two weeks later", "In the spring",
    "However", "After school", "This week",
)  # fmt: skip
ADVERBS = (
    "also", "still", "only", "never", "often", "already", "again", "together", "quickly", "quietly",
    "almost", "really", "nearly", "usually", "finally", "instead", "rarely", "mostly", "twice", "outside",
)  # fmt: skip
SAYING = (
    "said", "said", "said", "added", "wrote", "explained", "recalled", "argued", "admitted",
)  # fmt: skip
TITLES = (
    "", "", "", "Principal ", "Coach ", "Senior ", "Dr. ", "Superintendent ",
)  # fmt: skip
FIRST = (
    "Priya", "Marcus", "Lena", "Theo", "Amara", "Diego", "Hannah", "Kofi", "Noor", "Sam", "José", "Zoë",
    "Chloé", "Ana", "Wei", "Fatima", "Owen", "Siobhán", "Tomás", "Ruth",
)  # fmt: skip
LAST = (
    "Raman", "Whitfield", "Ortiz", "Lindqvist", "Okafor", "Salazar", "Berg", "Mensah", "Haddad", "Quill",
    "Núñez", "O’Brien", "Nguyen", "Müller", "Park", "Washington", "Valdovinos", "Sørensen", "Ivanov",
    "Bell",
)  # fmt: skip
PLACES = (
    "Harbor Ridge", "the gym", "Room 214", "City Hall", "the front office", "Oakland", "the north lot",
    "Main Street", "the old auditorium", "Westfield",
)  # fmt: skip
EMOJI = (
    "🎉", "👩🏽‍🎓", "❤️", "🏊", "👍🏼", "🇺🇸", "😂", "🧑‍🚀",
)  # fmt: skip
MARKED = (
    "cafe\u0301", "nai\u0308ve", "re\u0301sume\u0301", "jalapen\u0303o", "façade", "déjà", "cliche\u0301",
)  # fmt: skip
NUMBERS = (
    "12", "600", "2,914", "1987", "$4.10", "28", "3", "$41,200", "40%", "11", "7:45", "2019", "365",
    "1.5", "90", "18", "250", "$12", "4", "2026",
)  # fmt: skip

NOUNS = _words(
    """student school year team teacher council time class day week club game people board district
    community season program sport coach senior group member meeting plan lunch bus bell vote budget
    policy play phone test grade library field hall room parent money player event schedule garden
    kitchen tray boiler locker robot band choir stage crew light window door roof street city state
    county office principal counselor nurse librarian custodian freshman sophomore junior alumnus
    graduate college university course lesson essay exam score record race lap pool track goal point
    match tournament trophy crowd noise song dance costume poster ticket price fee fund grant donation
    project contest award letter email message website app screen laptop tablet camera picture video
    story article page issue editor reporter reader survey answer question problem reason rule law
    change choice idea dream hope fear worry friend family brother sister mother neighbor stranger
    volunteer worker driver route stop ride car bike lot tree flower seed water food pizza salad apple
    milk trash paper plastic glass bottle can bag box shelf table chair desk wall floor stairs corner
    hour minute morning afternoon evening night weekend month summer winter spring break holiday
    deadline practice rehearsal warning accident injury illness sleep stress health habit skill talent
    language culture history science math art music drama computer engine machine tool battery wire
    motor wheel bridge model experiment result number list report document form signature name title
    word sentence line edge shape color"""
)
VERBS = _words(
    """asked needed wanted started helped worked played voted raised planned opened closed moved carried
    counted repaired painted measured postponed paid wrote read found lost won built bought sold kept
    gave took brought called visited joined left finished changed cancelled approved rejected ignored
    noticed watched heard felt taught learned practiced performed recorded printed published shared
    posted answered questioned argued supported opposed protested cleaned collected delivered designed
    developed discussed doubled earned ended escaped expanded explained fixed followed gathered guessed
    handled hosted hurried improved increased introduced invited jumped laughed limited listened locked
    missed mixed named offered ordered organized packed picked pushed reached reduced refused replaced
    reported requested returned reviewed saved scheduled searched served signed skipped solved spent
    stopped studied suggested surprised tested thanked traveled tried unlocked used waited walked warned
    welcomed"""
)
ADJECTIVES = _words(
    """new first last other high local public old next big small long good late early young whole free main
    real open hard full easy clear strong short recent final annual common special quiet loud bright
    dark warm cold heavy broken empty crowded careful proud nervous tired honest serious simple strange
    ordinary familiar famous useful costly cheap digital plastic wooden green blue red yellow northern
    upstairs weekly monthly official private possible"""
)

STOCK = (
    "He declined to comment.", "No.", "The council meets again on Tuesday.", "Nothing has changed since.",
    "“We are doing what we can,” she said.", "The district did not respond to a request for comment.",
    "Tickets are $5 at the door.", "Go Gulls!", "That was the plan.", "It was not enough.",
    "Yes, really.", "More information is on the school’s website.", "“It is what it is,” he said.",
    "Nobody knows why.", "Editor’s note: This story has been updated.", "Read more on page 4.",
    "The vote was 5-2.",
)  # fmt: skip
HEADS = (
    "What happens next", "By the numbers", "What the numbers say", "In their own words", "How it began",
    "Letters", "Corrections", "Around the halls", "The long way home", "Q&A",
)  # fmt: skip
# Scripts without spaces: pairs of letters that sentences are made of.
PAIRS = _words(
    """学校 学生 老师 今天 我们 他们 新闻 报纸 图书 时间 会议 决定 问题
    因为 所以 但是 已经 可能 没有 第一 午餐 公交 城市 社区 比赛 音乐
    花园 电脑 明年 去年 大家 非常 希望 开始 结束 参加 活动 家长"""
)


def plural(noun: str) -> str:
    """Return the noun's plural, as good as it needs to be."""
    if noun.endswith("y") and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
