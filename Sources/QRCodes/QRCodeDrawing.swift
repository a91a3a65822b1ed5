extension QRCode {
    /// Light modules that a reader needs on each side (ISO/IEC 18004 section 6.3.8).
    package static let quietZone = 4

    /// Of the drawing, in modules.
    package var side: Int { modules.count + 2 * Self.quietZone }

    /// The dark modules as the path of an SVG of `side` by `side`: each run of a row is one rectangle.
    package var svgPath: String {
        modules.enumerated().map { row, line in
            Self.runs(line).map { run in
                "M\(run.lowerBound + Self.quietZone) \(row + Self.quietZone)h\(run.count)v1h-\(run.count)z"
            }.joined()
        }.joined()
    }

    /// A picture that can be printed at any size, dark on white also in the dark.
    package var svg: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h\(side)v\(side)h-\(side)z"/><path d="\(svgPath)"/></svg>

        """
    }

    private static func runs(_ line: [Bool]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for (place, isDark) in line.enumerated() {
            if isDark {
                start = start ?? place
            } else if let first = start {
                runs.append(first..<place)
                start = nil
            }
        }
        return start.map { runs + [$0..<line.count] } ?? runs
    }
}
