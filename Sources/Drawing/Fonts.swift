internal import CPangoCairo

/// The fonts of this machine, as fontconfig finds them.
final class Fonts {
    let map: UnsafeMutablePointer<PangoFontMap>

    /// The families in order of preference; a letter that none of them has is taken from any font that has it.
    static let families = "Noto Sans, Noto Sans Arabic, Noto Sans Devanagari, Noto Sans CJK SC, DejaVu Sans, sans-serif"
    static let urdu = "Noto Nastaliq Urdu, Noto Sans Arabic, " + families

    init() {
        guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) ?? pango_cairo_font_map_new() else {
            preconditionFailure("pango has no font map")
        }
        self.map = map
        // One point is one unit.
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    }

    deinit { g_object_unref(map) }

    /// To be asked first: pango ends the process where there is none.
    static var areThere: Bool {
        FcInitBringUptoDate()
        return (FcConfigGetFonts(nil, FcSetSystem)?.pointee.nfont ?? 0) > 0
    }
}
