"""Thunderbird without a window, subscribed to the feeds; what it keeps of them in its own database."""
import json
import os
import re
import sqlite3
import subprocess
import time
import uuid
from pathlib import Path

from commands import output
from showings import Showing, epoch, exception

PATIENCE = 180  # seconds until all feeds must have been read
QUIET = 3  # seconds without a change, after which it is done with them

# No window, no question and no word to anybody but the server under test.
SETTINGS = {
    "calendar.timezone.local": "Asia/Karachi",
    "calendar.timezone.useSystemTimezone": False,
    "app.update.disabledForTesting": True,
    "app.normandy.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "mail.provider.enabled": False,
    "mail.rights.version": 1,
    "mail.shell.checkDefaultClient": False,
    "mail.spotlight.firstRunDone": True,
    "mailnews.start_page.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "http://127.0.0.1:9/",
    "storage.sqlite.exclusiveLock.enabled": False,  # so that its database can be read while it runs
    "toolkit.telemetry.enabled": False,
}


class Thunderbird:
    name = "thunderbird"

    def __init__(self, scratch, feeds):
        self.version = re.search(r"\d+(\.\d+)+", output("thunderbird", "--version"))[0]
        self.home = Path(scratch) / self.name
        self.profile = self.home / "profile"
        self.profile.mkdir(parents=True)
        self.calendars = {str(uuid.uuid5(uuid.NAMESPACE_URL, path)): path for path in feeds}
        settings = dict(SETTINGS)
        for calendar, path in self.calendars.items():
            entry = {"type": "ics", "uri": feeds[path], "name": path, "cache.enabled": True, "readOnly": True}
            settings |= {f"calendar.registry.{calendar}.{key}": value for key, value in entry.items()}
        lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in settings.items()]
        (self.profile / "user.js").write_text("".join(lines))

    def refresh(self, expected):
        """Runs until it keeps what is expected, or has had time enough, and nothing has changed for a while. What it then
        keeps is judged by the caller."""
        words = ["thunderbird", "--headless", "--no-remote", "--profile", self.profile]
        with open(self.home / "log", "ab") as log:
            child = subprocess.Popen(words, env={**os.environ, "HOME": str(self.home)}, stdout=log, stderr=log,
                                     stdin=subprocess.DEVNULL)
            try:
                self._wait(expected, time.monotonic() + PATIENCE)
            finally:
                child.terminate()
                child.wait(timeout=60)
        return []

    def _wait(self, expected, until):
        kept, since = None, time.monotonic()
        while time.monotonic() < until:
            time.sleep(0.5)
            now = self.items(expected)
            if now != kept:
                kept, since = now, time.monotonic()
            complete = bool(kept) and {key: item[0] for key, item in kept.items()} == expected
            if complete and time.monotonic() - since > QUIET:
                return

    def items(self, expected):
        """Every row about an event, by feed and UID; nothing where Thunderbird holds its database for itself just now."""
        file = self.profile / "calendar-data/cache.sqlite"
        if not file.exists():
            return {}
        base = sqlite3.connect(f"file:{file}?mode=ro", uri=True, isolation_level=None)
        try:
            base.execute("begin")  # all tables as of one moment
            return self._items(base)
        except sqlite3.OperationalError:
            return {}
        finally:
            base.close()

    def _items(self, base):
        found = {}
        base.row_factory = sqlite3.Row
        for row in base.execute("select * from cal_events"):
            start, end = (epoch(row[side] // 1_000_000) for side in ("event_start", "event_end"))
            seen = Showing(row["id"], start, end, row["title"], row["ical_status"])
            name = seen.uid if row["recurrence_id"] is None else exception(seen)
            found[self.calendars[row["cal_id"]], name] = seen, [tuple(row)]
        for table in ("cal_properties", "cal_parameters", "cal_recurrence", "cal_alarms", "cal_attendees"):
            for row in base.execute(f"select * from {table}"):
                _, rows = found.get((self.calendars[row["cal_id"]], row["item_id"]), (None, []))
                rows.append((table, *row))
        return {key: (seen, sorted(map(repr, rows))) for key, (seen, rows) in found.items()}
