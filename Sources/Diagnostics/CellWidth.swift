/// How many cells of a terminal a text takes. Terminals do not agree on every emoji and every Indic syllable; this is
/// what most of today's do, and what a column of mixed scripts is aligned by. Known to differ:
/// a Khmer consonant written below another counts as one more cell.
package enum CellWidth {
    package static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// What a reader takes for one character is never wider than two cells: a family of four is one emoji, and a
    /// consonant drawn with its vowel sign is one syllable.
    package static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        if scalars.count > 1, isDrawnAsEmoji(scalars) { return 2 }
        return min(2, scalars.reduce(0) { $0 + of($1) })
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? 0 : 1 }
        if isInvisible(scalar) { return 0 }
        return isWide(scalar) ? 2 : 1
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Vowels and final consonants of Hangul written in parts join the first one's block.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
        // Prepended signs of Arabic numbers are drawn.
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        var low = 0
        var high = wideScalars.count
        while low < high {
            let middle = (low + high) / 2
            if wideScalars[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
        }
        return low < wideScalars.count && wideScalars[low].contains(scalar.value)
    }

    /// U+FE0F asks for the picture, and regional indicators, skin tones and joiners only make sense in one.
    private static func isDrawnAsEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
        scalars.contains { $0.value == 0xFE0F || $0.properties.isEmojiModifier || isRegionalIndicator($0) }
            || (scalars.contains { $0.value == 0x200D } && scalars.contains { $0.properties.isEmojiPresentation })
    }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
}
