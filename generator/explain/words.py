"""What rules and reasons are called in Chinese, for readers who do not program."""

from __future__ import annotations

from collections.abc import Iterable

#: By the kind of a mention, the part of a rule's name before the dot.
KINDS = {
    "agreement": "协议",
    "date": "日期",
    "event": "会议",
    "figure": "数字",
    "next_step": "下一步",
    "outcome": "成效",
    "person": "人物",
}

_RULES = {
    "agreement.agreed": "“就……达成”的文书",
    "agreement.between": "列出的文书，写明谁和谁、关于什么",
    "agreement.another": "同一动词后面接着的文书",
    "agreement.on": "在上面签字的文书",
    "agreement.ceremony": "举行签约仪式的文书",
    "agreement.ceremony-held": "签约仪式前面的文书",
    "agreement.named": "签字动词后面的文书",
    "agreement.titled": "书名号里的文书",
    "date.day": "几月几日",
    "date.day-of-month": "只写几日",
    "date.days-of-month": "几日至几日",
    "date.range": "几月几日至几日",
    "date.relative": "昨天、今天、明天",
    "event.dated": "没有名称、只有日期的报道",
    "event.named": "会议、考察、签约的名称",
    "figure.chinese-numeral": "中文数字加量词",
    "figure.number": "数字加量词",
    "figure.one-behind": "名词后面的“一辆”“一座”",
    "figure.one-built": "建起、捐赠的“一座”“一辆”",
    "figure.percent-in-words": "百分之几",
    "figure.without-measure-word": "没有量词的万、亿",
    "next_step.ahead": "将、拟、计划、希望等指向以后的话",
    "next_step.asked": "讲话里要求别人做的事",
    "next_step.exhortation": "讲话里没有主语的要求",
    "next_step.goes-on": "分号、“同时”“一是”后面接着的打算",
    "next_step.own-cue": "自己词表里指向以后的词",
    "next_step.should": "讲话里的要、应、必须、继续",
    "next_step.terms": "协议约定要做的事",
    "outcome.ceremony": "举行说明内容的开工、签约等仪式",
    "outcome.deed-done": "说做成了某件事",
    "outcome.deed-told": "报道直接叙述的作为",
    "outcome.goes-on": "接着上一句成效列出的数字",
    "outcome.measured": "做成的事带着数字",
    "outcome.own-cue": "自己词表里说做成的词",
    "outcome.signed": "签了文书",
    "person.lay-role-and-name": "身份（村民、学生等）后面的姓名",
    "person.group-behind": "“等县领导”前面的姓名",
    "person.label": "问答记录里发言的人",
    "person.name-and-office": "姓名后面的职务",
    "person.name-and-verb": "没有职务、出席或讲话的人",
    "person.named-again": "前面提过的人再次出现",
    "person.own-list": "自己词表里的人",
    "person.office-and-name": "职务后面的姓名",
}

_REASONS = {
    "account": "接着前面对过去的回顾，不是要求",
    "aside": "只是感谢、目的或“以来”的时间",
    "asked": "是要求去做的事，没有说已经做成",
    "ahead": "说的是以后的事，还没有做成",
    "byline": "是记者、通讯员或编辑，不算人物",
    "counted": "只说有几份，没有说是哪一份",
    "counts-nothing": "既没有量词，也看不出数的是什么",
    "describes": "只说明项目、地方或活动是什么样，没有说做了什么",
    "denied": "说的是没有签",
    "doctrine": "是口号或讲话精神里的名字，不算到会的人",
    "goes-on": "后面的字和它连成别的词",
    "inside-title": "在书名号里，是名称的一部分",
    "introduces": "只是引出后文，或是问句",
    "kind-alone": "只有文书的种类，看不出谁和谁签",
    "long-ago": "离发布太久，是往事",
    "names-nothing": "只说“会议”“活动”，没有名称",
    "no-name": "不像姓名",
    "no-name-behind": "职务后面读不出姓名",
    "no-office": "是机构或场所的名称，不是职务",
    "no-such-day": "推不出是哪一天",
    "nobody-speaks": "没有人在讲话，会议也没有提要求",
    "not-told-as-done": "没有说已经做成",
    "office-of-next": "这个职务属于后面的人",
    "other-day": "是别的事的日期",
    "overlap": "与另一处重叠，取先找到带职务的，再取较长、较前的",
    "own-place-or-body": "在自己的词表里是地方或单位",
    "past": "说的是已经过去的事",
    "place": "是报道里一个地方的简称",
    "means": "说的是这件事的意义，事情本身在前面讲过",
    "praise": "只是称赞或评价，没有具体的事",
    "present": "数的是到会的人",
    "refused": "式样对得上，内容不成立",
    "short-of": "说的是没有做到或不足",
    "spoken": "是讲话里的话，没有说已经做成",
    "terms": "是协议的约定，还要去做",
    "watched": "只是听取、参观、见证",
    "who-came": "只说谁出席、谁主持、去了哪里",
}


def rule_words(rule: str) -> str:
    """What a rule looks for; its kind alone if nobody has put it in words."""
    return _RULES.get(rule) or KINDS.get(rule.partition(".")[0], rule)


def rules_of(kinds: Iterable[str]) -> tuple[str, ...]:
    """The names of the rules that find mentions of these kinds."""
    wanted = set(kinds)
    return tuple(rule for rule in _RULES if rule.partition(".")[0] in wanted)


def kind_words(kind: str) -> str:
    """What a kind of fact is called."""
    return KINDS.get(kind, kind)


def reason_words(reason: str) -> str:
    """Why something was dropped; the reason's own word if nobody has put it in words."""
    return _REASONS.get(reason, reason)
