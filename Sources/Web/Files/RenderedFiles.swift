internal import Threading

/// Files made on demand and kept for the next who asks: at most so many bytes, the oldest go first.
final class RenderedFiles: Sendable {
    private struct Kept {
        var files: [String: (file: CompiledFile, size: Int)] = [:]
        var order: [String] = []
        var size = 0
    }

    private let limit: Int
    private let kept = Locked(Kept())

    init(limit: Int) { self.limit = limit }

    func kept(at path: String) -> CompiledFile? { kept.withLock { $0.files[path]?.file } }

    /// The file of that path, made by `render` unless it is kept. Others are not held up while it is made; two who ask
    /// at the same moment make it twice, and both get the same bytes.
    func file(at path: String, render: () -> (file: CompiledFile, size: Int)?) -> CompiledFile? {
        if let known = kept(at: path) { return known }
        guard let made = render() else { return nil }
        kept.withLock { kept in
            guard kept.files.updateValue(made, forKey: path) == nil else { return }
            kept.order.append(path)
            kept.size += made.size
            while kept.size > limit, !kept.order.isEmpty {
                kept.size -= kept.files.removeValue(forKey: kept.order.removeFirst())?.size ?? 0
            }
        }
        return made.file
    }
}
