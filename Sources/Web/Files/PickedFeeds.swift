internal import Exports

/// The feeds that people pick by ids: each is put together for the one who asks, from bytes and fields that are ready.
final class PickedFeeds: Sendable {
    private let make: @Sendable (UnsafeRawBufferPointer) -> ExportedFile?
    private let form: FileForm

    init(_ freshness: Freshness, make: @escaping @Sendable (UnsafeRawBufferPointer) -> ExportedFile?) {
        self.make = make
        form = FileForm("text/calendar; charset=utf-8", freshness, canonical: nil)
    }

    /// Nil where the query asks for more than ids, or the feed is not put together in no time.
    func file(_ query: UnsafeRawBufferPointer) -> CompiledFile? { make(query).map { CompiledFile($0, form) } }
}
