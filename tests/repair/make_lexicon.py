"""Writes the data files of repair from what pypinyin and OpenCC know.

Run ``python tests/repair/make_lexicon.py`` after an update of either; ``test_lexicon.py``
says whether the files in the project still agree with the installed versions.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from importlib import resources
from importlib.metadata import version
from pathlib import Path

import opencc
from pypinyin.pinyin_dict import pinyin_dict

from generator.repair.dictionary import frequency

COMMON = 50
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


FILES = {"repair_readings.txt": readings, "repair_script.txt": script}


if __name__ == "__main__":
    for name, make in FILES.items():
        (FOLDER / name).write_text(make(), encoding="utf-8")
