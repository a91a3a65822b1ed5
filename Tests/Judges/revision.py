"""A programme changed as organisers change it: one session moved, one cancelled, one renamed, one added."""
import copy
import re
from datetime import date, datetime, timedelta

import yaml

import product
from programme import Programme, as_list

SHIFTS = [timedelta(minutes=m) for m in (5, 15, -5, -15, 30, 60, -60, 120, 24 * 60, -24 * 60, 7 * 24 * 60)]


def ahead(data):
    """The programme itself, or one that is over on the same days of the week, in about the same week, two years from now:
    calendars are told of a cancellation until two weeks after the session would have ended. Without anybody's own hours,
    since some zones have changed their rules."""
    first = date.fromisoformat(as_list(data["days"])[0][:10])
    if first > date.today():
        return data
    weeks = timedelta(weeks=round((date.today().year + 2 - first.year) * 365.2425 / 7))

    def shifted(value):
        if isinstance(value, dict):
            return {shifted(key): shifted(one) for key, one in value.items() if key not in ("available", "unavailable")}
        if isinstance(value, list):
            return [shifted(one) for one in value]
        return re.sub(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)", lambda day: f"{date.fromisoformat(day[0]) + weeks}", value)

    return shifted(data)


class Revision:
    """The programme file as it was and as it is after, and the UIDs of the events that alone may differ."""

    def __init__(self, programme, folder, only=("moved", "cancelled", "renamed", "added")):
        self.id = programme.id
        self.changed = {}
        self._data = ahead({key: value for key, value in programme.data.items() if key != "include"})  # which has been read
        self.before = self._write(folder / f"{self.id}.yaml")
        tree = product.export([self.before.file], folder / "drafts", "--formats", "json")[self.id]
        self._slots = self.before.slots(tree)
        self._after = folder / f"{self.id}.after.yaml"
        for what in only:
            self._change(what)
        self.after = Programme(self._after)

    def _write(self, file):
        file.write_text(yaml.safe_dump(self._data, allow_unicode=True, sort_keys=False), "utf-8")
        return Programme(file)

    def _change(self, what):
        """The first change of this kind that leaves the file without errors."""
        clean, errors = self._data, "there is none"
        for attempt in getattr(self, "_" + what)():
            self._data = copy.deepcopy(clean)
            uids = attempt()
            self._write(self._after)
            errors = product.errors(self._after)
            if not errors:
                self.changed[what] = uids
                return
        raise SystemExit(f"no session of {self.id} can be {what}:\n{errors}")

    def _candidates(self):
        """First showings of sessions that can be changed and have not been, those shown only once first."""
        taken = {uid for uids in self.changed.values() for uid in uids}
        free = [slot for slot in self._slots
                if "encore" not in slot and slot["uid"] not in taken and slot["status"] == "confirmed"
                and "repeat" not in self._session(slot["session"])]
        return sorted(free, key=lambda slot: len(self._uids(slot["session"])))

    def _movable(self):
        """Those that no other's time hangs on."""
        times = [str(one.get("at", "")) for session in self._sessions() for one in [session, *session.get("encores", [])]]
        held = {text.split()[1].split("/")[0] for text in times if text.startswith("after ")}
        return [slot for slot in self._candidates() if slot["session"] not in held]

    def _sessions(self):
        listed = self._data["sessions"]
        return listed if isinstance(listed, list) else [one for day in listed.values() for one in day]

    def _session(self, name):
        return next(one for one in self._sessions() if one["id"] == name)

    def _uids(self, name):
        return {slot["uid"] for slot in self._slots if slot["session"] == name}

    def _moved(self):
        def attempt(slot, shift):
            start = datetime.fromisoformat(slot["start"]["local"]) + shift
            self._session(slot["session"])["at"] = f"{start:%Y-%m-%d %H:%M}"
            return {slot["uid"]}

        return [lambda slot=slot, shift=shift: attempt(slot, shift) for slot in self._movable() for shift in SHIFTS]

    def _cancelled(self):
        def attempt(slot):
            self._session(slot["session"])["status"] = "cancelled"
            return self._uids(slot["session"])

        return [lambda slot=slot: attempt(slot) for slot in self._candidates()]

    def _renamed(self):
        def attempt(slot):
            session = self._session(slot["session"])
            title = session["title"]
            session["title"] = f"{title} (new)" if isinstance(title, str) else {k: f"{v} (new)" for k, v in title.items()}
            return self._uids(slot["session"])

        return [lambda slot=slot: attempt(slot) for slot in self._candidates()]

    def _added(self):
        uid = f"late-addition.{self.id}@{self._data.get('namespace', 'plenary.invalid')}"

        def attempt(slot, shift):
            start = datetime.fromisoformat(slot["end"]["local"]) + shift
            session = {"id": "late-addition", "title": "A late addition", "at": f"{start:%Y-%m-%d %H:%M}", "length": "10m"}
            if "stream" in slot:
                session["stream"] = slot["stream"]
            listed = self._data["sessions"]
            (listed if isinstance(listed, list) else list(listed.values())[-1]).append(session)
            return {uid}

        last = sorted(self._slots, key=lambda slot: slot["end"]["instant"], reverse=True)
        return [lambda slot=slot, shift=shift: attempt(slot, shift) for slot in last for shift in SHIFTS]
