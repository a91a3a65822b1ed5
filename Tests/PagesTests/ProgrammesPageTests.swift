import Markup
import Pages
import Programmes
import Scheduling
import Testing
import Wording

@Suite struct ProgrammesPageTests {
    @Test func `programmes are listed with their titles, dates and links`() throws {
        let programme = try Samples.edition(Yaml.rally).programme
        let page = ProgrammesPage([.init(programme)], wording: Wording(language: LanguageTag(known: "en")))
        let html = page.html().page
        #expect(html.contains("<a href=\"rally/\"><bdi>May Day rally</bdi></a>"))
        #expect(Samples.words(html).contains("Programmes May Day rally Workers of the world 1–2 May 2027"))
    }
}
