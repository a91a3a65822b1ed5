import Diagnostics
import Glibc
import Rules
import Testing

@Suite struct AllRulesTests {
    @Test func everyFileOfARuleIsInTheListUnderItsName() throws {
        let folders: [(String, RuleLevel)] = [("Hard", .hard), ("Soft", .soft), ("Advice", .advice)]
        for (folder, level) in folders {
            let files = try files(in: "\(root)/Sources/Rules/\(folder)").map { kebabCase(String($0.dropLast(6))) }
            let judged = allRules.filter { $0.level == level }.map { $0.id }
            let listed = level == .soft ? softRules.map { $0.id } : judged
            #expect(Set(judged).subtracting(listed) == [], "a soft rule is a cost")
            #expect(Set(files).subtracting(listed) == [], "add them to AllRules.swift")
            #expect(Set(listed).subtracting(files) == [], "a rule's id is its file's name in kebab case")
        }
    }

    @Test func everyRuleHasATwinTest() throws {
        for folder in ["Hard", "Soft", "Advice"] {
            let rules = try files(in: "\(root)/Sources/Rules/\(folder)").map { "\($0.dropLast(6))Tests.swift" }
            let tests = try files(in: "\(root)/Tests/RulesTests/\(folder)")
            #expect(Set(rules).subtracting(tests) == [])
        }
    }

    @Test func codesAreUniqueAndTellErrorsFromWarnings() {
        let codes = allRules.map { $0.code.description }
        #expect(codes == Set(codes).sorted())
        for rule in allRules {
            let begin = rule.level == .hard ? "R1" : "R2"
            #expect(rule.code.description.hasPrefix(begin), "\(rule.id)")
        }
    }

    private func files(in folder: String) throws -> [String] {
        let stream = try #require(opendir(folder), "\(folder)")
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".swift") { names.append(name) }
        }
        return names
    }

    private func kebabCase(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase && !$0.isEmpty ? "-\($1.lowercased())" : $1.lowercased() }
    }
}

/// The root of the sources, found from this file.
let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
