import Probes
import Testing
import Web

/// `edition.json` tells the digests of all other files, which for it are all made.
@Suite("The list of an edition's digests")
struct ListingTests {
    private let router = PlantedProgramme().router
    private let request = Request(target: "/planted/edition.json")

    @Test func `is made where nobody waits for it, and once`() throws {
        let router = try #require(router)
        guard case .apart(let make) = router.reply(to: request) else {
            return #expect(Bool(false), "made on the way")
        }
        #expect(make().status == 200)
        guard case .whole(let response) = router.reply(to: request) else {
            return #expect(Bool(false), "made again")
        }
        #expect(response.status == 200)
    }
}
