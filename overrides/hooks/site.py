"""Everything this site asks of MkDocs itself; what is shown is decided elsewhere."""

from __future__ import annotations

import json
import logging
import posixpath
import shutil
from pathlib import Path

import jieba
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from calculators import bundle
from calculators.markup import mark_chinese
from calculators.register import cited
from overrides.hooks.twins import is_stale

OTHER = "en/"
ENGINE = "assets/engine"
UNUSED = ("stylesheets/main.*", "stylesheets/palette.*", "javascripts/**/*.map",
          "javascripts/lunr/*.js", "javascripts/lunr/min/lunr.??.min.js")  # fmt: skip
"""Of Material's files: site.css is the whole look, and jieba has split the words already."""
KEPT = "lunr.zh.min.js"

# What people search for, but the dictionary hides inside longer words or splits.
WORDS = "续费 退费 退款 退钱 扣费 扣款 订单号 实名 客服 代理商 卡盟 充值 余额 手算表"
APART = "退费|时 材料|清单 自动|续费 预付|款 会员|费 手续|费"


def engine(config: MkDocsConfig) -> bundle.Bundle:
    return bundle.build(Path(config.config_file_path).parent / ".cache/engine")


def on_startup(command: str, dirty: bool) -> None:
    jieba.setLogLevel(logging.WARNING)
    for word in WORDS.split():
        jieba.add_word(word)
    for parts in APART.split():
        jieba.suggest_freq(tuple(parts.split("|")), tune=True)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    config.extra["engine"] = engine(config).manifest
    config.mdx_configs["toc"]["slugify"] = same_in_both
    return config


def same_in_both(text: str, separator: str) -> str:
    """The id of a heading without one: page titles are linked alike in both languages."""
    return "start"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    home, _, place = page.file.src_uri.partition("/")
    page.meta["stale"] = is_stale(Path(config.docs_dir), home, place)
    here = posixpath.normpath(place.removesuffix("index.md").removesuffix(".md"))
    register = posixpath.relpath("law/register", here) + "/"
    return cited.expand(markdown, cited.Page(home, register, page.meta["checked"]))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return mark_chinese(html) if config.theme["language"] == "en" else html


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    if template_name == "404.html" and config.theme["language"] != "zh":
        return ""  # one file serves both languages; an empty one is not written
    if template_name == "sitemap.xml":
        return output.replace('hreflang="zh"', 'hreflang="zh-Hans"')
    return output


# After static-i18n, which writes the index of both languages last of all.
@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    site = Path(config.site_dir)
    for name, file in engine(config).files.items():
        target = site / ENGINE / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    shutil.copyfile(Path(config.config_file_path).parent / "NOTICE", site / "NOTICE.txt")
    for pattern in UNUSED:
        for found in (site / "assets").glob(pattern):
            if found.name != KEPT:
                found.unlink()
    split_index(site)


def split_index(site: Path) -> None:
    """Each language gets its own search index, so that neither finds the other's pages."""
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    parts: dict[str, list[dict[str, str]]] = {"": [], OTHER: []}
    for entry in index["docs"]:
        home = OTHER if entry["location"].startswith(OTHER) else ""
        parts[home].append(entry | {"location": entry["location"].removeprefix(home)})
    for home, entries in parts.items():
        target = site / home / "search/search_index.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(index | {"docs": entries}, ensure_ascii=False, separators=(",", ":"))
        target.write_text(text, "utf-8")
