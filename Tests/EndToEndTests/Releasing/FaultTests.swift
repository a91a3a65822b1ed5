import Driving
import Glibc
import Programmes
import Scheduling
import Stores
import Testing

/// A release is all or nothing, whatever fails and wherever it is killed. `make soak` takes every point, `make test` a sample.
@Suite(.enabled(if: Strace.isAllowed, "strace may not trace here")) struct FaultTests {
    private static let isSoak = getenv("PLENARY_SOAK") != nil

    @Test(arguments: [0, 1])
    func `after a fault at any call, editions are whole and numbering goes on`(editions: Int) throws {
        let plain = try ReleasedSchool(editions: editions)
        let copy = try Copy(of: plain)
        let points = try Strace.points(copy.school.releaseWords, in: copy.school.folder.path)
        try #require(points.count > 10, "\(points)")
        let all = points.flatMap { point in Strace.Fault.allCases.map { (point, $0) } }
        print("\(all.count) faults at \(points.count) calls with \(editions) editions before")
        let step = Self.isSoak ? 1 : max(1, all.count / 10)
        for index in stride(from: 0, to: all.count, by: step) {
            let (point, fault) = all[index]
            try hold(plain, editions, "\(fault.rawValue) at \(point)") { school in
                try Strace.run(school.releaseWords, with: fault, at: point)
            }
        }
    }

    @Test func `killed at any moment, too`() throws {
        let plain = try ReleasedSchool()
        let started = Clock.now
        _ = try Copy(of: plain).school.release()
        let length = Clock.now - started
        for index in 0..<(Self.isSoak ? 200 : 5) {
            let delay = Double.random(in: 0...length)
            try hold(plain, 1, "kill \(index) after \(delay) s") { school in
                let seconds = String(delay)
                return try run(["timeout", "-s", "KILL", seconds] + school.releaseWords)
            }
        }
    }

    /// A programme with its store, to be broken.
    private struct Copy {
        let school: ReleasedSchool

        init(of plain: ReleasedSchool) throws {
            school = try ReleasedSchool(editions: 0)
            let copied = try run(["cp", "-a", "\(plain.folder.path)/.", school.folder.path])
            try #require(copied.status == 0)
        }
    }

    private func hold(
        _ plain: ReleasedSchool, _ before: Int, _ what: String, _ attempt: (ReleasedSchool) throws -> Ended
    ) throws {
        let school = try Copy(of: plain).school
        let ended = try attempt(school)
        #expect([0, 3, 137].contains(ended.status), "\(what): \(ended)")
        if ended.status == 3 { #expect(ended.errorText.hasPrefix("plenary: "), "\(what): \(ended)") }
        let after = try Files.exists(school.store) ? school.numbers() : []
        #expect(after == Array(1..<before + 1) || after == Array(1..<before + 2), "\(what): \(after)")
        if ended.status == 0 { #expect(after.count == before + 1, "\(what) was told as done") }
        try expectWhole(school, after, what)
        let again = try school.release()
        #expect(again.status == 0, "\(what): afterwards \(again)")
        let healed = try school.numbers()
        #expect(healed == Array(1...before + 1), "\(what): afterwards \(healed)")
        try expectWhole(school, healed, what)
    }

    private func expectWhole(_ school: ReleasedSchool, _ numbers: [Int], _ what: String) throws {
        guard !numbers.isEmpty else { return }
        let store = try SQLiteStore(path: school.store, .reading)
        for number in numbers {
            let record = try #require(try store.record(of: ID("school"), number: number), "\(what): \(number)")
            #expect(record.files.count == 1 && record.files[0].bytes.starts(with: "id: school\n".utf8), "\(what)")
            #expect(record.ledger.entries.count == 2, "\(what)")
        }
        let check = try run(["sqlite3", school.store, "PRAGMA integrity_check; PRAGMA foreign_key_check;"])
        #expect(check.text == "ok\n", "\(what): \(check)")
    }
}
