"""The product as a visitor meets it: a served programme, an exported tree, a browser."""
import atexit
import contextlib
import datetime
import json
import pathlib
import re
import subprocess
import tempfile
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLENARY = ROOT / ".build" / "debug" / "plenary"
SCHOOL = ROOT / "schedules" / "world-school-2027.yaml"


def get(url, **headers):
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20) as answer:
        return answer.read()


class Server:
    """`plenary serve` on a free port, with a store that ends with it."""

    def __init__(self, *files):
        self.child = subprocess.Popen(
            [PLENARY, "serve", *files, "--listen", "127.0.0.1:0", "--store", "memory:"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self.child.stdout.readline()
        self.address = re.search(r"http://\S+", line).group().rstrip("/")

    def url(self, path):
        return f"{self.address}/{path}"

    def stop(self):
        self.child.terminate()
        self.child.wait(20)


kept = {}


@contextlib.contextmanager
def serving(*files):
    """The sample school is served once for all checks: none of them changes it."""
    if files == (SCHOOL,):
        if SCHOOL not in kept:
            kept[SCHOOL] = Server(SCHOOL)
            atexit.register(kept[SCHOOL].stop)
        yield kept[SCHOOL]
        return
    server = Server(*files)
    try:
        yield server
    finally:
        server.stop()


def exported(file):
    """A tree on the disk; its folder goes with the process."""
    folder = tempfile.mkdtemp(prefix="plenary-browser-")
    subprocess.run([PLENARY, "export", file, "--to", folder, "--quiet"], check=True)
    return pathlib.Path(folder)


def checked(file):
    """The report of `check` as a page."""
    report = pathlib.Path(tempfile.mkdtemp(prefix="plenary-browser-")) / "report.html"
    subprocess.run([PLENARY, "check", file, "--report", report, "--quiet"], stdout=subprocess.DEVNULL)
    return report


def running_programme(edition_word="Opening"):
    """A programme that is on at this moment: one session running in each of two streams, one later."""
    now = datetime.datetime.now(datetime.timezone.utc).replace(second=0, microsecond=0)

    def at(minutes):
        moment = now + datetime.timedelta(minutes=minutes)
        return moment.strftime("%Y-%m-%d %H:%M")

    days = sorted({(now + datetime.timedelta(days=day)).strftime("%Y-%m-%d") for day in (-1, 1)})
    return f"""\
id: live
title: Live programme
zone: UTC
days: {days[0]}..{days[1]}
languages: [en, ur]
streams:
  - {{id: main, title: Main stream, watch: "https://video.example/main"}}
  - {{id: hall, title: Hall, watch: "https://video.example/hall"}}
sessions:
  - {{id: opening, title: {edition_word}, at: {at(-10)}, length: 30m, stream: main}}
  - {{id: songs, title: Songs, at: {at(-5)}, length: 60m, stream: hall}}
  - {{id: debate, title: Debate, at: {at(40)}, length: 30m, stream: main}}
"""


def instants(server, programme):
    """Start and end of every showing by its anchor, as the server's data say in UTC."""
    table = json.loads(get(server.url(f"{programme}/in/UTC.json")))
    found = {}
    for day in table["days"]:
        for slot in day["slots"]:
            if "session" not in slot:
                continue
            part = slot.get("encore") or (slot.get("date") and "_" + slot["date"])
            anchor = slot["session"] + (f".{part}" if part else "")
            found[anchor] = tuple(
                datetime.datetime.fromisoformat(slot[end]["instant"].replace("Z", "+00:00")) for end in ("start", "end"))
    return found
