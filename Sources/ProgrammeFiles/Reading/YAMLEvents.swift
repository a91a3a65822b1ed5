internal import CYAML
internal import Diagnostics

/// libyaml's events, each with the bytes it was made of.
struct YAMLEvents: ~Copyable {
    struct Event {
        enum Kind {
            case streamEnd, documentStart, listStart, listEnd, mapStart, mapEnd, other
            case alias(String)
            case scalar(Node.Scalar)
        }
        let kind: Kind
        let anchor: String?
        /// A tag that is none of YAML's own: `!Important`.
        let tag: String?
        /// From the value's first character; an anchor and a tag stand before it.
        let range: SourceRange
        /// The first byte of all that belongs to it.
        let start: Int
    }

    /// What libyaml could not read, and inside what.
    struct Problem: Error {
        let text: String
        let offset: Int
        /// Where what it was reading began: an open quote, bracket or map.
        let contextOffset: Int
        let context: String
    }

    private let file: SourceFile
    private let index: Int
    private var cursor: ByteCursor
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// `bytes` are the file's and must outlive this.
    init(_ file: SourceFile, index: Int, bytes: UnsafeBufferPointer<UInt8>) {
        self.file = file
        self.index = index
        // Told the encoding, libyaml takes a byte order mark for a text.
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        cursor = ByteCursor(file, from: mark)
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress.map { $0 + mark }, bytes.count - mark)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    mutating func next() throws(Problem) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { yaml_event_delete(&event) }
        let start = cursor.offset(event.start_mark)
        let range = start..<max(start, cursor.offset(event.end_mark))
        switch event.type {
        case YAML_STREAM_END_EVENT: return made(.streamEnd, range)
        case YAML_DOCUMENT_START_EVENT: return made(.documentStart, range)
        case YAML_ALIAS_EVENT: return made(.alias(text(event.data.alias.anchor) ?? ""), range)
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            return made(.scalar(scalar(data)), range, data.anchor, data.tag)
        case YAML_SEQUENCE_START_EVENT:
            return made(.listStart, range, event.data.sequence_start.anchor, event.data.sequence_start.tag)
        case YAML_SEQUENCE_END_EVENT: return made(.listEnd, range)
        case YAML_MAPPING_START_EVENT:
            return made(.mapStart, range, event.data.mapping_start.anchor, event.data.mapping_start.tag)
        case YAML_MAPPING_END_EVENT: return made(.mapEnd, range)
        default: return made(.other, range)
        }
    }

    private func made(
        _ kind: Event.Kind, _ bytes: Range<Int>, _ anchor: UnsafeMutablePointer<yaml_char_t>? = nil,
        _ tag: UnsafeMutablePointer<yaml_char_t>? = nil
    ) -> Event {
        let own = anchor == nil && tag == nil ? bytes : afterProperties(bytes)
        let tag = text(tag).flatMap { $0.hasPrefix("tag:yaml.org,2002:") ? nil : $0 }
        return Event(
            kind: kind, anchor: text(anchor), tag: tag, range: SourceRange(file: index, bytes: own),
            start: bytes.lowerBound)
    }

    /// libyaml counts `&anchor` and `!tag` to the value.
    private func afterProperties(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, [UInt8(ascii: "&"), UInt8(ascii: "!")].contains(file.bytes[start]) {
            while start < range.upperBound, !isBlank(file.bytes[start]) { start += 1 }
            while start < range.upperBound, isBlank(file.bytes[start]) { start += 1 }
        }
        return start..<range.upperBound
    }

    private func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

    private func scalar(_ data: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) -> Node.Scalar {
        let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
        let style: Node.Scalar.Style =
            switch data.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        return Node.Scalar(text: String(decoding: bytes, as: UTF8.self), style: style)
    }

    private func text(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        characters.map { String(cString: $0) }
    }

    private mutating func problem() -> Problem {
        let text = parser.pointee.problem.map { String(cString: $0) } ?? "the text is not YAML"
        let offset = cursor.offset(parser.pointee.problem_mark)
        guard let context = parser.pointee.context else {
            return Problem(text: text, offset: offset, contextOffset: offset, context: "")
        }
        return Problem(
            text: text, offset: offset, contextOffset: cursor.offset(parser.pointee.context_mark),
            context: String(cString: context))
    }
}
