internal import Markup

extension Picture {
    /// cairo's SVG with a name and a description, and without the number that it gives each picture of a process.
    func described(_ svg: [UInt8]) -> [UInt8] {
        // All that is to be changed stands at the beginning; the outlines after it are long.
        let beginning = String(decoding: svg.prefix(Self.beginning), as: UTF8.self)
        guard let start = beginning.firstRange(of: "<svg"), let end = beginning[start.upperBound...].firstIndex(of: ">")
        else { return svg }
        let head = "<svg role=\"img\" aria-labelledby=\"t d\"" + beginning[start.upperBound...end] + "\n"
        let names = [("title", "t", title), ("desc", "d", description)].map { name, id, words in
            XML.element(name, attributes: [("id", id), ("lang", language)], words).rendered() + "\n"
        }
        let rest = svg[beginning.utf8.distance(from: beginning.startIndex, to: beginning.index(after: end))...]
        return Array((head + names.joined()).utf8) + withoutNumber(rest)
    }

    private static let beginning = 400

    private func withoutNumber(_ body: ArraySlice<UInt8>) -> [UInt8] {
        let mark = Array("<g id=\"surface".utf8)
        guard let start = body.firstRange(of: mark),
            let end = body[start.upperBound...].firstIndex(of: UInt8(ascii: ">"))
        else { return Array(body) }
        return Array(body[..<start.lowerBound]) + Array("<g".utf8) + Array(body[end...])
    }
}
