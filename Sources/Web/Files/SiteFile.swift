internal import Exports
internal import Synchronization

/// A file of a site, made when it is first wanted, and ready from then on if it is kept.
final class SiteFile: Sendable {
    let path: String
    let make: @Sendable () -> ExportedFile
    private let kept = AtomicLazyReference<CompiledFile>()

    init(_ file: PendingFile) {
        path = file.path
        make = file.make
    }

    convenience init(_ file: ExportedFile, _ compiled: CompiledFile) {
        self.init(PendingFile(file))
        _ = keep(compiled)
    }

    var ready: CompiledFile? { kept.load() }

    /// What is kept: of two who made it at the same moment, the first one's.
    func keep(_ file: CompiledFile) -> CompiledFile { kept.storeIfNil(file) }
}

/// So many bytes, given away one after the other.
final class Room: Sendable {
    private let taken = Atomic<Int>(0)
    private let bytes: Int

    init(bytes: Int) { self.bytes = bytes }

    /// False where there is no place for them: nothing is taken then.
    func take(_ count: Int) -> Bool {
        if taken.wrappingAdd(count, ordering: .relaxed).newValue <= bytes { return true }
        taken.wrappingSubtract(count, ordering: .relaxed)
        return false
    }
}
