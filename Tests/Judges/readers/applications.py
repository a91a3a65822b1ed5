"""Calendars in the terminal. They know one calendar each, so they read only the feeds of whole programmes."""
import os
import re
import shutil
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from commands import output
from showings import ALL, Showing, epoch, utc

KARACHI = ZoneInfo("Asia/Karachi")


class Application:
    whole_only = True
    expands = False

    def __init__(self, scratch):
        self.home = Path(scratch) / self.name
        self.version = re.search(r"\d+(\.\d+)+", output(self.name, "--version"))[0]

    def read(self, files):
        return [self.read_file(file) for file in files]

    def fresh(self):
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True)
        return self.home


class Khal(Application):
    name = "khal"
    expands = True
    fields = ALL
    settings = """
[calendars]
[[judged]]
path = {0}/items
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
default_timezone = Asia/Karachi
local_timezone = Asia/Karachi
[sqlite]
path = {0}/khal.db
"""

    def read_file(self, file):
        home = self.fresh()
        (home / "items").mkdir()
        (home / "settings").write_text(self.settings.format(home))
        khal = ["khal", "-c", home / "settings"]
        output(*khal, "import", "--batch", "-a", "judged", file)
        form = "{uid}\t{start-long-full}\t{end-long-full}\t{status}\t{title}"
        listed = output(*khal, "list", "--day-format", "", "--format", form, "2019-01-01", "4000d")
        # What runs over midnight is listed on both days.
        return [self.showing(*line.split("\t", 4)) for line in dict.fromkeys(listed.splitlines())]

    @staticmethod
    def showing(uid, start, end, status, title):
        moments = (utc(datetime.fromisoformat(text).replace(tzinfo=KARACHI)) for text in (start, end))
        return Showing(uid, *moments, title, status.strip())


class Calcurse(Application):
    """Keeps neither UID nor STATUS, so it is held to times and titles."""

    name = "calcurse"
    fields = ("start", "end", "title")

    def read_file(self, file):
        calcurse = ["calcurse", "-D", self.fresh()]
        clocks = {**os.environ, "LC_ALL": "C.UTF-8"}
        output(*calcurse, "-i", file, env=clocks)
        form = r"%(start:epoch)\t%(end:epoch)\t%m\n"
        listed = output(*calcurse, "-G", "--format-apt", form, "--format-recur-apt", form, "--format-event", "",
                        env=clocks)
        return [self.showing(*line.split("\t", 2)) for line in listed.splitlines()]

    @staticmethod
    def showing(start, end, title):
        return Showing(None, epoch(start), epoch(end), title, None)
