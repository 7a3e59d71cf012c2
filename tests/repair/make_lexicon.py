"""Writes the data files of repair from what pypinyin and OpenCC know.

Run ``python tests/repair/make_lexicon.py`` after an update of either; ``test_lexicon.py``
says whether the files in the project still agree with the installed versions.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from importlib import resources
from importlib.metadata import version
from pathlib import Path

import opencc
from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

from generator.repair.dictionary import frequency

COMMON = 50
USUAL = 0.75
FOLDER = Path(str(resources.files("generator") / "lexicon"))


def readings() -> str:
    """One line per reading: the toned syllable, a tab, the GBK characters read so."""
    table: dict[str, list[str]] = defaultdict(list)
    for code in sorted(pinyin_dict):
        char = chr(code)
        if not _encodable(char, "gbk") or not "一" <= char <= "鿿":
            continue
        for reading in pinyin_dict[code].split(","):
            table[unicodedata.normalize("NFC", reading)].append(char)
    head = (
        f"# Readings of the characters of GBK, from pypinyin {version('pypinyin')} (MIT), which\n"
        "# has them from the Unihan database and the dictionaries 汉语大字典 and 现代汉语词典.\n"
    )
    lines = (f"{reading}\t{''.join(table[reading])}\n" for reading in sorted(table))
    return head + "".join(lines)


def script() -> str:
    """Two lines: characters only Traditional text has, characters only Simplified text has."""
    chars = [chr(code) for code in range(0x3400, 0xA000)]
    plain = opencc.OpenCC("t2s").convert("\n".join(chars)).split("\n")
    changed = {old: new for old, new in zip(chars, plain, strict=True) if old != new}
    traditional = sorted(char for char in changed if not _encodable(char, "gb2312"))
    simplified = sorted({new for new in changed.values() if not _encodable(new, "big5")})
    telling = sorted(_telling(changed))
    head = (
        f"# From OpenCC {version('opencc')} (Apache-2.0). First line: characters t2s changes and\n"
        "# GB 2312 lacks. Second line: what it changes them to, where Big5 lacks that. Third\n"
        "# line: of the first, the standard and regional forms of common characters; the others\n"
        "# may stand in a Simplified text, in a name or a quotation.\n"
    )
    in_range = re.findall(r"[㐀-鿿]", "".join(simplified))
    lines = ("".join(chars) for chars in (traditional, in_range, telling))
    return head + "\n".join(lines) + "\n"


def polyphones() -> str:
    """One line per reading: the usual one, or a dash, and the characters with others beside it."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, syllables in phrases_dict.items():
        for char, (reading, *_) in zip(phrase, syllables, strict=False):
            counts[char][unicodedata.normalize("NFC", reading)] += 1
    table: dict[str, str] = defaultdict(str)
    for char, found in sorted(counts.items()):
        usual, times = found.most_common(1)[0]
        several = "," in pinyin_dict.get(ord(char), "")
        if several and char not in "一不":  # these change with the tone behind them
            name = usual if times >= USUAL * found.total() else "-"
            table[name] += char + _old_forms().get(char, "")
    head = (
        f"# From pypinyin {version('pypinyin')} (MIT): characters read in several ways, in both\n"
        "# scripts, behind the reading that they mostly have in its phrases, or behind a dash.\n"
    )
    return head + "".join(f"{reading}\t{table[reading]}\n" for reading in sorted(table))


@cache
def _old_forms() -> dict[str, str]:
    """For a Simplified character, those that OpenCC makes into it."""
    chars = [chr(code) for code in range(0x4E00, 0xA000)]
    forms: dict[str, str] = defaultdict(str)
    for old, new in zip(
        chars, opencc.OpenCC("t2s").convert("\n".join(chars)).split("\n"), strict=True
    ):
        if old != new:
            forms[new] += old
    return forms


def _telling(changed: dict[str, str]) -> set[str]:
    """The forms that s2t and the regional conversions make of common Simplified characters."""
    common = [new for new in set(changed.values()) if frequency(new) >= COMMON]
    forms = set()
    for config in ("s2t", "s2tw", "s2hk"):
        forms |= set(map(opencc.OpenCC(config).convert, common))
    return {char for char in forms if char in changed and not _encodable(char, "gb2312")}


def _encodable(char: str, codec: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


FILES = {
    "repair_polyphones.txt": polyphones,
    "repair_readings.txt": readings,
    "repair_script.txt": script,
}


if __name__ == "__main__":
    for name, make in FILES.items():
        (FOLDER / name).write_text(make(), encoding="utf-8")
