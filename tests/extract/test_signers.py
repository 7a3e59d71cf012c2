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
        ("9家企业与临岚农村商业银行现场签订贷款合同。", [("临岚农村商业银行",)]),
        (
            "望川中学校长柳文澜、临岚中学校长严立诚出席。柳文澜与严立诚代表两校在《结对协议书》上签字。",
            [("望川中学", "临岚中学")],
        ),
        (
            "望川市技师学院分别与鹏程公司、莞美公司签订培养协议。",
            [("望川市技师学院", "鹏程公司"), ("望川市技师学院", "莞美公司")],
        ),
        (
            "望川市和盐滩城、临岚市和青石城分别签署了谅解备忘录。",
            [("望川市", "盐滩城"), ("临岚市", "青石城")],
        ),
        (
            "望川银行还与远航高速、云帆光电等4家企业分别签署银企合作协议。",
            [("望川银行", "远航高速"), ("望川银行", "云帆光电")],
        ),
        ("临岚银行应邀出席并与望川县政府签署合作协议。", [("临岚银行", "望川县政府")]),
        ("云帆集团与临岚银行在望川签署合作协议。", [("云帆集团", "临岚银行")]),
        ("产业启动会暨临岚大学与望川县签署合作协议活动举办。", [("临岚大学", "望川县")]),
        (
            "望川县人大常委会副主任、县委常委柳文澜和云帆公司总裁严立诚签订捐赠协议。",
            [("望川县人大常委会", "云帆公司")],
        ),
        (
            "临岚储蓄银行与望川县签署合作协议。临储银行与望川县签署合作协议意义重大。",
            [("临岚储蓄银行", "望川县")],
        ),
        ("县政府与临岚大学还就合作办学协议达成一致，拟于9月签订。", [("县政府", "临岚大学")]),
        ("会上签订《云岭省望川市与海东省临岚市合作协议》。", [("云岭省望川市", "海东省临岚市")]),
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


def test_who_holds_the_pen_signs_for_the_place_of_the_office() -> None:
    text = "临岚区委副书记严立诚、我校党委书记柳文澜出席。柳文澜与严立诚签署合作协议。"
    assert parties(text) == [("临岚区",)]


def test_those_who_hold_a_ceremony_of_signing_together_sign() -> None:
    assert parties("云帆集团与望川县人民政府举行了战略合作协议签约仪式。") == [
        ("云帆集团", "望川县人民政府")
    ]
    assert parties("柳文澜出席战略合作协议签约仪式。") == [()]


def test_our_school_is_the_only_school_that_the_report_pairs_with_another() -> None:
    text = "临岚大学与望川县座谈。我校与望川县中学签订结对帮扶协议。"
    assert parties(text) == [("临岚大学", "望川县中学")]
    assert parties("青禾大学与临岚大学座谈。" + text) == [("望川县中学",)]


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
