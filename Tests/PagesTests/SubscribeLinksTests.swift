import Pages
import QRCodes
import Testing

@Suite struct SubscribeLinksTests {
    private static let links = SubscribeLinks(
        address: "https://days.example:8443/school/calendar/pt-BR.ics?alarm=10m", name: "École & more")!

    @Test func `each application gets the feed in its own way`() {
        let links = Self.links
        #expect(links.webcal == "webcal://days.example:8443/school/calendar/pt-BR.ics?alarm=10m")
        #expect(links.link(for: .apple) == links.webcal)
        #expect(
            links.link(for: .google)
                == "https://calendar.google.com/calendar/r?cid="
                + "webcal%3A%2F%2Fdays.example%3A8443%2Fschool%2Fcalendar%2Fpt-BR.ics%3Falarm%3D10m")
        let query =
            "/calendar/0/addfromweb?"
            + "url=https%3A%2F%2Fdays.example%3A8443%2Fschool%2Fcalendar%2Fpt-BR.ics%3Falarm%3D10m"
            + "&name=%C3%89cole%20%26%20more"
        #expect(links.link(for: .outlook) == "https://outlook.live.com" + query)
        #expect(links.link(for: .office) == "https://outlook.office.com" + query)
    }

    @Test func `Microsoft is not offered what it would not fetch`() throws {
        let plain = try #require(SubscribeLinks(address: "http://localhost:8080/school/calendar.ics", name: "S"))
        #expect(plain.applications == [.apple, .google])
        #expect(Self.links.applications == [.apple, .google, .outlook, .office])
    }

    @Test func `what nobody else can fetch cannot be subscribed to`() {
        #expect(SubscribeLinks(address: "calendar.ics", name: "S") == nil)
        #expect(SubscribeLinks(address: "file:///calendar.ics", name: "S") == nil)
    }

    @Test func `a phone is led to subscribe, not to import`() {
        #expect(Self.links.code == QRCode(Self.links.webcal))
    }

    @Test func `only what its owner sets has no known delay`() {
        #expect(SubscribeLinks.Application.allCases.filter { $0.refresh == nil } == [.apple])
    }
}
