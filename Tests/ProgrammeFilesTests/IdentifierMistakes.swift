import Testing

@Suite struct IdentifierMistakes {
    @Test func anIdThatCannotStandInAnAddress() {
        expectMistakes(
            programme(
                """
                  - {id: «Opening Rally», title: Opening, length: 20m}
                  - {id: «-a», title: A, length: 20m}
                  - {id: «été», title: A, length: 20m}
                  - {id: «aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg», title: A, length: 20m}

                """),
            "P104 error: \"Opening Rally\" is not an id: small letters a to z, digits and hyphens, 63 at most",
            "P104 error: \"-a\" is not an id: small letters a to z, digits and hyphens, 63 at most",
            "P104 error: \"été\" is not an id: small letters a to z, digits and hyphens, 63 at most",
            "P104 error: \"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeefffffffff…\" is not an id: "
                + "small letters a to z, digits and hyphens, 63 at most")
    }

    @Test func anIdThatIsTaken() {
        expectMistakes(
            programme(
                """
                  - {id: opening, title: Opening, length: 20m}
                  - {id: «opening», title: Closing, length: 20m}

                """),
            "P105 error: the id \"opening\" is taken: an id is unique among the sessions")
    }

    @Test func anEncoreIdIsUniqueWithinItsSession() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, at: 2027-07-24 10:00, length: 20m, encores: [{id: east, at: 2027-07-24 12:00}, {id: «east», at: 2027-07-24 13:00}]}
                  - {id: b, title: B, at: 2027-07-24 10:00, length: 20m, encores: [{id: east, at: 2027-07-24 12:00}]}

                """),
            "P105 error: the id \"east\" is taken: an id is unique among the encores of a session")
    }

    @Test func idsOfTheServerOwnPathsAreRefusedForProgrammes() {
        expectMistakes(
            """
            id: «healthz»
            title: World School
            zone: Europe/London
            days: 2027-07-24
            sessions: []

            """,
            "P116 error: the id \"healthz\" is taken by the server: choose another")
    }

    @Test func publicIsTheWidestAudience() {
        expectMistakes(
            """
            id: world-school
            title: World School
            zone: Europe/London
            days: 2027-07-24
            audiences: «[guest, public]»
            sessions: []

            """,
            "P107 error: public is the widest audience: it stands first")
    }
}
