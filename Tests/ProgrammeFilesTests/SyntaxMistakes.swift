import Testing

@Suite struct SyntaxMistakes {
    @Test func aColonInAnUnquotedValue() {
        expectMistakes(
            """
            id: a
            title: «Workshop: part two»

            """,
            "F101 error: `: ` in an unquoted value begins a new key: quote the value")
    }

    @Test func aColonInAnUnquotedValueOfAMapInBraces() {
        expectMistakes(
            """
            sessions:
              - {id: a, title: «Workshop: part two», length: 1h}

            """,
            "F101 error: `: ` in an unquoted value begins a new key: quote the value")
    }

    @Test func aBracketAtTheBeginningOfAnUnquotedValue() {
        expectMistakes(
            """
            id: a
            title: «[Draft] Opening»

            """,
            "F101 error: `[` at the beginning of an unquoted value has a meaning in YAML: quote the value")
    }

    @Test func aBraceAtTheBeginningOfAnUnquotedValueOfAMapInBraces() {
        expectMistakes(
            """
            sessions:
              - {id: a, title: «{Draft} Opening», length: 1h}

            """,
            "F101 error: `{` at the beginning of an unquoted value has a meaning in YAML: quote the value")
    }

    @Test func textAfterAClosingQuote() {
        expectMistakes(
            """
            id: a
            title: «"Red" and more»  # why

            """,
            "F101 error: text after a closing quote: quote the whole value")
    }

    @Test func anApostropheInSingleQuotes() {
        expectMistakes(
            """
            id: a
            title: «'It's on'»

            """,
            "F101 error: text after a closing quote: quote the whole value")
    }

    @Test func aQuoteThatIsNeverClosed() {
        expectMistakes(
            """
            id: a
            title: «"Opening»
            zone: Europe/London

            """,
            "F101 error: a quote is opened here and never closed")
    }

    @Test func aColourInBracesThatBeginsAComment() {
        expectMistakes(
            """
            tracks:
              - {id: history, title: History, colour: «#8a1538»}
              - {id: art, title: Art}

            """,
            "F101 error: an unquoted `#` begins a comment, and the rest of the line is lost: quote the value")
    }

    @Test func aBracketThatIsNeverClosed() {
        expectMistakes(
            """
            id: a
            days: «[»2027-07-24, 2027-07-25
            title: A

            """,
            "F101 error: a `[` is opened here and never closed")
    }

    @Test func signsOfYAMLAtTheBeginningOfAValue() {
        expectMistakes(
            """
            id: a
            title: «@home»

            """,
            "F101 error: `@` at the beginning of an unquoted value has a meaning in YAML: quote the value")
    }

    @Test func aStarAtTheBeginningOfAValue() {
        expectMistakes(
            """
            id: a
            title: «*Important* notice»

            """,
            "F101 error: `*` at the beginning of an unquoted value has a meaning in YAML: quote the value")
    }

    @Test func anAnchorThatDoesNotExist() {
        expectMistakes(
            """
            id: a
            title: «*nobody»

            """,
            "F101 error: `*` repeats a value that an anchor (`&`) names, and none of that name is before it: quote a text"
        )
    }

    @Test func aTagSwallowsAWord() {
        expectMistakes(
            """
            id: a
            title: «!Important notice»

            """,
            "F101 error: `!` begins a tag, and tags are not used here: quote a text")
    }

    @Test func aDashBeforeAValue() {
        expectMistakes(
            """
            id: a
            title: «- dash»

            """,
            "F101 error: `-` at the beginning of an unquoted value has a meaning in YAML: quote the value")
    }

    @Test func aBlockSignWithTextBehindIt() {
        expectMistakes(
            """
            id: a
            title: «> 5 people»

            """,
            "F101 error: `>` at the beginning of an unquoted value has a meaning in YAML: quote the value")
    }

    @Test func aCommaThatIsMissing() {
        expectMistakes(
            """
            sessions:
              - {id: a «title»: Opening, length: 1h}

            """,
            "F101 error: a comma is missing before this key")
    }

    @Test func aLineThatIsIndentedTooFar() {
        expectMistakes(
            """
            id: a
              «t»itle: A

            """,
            "F101 error: this line is indented further than the one it goes with")
    }

    @Test func aLineWithoutItsColon() {
        expectMistakes(
            """
            «i»d a
            title: A

            """,
            "F101 error: a `:` is missing after a key on this line")
    }

    @Test func aLineThatIsIndentedTooLittle() {
        expectMistakes(
            """
            sessions:
              - id: a
               «l»ength: 1h

            """,
            "F101 error: this is not YAML: an item of a list is expected here, `- ` and a value; is the line "
                + "indented like its neighbours?")
    }

    @Test func aTabAsIndentation() {
        expectMistakes(
            """
            id: a
            sessions:
            «\t»- id: a

            """,
            "F103 error: a tab as indentation: YAML takes blanks")
    }

    @Test func tabsThatYAMLLetsPassAreFoundAll() {
        expectMistakes(
            """
            id: world-school
            title: |
              One
              \tTwo
            zone: Europe/London
            days: [
            «\t»2027-07-24,
              «\t\t»2027-07-25]
            sessions: []

            """,
            "F103 error: a tab as indentation: YAML takes blanks",
            "F103 error: a tab as indentation: YAML takes blanks")
    }

    @Test func aSecondDocument() {
        expectMistakes(
            """
            id: world-school
            title: World School
            zone: Europe/London
            days: 2027-07-24
            sessions: []
            «---»
            id: b

            """,
            "F104 error: a second document begins here: a programme is one document")
    }

    @Test func whatFollowsAnUnquotedIsLost() {
        expectMistakes(
            programme(
                """
                  - id: a
                    title: Talk «#3: the end»
                    length: 1h # comment
                    tags: [C#, "a #b"]

                """),
            "F112 warning: what follows # is a comment: put the value in quotes if it belongs to it")
    }

    @Test func anUnknownEscape() {
        expectMistakes(
            #"""
            id: a
            title: "a«\»qb"

            """#,
            "F101 error: this is not YAML: `\\` begins an escape in double quotes: write `\\\\` for a backslash")
    }

    @Test func aKeyThatIsAList() {
        expectMistakes(
            """
            «[»a]: b

            """,
            "F101 error: a key must be a word, not a list or a map")
    }

    @Test func anEmptyFile() {
        expectMistakes(
            "«»",
            "F115 error: this file is empty: a programme begins with id, title, zone and days")
    }

    @Test func aFileOfComments() {
        expectMistakes(
            """
            «»# nothing yet

            """,
            "F115 error: this file is empty: a programme begins with id, title, zone and days")
    }
}
