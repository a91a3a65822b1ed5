/// `/<programme>/events`: server-sent events that say when an edition follows, so that an open page fetches what is new.
extension Router {
    /// The programme's id; nil at any other address.
    func stream(at target: Target) -> String? {
        guard target.segments.count == 2, target.segments[1] == "events", !target.endsInSlash else { return nil }
        return site.programmes[target.segments[0]]?.id
    }

    package func event(of stream: String) -> String? {
        site.programmes[stream].map { "event: edition\ndata: {\"edition\":\($0.edition)}\n\n" }
    }
}
