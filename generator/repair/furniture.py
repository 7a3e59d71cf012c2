"""Row 14: what the site put around the report. It leaves the body; what it tells is kept.

Patterns see Simplified text with full-width or half-width punctuation; they match whole lines,
except for the few that stand at the end of a paragraph or inside of one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.repair.characters import HAN
from generator.repair.likelihood import frequency
from generator.spans import Edit, Span

NAME = "furniture"
_COLON = "[:：]"
_NAMES = rf"[{HAN}A-Za-z·、，,/\s]{{1,30}}"
_EDITOR = "(?:责任|值班|本期|执行|特约|网络|网站|新媒体|本网|见习|实习|文字|图片)?编辑|责编|编审|责任校对|校对|审核|审校|审签|初审|复审|终审|一审|二审|三审|监制|总监制|值班编委|签发"
_DATE = r"(?:19|20)\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"

# Each is a whole line, brackets and bullets around it left out.
LINES = tuple(
    re.compile(pattern)
    for pattern in (
        # size of type, printing, sharing, counting
        r"(?:字号|字体|文字大小|选择字号)[:：]?[\s\[【(（|]*(?:(?:大|中|小|特大|超大|默认|标准|加大|T\+|T-|A\+|A-|\+|-)[\s|/\]】)）]*)+",
        r"(?:[\[【(（|\s]*(?:我要)?(?:大|中|小|打印(?:本页|本文|此文|文章|正文)?|关闭(?:窗口|本页)?|收藏(?:本文)?|保存|复制链接|纠错|我要纠错|举报|反馈|举报/反馈|返回(?:顶部|首页|列表|上页|上一页)?|网站首页|首页|转发|点赞|评论|分享|推荐|朗读|听全文|展开全文|阅读全文|阅读原文|查看原图|点击查看大图|加载中|视频加载中|图片)[\]】)）|\s.…]*)+",
        r"[-+•·\s]*[+-]\s?[1１]|A\s?[-+]\s*A?\s?[-+]?|T\s?[-+]\s*T?\s?[-+]?",
        r"(?:浏览|阅读|点击|访问|人气|点击率|浏览量|阅读量|阅读数|访问量|点击数|点击量|浏览次数|点击次数|阅读次数|访问次数|热度)(?:次数|量|数)?[:：]?\s*(?:[\[(（]?\s*\d[\d,]*\s*[\])）]?|加载中)?\s*(?:次|人次|人)?(?:浏览|阅读|点击)?",
        r"(?:分享到?|分享至|转发到?|关注我们)[:：]?(?:[\s|]*(?:微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|QQ|朋友圈|人人网|豆瓣|更多|Facebook|Twitter|抖音|今日头条|0|\d+))*",
        r"(?:微信|手机|二维码)?(?:扫一扫|扫码|扫描|长按)[^。！？]{0,40}|(?:打开|用)微信[^。！？]{0,40}扫[^。！？]{0,30}",
        rf"[{HAN}A-Za-z\s]{{0,12}}(?:微信公众号|官方微信|官方微博|客户端下载|手机版|APP下载|移动端)",
        # pictures
        r"!\[[^\]\n]*\]\([^)\n]*\)|\[?(?:图片|image|img)\]?[\w.\s-]{0,30}|[\w-]{1,40}\.(?:jpe?g|png|gif|webp|bmp)|(?:微信图片|微信截图)[_\d]+",
        r"\[[^\]\n]{1,30}\]\([^)\n]{0,300}\)",
        # where one is
        rf"(?:您?(?:现在|当前|所在|目前)?(?:的)?位置(?:是)?|当前(?:位置|栏目|页面)){_COLON}?.{{0,80}}",
        r"(?:网站)?首页\s*(?:[>＞»›/|-]+\s*[^>＞»›。]{1,20}){1,8}",
        # neighbours
        rf"(?:上|下|前|后)一?[篇条页则]{_COLON}?.{{0,60}}",
        r"(?:相关(?:新闻|链接|阅读|文章|报道|推荐|稿件|附件|信息|内容)|延伸阅读|推荐阅读|热门(?:新闻|推荐|文章|排行)|精彩推荐|精彩图文|猜你喜欢|编辑推荐|最新文章|图片新闻|视频新闻|专题报道|友情链接|更多>*|更多新闻|评论区|网友评论|发表评论|热点排行)[:：>＞\s]*",
        # rights
        r".{0,40}(?:版权所有|Copyright|©|All Rights? Reserved|ICP备|ICP证|公网安备|网安备|网站标识码|增值电信业务|许可证编?号).{0,120}",
        r"(?:主办单位?|承办单位?|协办单位?|主管单位?|技术支持|运营维护|网站地图|联系我们|联系电话|联系方式|投稿邮箱|新闻热线|举报电话|违法和不良信息举报电话|备案号|邮编|地址)[:：\s].{0,100}",
        r"(?:版权声明|免责声明|特别声明|郑重声明|法律声明)[:：].{0,300}|(?:\d[、.．)）]\s*)?凡(?:本网|注明|来源|本报|本站).{0,300}|.{0,30}未经.{0,12}(?:授权|许可|书面).{0,8}(?:不得|禁止|严禁|请勿).{0,120}",
        r"[(（]?资料图片?(?:仅供参考)?[)）]?|(?:原文|本文)(?:链接|地址|出处)[:：].{0,200}",
        r"(?:https?://|www\.)[\w./?=&%#:~+-]{4,200}|(?:[\w-]{1,30}\.){1,4}(?:com|cn|net|org|gov|edu|com\.cn|gov\.cn|net\.cn|org\.cn)",
        # what it tells
        rf"(?:(?:(?:文章|信息|稿件|新闻|原文|内容|数据)?来源|发布(?:时间|日期|人|机构|单位)?|时间|日期|更新(?:时间|日期)|发表(?:时间|于)|作者|供稿|{_EDITOR}|原标题|浏览|阅读|点击|点击数|浏览次数|阅读次数|点击次数|字号|字体|分享到?|打印){_COLON}[^。！？]{{0,60}})",
        rf"{_DATE}(?:\s+(?:(?:来源|作者|编辑|浏览|点击|阅读|字号|字体|分享到?|打印|发布|责编|信息来源)(?:次数|数|量|人)?{_COLON}?|\d+次|[\[【]).{{0,100}}|\s+[{HAN}]{{2,12}}(?:报|网|台|社|发布|日报|客户端))?",
    )
)
# At the end of a paragraph, or anywhere for pictures.
PARTS = re.compile(
    rf"[\[【(（](?:{_EDITOR}){_COLON}\s*{_NAMES}[\]】)）](?=\s*$)|"
    rf"(?<=[。！？”」])\s*(?:{_EDITOR}){_COLON}\s*{_NAMES}$|"
    r"!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)|[\[【]纠错[\]】]",
    re.MULTILINE,
)
_EDGE = " \t[]【】|·•>＞-—=*_#"
_LONGEST = 320
_MENU = re.compile(rf"[{HAN}]{{2,5}}(?:[\s|]+[{HAN}]{{2,5}}){{5,}}")
_REPORTERS = re.compile("记者|通讯员|摄|编辑|作者|报道")
_RIGHTS = ("版权", "转载", "授权", "凡本", "凡注", "免责", "声明")
_IN_PARTS = ("编", "校对", "审", "监制", "签发", "![", "纠错")
_CAPTION = re.compile("[图摄]")


class Piece(NamedTuple):
    """A piece of furniture: where it stands, and its words."""

    span: Span
    text: str


def find_furniture(text: str) -> list[Edit]:
    """Delete the furniture, whole lines with their line end."""
    lines = _lines(text)
    whole = _with_ends(lines, text)
    if not any(word in text for word in _IN_PARTS):
        return [Edit(span, "", NAME) for span in whole]
    inside = [Span(*match.span()) for match in PARTS.finditer(text)]
    taken = set(whole)
    return [Edit(span, "", NAME) for span in _disjoint(sorted([*whole, *inside]), taken)]


def _disjoint(spans: list[Span], first: set[Span]) -> list[Span]:
    """The spans that do not overlap; of two that do, the one in ``first``."""
    kept: list[Span] = []
    for span in spans:
        if kept and span.overlaps(kept[-1]):
            if span in first:
                kept[-1] = span
        else:
            kept.append(span)
    return kept


def _lines(text: str) -> list[Span]:
    """The lines that are nothing but furniture."""
    found: list[Span] = []
    captions: set[str] = set()
    rights = any(word in text for word in _RIGHTS)
    at = 0
    above = ""
    for line in text.split("\n"):
        bare = line.strip(_EDGE) if _may_be(line, rights) else ""
        if bare and (_is_furniture(line.strip(), bare) or _is_repeated(bare, above, captions)):
            found.append(Span(at, at + len(line)))
        elif line.strip():
            above = bare
        at += len(line) + 1
    return found


def _may_be(line: str, rights: bool) -> bool:
    """Whether it is worth looking closer: few notes but those on rights have a full stop."""
    if line[-1:] in "。！？；”" and not (rights and any(word in line for word in _RIGHTS)):
        return False
    return len(line) <= _LONGEST


def _is_furniture(line: str, bare: str) -> bool:
    """Whether a pattern matches the whole line, with or without its frame, or it is a menu."""
    if any(pattern.fullmatch(bare) or pattern.fullmatch(line) for pattern in LINES):
        return True
    return bool(_MENU.fullmatch(bare)) and _is_menu(bare)


def _is_menu(line: str) -> bool:
    """Whether the words of a line are words, as in a list of sections or places; not people."""
    if _REPORTERS.search(line):
        return False
    words = re.split(r"[\s|]+", line)
    return sum(frequency(word) > 0 for word in words) >= 0.7 * len(words)  # noqa: PLR2004


def _is_repeated(line: str, above: str, captions: set[str]) -> bool:
    """Whether the line is the one above again, or a caption that was there before."""
    if len(line) < 6 or line[-1] in "。！？；，":  # noqa: PLR2004
        return False
    if line == above or line in captions:
        return True
    if _CAPTION.search(line):
        captions.add(line)
    return False


def _with_ends(lines: list[Span], text: str) -> list[Span]:
    """The lines, each with one of its line ends, so that no empty line stays."""
    spans: list[Span] = []
    for line in lines:
        if line.end < len(text):
            spans.append(Span(line.start, line.end + 1))
        else:
            taken = spans[-1].end if spans else 0
            spans.append(Span(max(taken, line.start - 1), line.end))
    return spans
