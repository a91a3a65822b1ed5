internal import CPangoCairo
internal import Threading

/// Draws pictures: text shaped by pango, in the fonts that fontconfig finds, drawn by cairo.
///
/// Fonts belong to one thread at a time (pango's are not to be shared), so pictures are drawn one after the other, whoever asks.
package final class Painter: Sendable {
    package static let shared = Painter()

    /// Made at the first picture: to find the fonts takes longer than to draw.
    private let fonts = Locked<Fonts?>(nil)

    /// 8 bits a channel, one pixel a unit.
    package func png(_ picture: Picture) throws(DrawingError) -> [UInt8] {
        try draw { fonts throws(DrawingError) in
            let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(picture.width), Int32(picture.height))
            defer { cairo_surface_destroy(surface) }
            try Canvas(surface, fonts).draw(picture)
            let sink = Sink()
            let status = cairo_surface_write_to_png_stream(surface, receive, sink.context)
            return try sink.bytes(status)
        }
    }

    /// Letters as outlines, so that it looks the same where the fonts are missing; title and description say it to readers.
    package func svg(_ picture: Picture) throws(DrawingError) -> [UInt8] {
        try draw { fonts throws(DrawingError) in
            let sink = Sink()
            let surface = cairo_svg_surface_create_for_stream(
                receive, sink.context, Double(picture.width), Double(picture.height))
            defer { cairo_surface_destroy(surface) }
            cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX)
            try Canvas(surface, fonts).draw(picture)
            cairo_surface_finish(surface)
            return picture.described(try sink.bytes(cairo_surface_status(surface)))
        }
    }

    private func draw(_ body: (Fonts) throws(DrawingError) -> [UInt8]) throws(DrawingError) -> [UInt8] {
        try fonts.withLock { fonts throws(DrawingError) in
            if fonts == nil, Fonts.areThere { fonts = Fonts() }
            guard let found = fonts else { throw .noFonts }
            return try body(found)
        }
    }
}

/// What cairo has written.
private final class Sink {
    private var written: [UInt8] = []

    var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    func append(_ data: UnsafeBufferPointer<UInt8>) { written.append(contentsOf: data) }

    func bytes(_ status: cairo_status_t) throws(DrawingError) -> [UInt8] {
        guard status == CAIRO_STATUS_SUCCESS else { throw .failed(String(cString: cairo_status_to_string(status))) }
        return written
    }
}

private func receive(
    _ context: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ length: UInt32
) -> cairo_status_t {
    guard let context else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
        .append(UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
}
