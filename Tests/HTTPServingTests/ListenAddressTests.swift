import HTTPServing
import Testing

@Suite struct ListenAddressTests {
    @Test(arguments: [
        ("127.0.0.1:8080", ListenAddress.tcp(host: "127.0.0.1", port: 8080), "127.0.0.1:8080"),
        ("[::1]:8080", .tcp(host: "::1", port: 8080), "[::1]:8080"),
        (":8080", .tcp(host: "", port: 8080), ":8080"),
        ("*:8080", .tcp(host: "", port: 8080), ":8080"),
        ("localhost:0", .tcp(host: "127.0.0.1", port: 0), "127.0.0.1:0"),
        ("unix:plenary.socket", .unix(path: "plenary.socket"), "unix:plenary.socket"),
        ("unix:/run/a:b", .unix(path: "/run/a:b"), "unix:/run/a:b"),
    ])
    func addressesAreRead(text: String, address: ListenAddress, written: String) throws {
        #expect(try ListenAddress.parse(text) == address)
        #expect(address.description == written)
    }

    @Test(arguments: [
        ("8080", "has no port"), ("", "has no port"), ("[::1]", "has no port"), ("127.0.0.1", "has no port"),
        ("127.0.0.1:", "is not a port"), ("127.0.0.1:65536", "is not a port"), ("127.0.0.1:+80", "is not a port"),
        ("127.0.0.1:http", "is not a port"), ("::1:8080", "in brackets"), ("example.org:80", "is not an IP address"),
        ("[127.0.0.1]:80", "is not an IP address"), ("300.0.0.1:80", "is not an IP address"),
        ("unix:", "has no path"), ("unix:" + String(repeating: "a", count: 108), "108 bytes long"),
    ])
    func whatIsNoAddressIsExplained(text: String, words: String) {
        let error = #expect(throws: ListenAddress.Malformed.self) { _ = try ListenAddress.parse(text) }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
}
