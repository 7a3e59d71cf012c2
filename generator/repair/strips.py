"""Strips of a page: buttons, sizes of type, counters and fields side by side on one line.

``字号 大 中 小 打印 分享到：微信`` and ``2023-04-05 | 来源：某报`` are read piece by piece; a line
is a strip if nothing else is left. The pieces may also stand before or behind the report on a line
of it, with nothing in between.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.fields import CLOCK, DAY, SURE, WEAK
from generator.spans import Span

# Possessive throughout: what does not fit must not be tried in other ways, of which there are
# twice as many with each word.
_BETWEEN = r"[\s|｜丨¦│▏·•※⊙\[\]【】()（）<>＞«»/.…_-]"
_BUTTON = (
    "(?:我要)?打印(?:本页|本文|此文|文章|正文)?|关闭(?:窗口|本页)?|收藏(?:本文|本站|本页)?|加入收藏|设为[首主]页|我要投稿|(?:用户)?登录|"
    "注册|English|EN|繁[体體]|简体|无障碍(?:浏览|阅读)?|(?:长者|适老|关怀|手机|电脑)版|网站地图|联系我们|"
    "长者模式|(?:关于|加入)我们|(?:隐私|版权|法律|免责|网站)(?:声明|政策|条款)|使用帮助|"
    "RSS(?:订阅)?|保存|复制链接|(?:我要)?纠错|举报/反馈|举报|反馈|返回(?:顶部|首页|列表|上页|上一页)?|网站首页|"
    "转发|点赞|分享(?:让更多人看到|到|至)?|朗读|听全文|听新闻|(?:点击)?展开全文|阅读全文|阅读原文|"
    "(?:点击)?查看(?:更多|全文|原图|大图)|加载更多|收起|展开|我要评论|发表评论|在看|加载中|视频加载中|"
    "下载到本地|扫码阅读|语音播报|选择字号|文字大小|视力保护色|字[号体](?:大小)?"
)
_SMALL = "[大中小]|END|End|首页|更多|图片|推荐|评论|关注"
_SIZE = "特大|超大|特小|默认|标准|正常|加大|放大|缩小|还原|[AT][+-]|[AT](?![A-Za-z])|[+]"
_PLACE = (
    "微信(?:好友|朋友圈)?|朋友圈|新浪微博|腾讯微博|微博|QQ(?:空间|好友)?|人人网|豆瓣|开心网|抖音|今日头条|"
    "Facebook|Twitter|复制链接|二维码|更多"
)
# The way to a page through the sections of its site: 首页 > 要闻 > 正文
_STEP = rf"(?:正文|详情|[{HAN}A-Za-z]{{2,12}}+)"
_STEPS = rf"(?:\s*+[>＞»›]++\s*+{_STEP}){{1,8}}+"
_WAY = (
    rf"(?:您?(?:现在|当前|所在|目前)?的?位置(?:是)?\s*+[:：]\s*+{_STEP}(?:{_STEPS})?|(?:网站)?首页{_STEPS}|"
    rf"{_STEP}{_STEPS}(?<=正文))"
)
_PLUS_ONE = r"[+＋]\s?1(?![\d.%万亿])"
_COUNTED = r"\d[\d,.]*+\s*+[万亿wW]?[+]?\s*+(?:次(?:浏览|阅读|点击)?|人次|人(?:浏览|阅读))"
# How a report starts that has no line of its own.
_STARTS = (
    r"(?:当地时间|北京时间)?(?:(?<![\d年])|(?<=[:：]\d\d))\d{1,2}月\d{1,2}日"
    r"(?=[-—－至上下早晚，,（(电讯]|[^\W\d_]{2,8}[，,])|"
    r"(?:近日|(?<!\d)日前|昨日|昨天|今天|今日)(?=[，,]|上午|下午|[^\W\d_]{4})|本报讯|本网讯|"
    r"[（(](?:本报|本网|通讯员|记者)"
)
_LABEL = rf"(?:(?P<sure>{SURE})|(?:{WEAK}))\s*+[:：¦]"
_FIELD = rf"(?:{SURE}|{WEAK})\s*+[:：¦]"
_AT_CLOCK = r"(?<=[:：]\d\d)\d{1,2}月"
_CHARACTER = r"(?:https?://[!-~]++|(?<=\d)[:：](?=\d)|[^\s。！？；，:：])"
# A value is one word or more. A report may be glued to the first; a later one that is a clause with
# its comma is the report, wherever in it a date stands.
_VALUE = (
    rf"\s*+(?:(?!{_FIELD}|{_STARTS}){_CHARACTER}){{0,80}}+"
    rf"(?:\s++(?!{_STARTS}|[^\s。！？；，:：]{{3,60}}[，。])(?:(?!{_FIELD}|{_AT_CLOCK}){_CHARACTER}){{1,80}}+){{0,12}}+"
)
_PIECE = regex(
    rf"{_BETWEEN}*+(?:{_LABEL}{_VALUE}|(?P<day>{DAY}(?:\s*+{CLOCK})?|(?:\d\d[-/]){{2}}\d\d\s++{CLOCK})|"
    rf"(?P<way>{_WAY})|(?P<counted>{_COUNTED})|(?P<link>https?://[!-~]++)|(?P<button>{_BUTTON}|{_PLUS_ONE})[:：]?|(?P<place>{_PLACE})|(?P<size>{_SIZE})|"
    rf"(?P<small>{_SMALL})){_BETWEEN}*+"
)
_REPORT = regex(_STARTS)
_MARK = regex("[，。]")
# Date and fields behind a headline, which has no full stop.
_DAY_BEHIND = regex(rf"(?<=[^\s:：])\s+{DAY}")
_HEADLINE, _FURTHEST = 5, 200
_HEADLINED = regex(
    rf"[^。！？；，:：\n]{{4,60}}?(?P<gap>\s+)(?=(?:{SURE})\s*+[:：]|{DAY}\s)(?<![:：]\s)"
)
# Buttons that pages have above a report.
_OF_PAGES = regex(r"打印|关闭|字[号体]|纠错|收藏|返回|[+＋]\s?1")
# What a strip ends with that may be glued to a report: a number, a mark, the name of a person or
# of who publishes.
_SEAM = regex(
    r"(?:[\s\dA-Za-z|｜)）\]】>＞.-]|"
    r"[:：]\s?(?:[^\W\d_]{1,5}[网报社台端站府部办局委心]|[^\W\d_]{2,4}(?:[、\s][^\W\d_]{2,3})?))\Z"
)
# A sentence of a report that starts with no date.
_CLAUSE = regex(r"[“《]?\w[^。！？；:：\n]{3,80}[，。]")
_SHORTEST = 12
_PLACES = 3


class _Read(NamedTuple):
    """The pieces at the start of a line: the kinds of them, and where they end."""

    kinds: list[str]
    end: int

    @property
    def is_dated(self) -> bool:
        """Whether there are two fields of a site, or one and a date."""
        return self.kinds.count("sure") > 1 or {"sure", "day"} <= set(self.kinds)

    @property
    def is_a_sites(self) -> bool:
        """Whether the pieces are such that only a site has them side by side."""
        kinds = set(self.kinds)
        if kinds & {"sure", "button", "way"} or kinds == {"small"}:
            return True
        sizes = kinds == {"small", "size"}
        return sizes or (kinds == {"place"} and len(self.kinds) >= _PLACES)


def is_strip(line: str) -> bool:
    """Whether a line is nothing but pieces of a site's strip."""
    found = _read(line)
    return bool(found.kinds) and found.end == len(line) and found.is_a_sites


def head_of(line: str) -> int:
    """How long the strip is that a report follows on the same line; 0 if there is none."""
    found = _read(line)
    if len(line) - found.end < _SHORTEST or not _MARK.search(line, found.end):
        return 0
    if _REPORT.match(line, found.end) and _SEAM.search(line, 0, found.end):
        return found.end if "sure" in found.kinds or _is_head(found, line) else 0
    is_parted = line[found.end - 1 : found.end].isspace() and _CLAUSE.match(line, found.end)
    return found.end if is_parted and (_is_head(found, line) or found.is_dated) else 0


def _is_head(found: _Read, line: str) -> bool:
    """Whether a strip is one of buttons or the way to the page, whatever follows."""
    if "way" in found.kinds:
        return True
    several = found.is_a_sites and len(found.kinds) > 1
    return (several or found.kinds == ["button"]) and bool(_OF_PAGES.search(line, 0, found.end))


def headline_before(line: str) -> Span | None:
    """The strip between a headline and the report on one line."""
    match = _HEADLINED.match(line)
    if not match:
        return None
    rest = line[match.end() :]
    head = head_of(rest)
    is_strip_of_report = head and _read(rest).is_dated
    return Span(match.start("gap"), match.end() + head) if is_strip_of_report else None


def tail_of(line: str) -> int:
    """Where the strip starts behind a report's last sentence or its headline; else the end."""
    start = 1 + max(map(line.rfind, "。！？”"))
    needed = {"sure"}
    if not start and (day := _DAY_BEHIND.search(line, max(_HEADLINE, len(line) - _FURTHEST))):
        start, needed = day.start(), {"sure", "day"}
    found = _read(line[start:])
    is_tail = start and needed <= set(found.kinds) and found.end == len(line) - start
    return start if is_tail else len(line)


def _read(line: str) -> _Read:
    """The pieces that a line starts with."""
    kinds: list[str] = []
    at = 0
    while (piece := _PIECE.match(line, at)) and piece.end() > at:
        kinds.append(piece.lastgroup or "")
        at = piece.end()
        if _REPORT.match(line, at):
            break
    return _Read(kinds, at)
