import Chronology
import Markup
import Pages
import Programmes
import Scheduling
import Testing
import Wording

@Suite("Pages of sessions, speakers, tracks and streams") struct DetailPageTests {
    private func setting(
        _ language: String = "en", _ yaml: String = Yaml.rally, address: String? = nil
    ) throws -> PageSetting {
        let edition = try Samples.edition(yaml)
        let viewers = edition.viewerZones.compactMap { Samples.database.zone($0) }
        let site = Site(
            publicRoot: address, zones: viewers, languages: edition.programme.languages, hasCalendars: true,
            downloads: [], timetableForms: [])
        return PageSetting(
            Catalogue(edition), phrases: Phrasebook(edition, Wording(language: LanguageTag(known: language))),
            site: site, viewers: viewers)
    }

    private func session(
        _ id: String, _ language: String = "en", _ yaml: String = Yaml.rally, address: String? = nil
    ) throws -> String {
        let setting = try setting(language, yaml, address: address)
        return SessionPage(try #require(setting.catalogue.session(ID(id))), setting).html().page
    }

    @Test func `a session says when at home, where, who and what it is about`() throws {
        let words = Samples.words(try session("opening"))
        #expect(words.contains("Saturday 1 May 2027 17:00 – 19:00 London (UTC+1) · 2 h"))
        #expect(words.contains("Main stream Watch"))
        #expect(words.contains("Speaker Amina Khan Chair Amina Khan Languages In English Track Songs Kind Talk"))
        #expect(words.contains("Description Bring red flags."))
        #expect(words.contains("Also shown Sunday 2 May 09:00 – 11:00 London (UTC+1)"))
        #expect(Samples.words(try session("late")).contains("22:30 – 00:30 next day London (UTC+1)"))
        #expect(Samples.words(try session("untimed")).contains("Time to be announced"))
    }

    @Test func `a session begins around the world in one line for each showing, which can be copied`() throws {
        let html = try session("opening")
        #expect(html.contains("<p class=\"cities\">Sat 1 May: Karachi 21:00, London 17:00</p>"))
        #expect(html.contains("<p class=\"cities\">Sun 2 May: Karachi 13:00, London 09:00</p>"))
        #expect(
            html.contains(
                "<button type=\"button\" class=\"copy by-script\" data-copy=\"Sat 1 May: Karachi 21:00, London 17:00\nSun 2 May"
            ))
        #expect(html.contains("<time class=\"visitor\" datetime=\"2027-05-01T16:00:00Z\"></time>"))
    }

    @Test func `a cancelled session says so and can't be watched, a tentative one says so`() throws {
        let cancelled = try session("off")
        #expect(cancelled.contains("<h1><strong class=\"status\">Cancelled</strong> <span class=\"title\">"))
        #expect(!cancelled.contains("class=\"watch\"") && cancelled.contains("Cancelled: Sun 2 May"))
        #expect(cancelled.contains("https://schema.org/EventCancelled"))
        #expect(try session("maybe").contains("<strong class=\"status\">Tentative</strong>"))
    }

    @Test func `one tap subscribes to a session with a public address, in the page's language`() throws {
        let html = try session("opening", "ur", address: "https://days.example/rally/")
        #expect(html.contains("href=\"webcal://days.example/rally/sessions/opening.ics?language=ur\""))
        #expect(html.contains("<svg viewBox=") && !html.contains("<img"))
        #expect(try session("opening").contains("<a href=\"../sessions/opening.ics\">Download</a>"))
    }

    @Test func `linked data have absolute links only, from the public address`() throws {
        let html = try session("opening", address: "https://days.example/rally/")
        for words in [
            "\"@type\":\"EducationEvent\"", "\"url\":\"https://days.example/rally/sessions/opening.html\"",
            "\"image\":\"https://days.example/rally/cards/opening/Europe/London.png\"",
        ] { #expect(html.contains(words), "\(words)") }
        #expect(
            html.contains(
                "<meta property=\"og:image\" content=\"https://days.example/rally/cards/opening/Europe/London.png\">"))
        #expect(
            html.contains("<meta property=\"og:url\" content=\"https://days.example/rally/sessions/opening.html\">"))
        let without = try session("opening")
        #expect(!without.contains("og:image") && !without.contains("\"url\":\"../") && !without.contains("og:url"))
    }

    @Test func `people's words in another language are marked and set apart`() throws {
        let html = try session("late", "ur")
        #expect(html.contains("<html lang=\"ur\" dir=\"rtl\">"))
        #expect(html.contains("<bdi lang=\"en\" dir=\"ltr\">Late songs</bdi>"))
        #expect(html.contains("href=\"../sessions/late.html\" hreflang=\"en\" lang=\"en\" dir=\"ltr\""))
    }

    @Test func `a speaker's slots are on their clocks and on the programme's`() throws {
        let setting = try setting()
        let html = SpeakerPage(try #require(setting.catalogue.speaker(ID("amina"))), setting).html().page
        let words = Samples.words(html)
        #expect(words.contains("Amina Khan All times: Karachi (UTC+5)"))
        #expect(words.contains("Saturday 1 May 21:00 – 23:00 In London: 17:00 Your time: Opening"))
        #expect(!words.contains("Late songs"))
        #expect(html.contains("\"@type\":\"Person\"") && html.contains("href=\"../speakers/amina.ics\""))
    }

    @Test func `a track and a stream have what is theirs, by day at home`() throws {
        let setting = try setting()
        let track = TrackPage(try #require(setting.catalogue.track(ID("songs"))), setting).html().page
        #expect(Samples.words(track).contains("17:00 – 19:00 Your time: Opening") && !track.contains("Poems"))
        let stream = StreamPage(try #require(setting.catalogue.stream(ID("hall"))), setting).html().page
        #expect(
            Samples.words(stream).contains("22:30 – 00:30 next day Your time: Late songs") && !stream.contains("Poems"))
        #expect(stream.contains("\"@type\":\"BroadcastEvent\"") && stream.contains("href=\"../changes.html\""))
    }

    @Test func `a series lists all its dates and tells the world the next one`() throws {
        let yaml = """
            id: circle
            title: Circle
            zone: Europe/London
            days: 2026-09-01..2026-10-31
            streams: [{id: main, title: Main}]
            speakers: [{id: a, name: A, zone: Asia/Karachi}]
            sessions:
              - {id: reading, title: Reading, at: 2026-09-09 19:00, length: 1h, repeat: weekly for 6 times, speakers: [a]}
            """
        // The edition is of 21 September.
        let html = try session("reading", "en", yaml)
        #expect(html.contains("<p class=\"date\">Wednesday 23 September 2026</p>"))
        #expect(html.matches(of: /<p class="cities">/).count == 1 && html.contains("Wed 23 September: Karachi 23:00"))
        #expect(html.matches(of: /<li id="reading._/).count == 5)
    }
}
