"""Other people's readers of calendar files. Each has a name, a version, the fields it gives, and reads many files at once."""
from readers.applications import Calcurse, Khal
from readers.libical import Libical
from readers.libraries import ICal, ICalendar, RecurringICalEvents, VObject
from readers.ruby import RubyICalendar

ALL = [ICalendar, RecurringICalEvents, ICal, VObject, RubyICalendar, Libical, Khal, Calcurse]
