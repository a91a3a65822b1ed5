import Digests
import Testing

@Suite struct DigestsTests {
    /// The examples that NIST publishes with FIPS 180-4.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func sha256MatchesThePublishedExamples(text: String, digest: String) {
        #expect(hexadecimal(SHA256.digest(Array(text.utf8))) == digest)
    }

    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ])
    func sha1MatchesThePublishedExamples(text: String, digest: String) {
        #expect(hexadecimal(SHA1.digest(Array(text.utf8))) == digest)
    }

    /// As `xxh128sum` says them.
    @Test(arguments: [
        ("", "99aa06d3014798d86001c324468d497f"), ("abc", "06b05ab6733a618578af5f94892f3950"),
    ])
    func xxh3MatchesItsAuthorsTool(text: String, digest: String) {
        #expect(hexadecimal(XXH3.digest(Array(text.utf8))) == digest)
    }

    @Test func sha256OfAMillionBytesIsOneDigest() {
        let digest = SHA256.digest(Array(repeating: UInt8(ascii: "a"), count: 1_000_000))
        #expect(hexadecimal(digest) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func hexadecimalKeepsLeadingZeros() {
        #expect(hexadecimal([0, 1, 15, 16, 255]) == "00010f10ff")
    }

    /// Expected values are those of Python's `uuid.uuid5(NAMESPACE_URL, …)`.
    @Test(arguments: [
        ("https://example.org/", "527dda32-a0de-5105-a042-cb475b5f7d11"),
        ("größe@plenary", "6f7d8a69-6f4d-5353-9054-6ce7f2cc25db"), ("", "1b4db7eb-4057-5ddf-91e0-36dec72071f5"),
    ])
    func uuidsOfVersionFiveAreThoseOthersMake(name: String, uuid: String) {
        #expect(uuid5(namespaceURL: name) == uuid)
    }
}
