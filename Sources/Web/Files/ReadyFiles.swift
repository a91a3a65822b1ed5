internal import Exports

/// What is answered by the bytes of a request line alone: files that are made, and feeds that are put together in no time.
struct ReadyFiles: Sendable {
    private let fileNumbers: ByteTable
    private let files: [SiteFile]
    private let feedNumbers: ByteTable
    private let feeds: [PickedFeeds]

    /// `files`: by their targets; `feeds`: by theirs up to the question mark.
    init(_ files: [(target: String, file: SiteFile)], feeds: [(target: String, feeds: PickedFeeds)]) {
        fileNumbers = ByteTable(files.map(\.target))
        self.files = files.map(\.file)
        feedNumbers = ByteTable(feeds.map(\.target))
        self.feeds = feeds.map(\.feeds)
    }

    subscript(target: UnsafeRawBufferPointer) -> CompiledFile? {
        guard let mark = target.firstIndex(of: UInt8(ascii: "?")) else {
            return fileNumbers[target].flatMap { files[$0].ready }
        }
        guard let number = feedNumbers[UnsafeRawBufferPointer(rebasing: target[..<mark])] else { return nil }
        return feeds[number].file(UnsafeRawBufferPointer(rebasing: target[(mark + 1)...]))
    }

    static let none = ReadyFiles([], feeds: [])
}
