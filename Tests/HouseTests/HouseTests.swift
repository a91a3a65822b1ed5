import Testing

@Suite("The house")
struct HouseTests {
    let house = House()

    @Test("a room imports only the rooms that the manifest gives it")
    func imports() throws {
        let rooms = try house.rooms()
        #expect(rooms.count > 20)
        for (room, allowed) in rooms {
            for file in try house.swiftFiles(in: "Sources/\(room)") {
                for name in imports(of: try house.text(file))
                where rooms[name] != nil || name.hasPrefix("C") && name != "CxxStdlib" {
                    #expect(
                        allowed.contains(name), "\(file) imports \(name), which Package.swift does not give to \(room)")
                }
            }
        }
    }

    @Test("a room depends only on floors below its own")
    func floors() throws {
        let floors: [[String]] = [
            ["Spelling", "Threading"],
            ["Chronology", "Diagnostics", "Markup", "Arguments", "Digests", "QRCodes", "DiagnosticPages", "Watching"],
            ["Programmes", "Drawing"], ["Scheduling", "ICalendar"], ["Timetables", "Wording", "Rules"], ["Pages"],
            ["Exports", "ProgrammeFiles", "Stores", "Placing"], ["Web", "Releasing"], ["HTTPServing"], ["plenary"],
        ]
        let level = Dictionary(
            uniqueKeysWithValues: floors.enumerated().flatMap { floor, rooms in rooms.map { ($0, floor) } })
        for (room, allowed) in try house.rooms() {
            let own = try #require(level[room], "the room \(room) has no floor")
            for name in allowed where !name.hasPrefix("C") || level[name] != nil {
                let other = try #require(level[name], "the room \(name) has no floor")
                #expect(other < own, "\(room) may not stand on \(name)")
            }
        }
    }

    @Test("each C library has exactly one importer")
    func doors() throws {
        var importers: [String: Set<String>] = [:]
        for room in try house.rooms().keys {
            for file in try house.swiftFiles(in: "Sources/\(room)") {
                for name in imports(of: try house.text(file))
                where name.hasPrefix("C") && name.dropFirst().first?.isUppercase == true {
                    importers[name, default: []].insert(room)
                }
            }
        }
        #expect(importers["CYAML"] == ["ProgrammeFiles"])
        for (door, rooms) in importers { #expect(rooms.count == 1, "\(door) is imported by \(rooms.sorted())") }
    }

    @Test("Foundation stays out of the core, and nobody asks it about time zones")
    func foundation() throws {
        for room in try house.rooms().keys {
            for file in try house.swiftFiles(in: "Sources/\(room)") {
                let text = try house.text(file)
                for name in imports(of: text) where name.hasPrefix("Foundation") {
                    #expect(room == "Wording", "\(file) imports \(name)")
                    #expect(name != "Foundation", "\(file) imports all of Foundation")
                }
                for word in ["TimeZone(", "DateFormatter", "Calendar(identifier"] {
                    #expect(!text.contains(word), "\(file) uses \(word)")
                }
            }
        }
    }

    @Test("files stay short enough to be read at once")
    func lengths() throws {
        for file in try house.swiftFiles(in: "Sources") {
            let lines = try house.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 301, "\(file) has \(lines) lines")
        }
    }

    @Test(
        "what is written in a folder is named in its list",
        arguments: [
            ("Sources/plenary/Commands", "Sources/plenary/AllCommands.swift", "Command.self"),
            ("Sources/Exports/Formats", "Sources/Exports/AllFormats.swift", "Format()"),
        ])
    func lists(folder: String, list: String, suffix: String) throws {
        let text = try house.text(list)
        let files = try house.swiftFiles(in: folder)
        #expect(!files.isEmpty)
        for file in files {
            let name = file.split(separator: "/").last!.dropLast(".swift".count)
            #expect(text.contains("\(name)\(suffix)"), "\(file) is missing from \(list)")
        }
    }

    private func imports(of text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"),
                words[..<place].allSatisfy({ $0.first?.isLetter == true || $0.first == "@" }),
                words.count == place + 2, place <= 1
            else { return nil }
            return String(words[place + 1])
        }
    }
}
