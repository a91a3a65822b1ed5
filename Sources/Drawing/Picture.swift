/// A picture as a value: what stands where, in units of which a PNG has one a pixel.
package struct Picture: Hashable, Sendable {
    package let width: Int
    package let height: Int
    /// For those who hear it: a name, and all that can be read in it.
    package let title: String
    package let description: String
    /// BCP 47 tag of both.
    package let language: String
    /// From the ground up.
    package let shapes: [Shape]

    package init(width: Int, height: Int, title: String, description: String, language: String, shapes: [Shape]) {
        self.width = width
        self.height = height
        self.title = title
        self.description = description
        self.language = language
        self.shapes = shapes
    }

    package enum Shape: Hashable, Sendable {
        case rectangle(Box, Ink)
        /// Squares of a grid over a box, row by row from the top: the true ones are inked.
        case grid([[Bool]], Box, Ink)
        case words(Words)
    }

    package struct Box: Hashable, Sendable {
        package var x: Double
        package var y: Double
        package var width: Double
        package var height: Double

        package init(x: Double, y: Double, width: Double, height: Double) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }
    }

    package struct Ink: Hashable, Sendable {
        /// 0 to 255.
        package let red: Int
        package let green: Int
        package let blue: Int

        package init(red: Int, green: Int, blue: Int) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    /// A text within a box, as large as fits it; what does not fit even in the smallest size ends in an ellipsis.
    package struct Words: Hashable, Sendable {
        package var text: String
        /// BCP 47 tag: one letter has other shapes in Urdu, Persian and Arabic.
        package var language: String
        package var box: Box
        package var ink: Ink
        package var weight = Weight.regular
        /// In pixels, descending, never empty.
        package var sizes: [Int]
        /// No more than fit the box either.
        package var lines: Int
        package var stands = Place.top
        /// Which side lines begin on, whatever script they are in.
        package var isFromRight: Bool
        /// How its own language is written.
        package var isRightToLeft: Bool
        package var isStruck = false

        package init(
            _ text: String, language: String, in box: Box, _ ink: Ink, sizes: [Int], lines: Int = 1,
            isFromRight: Bool = false, isRightToLeft: Bool = false
        ) {
            precondition(!sizes.isEmpty && lines > 0, "words without a size or a line")
            self.text = text
            self.language = language
            self.box = box
            self.ink = ink
            self.sizes = sizes
            self.lines = lines
            self.isFromRight = isFromRight
            self.isRightToLeft = isRightToLeft
        }
    }

    package enum Weight: Hashable, Sendable { case regular, semibold, bold }

    /// Where in its box a text stands that is less high.
    package enum Place: Hashable, Sendable { case top, middle, bottom }
}
