import Foundation
import ProgrammeFiles
import Testing

/// The schema that editors complete and check by.
@Suite struct SchemaTests {
    @Test func theSchemaIsTheSameEachTimeAndKnowsEveryDefinitionItRefersTo() throws {
        let text = programmeSchema()
        #expect(text == programmeSchema())
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: Any])
        let references = text.matches(of: /"#\/\$defs\/([a-z]+)"/).map { String($0.output.1) }
        #expect(Set(references).subtracting(definitions.keys) == [])
        #expect(Set(definitions.keys).subtracting(references) == [])
        #expect(schema["additionalProperties"] as? Bool == false)
        #expect(schema["required"] as? [String] == ["id", "title", "zone", "days"])
        #expect(schema["anyOf"] as? [[String: [String]]] == [["required": ["sessions"]], ["required": ["include"]]])
    }

    @Test func everyKeySaysWhatItIsFor() throws {
        let text = programmeSchema()
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let maps =
            [schema["properties"] as? [String: [String: Any]]]
            + definitions.values.map { $0["properties"] as? [String: [String: Any]] }
        let fields = maps.compactMap(\.self).flatMap(\.values)
        #expect(fields.count > 100)
        #expect(fields.allSatisfy { ($0["description"] as? String)?.hasSuffix(".") == true })
    }

    @Test(.enabled(if: Python.hasJSONSchema, "python3 here has no jsonschema and yaml"))
    func otherPeoplesValidatorAcceptsTheExamplesAndRefusesMistakes() throws {
        let samples = #filePath.replacing("Tests/ProgrammeFilesTests/SchemaTests.swift", with: "schedules")
        let names = try FileManager.default.contentsOfDirectory(atPath: samples).filter { $0.hasSuffix(".yaml") }
        let files =
            ["long-example", "smallest"].map { "\(ExampleTests.data)/\($0).yaml" } + names.map { "\(samples)/\($0)" }
        let new = FileManager.default.temporaryDirectory.appending(path: "plenary-new-\(getpid()).yaml")
        try Data(newProgrammeText.utf8).write(to: new)
        defer { try? FileManager.default.removeItem(at: new) }
        #expect(try Python.run(Self.script, [programmeSchema()] + files + [new.path]) == "")
    }

    /// Prints what is accepted and should not be, and the other way round.
    private static let script = """
        import json, sys, yaml, jsonschema
        schema = json.loads(sys.argv[1])
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for path in sys.argv[2:]:
            with open(path) as file:
                for mistake in validator.iter_errors(yaml.load(file, yaml.BaseLoader)):
                    print(path, mistake.json_path, mistake.message)
        def programme(**changes):
            session = {"id": 1, "title": 12, "at": "17:00", "length": "1h", "pinned": True, "demand": 5}
            top = {"id": "a", "title": True, "zone": "UTC", "days": ["2027-07-24"], "sessions": [session]}
            session.update(changes.pop("session", {}))
            top.update(changes)
            return top
        accepted = [programme(), programme(session={"title": {"en": "A", "no": 5}}), programme(colour="DarkRed"),
                    programme(sessions={"2027-07-24": []}), programme(sessions="sessions.csv"),
                    programme(session={"tags": "one"}), programme(session={"within": "sat 9 am..12 pm"})]
        refused = [programme(titel="B"), programme(session={"lenght": "1h"}), programme(id="A b"),
                   programme(session={"length": "90"}), programme(session={"kind": "lecture"}),
                   programme(session={"demand": -1}), programme(session={"title": {"english": "A"}}),
                   programme(colour="#12"), programme(sessions={"monday": []}), programme(days="24 July"),
                   programme(session={"links": [{"url": "ftp://a"}]}), programme(streams=[{"id": "a"}])]
        for value in accepted:
            for mistake in validator.iter_errors(value): print("refused", value, mistake.message)
        for value in refused:
            if validator.is_valid(value): print("accepted", value)
        """
}

/// The Python of this machine, or the one that PLENARY_PYTHON names.
enum Python {
    static let program = ProcessInfo.processInfo.environment["PLENARY_PYTHON"] ?? "python3"
    static let hasJSONSchema = (try? run("import jsonschema, yaml; print('yes')", [])) == "yes\n"

    static func run(_ script: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program, "-c", script] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.standardError
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
            + (process.terminationStatus == 0 ? "" : "status \(process.terminationStatus)")
    }
}
