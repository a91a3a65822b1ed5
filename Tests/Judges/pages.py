"""Reads the pages of export trees as a browser's parser does, and prints what is wrong with them, a line each.

    pages.py FOLDER…

Every page is valid HTML to html5lib's strict parser, has a language, one <main>, one <h1> and headings that leave no level out, ids that
stand once, words in every link and button and a text for every picture. Every link within the tree leads to a file of it and to a place
that is there. Linked data are JSON, with links that are absolute.
"""

import json
import pathlib
import sys
import urllib.parse
from concurrent.futures import ProcessPoolExecutor

import html5lib

# Made by a server for whoever asks, in no tree; only script leads there.
ASKED_FOR = {"my.ics", "now", "zones"}
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]


def words(element):
    return "".join(element.itertext()).strip() or element.get("aria-label", "").strip()


def structure(root, elements):
    """What readers who do not see the page depend on."""
    if not root.get("lang") or not root.get("dir"):
        yield "has no language or direction"
    for name, count in (("main", 1), ("h1", 1), ("title", 1)):
        if sum(element.tag == name for element in elements) != count:
            yield f"has not {count} <{name}>"
    level = 0
    for element in elements:
        if element.tag in HEADINGS:
            next_level = HEADINGS.index(element.tag) + 1
            if next_level > level + 1:
                yield f"goes from heading {level} to {next_level}: {words(element)}"
            level = next_level
            if not words(element):
                yield f"has an empty <{element.tag}>"
        if element.tag in ("a", "button", "summary") and not words(element):
            if not any(child.get("alt") for child in element.iter("img")):
                yield f"has a <{element.tag}> without words: {element.attrib}"
        if element.tag == "img" and element.get("alt") is None:
            yield f"has a picture without a text: {element.get('src')}"
        if element.tag == "time" and not element.get("datetime"):
            yield "has a <time> without its datetime"
        if element.get("aria-labelledby") and element.get("aria-labelledby") not in {e.get("id") for e in elements}:
            yield f"names {element.get('aria-labelledby')}, which is not there"


def linked_data(elements):
    for element in elements:
        if element.tag == "script" and element.get("type") == "application/ld+json":
            data = json.loads(element.text)
            if data["@context"] != "https://schema.org":
                yield "has linked data of another vocabulary"
            things = [data]
            while things:
                thing = things.pop()
                for key, value in thing.items():
                    values = value if isinstance(value, list) else [value]
                    things += [item for item in values if isinstance(item, dict)]
                    if key in ("url", "image") and not value.startswith("http"):
                        yield f"has linked data with a relative {key}: {value}"


def read(task):
    folder, path = task
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    root = parser.parse((folder / path).read_bytes())
    faults = [f"{place}: {fault}" for place, fault, _ in parser.errors]
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    faults += list(structure(root, elements)) + list(linked_data(elements))
    ids = [element.get("id") for element in elements if element.get("id")]
    faults += [f"has the id {name} twice" for name in {name for name in ids if ids.count(name) > 1}]
    links = [element.get(name) for element in elements for name in ("href", "src") if element.get(name)]
    return path, faults, set(ids), [link for link in links if not urllib.parse.urlsplit(link).scheme]


def judge(folder, pool):
    files = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    pages = sorted(path for path in files if path.endswith(".html"))
    read_pages = list(pool.map(read, [(folder, path) for path in pages], chunksize=16))
    ids = {path: names for path, _, names, _ in read_pages}
    for path, faults, _, links in read_pages:
        yield from (f"{path} {fault}" for fault in faults)
        for link in links:
            if link.partition("?")[0].split("/")[-1] in ASKED_FOR:
                continue
            target = urllib.parse.urljoin("http://tree/" + path, link).removeprefix("http://tree/")
            file, _, place = target.partition("#")
            file = urllib.parse.unquote(file)
            if file not in files:
                yield f"{path} leads to {link}: there is no {file}"
            elif place and urllib.parse.unquote(place) not in ids[file]:
                yield f"{path} leads to {link}: there is no such place"
    if not pages:
        yield "has no page"


def main(folders):
    with ProcessPoolExecutor() as pool:
        for folder in folders:
            for line in judge(pathlib.Path(folder), pool):
                print(f"{folder}: {line}")


main(sys.argv[1:])
