internal import Glibc

@main
struct Plenary {
    static func main() {
        // A reader that closes its end (`plenary show … | head`) is no reason to die of a signal.
        signal(SIGPIPE, SIG_IGN)
        let world = World.real()
        exit(Tool(world: world).run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }
}
