import Diagnostics
import Driving
import Testing

@Suite("show")
struct ShowTests {
    @Test func `a webinar from Karachi is half an hour earlier on the clocks of Kabul`() throws {
        let ended = try Tool.run(
            "show", Repository.sample("lal-salaam-congress-2020"), "--zone", "Asia/Kabul", "--language", "en")
        #expect(ended.status == 0)
        let expected = """
            Online congress of Lal Salaam
            One webinar, five continents
            20–21 June 2020
            All times: Kabul (UTC+4:30)

            Saturday 20 June 2020
            ────────────────────────────────────────────────────────────────────────────────
            13:30–13:50  Opening of the congress
                         In Karachi: 14:00 · Urdu · Interpreted into English
            13:55–15:55  World perspectives
                         In Karachi: 14:25 · Guest from Britain · English · Interpreted into
                         Urdu
            16:05–16:45  Greetings from the east
                         In Karachi: 16:35 · Guest from India, Guest from Nepal, Guest from
                         Bangladesh, Guest from Afghanistan and Guest from Australia ·
                         English · Interpreted into Urdu
            17:00–19:00  Perspectives for Pakistan
                         In Karachi: 17:30 · Speaker from Pakistan · Urdu · Interpreted into
                         English
            19:05–19:40  Break
            19:45–21:00  Working women and the revolution
                         In Karachi: 20:15 · Woman worker from Pakistan · Urdu · Interpreted
                         into English

            Sunday 21 June 2020
            ────────────────────────────────────────────────────────────────────────────────
            14:05–14:30  Lunch
            14:30–15:45  Work in the labour movement
                         In Karachi: 15:00 · Trade unionist from Pakistan · Urdu ·
                         Interpreted into English
            15:55–17:10  The student movement
                         In Karachi: 16:25 · Student from Pakistan · Urdu · Interpreted into
                         English
            18:30–19:30  Supper
            19:45–20:30  Greetings from the west
                         In Karachi: 20:15 · Guest from the USA, Guest from Russia, Guest
                         from Italy, Guest from Sweden, Guest from South Africa and Guest
                         from the Gulf · English and Urdu · Interpreted into Urdu and
                         English
            20:35–21:20  Closing speech, and the song
                         In Karachi: 21:05 · Guest from Britain and Speaker from Pakistan ·
                         Urdu and English · Interpreted into English and Urdu

            """
        #expect(ended.text.hasPrefix(expected), "\(ended)")
    }

    @Test func `an evening in London is the night after in Kathmandu, at a quarter of an hour`() throws {
        let ended = try Tool.run("show", Repository.sample("marxist-university-2020"), "--zone", "Asia/Kathmandu")
        #expect(ended.status == 0)
        let expected = """
            International Marxist University
            Four days of ideas, from every continent
            25–28 July 2020
            All times: Kathmandu (UTC+5:45)

            Saturday 25 July 2020
            ────────────────────────────────────────────────────────────────────────────────
            21:45–23:45    A world on fire
                           In London: 17:00 · Main stream · Speaker from Britain · English ·
                           Interpreted into Spanish, French, German, Italian, Portuguese,
                           Urdu, Swedish, Arabic and Indonesian

            Sunday 26 July 2020
            ────────────────────────────────────────────────────────────────────────────────
            00:15–01:45    Why has capitalism failed?
                           In London: 19:30−1 · Main stream · Speaker from Greece · English
                           · Interpreted into Spanish, French, German, Italian, Portuguese
                           and Urdu
            00:15–01:45    Class collaboration and the crisis of reformism
                           In London: 19:30−1 · Stream 2 · Speaker from Brazil · English ·
                           Interpreted into Spanish, French, German, Italian and Portuguese
            13:45–15:45    A world on fire (Shown again)
                           In London: 09:00 · Encores · Speaker from Britain · English ·
                           Interpreted into Spanish, French, German, Italian, Portuguese,
                           Urdu, Swedish, Arabic and Indonesian
            16:00–17:30    Why has capitalism failed? (Shown again)
                           In London: 11:15 · Encores · Speaker from Greece · English ·
            """
        #expect(ended.text.hasPrefix(expected), "\(ended)")
    }

    @Test func `an evening in London is the afternoon at half past in St John's`() throws {
        let ended = try Tool.run("show", Repository.sample("marxist-university-2020"), "--zone", "America/St_Johns")
        #expect(ended.status == 0)
        let expected = """
            International Marxist University
            Four days of ideas, from every continent
            25–28 July 2020
            All times: St John's (UTC−2:30)

            Saturday 25 July 2020
            ────────────────────────────────────────────────────────────────────────────────
            13:30–15:30  A world on fire
                         In London: 17:00 · Main stream · Speaker from Britain · English ·
                         Interpreted into Spanish, French, German, Italian, Portuguese,
                         Urdu, Swedish, Arabic and Indonesian
            16:00–17:30  Why has capitalism failed?
                         In London: 19:30 · Main stream · Speaker from Greece · English ·
                         Interpreted into Spanish, French, German, Italian, Portuguese and
                         Urdu
            16:00–17:30  Class collaboration and the crisis of reformism
                         In London: 19:30 · Stream 2 · Speaker from Brazil · English ·
            """
        #expect(ended.text.hasPrefix(expected), "\(ended)")
    }

    @Test func `a night without its third hour ends an hour later on the clocks of Stockholm`() throws {
        let ended = try Tool.run("show", Repository.sample("revolution-congress-2020"))
        #expect(ended.status == 0)
        let expected = """
            Revolutions kongress 2020
            En kongress på nätet
            28–29 mars 2020
            Alla tider: Stockholm (UTC+1 fram till söndag 29 mars, 02:00, därefter UTC+2)

            lördag 28 mars 2020
            ────────────────────────────────────────────────────────────────────────────────
            10:00–10:30      Kongressen öppnas
                             Kongressen
            10:45–12:45      Världsläget
                             Kongressen · Gäst från Storbritannien · engelska · Tolkas till
                             svenska
            12:50–13:55      Lunch
            14:00–16:00      Sverige efter krisen
                             Kongressen · Talare från Sverige · svenska · Tolkas till
                             engelska
            16:20–17:35      Arbetet i fackföreningarna
                             Kongressen · Tredje talaren från Sverige
            17:40–18:55      Middag
            19:00–20:30      Offentligt möte: Viruset, krisen och socialismen
                             Kongressen · Andra talaren från Sverige och Gäst från Danmark
            00:45+1–03:45+1  Sverige efter krisen (Repris)
                             Repriser · Talare från Sverige · svenska · Tolkas till engelska

            söndag 29 mars 2020
            ────────────────────────────────────────────────────────────────────────────────
            10:00–11:45      Att bygga organisationen
                             Kongressen · Talare från Sverige
            12:00–12:45      Hälsningar från andra länder
                             Kongressen · Gäst från Pakistan, Gäst från Storbritannien och
                             Gäst från Danmark · engelska · Tolkas till svenska
            12:50–13:40      Lunch
            13:45–14:30      Val av styrelse
                             Kongressen
            14:45–15:45      Avslutning och Internationalen
                             Kongressen · Andra talaren från Sverige · svenska · Tolkas till
                             engelska

            +1 nästa dag

            """
        #expect(ended.text.hasPrefix(expected), "\(ended)")
    }

    @Test func `a speaker sees their own sessions on their own clocks`() throws {
        let ended = try Tool.run("show", Repository.sample("world-school-2027"), "--speaker", "hannah-brackwell")
        #expect(ended.status == 0)
        let expected = """
            World School 2027
            Four days, six regions, one programme
            24–27 July 2027
            All times: Sydney (UTC+10)

            Monday 26 July 2027
            ────────────────────────────────────────────────────────────────────────────────
            20:00–21:30  Climate and class
                         In London: 11:00 · Studio · Hannah Brackwell · English ·
                         Interpreted into French and Spanish

            Wednesday 28 July 2027
            ────────────────────────────────────────────────────────────────────────────────
            04:30–06:00  Climate and class (Shown again)
                         In London: 19:30−1 · Studio · Hannah Brackwell · English ·
                         Interpreted into French and Spanish

            −1 previous day

            """
        #expect(ended.text.hasPrefix(expected), "\(ended)")
    }

    @Test func `the line that people type by hand goes from east to west, date by date`() throws {
        func line(_ sample: String, _ words: String...) throws -> [String] {
            try Tool.run(["show", Repository.sample(sample)] + words).lines
        }
        let opening = try line("world-school-2027", "--session", "opening")
        #expect(
            opening == [
                "Sat 24 July: Kathmandu 21:45, Kolkata 21:30, Karachi 21:00, Johannesburg 18:00, Berlin "
                    + "18:00, Madrid 18:00, Paris 18:00, Lagos 17:00, London 17:00, Buenos Aires 13:00, São Paulo"
                    + " 13:00, New York 12:00, Toronto 12:00, Mexico City 10:00; Sun 25 July: Sydney 02:00",
                "Sun 25 July: Sydney 20:00, Kathmandu 15:45, Kolkata 15:30, Karachi 15:00, Johannesburg "
                    + "12:00, Berlin 12:00, Madrid 12:00, Paris 12:00, Lagos 11:00, London 11:00, Buenos Aires "
                    + "07:00, São Paulo 07:00, New York 06:00, Toronto 06:00, Mexico City 04:00",
            ])
        let closing = try line("revolution-congress-2020", "--session", "avslutning")
        #expect(
            closing == ["sön 29 mars: Karachi 17:45, Köpenhamn 14:45, Stockholm 14:45, London 13:45, New York 08:45"])
        let asked = try line(
            "lal-salaam-congress-2020", "--session", "opening", "--zone", "America/St_Johns", "--language", "en")
        #expect(
            asked == [
                "Sat 20 June: Sydney 19:00, Dhaka 15:00, Kathmandu 14:45, Kolkata 14:30, Karachi 14:00, "
                    + "Kabul 13:30, Dubai 13:00, Moscow 12:00, Johannesburg 11:00, Rome 11:00, Stockholm 11:00, "
                    + "London 10:00, St John's 06:30, New York 05:00"
            ])
    }

    @Test(arguments: Repository.samples)
    func `no line is wider than 80 cells, in any script`(sample: String) throws {
        for language in ["en", "ur", "zh", "hi", "th", "de"] {
            let ended = try Tool.run("show", Repository.sample(sample), "--zone", "Asia/Kabul", "--language", language)
            #expect(ended.status == 0)
            #expect(ended.lines.count > 4)
            for line in ended.lines { #expect(CellWidth.of(line) <= 80, "\(language): \(line)") }
        }
    }

    @Test func `titles that are long in any script are broken, not cut`() throws {
        let title = String(repeating: "全世界无产者联合起来", count: 9)
        let programme = Fixtures.small.replacing("title: Opening", with: "title: \(title)")
        let ended = try Tool.run("show", "-", "--language", "zh", input: programme)
        for line in ended.lines { #expect(CellWidth.of(line) <= 80, "\(line)") }
        #expect(ended.lines.map { $0.filter { !$0.isWhitespace } }.joined().contains(title), "\(ended)")
    }

    @Test func `a programme with errors is not shown`() throws {
        let ended = try Tool.run("show", "-", input: Fixtures.bad)
        #expect(ended.status == 1)
        #expect(ended.output.isEmpty)
        #expect(ended.errorText.contains(": error: "))
    }

    @Test func `what is not public is counted, not shown`() throws {
        let ended = try Tool.run("show", Repository.sample("scr-congress-2020"))
        #expect(ended.errorText == "not shown: 11 sessions that are not public\n")
        #expect(ended.lines.filter { $0.contains("Assemblea") }.count == 1)
    }
}
