import Glibc

/// Runs other people's shells on what we print for them.
enum Shell {
    static func has(_ program: String) -> Bool { run("command -v \(program)").status == 0 }

    /// What a script prints and how it ends; `sh -c`, with `text` on standard input.
    static func run(_ script: String, input text: String = "") -> (output: String, status: Int32) {
        let path = "/tmp/plenary-arguments-\(getpid())-\(UInt64.random(in: 0 ... .max))"
        defer { unlink(path) }
        guard let file = fopen(path, "w") else { return ("", -1) }
        fputs(text, file)
        fclose(file)
        guard let pipe = popen("{ \(script)\n} < \(path) 2>&1", "r") else { return ("", -1) }
        var output: [UInt8] = []
        while true {
            let byte = fgetc(pipe)
            if byte == EOF { break }
            output.append(UInt8(truncatingIfNeeded: byte))
        }
        let status = pclose(pipe)
        return (String(decoding: output, as: UTF8.self), status)
    }
}
