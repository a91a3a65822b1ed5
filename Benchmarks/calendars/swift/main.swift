import Chronology
import Glibc
import ICalendar

// Builds a calendar of 1,000 sessions with Plenary's writer, again and again; prints the processor's microseconds an event and
// the calendar's size. The same events as in ../libical.c and ../icalendar_python.py.

let events = 1_000

func event(_ number: Int, to writer: inout CalendarWriter) {
    let start = Instant(secondsSinceEpoch: 1_811_833_200 + number * 900)
    let stamp = Instant(secondsSinceEpoch: 1_790_000_000)
    writer.begin("VEVENT")
    writer.property("UID", .text("session-\(number).large-programme@large.example.org"))
    for name in ["DTSTAMP", "LAST-MODIFIED", "CREATED"] { writer.property(name, .instant(stamp)) }
    writer.property("SEQUENCE", .integer(number % 3))
    writer.property("DTSTART", .instant(start))
    writer.property("DTEND", .instant(start.adding(seconds: 3_600)))
    writer.property("SUMMARY", .text("Crise \(number): l’histoire, et ce qui suit"))
    writer.property("STATUS", .keyword("CONFIRMED"))
    writer.property("TRANSP", .keyword("OPAQUE"))
    writer.property("CLASS", .keyword("PUBLIC"))
    writer.property("CATEGORIES", .texts(["History", "English", "Talk"]))
    writer.property("LOCATION", .text("https://watch.large.example.org/stream"))
    writer.property("URL", .uri("https://schedule.large.example.org/large-programme/sessions/session-\(number).html"))
    let text = """
        https://watch.large.example.org/stream-\(number % 20)

        Speakers: Speaker \(number % 97), Speaker \(number % 89)
        In English
        Interpreted into French
        Tuesday 1 June, 17:00 Europe/London

        What happened, why it did, and what may come of it. \
        Read the two chapters; bring your questions, your doubts and a friend.
        """
    writer.property("DESCRIPTION", .text(text))
    writer.end("VEVENT")
}

func calendar() -> Int {
    var writer = CalendarWriter()
    writer.begin("VCALENDAR")
    writer.property("PRODID", .text("-//Plenary//1//EN"))
    writer.property("VERSION", .keyword("2.0"))
    for number in 0..<events { event(number, to: &writer) }
    writer.end("VCALENDAR")
    return writer.bytes.count
}

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20
let size = calendar()
let start = clock()
for _ in 0..<rounds { precondition(calendar() == size) }
print(Double(clock() - start) * 1e6 / Double(CLOCKS_PER_SEC) / Double(rounds) / Double(events), size)
