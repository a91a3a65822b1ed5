internal import Chronology
internal import Diagnostics
internal import Programmes

/// Streams and the people on them.
extension Lowering {
    mutating func stream(_ node: Node) -> Stream? {
        guard let item = item(node, .stream, at: subject(.stream, of: node, .stream)) else { return nil }
        let id = declaration(item, .stream)
        let title = text(item, "title", in: base)
        var stream = Stream(id: ID(id ?? ""), title: title ?? Text(id ?? "stream", base))
        stream.platform = choice(item, "platform") ?? stream.platform
        stream.hostAccount = string(item, "host-account")
        stream.watch = url(item, "watch")
        stream.join = url(item, "join")
        stream.address = string(item, "address")
        stream.capacity = integer(item, "capacity", in: 0...1_000_000_000)
        stream.turnaround = length(item, "turnaround") ?? .zero
        stream.open = windows(item, "open")
        for entry in entries(item, "channels") {
            if let channel = channel(entry, item) { stream.channels.append(channel) }
        }
        return id == nil ? nil : stream
    }

    private mutating func channel(_ entry: Node.Entry, _ stream: Item) -> InterpretationChannel? {
        guard let language = languageTag(entry.key, at: entry.keyRange) else { return nil }
        if case .scalar = entry.value.content {
            return url(entry.value, "channels").map { InterpretationChannel(language: language, link: $0) }
        }
        guard let item = item(entry.value, .channel, at: stream.subject("channels/\(entry.key)")) else { return nil }
        return InterpretationChannel(
            language: language, title: text(item, "title", in: base), link: url(item, "link"),
            number: integer(item, "number", in: 0...10_000))
    }

    mutating func speaker(_ node: Node) -> Speaker? {
        guard let item = item(node, .speaker, at: subject(.speaker, of: node, .speaker)) else { return nil }
        let id = declaration(item, .speaker)
        let name = string(item, "name")
        var speaker = Speaker(id: ID(id ?? ""), name: name ?? id ?? "")
        speaker.bio = text(item, "bio", in: base)
        speaker.zone = string(item, "zone")
        speaker.languages = languages(item, "languages")
        speaker.email = string(item, "email")
        speaker.available = windows(item, "available")
        speaker.unavailable = windows(item, "unavailable")
        speaker.comfortable = hours(item, "comfortable") ?? speaker.comfortable
        speaker.rest = length(item, "rest") ?? .zero
        speaker.atMostPerDay = integer(item, "at-most-per-day", in: 0...100)
        if item.values["available"] != nil, item.values["zone"] == nil {
            report(
                "P102", "this speaker has available times but no zone: on whose clocks are they?",
                at: item.node.anchor)
        }
        return id == nil ? nil : speaker
    }
}
