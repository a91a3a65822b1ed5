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
    package static let pinned = folderOfRun { try compile(source, into: $0) }

    /// Another release, 2026z, that says that Europe/London has no summer time from 2027 on.
    package static let withoutSummerTimeInLondon = folderOfRun { folder in
        let text = try Files.text(source)
        let rules = "\n0 G %s 1996\n0 E GMT/BST"
        let changed = text.replacing("# version 2026f", with: "# version 2026z")
        guard let zone = changed.firstRange(of: "\nZ Europe/London "),
            let range = changed[zone.upperBound...].firstRange(of: rules), changed != text
        else { throw Trouble("the rules of Europe/London", 0) }
        let path = "\(folder)/changed.zi"
        let ended = changed[..<range.upperBound] + " 2027\n0 - GMT" + changed[range.upperBound...]
        try Files.write(String(ended), to: path)
        try compile(path, into: folder)
    }

    package static func compile(_ source: String, into folder: String) throws {
        let ended = try run(
            ["zic", "-b", "slim", "-d", folder, source], environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
        guard ended.status == 0 else { throw Trouble("zic: \(ended.errorText)", 0) }
        _ = try run(["cp", source, "\(folder)/tzdata.zi"], environment: ["PATH": "/usr/bin:/bin"])
    }
}
