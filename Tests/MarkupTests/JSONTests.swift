import Markup
import Testing

@Suite struct JSONTests {
    @Test func membersKeepTheOrderTheyWereGivenIn() {
        let value: JSON = ["z": 1, "a": [true, nil, -7], "m": [:], "n": []]
        #expect(value.compact() == #"{"z":1,"a":[true,null,-7],"m":{},"n":[]}"#)
    }

    @Test func aFileHasOneMemberALine() {
        let value: JSON = ["id": "keynote", "tags": ["a", "b"], "none": []]
        #expect(
            value.pretty() == """
                {
                  "id": "keynote",
                  "tags": [
                    "a",
                    "b"
                  ],
                  "none": []
                }

                """)
    }

    @Test func stringsAreEscapedWhereRFC8259SaysSo() {
        let text = "\"\\/\n\r\t\u{0}\u{1F}\u{7F}\u{2028}é😀"
        #expect(JSON.string(text).compact() == "\"\\\"\\\\/\\n\\r\\t\\u0000\\u001F\\u007F\\u2028é😀\"")
    }

    @Test func aScriptElementCannotBeEndedFromWithin() {
        let value: JSON = ["title": "</script><!-- & -->"]
        #expect(value.inScript() == #"{"title":"\u003C/script\u003E\u003C!-- \u0026 --\u003E"}"#)
    }

    @Test func valuesAreEqualWhenTheyPrintTheSame() {
        #expect(["a": 1, "b": [nil]] as JSON == ["a": 1, "b": [nil]] as JSON)
        #expect(["a": 1, "b": 2] as JSON != ["b": 2, "a": 1] as JSON)
        #expect(JSON.string(orNull: nil) == nil)
        #expect(JSON.strings(["x"]) == ["x"])
    }
}
