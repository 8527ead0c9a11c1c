"""A text made even for searching, with the way back to what the reader pasted.

>>> flat = flatten("一经 开通，概\\u200b不退\\n款。OK")
>>> flat.text
'一经开通,概不退款。ok'
>>> flat.origin(5, 9)
(6, 12)
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

_SPACES = "\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_HIDDEN = "".join(
    map(chr, (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF))
)
_ALIKE = {
    '"': "“”„‟「」『』《》〈〉",
    "'": "‘’‚‛",
    "-": "‐‑‒–—―−",
    "。": "｡",
    "、": "､",
    "(": "（【〔",
    ")": "）】〕",
    "\n": "\r\v\f\x85\u2028\u2029",
    " ": _SPACES,
    "\0": _HIDDEN,
}
_SIMPLER = (
    "費费 還还 會会 員员 賬账 帳账 帐账 戶户 號号 餘余 額额 點点 數数 積积 權权 優优 "
    "續续 訂订 動动 變变 調调 價价 規规 則则 協协 議议 條条 範范 圍围 釋释 決决 責责 "
    "擔担 賠赔 償偿 損损 紛纷 爭争 訴诉 訟讼 轉转 讓让 贈赠 與与 過过 時时 內内 請请 "
    "處处 審审 實实 違违 約约 開开 啟启 關关 閉闭 凍冻 結结 註注 銷销 應应 須须 無无 "
    "滿满 劃划 繳缴 納纳 據据 證证 標标 準准 單单 個个 們们 產产 務务 購购 買买 賣卖 "
    "幣币 經经 歸归 屬属 從从 後后 級级 網网 頁页 體体 驗验 現现 視视 為为 認认 這这 "
    "樣样 來来 說说 發发 遞递 課课 滅灭 傳传 給给 選选 擇择 區区 終终 儲储 訖讫 長长 "
    "贖赎 負负 兌兑 換换 碼码 電电 郵邮 憑凭 勻匀 錢钱 歲岁 萬万 專专 屆届 "
)
"""Traditional forms of the characters that the rules look for, each before its simple one."""

_EVEN = str.maketrans(
    {chr(code): chr(code - 0xFEE0).lower() for code in range(0xFF01, 0xFF5F)}
    | {chr(code): chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
    | {other: same for same, others in _ALIKE.items() for other in others}
    | {pair[0]: pair[1] for pair in _SIMPLER.split()}
)

HAN = "\u3001\u3002\u3400-\u4dbf\u4e00-\u9fff"
_HAN = re.compile(f"[{HAN}]")
_BLANK = re.compile(r"[ \n\0]++|\*{2,3}|_{2,3}")
ITEM = re.compile(
    r"第[一二三四五六七八九十百零0-9 ]{1,6}[条章节款]"
    r"|[(\[]?[0-9一二三四五六七八九十]{1,3} ?[)\]、.:]|[-•·*#>●○■◆▪①-⑳]|[a-z][).] "
)
_LINE = 60
"""Characters of a line beyond which its length says nothing more."""


@dataclass(frozen=True)
class Flat:
    """`text` holds the pieces of the original that count; each starts at `at`, once at `was`."""

    text: str
    at: tuple[int, ...]
    was: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]`, which must not be empty, stands in the original."""
        return self._origin(start), self._origin(end - 1) + 1

    def _origin(self, place: int) -> int:
        piece = bisect_right(self.at, place) - 1
        return self.was[piece] + place - self.at[piece]


def flatten(text: str) -> Flat:
    """`text` in half-width, lower case and simplified characters, without hidden ones.

    Spaces next to Chinese go, and so do line breaks within a sentence; one `\\n` stays where a
    line ends on purpose.
    """
    even = text.translate(_EVEN)
    parts, at, was, length, past = [], [0], [0], 0, 0
    for blank in _BLANK.finditer(even):
        kept = _kept(even, blank)
        if kept == blank[0]:
            continue
        parts += [even[past : blank.start()], kept]
        length += blank.start() - past + len(kept)
        past = blank.end()
        # A kept blank leads back to the last one of those it stands for.
        at.append(length - len(kept))
        was.append(past - len(kept))
    return Flat("".join((*parts, even[past:])), tuple(at), tuple(was))


def _kept(text: str, blank: re.Match[str]) -> str:
    """What of a run of blanks stays: a line end, a space, or nothing."""
    run, start, end = blank[0], blank.start(), blank.end()
    if "\n" in run and _ends(text, run, start, end):
        return "\n"
    if " " not in run and "\n" not in run:
        return ""
    beside = text[start - 1 : start] + text[end : end + 1]
    return "" if _HAN.search(beside) or ("\n" in run and beside[0] == "-") else " "


def _ends(text: str, run: str, start: int, end: int) -> bool:
    """Whether the line was ended, not wrapped: a heading is shorter than what follows it."""
    before = text[start - 1 : start]
    if run.count("\n") > 1 or before in "。;!?.:" or ITEM.match(text, end):
        return True
    line = start - text.rfind("\n", max(0, start - _LINE), start)
    until = min(len(text), end + _LINE)
    following = (text.find("\n", end, until) + 1 or until) - end
    return before not in "-,、" and line * 3 < following * 2
