/// Why there is no picture.
package enum DrawingError: Error, Hashable, CustomStringConvertible {
    /// fontconfig finds none on this machine.
    case noFonts
    /// cairo's word for it: no memory.
    case failed(String)

    package var description: String {
        switch self {
        case .noFonts:
            "no picture can be drawn: no font is installed; on Debian: apt-get install fonts-noto-core fonts-noto-cjk"
        case .failed(let reason): "no picture can be drawn: \(reason)"
        }
    }
}
