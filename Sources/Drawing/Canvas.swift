internal import CPangoCairo

/// A surface of cairo while it is drawn on.
final class Canvas {
    private let cairo: OpaquePointer
    private let fonts: Fonts

    init(_ surface: OpaquePointer?, _ fonts: Fonts) throws(DrawingError) {
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS, let cairo = cairo_create(surface) else {
            throw .failed(String(cString: cairo_status_to_string(status)))
        }
        self.cairo = cairo
        self.fonts = fonts
    }

    deinit { cairo_destroy(cairo) }

    func draw(_ picture: Picture) throws(DrawingError) {
        for shape in picture.shapes {
            switch shape {
            case .rectangle(let box, let ink): fill([box], ink)
            case .grid(let rows, let box, let ink): fill(squares(rows, box), ink)
            case .words(let words): draw(words)
            }
        }
        let status = cairo_status(cairo)
        guard status == CAIRO_STATUS_SUCCESS else { throw .failed(String(cString: cairo_status_to_string(status))) }
    }

    private func fill(_ boxes: [Picture.Box], _ ink: Picture.Ink) {
        dip(into: ink)
        for box in boxes { cairo_rectangle(cairo, box.x, box.y, box.width, box.height) }
        cairo_fill(cairo)
    }

    /// A run of inked squares is one box, so that no seam shows between them.
    private func squares(_ rows: [[Bool]], _ box: Picture.Box) -> [Picture.Box] {
        let side = box.height / Double(max(rows.count, 1))
        return rows.enumerated().flatMap { row, line in
            var boxes: [Picture.Box] = []
            for (column, isInked) in line.enumerated() where isInked {
                if column > 0, line[column - 1] {
                    boxes[boxes.count - 1].width += side
                } else {
                    boxes.append(
                        .init(
                            x: box.x + Double(column) * side, y: box.y + Double(row) * side, width: side, height: side))
                }
            }
            return boxes
        }
    }

    private func draw(_ words: Picture.Words) {
        let layout = TextLayout(words, fonts)
        dip(into: words.ink)
        let free = words.box.height - layout.height
        let lift =
            switch words.stands {
            case .top: 0.0
            case .middle: free / 2
            case .bottom: free
            }
        cairo_move_to(cairo, words.box.x, words.box.y + lift)
        pango_cairo_show_layout(cairo, layout.layout)
    }

    private func dip(into ink: Picture.Ink) {
        cairo_set_source_rgb(cairo, Double(ink.red) / 255, Double(ink.green) / 255, Double(ink.blue) / 255)
    }
}
