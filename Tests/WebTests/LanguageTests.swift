import Testing
import Web

@Suite struct LanguageTests {
    @Test(arguments: [
        ("/world-school/?language=fr", "<p>accueil "),
        ("/world-school/index.html?language=fr", "<p>accueil "),
        ("/world-school/?language=fr-CA", "<p>accueil "),
        ("/world-school/?language=pt", "<p>início "),
        ("/world-school/?language=PT-br", "<p>início "),
        ("/world-school/?language=en", "<p>home "),
        ("/world-school/?language=ur", "<p>home "),
        ("/world-school/?language=", "<p>home "),
        ("/world-school/?language=../../etc", "<p>home "),
        ("/world-school/calendar.ics?language=fr", "BEGIN:VCALENDAR fr"),
        ("/world-school/calendar.ics?language=en", "BEGIN:VCALENDARThe"),
        ("/world-school/sessions/opening.ics?language=fr", "BEGIN:VCALENDAR asked sessions/opening.ics?language=fr"),
        ("/world-school/sessions/opening.ics?language=ur", "BEGIN:VCALENDAR opening"),
        ("/world-school/in/Asia/Karachi?language=fr", "<p>Karachi en français"),
        ("/world-school/in/UTC?language=fr", "<p>rendered in/UTC.fr.html"),
        ("/world-school/in/UTC?language=pt-BR", "<p>rendered in/UTC.html"),
        ("/world-school/in/UTC?language=en", "<p>rendered in/UTC.html"),
    ])
    func theQueryChoosesTheLanguageWhereThereIsOne(target: String, start: String) {
        let response = answer(target, ["Accept-Language": "pt-BR"])
        #expect(response.status == 200)
        #expect(response.text.hasPrefix(start))
        #expect(response.headers["Vary"]?.contains("Accept-Language") != true)
    }

    @Test(arguments: [
        ("fr", "<p>accueil "), ("fr-CA, en;q=0.5", "<p>accueil "), ("en;q=0.4, fr;q=0.8", "<p>accueil "),
        ("en, fr", "<p>home "), ("ur, pt;q=0.1", "<p>início "), ("ur", "<p>home "), ("*", "<p>home "),
        ("fr;q=0, *;q=0.1", "<p>home "), ("nonsense;;q=x,,", "<p>home "),
    ])
    func aPageWithoutSuffixIsInTheReadersLanguage(accepted: String, start: String) {
        let response = answer("/world-school/", ["Accept-Language": accepted])
        #expect(response.text.hasPrefix(start))
        #expect(response.headers["Vary"] == "Accept-Encoding, Accept-Language")
    }

    @Test func withoutAPreferenceTheAnswerStillSaysThatItDependsOnOne() {
        let response = answer("/world-school/")
        #expect(response.text.hasPrefix("<p>home "))
        #expect(response.headers["Vary"] == "Accept-Encoding, Accept-Language")
        let entityTag = response.headers["ETag"] ?? ""
        let notModified = answer("/world-school/", ["If-None-Match": entityTag])
        #expect(notModified.status == 304)
        #expect(notModified.headers["Vary"] == "Accept-Encoding, Accept-Language")
    }

    @Test func aNamedFileIsThatFileWhateverTheReaderPrefers() {
        let response = answer("/world-school/index.html", ["Accept-Language": "fr"])
        #expect(response.text.hasPrefix("<p>home "))
        #expect(response.headers["Vary"] == "Accept-Encoding")
    }

    @Test func aPageInOneLanguageDoesNotVaryByLanguage() {
        let response = answer("/world-school/sessions/opening", ["Accept-Language": "fr"])
        #expect(response.text == "<p>opening</p>")
        #expect(response.headers["Vary"] == "Accept-Encoding")
    }
}
