/// The content of a response: bytes that stay where they are, so that they are sent without being copied.
package struct Body: Sendable {
    /// Holds the bytes; they live as long as it does.
    package final class Storage: @unchecked Sendable {
        package let start: UnsafeMutableRawPointer
        package let count: Int

        init(_ bytes: [UInt8]) {
            count = bytes.count
            start = UnsafeMutableRawPointer.allocate(byteCount: max(1, count), alignment: 1)
            bytes.withUnsafeBytes { if let base = $0.baseAddress { start.copyMemory(from: base, byteCount: count) } }
        }

        deinit { start.deallocate() }
    }

    package let storage: Storage

    package init(_ bytes: [UInt8]) { storage = Storage(bytes) }

    package init(_ text: String) { self.init(Array(text.utf8)) }

    package var count: Int { storage.count }

    /// A copy.
    package var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: storage.start, count: storage.count)) }
}
