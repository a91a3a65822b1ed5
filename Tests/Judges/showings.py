"""What a reader saw in a feed, what was to be seen, and the comparison."""
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timezone


@dataclass(frozen=True, order=True)
class Showing:
    """One event. All instants are UTC; a field that a reader does not give is None."""

    uid: str | None
    start: datetime | None
    end: datetime | None
    title: str | None
    status: str | None

    def __str__(self):
        start, end = (side and f"{side:%Y-%m-%dT%H:%MZ}" for side in (self.start, self.end))
        return f"{self.uid} {start} to {end} {self.title!r} {self.status}"

    def only(self, fields):
        return Showing(**{name: getattr(self, name) if name in fields else None for name in ALL})


ALL = ("uid", "start", "end", "title", "status")

# What stands before the title of a session that is cancelled, or shown again. A sample in another language needs its words.
CANCELLED = {"en": "Cancelled: ", "fr": "Annulée\u00a0: ", "es": "Cancelada: ", "ur": "منسوخ: ", "de": "Abgesagt: ",
             "it": "Annullata: ", "pt": "Cancelada: ", "sv": "Inställd: "}
AGAIN = {"en": "Shown again: ", "fr": "Rediffusion\u00a0: ", "es": "Repetición: ", "ur": "نشرِ مکرر: ", "de": "Wiederholung: ",
         "it": "Replica: ", "pt": "Reprise: ", "sv": "Repris: "}


def utc(moment):
    """An instant from what a reader gives: an aware date with time. A floating time would be read on this machine's clocks,
    which the driver sets to Karachi's, so that it comes out wrong."""
    if isinstance(moment, datetime):
        return moment.astimezone(timezone.utc)
    if isinstance(moment, date):
        return datetime(moment.year, moment.month, moment.day, tzinfo=timezone.utc)
    return None


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def epoch(seconds):
    return datetime.fromtimestamp(int(seconds), timezone.utc)


def exception(showing):
    """What an event is called here that stands for one date of a series."""
    return f"{showing.uid} {showing.start:%Y-%m-%dT%H:%MZ}"


@dataclass(frozen=True)
class Expected:
    """The showings that a feed must have; none: the one all-day, tentative placeholder (RFC 5545 §3.6 forbids no event)."""

    showings: tuple[Showing, ...]
    # Of them those that a series' rule gives and that no event stands for by itself: who does not expand series sees them not.
    ruled: frozenset[Showing] = frozenset()

    def unexpanded(self):
        return Expected(tuple(showing for showing in self.showings if showing not in self.ruled))

    def named(self):
        """The events that a subscriber keeps: by UID, and those that stand for one date of a series by their start too."""
        named = {}
        for showing in self.unexpanded().showings:
            named[showing.uid if showing.uid not in named else exception(showing)] = showing
        return named

    def wrong(self, seen, fields=ALL):
        """How many events are missing, too many or not as they should be, and which."""
        if not self.showings:
            return self._wrong_placeholder(seen, fields)
        wanted, got = (Counter(s.only(fields) for s in some) for some in (self.showings, seen))
        missing, extra = wanted - got, got - wanted
        return max(missing.total(), extra.total()), [f"missing {s}" for s in missing] + [f"extra {s}" for s in extra]

    def _wrong_placeholder(self, seen, fields):
        good = len(seen) == 1 and ("status" not in fields or seen[0].status == "TENTATIVE")
        return (0, []) if good else (1, ["not one placeholder: " + ", ".join(map(str, seen))])
