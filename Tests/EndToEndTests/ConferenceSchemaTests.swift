import Driving
import Glibc
import Testing

private let judges = getenv("PLENARY_JUDGES").map { String(cString: $0) }
private let python = getenv("PLENARY_PYTHON").map { String(cString: $0) } ?? "python3"

@Suite("schedule.xml and schedule.json of every sample are valid by the public schemas")
struct ConferenceSchemaTests {
    private func exported(_ folder: TemporaryFolder) throws -> [String] {
        let words = ["export", "--formats", "schedule.xml,schedule.json", "--to", folder.path]
        let ended = try Tool.run(words + Repository.samples.map(Repository.sample))
        #expect(ended.status == 0, "\(ended)")
        return Repository.samples.map { "\(folder.path)/\($0)" }
    }

    @Test(.enabled(if: judges != nil, "set PLENARY_JUDGES to the folder with schedule.xml.xsd"))
    func `schedule.xml`() throws {
        let folder = try TemporaryFolder()
        let files = try exported(folder).map { "\($0)/schedule.xml" }
        let schema = "\(try #require(judges))/schedule.xml.xsd"
        let ended = try run(["xmllint", "--noout", "--nonet", "--schema", schema] + files)
        #expect(ended.status == 0, "\(ended)")
    }

    @Test(.enabled(if: judges != nil, "set PLENARY_JUDGES to the folder with schedule-v1.schema.json"))
    func `schedule.json`() throws {
        let folder = try TemporaryFolder()
        let files = try exported(folder).map { "\($0)/schedule.json" }
        let script = """
            import json, sys, jsonschema
            schema, *files = [json.load(open(name)) for name in sys.argv[1:]]
            judge = jsonschema.Draft6Validator(schema, format_checker=jsonschema.FormatChecker())
            for file in files: judge.validate(file)
            """
        let schema = "\(try #require(judges))/schedule-v1.schema.json"
        let ended = try run([python, "-c", script, schema] + files)
        #expect(ended.status == 0, "\(ended)")
    }
}
