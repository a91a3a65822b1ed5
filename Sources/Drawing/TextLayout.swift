internal import CPangoCairo

/// A text shaped and broken into lines, in the largest of its sizes that fits its box.
final class TextLayout {
    /// In scalars: more than a box shows would be shaped for nothing.
    private static let longest = 600

    let layout: OpaquePointer
    private let context: OpaquePointer

    init(_ words: Picture.Words, _ fonts: Fonts) {
        guard let context = pango_font_map_create_context(fonts.map), let layout = pango_layout_new(context) else {
            preconditionFailure("pango has no layout")
        }
        self.context = context
        self.layout = layout
        prepare(words)
        for size in words.sizes {
            set(size, of: words)
            if fits(words) { return }
        }
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        let lines = min(words.lines, lines(in: words.box.height))
        pango_layout_set_height(layout, Int32(-max(1, lines)))
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(layout))
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    var height: Double {
        var (width, height): (Int32, Int32) = (0, 0)
        pango_layout_get_size(layout, &width, &height)
        return Double(height) / Double(PANGO_SCALE)
    }

    private func prepare(_ words: Picture.Words) {
        pango_context_set_language(context, pango_language_from_string(words.language))
        pango_context_set_base_dir(context, words.isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
        let options = cairo_font_options_create()
        // Hints fit letters to the pixels of a screen: sizes between would look uneven.
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_layout_context_changed(layout)
        // A question that begins with a foreign name is still in its own language.
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_alignment(layout, words.isFromRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
        pango_layout_set_width(layout, Int32(words.box.width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_single_paragraph_mode(layout, 1)
        let text = String(String.UnicodeScalarView(words.text.unicodeScalars.prefix(Self.longest)))
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        guard words.isStruck, let list = pango_attr_list_new() else { return }
        pango_attr_list_insert(list, pango_attr_strikethrough_new(1))
        pango_layout_set_attributes(layout, list)
        pango_attr_list_unref(list)
    }

    private func set(_ size: Int, of words: Picture.Words) {
        let font = pango_font_description_new()
        let isUrdu = words.language.lowercased().hasPrefix("ur")
        pango_font_description_set_family(font, isUrdu ? Fonts.urdu : Fonts.families)
        pango_font_description_set_weight(font, words.weight.pango)
        pango_font_description_set_size(font, Int32(size) * PANGO_SCALE)
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
    }

    private func fits(_ words: Picture.Words) -> Bool {
        height <= words.box.height && pango_layout_get_line_count(layout) <= Int32(words.lines)
    }

    private func lines(in height: Double) -> Int {
        let count = Double(max(1, pango_layout_get_line_count(layout)))
        return Int(height / (self.height / count))
    }
}

extension Picture.Weight {
    fileprivate var pango: PangoWeight {
        switch self {
        case .regular: PANGO_WEIGHT_NORMAL
        case .semibold: PANGO_WEIGHT_SEMIBOLD
        case .bold: PANGO_WEIGHT_BOLD
        }
    }
}
