internal import Diagnostics
internal import Glibc
internal import Markup
internal import Pages
internal import ProgrammeFiles
internal import Releasing
internal import Scheduling
internal import Timetables

extension CheckReport {
    /// Of what `check` has read, over nothing that it has read.
    static func write(_ judged: JudgedProgramme, to path: String, zoneRelease: String) throws(Failure) {
        if judged.document.files.all.contains(where: { isSameFile($0.path, path) }) {
            throw .usage("--report \(path) would overwrite what is checked: name another file")
        }
        let report = CheckReport(
            judged.schedule?.programme, judged.schedule.map { ComfortMap($0) }, path: judged.path,
            diagnostics: judged.diagnostics, in: judged.document.files, zoneRelease: zoneRelease)
        do { try WholeFile.write(report.html().document(), as: path) } catch {
            throw .world("cannot write \(path): \(String(cString: strerror(error.code)))")
        }
    }

    private static func isSameFile(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }
}
