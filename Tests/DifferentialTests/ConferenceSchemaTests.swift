import Driving
import Glibc
import Testing

/// The samples' schedule.xml and schedule.json against the public schemas.
@Suite(
    "Schemas of conference schedules", .enabled(if: judges != nil, "set PLENARY_JUDGES to the folder with the schemas"))
struct ConferenceSchemaTests {
    @Test func `every sample's schedule.xml is valid`() throws {
        let files = Repository.samples.map { "\(ExportedSamples.folder)/\($0)/schedule.xml" }
        let ended = try run(["xmllint", "--noout", "--schema", "\(try #require(judges))/schedule.xml.xsd"] + files)
        #expect(ended.status == 0, "\(ended)")
        #expect(ended.errorLines.count == files.count)
    }

    @Test(.enabled(if: getenv("PLENARY_PYTHON") != nil, "PLENARY_PYTHON names no Python with jsonschema"))
    func `every sample's schedule.json is valid`() throws {
        let script = """
            import json, sys, jsonschema
            judge = jsonschema.Draft6Validator(json.load(open(sys.argv[1])), format_checker=jsonschema.FormatChecker())
            for name in sys.argv[2:]: judge.validate(json.load(open(name)))
            """
        let files = Repository.samples.map { "\(ExportedSamples.folder)/\($0)/schedule.json" }
        let python = String(cString: try #require(getenv("PLENARY_PYTHON")))
        let ended = try run([python, "-c", script, "\(try #require(judges))/schedule-v1.schema.json"] + files)
        #expect(ended.status == 0, "\(ended)")
    }
}

private let judges = getenv("PLENARY_JUDGES").map { String(cString: $0) }
