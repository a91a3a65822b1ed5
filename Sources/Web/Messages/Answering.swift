/// All that can be answered at one moment. Never changed, only replaced.
package protocol Answering: Sendable {
    /// The file whose address is exactly these bytes of a request line, where of the request's fields only its conditions
    /// and the encodings that it takes matter. Called for each request, so it should cost nothing.
    func readyFile(at target: UnsafeRawBufferPointer) -> CompiledFile?

    /// What any other request gets.
    func reply(to request: Request) -> Reply

    /// What listeners to a stream of events are to know now, in the form of `text/event-stream`; nil where there is no such
    /// stream any more. It is sent again when it changes.
    func event(of stream: String) -> String?
}

package enum Reply: Sendable {
    case whole(Response)
    /// What takes too long to make while others wait.
    case aside(Effort, @Sendable () -> Response)
    /// A stream of events without end; its name is what `event(of:)` takes.
    case events(String)

    package enum Effort: Sendable {
        /// A page or a picture.
        case one
        /// Every file of a programme: seconds, of a large one minutes. What is made alone does not wait for it.
        case all
    }
}
