internal import Glibc

/// The checkout that the tests were built from.
package enum Repository {
    package static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    package static func sample(_ name: String) -> String { "\(root)/schedules/\(name).yaml" }

    /// The programme files that come with the tool.
    package static let samples: [String] = {
        let names = (try? Files.names(in: "\(root)/schedules")) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }
    }()
}

/// Zone data compiled from source, so that nothing hangs on what is installed here.
package enum ZoneData {
    package static let source = "\(Repository.root)/Tests/Data/tzdata.zi"

    /// The release that the tests are pinned to, compiled once for all tests of a run.
    package static let pinned: String = {
        var template = Array("/tmp/plenary-zones-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { fatalError("mkdtemp") }
        let folder = String(cString: made)
        pinnedFolder = folder
        atexit { if let folder = pinnedFolder { _ = system("rm -rf '\(folder)'") } }
        do { try compile(source, into: folder) } catch { fatalError("\(error)") }
        return folder
    }()

    package static func compile(_ source: String, into folder: String) throws {
        let ended = try run(
            ["zic", "-b", "slim", "-d", folder, source], environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
        guard ended.status == 0 else { throw Trouble("zic: \(ended.errorText)", 0) }
        _ = try run(["cp", source, "\(folder)/tzdata.zi"], environment: ["PATH": "/usr/bin:/bin"])
    }
}

nonisolated(unsafe) private var pinnedFolder: String?
