internal import Chronology
internal import Glibc
internal import ProgrammeFiles

/// All that a command may know of the world outside its arguments.
struct World: Sendable {
    let files: FileAccess
    let environment: [String: String]
    let clock: @Sendable () -> Instant
    let console: Console

    static func real() -> World {
        let environment = realEnvironment()
        return World(
            files: .disk, environment: environment,
            clock: { Instant(secondsSinceEpoch: time(nil)) }, console: Console(environment: environment))
    }

    func zones() throws(Failure) -> TimeZoneDatabase {
        do { return try TimeZoneDatabase.system(environment: environment) } catch {
            throw .world("\(error)")
        }
    }

    /// What a draft is stamped with: `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is set, else now.
    func stamp() throws(Failure) -> Instant {
        guard let text = environment["SOURCE_DATE_EPOCH"] else { return clock() }
        // RFC 5545 writes years of four digits.
        guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
            throw .usage("SOURCE_DATE_EPOCH is \"\(text)\": expected seconds since 1970-01-01, like 1595678400")
        }
        return Instant(secondsSinceEpoch: seconds)
    }

    private static func realEnvironment() -> [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let pointer = entry.pointee {
            let parts = String(cString: pointer).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            variables[String(parts[0])] = parts.count == 2 ? String(parts[1]) : ""
            entry += 1
        }
        return variables
    }
}

/// Why a command did not do what it was asked; its kind is the exit status.
enum Failure: Error {
    /// The programme has errors, which have been printed.
    case programme
    /// An unknown option, code, zone or speaker.
    case usage(String)
    /// A file, a disk, a port.
    case world(String)
}

enum ExitStatus: Int32, Comparable {
    case done = 0
    case programme = 1
    case usage = 2
    case world = 3

    static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
