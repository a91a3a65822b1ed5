import Pages
import Testing

@Suite struct TimetablePageTests {
    @Test func `every session stands under its local day with its local time and the one at home`() throws {
        let words = Samples.words(try Samples.html(Yaml.rally, on: "Asia/Karachi"))
        #expect(words.contains("All times: Karachi (UTC+5)"))
        #expect(words.contains("Saturday 1 May 21:00 – 23:00 In London: 17:00 Opening"))
        #expect(words.contains("Sunday 2 May 02:30 – 04:30 In London: 22:30 (previous day) Late songs"))
        #expect(words.contains("23:00 – 23:30 In London: 19:00 Tea"))
    }

    @Test func `times carry their date and offset for machines`() throws {
        let html = try Samples.html(Yaml.rally, on: "Asia/Karachi")
        #expect(html.contains("<time datetime=\"2027-05-01T21:00+05:00\">21:00</time>"))
    }

    @Test func `at home nothing is said of home, and an end past midnight is marked`() throws {
        let words = Samples.words(try Samples.html(Yaml.rally, on: "Europe/London"))
        #expect(!words.contains("In London"))
        #expect(words.contains("22:30 – 00:30 next day Late songs"))
    }

    @Test func `a page says what it knows of a session`() throws {
        let words = Samples.words(try Samples.html(Yaml.rally, on: "Europe/London"))
        #expect(words.contains("Opening Songs · Talk · 2 h · Main stream Amina Khan · Chair: Amina Khan In English"))
        #expect(words.contains("Also shown: Sunday 2 May, 09:00"))
        #expect(words.contains("Shown again Opening"))
        #expect(words.contains("First shown: Saturday 1 May, 17:00"))
        #expect(words.contains("Description Bring red flags."))
        #expect(words.contains("Time to be announced – Surprise"))
    }

    @Test func `what is cancelled or tentative says so in words and has no link to watch`() throws {
        let html = try Samples.html(Yaml.rally, on: "Europe/London")
        let items = html.split(separator: "<li class=\"slot").map { Samples.words("<li class=\"slot" + $0) }
        let cancelled = try #require(items.first { $0.contains("Poems") })
        #expect(cancelled.contains("Cancelled Poems") && !cancelled.contains("Watch"))
        #expect(items.contains { $0.contains("Tentative Film") && $0.contains("Watch") })
        #expect(html.contains("<li class=\"slot cancelled\" id=\"off\""))
    }

    @Test func `both offsets are named when the clocks are changed meanwhile`() throws {
        let words = Samples.words(try Samples.html(Yaml.autumn, on: "Europe/London"))
        #expect(words.contains("All times: London (UTC+1 until Sunday 31 October, 02:00, then UTC)"))
        #expect(words.contains("Saturday 30 October Clocks in London change on Sunday 31 October: UTC+1 to UTC"))
        #expect(words.contains("00:30 UTC+1 next day – 01:30 UTC+1 Before"))
        #expect(words.contains("01:30 UTC next day – 02:30 UTC After"))
    }

    @Test func `elsewhere the change at home is told`() throws {
        let words = Samples.words(try Samples.html(Yaml.autumn, on: "Asia/Karachi"))
        #expect(words.contains("All times: Karachi (UTC+5)"))
        #expect(words.contains("Clocks in London change on Sunday 31 October: UTC+1 to UTC"))
    }

    @Test func `other zones and languages are linked relatively`() throws {
        let html = try Samples.html(Yaml.rally, on: "Asia/Karachi")
        #expect(html.contains("<a href=\"../../index.html\">"))
        #expect(html.contains("href=\"../../in/Asia/Karachi.ur.html\" hreflang=\"ur\" lang=\"ur\" dir=\"rtl\""))
        #expect(html.contains("href=\"../../calendar.ics\""))
        #expect(html.contains("href=\"../../assets/style.css\""))
    }

    @Test func `a page in Urdu runs from right to left and marks what is English`() throws {
        let html = try Samples.html(Yaml.rally, on: "Asia/Karachi", in: "ur")
        #expect(html.contains("<html lang=\"ur\" dir=\"rtl\">"))
        #expect(html.contains("<bdi>افتتاح</bdi>"))
        #expect(html.contains("<bdi lang=\"en\" dir=\"ltr\">Late songs</bdi>"))
        #expect(html.contains("<div class=\"description\" lang=\"en\" dir=\"ltr\">"))
        #expect(html.contains("href=\"../../calendar/ur.ics\""))
    }

    @Test func `a language without our words is English in its own words and says so`() throws {
        let yaml = Yaml.rally.replacing("languages: [en, ur]", with: "languages: [is]")
        let html = try Samples.html(yaml, on: "Europe/London", in: "is")
        #expect(html.contains("<html lang=\"en\" dir=\"ltr\">"))
    }

    @Test func `the edition is named, a draft is a draft`() throws {
        #expect(
            Samples.words(try Samples.html(Yaml.rally, on: "UTC", number: 3)).contains(
                "Edition 3, released 21 September 2026"))
        #expect(Samples.words(try Samples.html(Yaml.rally, on: "UTC")).contains("Draft"))
    }

    @Test func `a keyboard comes past the header at once, and landmarks are there`() throws {
        let html = try Samples.html(Yaml.rally, on: "UTC")
        #expect(html.contains("<body>\n<a class=\"skip\" href=\"#_timetable\">"))
        #expect(html.contains("<main id=\"_timetable\">"))
        for level in ["<h1>", "<h2 id=\"_day-2027-05-01\">", "<h3>", "<header ", "<footer>", "<nav "] {
            #expect(html.contains(level), "\(level)")
        }
    }

    @Test func `a programme of nothing says so`() throws {
        let yaml = "{id: empty, title: Empty, zone: UTC, days: 2027-05-01, sessions: []}"
        #expect(Samples.words(try Samples.html(yaml, on: "UTC")).contains("No sessions yet"))
    }
}
