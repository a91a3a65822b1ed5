internal import Arguments
internal import Glibc
internal import ProgrammeFiles

enum NewCommand: ToolCommand {
    static let grammar = Command(
        "new", "write a small, commented programme file to start from",
        discussion: "Without FILE it is printed. A file that exists is never overwritten.",
        positionals: [Positional("FILE", "the file to write", .optional, values: .file)])

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        guard let path = context.arguments.positional("FILE"), path != "-" else {
            context.print(newProgrammeText)
            return .done
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .world(
                errno == EEXIST
                    ? "\(path) exists and is left as it is: choose another name"
                    : "cannot write \(path): \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        do { try WholeFile.write(Array(newProgrammeText.utf8), to: descriptor) } catch {
            let reason = String(cString: strerror(error.code))
            unlink(path)
            throw .world("cannot write \(path): \(reason)")
        }
        context.remark("wrote \(path); next: plenary check \(path)")
        return .done
    }
}
