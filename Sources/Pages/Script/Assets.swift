internal import CAssets

/// The files below `assets/` that are the same for every programme and are no styles.
package enum Assets {
    /// `assets/plenary.js`: what pages do beyond HTML.
    package static let script = bytes(of: asset_plenary_js())
    /// `sw.js`, which has to lie at the root of what it keeps.
    package static let worker = bytes(of: asset_worker_js())

    private static func bytes(of asset: asset) -> [UInt8] {
        Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }
}
