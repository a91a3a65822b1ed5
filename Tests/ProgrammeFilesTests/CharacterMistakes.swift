import Testing

@Suite struct CharacterMistakes {
    @Test func escapesThatHideControlCharacters() {
        expectMistakes(
            programme(
                #"""
                  - {id: a, title: «"bell \x07"», length: 1h}
                  - {id: b, title: «"line \u2028"», length: 1h}
                  - {id: c, title: «"c1 \x85"», length: 1h}
                  - {id: d, title: «"cr \r"», length: 1h}
                  - {id: e, title: "tab \t and\nline", length: 1h}

                """#),
            "F106 error: the control character U+0007 may not stand in a text",
            "F106 error: the control character U+2028 may not stand in a text",
            "F106 error: the control character U+0085 may not stand in a text",
            "F106 error: the control character U+000D may not stand in a text")
    }

    @Test func rawControlCharacters() {
        expectMistakes(
            """
            id: a
            title: A«\u{7}» B«\u{2028}» C«\u{9B}»D «\u{7F}»

            """,
            "F106 error: the control character U+0007 may not stand in a programme file",
            "F106 error: the control character U+2028 may not stand in a programme file",
            "F106 error: the control character U+009B may not stand in a programme file",
            "F106 error: the control character U+007F may not stand in a programme file")
    }

    @Test func columnsCountScalarsNotBytes() {
        expectMistakes(
            """
            id: a
            title: {fr: École, ur: آگ میں دنیا, «emojis»: 👩‍👩‍👧}
            «titel»: é
            zone: Europe/London
            days: 2027-07-24
            sessions: []

            """,
            "P115 error: \"emojis\" is not a language: expected a tag like en, ur or pt-BR",
            "P101 error: a programme has no key \"titel\"; did you mean \"title\"?")
    }

    @Test func aByteOrderMarkIsBeforeTheFirstColumn() {
        expectMistakes(
            """
            \u{FEFF}«titel»: é
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            sessions: []

            """,
            "P101 error: a programme has no key \"titel\"; did you mean \"title\"?")
    }

    @Test func linesMayEndAsOnWindows() {
        expectMistakes(
            """
            id: a\r
            title: é\r
            zone: Europe/London\r
            days: 2027-07-24\r
            sessions:\r
              - {id: a, title: A, length: «90»}\r

            """,
            "P108 error: \"90\" is not a length: expected one like 90m, 2h or 1h30m")
    }
}
