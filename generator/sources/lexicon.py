"""Files of the user's own words: YAML to :class:`UserLexicon`, with errors that say where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from generator.errors import InputError, told
from generator.models import OwnPlace, UserLexicon

_LISTS = ("people", "places", "bodies", "offices")
_CUES = ("outcome", "next_step", "speech")
_PLACE = ("name", "short")
_SHORTEST = 2
_NO_YAML = "词表不是 YAML，请照说明的样子写"
_ONE_A_LINE, _EXAMPLE = "每行一个，写在“- ”后面", "write one a line behind `- `"


class _Word(NamedTuple):
    """A word, the list it stands in, and its line."""

    word: str
    list: str
    line: int


class _Reader:
    """Reads one file; every error names it and the line."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.words: list[_Word] = []
        self.places: list[OwnPlace] = []

    def read(self) -> None:
        """Read all words.

        Raises:
            InputError: The file cannot be used.
        """
        root = self._compose()
        if root is None:
            return
        for key, node in self._entries(root, (*_LISTS, "cues"), "the file"):
            if key == "cues":
                for cue, words in self._entries(node, _CUES, "`cues`"):
                    self._take(words, cue, self._word)
            else:
                self._take(node, key, self._place if key == "places" else self._word)

    def _compose(self) -> Node | None:
        try:
            return yaml.compose(self._path.read_text("utf-8-sig"), yaml.SafeLoader)
        except OSError as error:
            message = told(
                "词表打不开，请看文件名和权限对不对", f"cannot be read ({error.strerror})"
            )
            raise InputError(self._path, message) from error
        except UnicodeDecodeError as error:
            message = told("词表不是 UTF-8，请另存为 UTF-8", "is not UTF-8; save it as UTF-8")
            raise InputError(self._path, message) from error
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else None
            message = told(_NO_YAML, f"is not YAML: {error.problem}")
            raise InputError(self._path, message, line) from error
        except yaml.YAMLError as error:
            message = told(_NO_YAML, f"is not YAML: {' '.join(str(error).split())}")
            raise InputError(self._path, message) from error

    def _entries(
        self, node: Node, known: tuple[str, ...], where: str
    ) -> Iterator[tuple[str, Node]]:
        if not isinstance(node, MappingNode):
            keys = ", ".join(known)
            raise self._error(node, f"这里要写的键是 {keys}", f"{where} must hold the keys {keys}")
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name not in known:
                raise self._error(key, *_unknown(name, known))
            if name in seen:
                raise self._error(
                    key,
                    f"“{name}”写了两次，请合在一起",
                    f"`{name}` stands twice; put both lists together",
                )
            seen.add(name)
            yield name, value

    def _take(self, node: Node, name: str, take: Callable[[Node, str], None]) -> None:
        if isinstance(node, ScalarNode) and not node.value:
            return
        if not isinstance(node, SequenceNode):
            raise self._error(
                node, f"“{name}”要写成列表，{_ONE_A_LINE}", f"`{name}` must be a list; {_EXAMPLE}"
            )
        for item in node.value:
            take(item, name)

    def _word(self, node: Node, name: str) -> None:
        self._text(node, name)

    def _place(self, node: Node, name: str) -> None:
        if isinstance(node, ScalarNode):
            self.places.append(OwnPlace(self._text(node, name)))
            return
        entries = dict(self._entries(node, _PLACE, "a place"))
        if "name" not in entries:
            raise self._error(node, "这个地方缺少 name", "a place lacks the key `name`")
        full = self._text(entries["name"], name)
        short = entries.get("short")
        before = len(self.words)
        if isinstance(short, ScalarNode):
            self._text(short, name)
        elif short is not None:
            self._take(short, "short", lambda item, _: self._word(item, name))
        self.places.append(OwnPlace(full, tuple(word.word for word in self.words[before:])))

    def _text(self, node: Node, name: str) -> str:
        if not isinstance(node, ScalarNode):
            raise self._error(
                node, f"“{name}”里要写词，{_ONE_A_LINE}", f"`{name}` must hold words; {_EXAMPLE}"
            )
        word = str(node.value).strip()
        if len(word) < _SHORTEST:
            raise self._error(
                node,
                f"“{name}”里的“{word}”太短，至少两个字",
                f"`{word}` under `{name}` is too short: two characters or more",
            )
        self.words.append(_Word(word, name, node.start_mark.line + 1))
        return word

    def _error(self, node: Node, chinese: str, english: str) -> InputError:
        return InputError(self._path, told(chinese, english), node.start_mark.line + 1)


def _unknown(name: str, known: tuple[str, ...]) -> tuple[str, str]:
    """What to say of an unknown key, in Chinese and in English."""
    if close := get_close_matches(name, known, n=1):
        meant = close[0]
        return (
            f"键“{name}”认不得，是不是“{meant}”？",
            f"unknown key `{name}`; did you mean `{meant}`?",
        )
    keys = ", ".join(known)
    return f"键“{name}”认不得，可以写 {keys}", f"unknown key `{name}`; known are {keys}"


def read_lexicon(paths: Iterable[Path]) -> UserLexicon:
    """The words of all files together.

    Raises:
        InputError: A file cannot be read, or says something that cannot be meant; the message
            says what, where, and what to do.
    """
    lists: dict[str, list[str]] = {name: [] for name in (*_LISTS, *_CUES)}
    places: list[OwnPlace] = []
    first: dict[str, tuple[Path, _Word]] = {}
    for path in paths:
        reader = _Reader(path)
        reader.read()
        places += reader.places
        for word in reader.words:
            _check_apart(path, word, first)
            lists[word.list].append(word.word)
    _check_short(places, first)
    del lists["places"]
    words = {name: tuple(dict.fromkeys(found)) for name, found in lists.items()}
    return UserLexicon(places=tuple(dict.fromkeys(places)), **words)


def _check_apart(path: Path, word: _Word, first: dict[str, tuple[Path, _Word]]) -> None:
    """One word names one kind of thing."""
    where, other = first.setdefault(word.word, (path, word))
    names = {"people", "places", "bodies"}
    if other.list != word.list and {other.list, word.list} <= names:
        raise InputError(
            path,
            told(
                f"“{word.word}”既在“{word.list}”里，又在“{other.list}”里，请去掉一个",
                f"`{word.word}` stands under `{word.list}`, and under `{other.list}` "
                f"({where}:{other.line}); take it out of one of them",
            ),
            word.line,
        )


def _check_short(places: Iterable[OwnPlace], first: dict[str, tuple[Path, _Word]]) -> None:
    """A short form means one place."""
    meant: dict[str, str] = {}
    for place in places:
        for short in place.short:
            other = meant.setdefault(short, place.name)
            if other != place.name:
                path, word = first[short]
                message = told(
                    f"“{short}”既是 {other} 的简称，又是 {place.name} 的简称，请去掉一个",
                    f"`{short}` is short for {other} and for {place.name}; keep one of them",
                )
                raise InputError(path, message, word.line)
