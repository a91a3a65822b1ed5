// The entry of libFuzzer, which brings its own `main`: `plenary-fuzz --probe=NAME CORPUS…`.
internal import Probes

private let probe: Probe = {
    let named = CommandLine.arguments.compactMap { argument in
        Probe.all.first { "--probe=\($0.name)" == argument }
    }
    guard let probe = named.first else {
        fatalError("write --probe= and one of \(Probe.all.map(\.name).joined(separator: ", "))")
    }
    return probe
}()

@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let findings = probe.judge(Array(UnsafeBufferPointer(start: start, count: count)))
    if !findings.isEmpty { fatalError(findings.prefix(5).joined(separator: "\n")) }
    return 0
}
