import Testing
import Web

@Suite struct ChangesTests {
    @Test func `without a question the file of the tree is served`() {
        #expect(answer("/world-school/changes.json").text == "all changes")
        #expect(answer("/world-school/changes.json?language=en&utm=x").text == "all changes")
    }

    @Test(arguments: [
        "tracks=b,a&language=fr", "language=fr-CA&tracks=a&tracks=b", "tracks=b&tracks=a,b&language=fr&x=y",
    ])
    func `order and repetition do not matter, also to the entity tag`(query: String) {
        let response = answer("/world-school/changes.json?\(query)")
        #expect(response.text == "asked changes.json?language=fr&tracks=a,b")
        #expect(
            response.headers["ETag"]
                == answer("/world-school/changes.json?tracks=a,b&language=fr").headers["ETag"])
    }

    @Test func `changes are picked by session, stream and speaker too`() {
        #expect(
            answer("/world-school/changes.json?streams=main&sessions=opening&speakers=anna").text
                == "asked changes.json?sessions=opening&speakers=anna&streams=main")
    }

    @Test func `what is no id picks nothing, and what was not exported is not there`() {
        #expect(answer("/world-school/changes.json?tracks=%22%3E").text == "asked changes.json?sessions=-")
        #expect(answer("/world-school/changes.atom").status == 404)
    }
}
