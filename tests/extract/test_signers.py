"""The parties of agreements, with 双方 and the people who sign resolved. All names are invented."""

from __future__ import annotations

import pytest
from strategies import document_of

from generator.extract import extract
from generator.extract.signers import body_of


def parties(text: str, publisher: str | None = None) -> list[tuple[str, ...]]:
    facts = extract(document_of(text, publisher=publisher))
    return [tuple(party.name for party in one.parties) for one in facts.agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "望川县中学校长柳文澜与临岚市中学校长严立诚代表两校签订《结对帮扶协议》。",
            [("望川县中学", "临岚市中学")],
        ),
        (
            "华腾集团董事长柳文澜与临岚市工商联主席严立诚签署《助学协议》。",
            [("华腾集团", "临岚市工商联")],
        ),
        (
            "临岚市与望川县、青禾县分别签订《协作协议》。",
            [("临岚市", "望川县"), ("临岚市", "青禾县")],
        ),
        (
            "望川县与甲口市、青禾县与丁山市等签署友好协议书。",
            [("望川县", "甲口市"), ("青禾县", "丁山市")],
        ),
        (
            "签署的文件有：《警务协作协议》（望川县公安局、临岚市公安局）。",
            [("望川县公安局", "临岚市公安局")],
        ),
        (
            "望川县、青禾县、临岚市共同签署《医保协议》《河湖联治协议》。",
            [("望川县", "青禾县", "临岚市"), ("望川县", "青禾县", "临岚市")],
        ),
        ("会上签订《临岚大学对口支援望川学院工作协议》。", [("临岚大学", "望川学院")]),
        (
            "临岚市与望川县、青禾县共同签署《协作协议》。",
            [("临岚市", "望川县", "青禾县")],
        ),
        ("望川县四个街镇与临岚市5所学校签订合作协议。", [("望川县", "临岚市")]),
        ("临岚市12家企业与望川县签订投资协议。", [("望川县",)]),
        (
            "望川县与临岚市结对。专馆占地420平方米，陈列苦荞茶、花椒油、腊肉等特产160余种，由供销社委托超市运营，双方此前签订了为期五年的《委托运营协议》。",
            [()],
        ),
        ("有关部门和中外机构签署合作协议。", [()]),
    ],
)
def test_the_parties_of_an_agreement_are_those_that_sign(
    text: str, expected: list[tuple[str, ...]]
) -> None:
    assert parties(text) == expected


def test_our_school_is_the_one_that_publishes() -> None:
    text = "我校与望川县中学签订结对帮扶协议。"
    assert parties(text, publisher="临岚大学党政办") == [("临岚大学", "望川县中学")]
    assert parties(text) == [("望川县中学",)]


@pytest.mark.parametrize(
    ("position", "body"),
    [
        ("望川县人民医院院长", "望川县人民医院"),
        ("江口街道党工委书记", "江口街道"),
        ("临岚鞋业协会常务副会长", "临岚鞋业协会"),
        ("蓝盾集团执行总裁", "蓝盾集团"),
        ("副县长", None),
        ("县委常委", None),
    ],
)
def test_the_body_of_an_office_stands_before_it(position: str, body: str | None) -> None:
    assert body_of(position) == body
