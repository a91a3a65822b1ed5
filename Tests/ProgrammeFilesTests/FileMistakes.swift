import Testing

@Suite struct FileMistakes {
    @Test func includedFilesBringTheirListsAndAnswerForTheirMistakes() {
        expectMistakes(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            include: [people/speakers.yaml, «../secret.yaml», «/etc/passwd», «missing.yaml»]
            sessions: [{id: a, title: A, at: 12:00, length: 1h, speakers: [amina, «amna»]}]

            """,
            files: [
                "people/speakers.yaml": """
                speakers: [{id: amina, name: Amina, «nmae»: x}]
                «title»: B

                """
            ],
            "F110 error: \"../secret.yaml\" lies outside the programme's folder: only files in or below it are read",
            "F110 error: \"/etc/passwd\" lies outside the programme's folder: only files in or below it are read",
            "F111 error: include: \"missing.yaml\" does not exist",
            "P106 error: there is no speaker \"amna\"; did you mean \"amina\"?",
            "P101 error: a speaker has no key \"nmae\"; did you mean \"name\"?",
            "P101 error: an included file has no key \"title\"")
    }

    @Test func sessionsMayAllStandInIncludedFilesButMustStandSomewhere() {
        let head = "id: a\ntitle: A\nzone: Europe/London\ndays: 2027-07-24\n"
        expectMistakes(
            head + "include: more.yaml\n",
            files: ["more.yaml": "sessions: [{id: a, title: A, at: 12:00, length: 1h}]\n"])
        expectMistakes(
            "«include»: more.yaml\n" + head, files: ["more.yaml": "tracks: [{id: a, title: A}]\n"],
            "P102 error: this programme has no sessions")
    }

    @Test func anIncludedFileThatIsNotYAML() {
        expectMistakes(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            include: more.yaml
            sessions: []

            """,
            files: [
                "more.yaml": """
                speakers: [{id: «a: b», c}]

                """
            ],
            "F101 error: `: ` in an unquoted value begins a new key: quote the value")
    }

    @Test func aSpreadsheetInPlaceOfAList() {
        expectMistakes(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            languages: [en, fr]
            speakers: speakers.csv
            sessions: sessions.csv

            """,
            files: [
                "speakers.csv": """
                \u{FEFF}id,name,languages
                amina,Amina Khan,ur;en
                "marie","Dubois, ""Marie\""",fr

                """,
                "sessions.csv": """
                id;title;title.fr;at;length;speakers;«lenght»
                opening;Opening;Ouverture;17:00;1h;amina;1
                b;B;;«25:00»;«90 min»;«"amina;mari"»;
                «c»;;;18:00;1h;;;;«x»

                """,
            ],
            "P101 error: a session has no key \"lenght\"; did you mean \"length\"?",
            "P109 error: \"25:00\" is no time: hours run from 0 to 23, minutes to 59",
            "P108 error: \"90 min\" is not a length: expected one like 90m, 2h or 1h30m",
            "P106 error: there is no speaker \"mari\"; did you mean \"marie\"?",
            "P102 error: this session has no title",
            "F114 error: this row has 9 cells, the first row names 7 columns")
    }

    @Test func aSpreadsheetPartedByTabs() {
        expectMistakes(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            sessions: sessions.tsv

            """,
            files: [
                "sessions.tsv": """
                id\ttitle\tat\tlength
                a\tA, B; C\t17:00\t1h

                «Big One»\t"open"\t18:00\t«x»

                """
            ],
            "P104 error: \"Big One\" is not an id: small letters a to z, digits and hyphens, 63 at most",
            "P108 error: \"x\" is not a length: expected one like 90m, 2h or 1h30m")
    }

    @Test func aSpreadsheetThatIsBroken() {
        expectMistakes(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            tracks: tracks.csv
            regions: empty.csv
            sessions: sessions.csv

            """,
            files: [
                "sessions.csv": """
                id,title,«title»,length
                a,A,B,1h
                b,"B"« c»,,1h

                """,
                "tracks.csv": """
                id,title
                a,«"»A

                """,
                "empty.csv": "«»",
            ],
            "F114 error: a quote is opened here and never closed",
            "F114 error: this spreadsheet is empty: its first row names the columns",
            "F102 error: the column \"title\" stands twice in this spreadsheet",
            "F114 error: text after a closing quote: inside a quoted cell, write a quote twice")
    }

    @Test func registrantsAreCountedByZoneAndByCountry() {
        expectMistakes(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            registrants: people.csv
            sessions: []

            """,
            files: [
                "people.csv": """
                name,zone,country
                A,Asia/Karachi,
                B,,PK
                C,,«CA»
                D,,ca
                E,Asia/Karachi,PK
                F,«Asia/Karchi»,
                G,,«XX»
                H,,

                """
            ],
            "Z107 note: CA has 23 time zones: its registrants count for America/St_Johns",
            "Z101 error: there is no time zone \"Asia/Karchi\"; did you mean \"Asia/Karachi\"?",
            "P120 error: \"XX\" is not a country: expected two letters of ISO 3166 like PK")
    }

    @Test func registrantsNeedAColumnOfZonesOrCountries() {
        expectMistakes(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            regions: [{id: a, title: A, zone: Asia/Karachi}]
            registrants: «people.csv»
            sessions: []

            """,
            files: [
                "people.csv": """
                «name»,city
                A,B

                """
            ],
            "P107 error: regions or registrants, not both: they say the same thing twice",
            "P120 error: this spreadsheet has no column zone or country")
    }
}
