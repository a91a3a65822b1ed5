import CZlib
import Testing
import Web

@Suite struct CompressionTests {
    let page = "/world-school/schedule.json"

    @Test(arguments: [
        ("gzip", true), ("GZIP", true), ("br;q=0, gzip;q=0.5", true), ("br;q=0, *", true), ("x-gzip", true),
        ("gzip ; q=0.001", true),
        ("gzip;q=0", false), ("gzip;q=0.000", false), ("*;q=0", false), ("*, gzip;q=0", false), ("identity", false),
        ("br, gzip", false), ("", false), ("gzip;q=much", false), ("*;q=0, gzip", true), ("gzip;q=0, br", false),
    ])
    func gzipIsSentOnlyWhereItIsTaken(accepted: String, isGzip: Bool) {
        let response = answer(page, ["Accept-Encoding": accepted])
        #expect(response.status == 200)
        #expect((response.headers["Content-Encoding"] == "gzip") == isGzip)
        #expect(response.headers["Vary"] == "Accept-Encoding")
    }

    @Test(arguments: [
        ("br", true), ("gzip, deflate, br, zstd", true), (" BR ;q=0.1", true), ("*", true), ("gzip, br;q=0", false),
        ("*;q=0", false), ("brotli", false), ("b", false),
    ])
    func brotliIsSentOnlyWhereItIsTaken(accepted: String, isBrotli: Bool) {
        let response = answer(page, ["Accept-Encoding": accepted])
        #expect((response.headers["Content-Encoding"] == "br") == isBrotli)
        #expect(response.headers["Vary"] == "Accept-Encoding")
        if isBrotli { #expect(response.body.count < answer(page).body.count / 2) }
    }

    @Test func whatComesOutIsWhatWentIn() {
        let identity = answer(page)
        let compressed = answer(page, ["Accept-Encoding": "gzip"])
        #expect(compressed.body.count < identity.body.count)
        #expect(inflated(compressed.body.bytes) == identity.body.bytes)
        // RFC 1952: deflate, no flags, no time, no operating system, so that the bytes are the same everywhere.
        #expect(compressed.body.bytes.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
        #expect(compressed.body.bytes[9] == 255)
    }

    @Test func eachEncodingHasItsOwnTag() {
        let identity = answer(page).headers["ETag"] ?? ""
        let gzip = answer(page, ["Accept-Encoding": "gzip"]).headers["ETag"] ?? ""
        #expect(identity != gzip)
        #expect(answer(page, ["Accept-Encoding": "gzip", "If-None-Match": gzip]).status == 304)
        #expect(answer(page, ["Accept-Encoding": "gzip", "If-None-Match": identity]).status == 200)
        #expect(answer(page, ["If-None-Match": gzip]).status == 200)
    }

    @Test(arguments: [
        ("/world-school/calendar.ics", nil), ("/world-school/assets/logo.png", nil),
        ("/world-school/sessions/opening.html", "Accept-Encoding"),
    ])
    func calendarsPicturesAndWhatWouldGrowAreLeftAlone(target: String, vary: String?) {
        let response = answer(target, ["Accept-Encoding": "gzip, br"])
        #expect(response.status == 200)
        #expect(response.headers["Content-Encoding"] == nil)
        #expect(response.headers["Vary"] == vary)
    }

    private func inflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return []
        }
        defer { inflateEnd(&stream) }
        var input = bytes
        return [UInt8](unsafeUninitializedCapacity: 1 << 20) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                count = inflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
    }
}
