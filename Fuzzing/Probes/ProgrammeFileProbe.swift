extension Probe {
    /// A programme file, from its bytes to every page and feed.
    static let programmeFile = Probe(name: "programme-file") { findings(in: ["p.yaml": $0]) }
}
