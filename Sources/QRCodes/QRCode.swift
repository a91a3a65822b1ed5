internal import CQREncode

/// An address that a phone reads from a screen or a poster (ISO/IEC 18004). In ASCII, as addresses are: of other bytes readers
/// guess the encoding.
package struct QRCode: Hashable, Sendable {
    /// Rows from the top, as many as columns; true is dark. Without the quiet zone around.
    package let modules: [[Bool]]

    /// Some of it may be dirty or torn away on a wall: level M corrects 15 % of the codewords. Nil where the text
    /// is empty or longer than any code can hold: more than 2,331 bytes.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty,
            let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let data = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        // The lowest bit is the module; the others tell what it is for.
        modules = (0..<width).map { row in (0..<width).map { data[row * width + $0] & 1 == 1 } }
    }
}
