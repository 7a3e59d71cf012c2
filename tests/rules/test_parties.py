"""Who signs, told by the words around the verb of signing."""

from __future__ import annotations

import pytest
from strategies import document_of

from generator.rules.party_names import PAIR
from generator.rules.registry import find_mentions


def parties(text: str) -> list[tuple[str, ...]]:
    """The signers of each mention of a document."""
    return [mention.value.parties for mention in find_mentions(document_of(text)).agreements]


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        ("望川县与临岚市签订《协作协议》。", ("望川县", "临岚市")),
        ("会上，望川县人民政府和华腾集团签署《合作协议》。", ("望川县人民政府", "华腾集团")),
        ("5月18日，望川县、临岚市共同签署《协作协议》。", ("望川县", "临岚市")),
        ("两地签署了《协作协议》。", ("两地",)),
        ("在领导见证下，望川医院同临岚医院签订《帮扶协议》。", ("望川医院", "临岚医院")),
        ("副县长柳文澜代表县政府与华腾集团签订《投资协议》。", ("县政府", "华腾集团")),
        ("望川县（甲方）与临岚市（乙方）签订《协作协议》。", ("望川县", "临岚市")),
    ],
)
def test_the_signers_stand_before_the_verb(text: str, signers: tuple[str, ...]) -> None:
    assert parties(text) == [signers]


@pytest.mark.parametrize("text", ["《协作协议》内容丰富。", "会议学习了《协作协议》。"])
def test_without_a_verb_of_signing_nobody_signs(text: str) -> None:
    assert parties(text) in ([()], [])


def test_governments_in_a_title_sign_it() -> None:
    text = "柳文澜和马库斯签署《德兰共和国政府和安南国政府关于渔业的协定》。"
    assert parties(text) == [("德兰共和国政府", "安南国政府")]


@pytest.mark.parametrize("word", ["双方", "两地", "两校"])
def test_one_word_can_stand_for_two_signers(word: str) -> None:
    assert PAIR.fullmatch(word)
