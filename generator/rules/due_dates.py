"""The date by which something is to be done, as the report writes it."""

from __future__ import annotations

from generator.patterns import regex

#: 9月底前, 年底前, 第四季度前, 五年内; a bare month or year only with what is done by then.
_BY = r"(?:之前|以前|前|以内|内)"
_MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:\d{1,2}日|底|末|初|[上中下]旬)?"
_PART = r"(?:年?底|年?末|上半年|下半年|第?[一二三四]季度)"
#: Without one of these no date is told by which something is to be done.
_TIME_WORD = regex("[前内年]")
_DUE = regex(
    rf"(?P<due>(?:20\d\d年|今年|明年|年)?(?:{_MONTH}|{_PART})|20\d\d年|[\d一二两三四五六七八九十]+个?[年月周天]){_BY}"
    rf"|(?:到|于|在|力争|争取)?(?P<told>(?:20\d\d年|今年|明年|年)(?:{_MONTH}|{_PART}|内)?)"
    r"(?:[^，。]{0,4}(?:完成|建成|实现|投产|达到|开工|投用|启动|举行|举办))"
)


def due_in(text: str) -> str | None:
    """The date by which it is to be done, as written; 每年 and 年度 name none."""
    match = _DUE.search(text) if _TIME_WORD.search(text) else None
    due = (match["due"] or match["told"]) if match else None
    return due if due != "年" else None
