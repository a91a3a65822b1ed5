import Foundation
import QRCodes
import Testing

@Suite struct QRCodeTests {
    private static let address = "webcal://days.example/school/tracks/history.ics?language=pt-BR"

    @Test func `a code is square, has its three eyes, and is the same each time`() throws {
        let code = try #require(QRCode(Self.address))
        #expect(code.modules.allSatisfy { $0.count == code.modules.count })
        #expect(code.modules.count % 4 == 1 && code.modules.count >= 21)
        let last = code.modules.count - 1
        for (row, column) in [(0, 0), (0, last - 6), (last - 6, 0)] {
            #expect(code.modules[row][column...column + 6].allSatisfy { $0 })
            #expect(!code.modules[row + 1][column + 1] && code.modules[row + 3][column + 3])
        }
        #expect(QRCode(Self.address) == code)
        #expect(QRCode(Self.address + "x") != code)
    }

    @Test func `there is none of nothing, nor of more than fits`() {
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "x", count: 2_331)) != nil)
        #expect(QRCode(String(repeating: "x", count: 2_332)) == nil)
    }

    @Test(arguments: [address, "https://days.example/%C3%A9cole?q=1&r=2", String(repeating: "long/", count: 100)])
    func `another reader reads what was written`(text: String) throws {
        let code = try #require(QRCode(text))
        let reader = "/usr/bin/zbarimg"
        guard FileManager.default.isExecutableFile(atPath: reader) else {
            print("no zbarimg here: no other reader has read the codes")
            return
        }
        let picture = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).pgm")
        defer { try? FileManager.default.removeItem(at: picture) }
        try Data(code.picture(pixels: 4)).write(to: picture)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: reader)
        process.arguments = ["--raw", "-q", picture.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let read = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(String(decoding: read, as: UTF8.self) == text + "\n")
    }

    @Test func `the path draws every dark module and no light one, inside the quiet zone`() throws {
        let code = try #require(QRCode(Self.address))
        var drawn = Array(repeating: Array(repeating: false, count: code.side), count: code.side)
        var runs = 0
        for match in code.svgPath.matches(of: #/M(\d+) (\d+)h(\d+)v1h-(\d+)z/#) {
            let (column, row, width) = (Int(match.1)!, Int(match.2)!, Int(match.3)!)
            #expect(match.3 == match.4)
            for place in column..<column + width { drawn[row][place] = true }
            runs += match.0.count
        }
        #expect(runs == code.svgPath.count, "nothing but runs")
        let blank = Array(repeating: false, count: code.side)
        let margin = Array(repeating: false, count: QRCode.quietZone)
        let expected =
            Array(repeating: blank, count: 4) + code.modules.map { margin + $0 + margin }
            + Array(repeating: blank, count: 4)
        #expect(drawn == expected)
        #expect(code.svg.contains("viewBox=\"0 0 \(code.side) \(code.side)\""))
    }
}

extension QRCode {
    /// A portable grey map, each module so many pixels wide.
    fileprivate func picture(pixels: Int) -> [UInt8] {
        let margin = Array(repeating: false, count: Self.quietZone)
        let blank = Array(repeating: Array(repeating: false, count: side), count: Self.quietZone)
        let rows = blank + modules.map { margin + $0 + margin } + blank
        let bytes = rows.flatMap { row -> [UInt8] in
            let line = row.flatMap { Array(repeating: UInt8($0 ? 0 : 255), count: pixels) }
            return Array(repeating: line, count: pixels).flatMap { $0 }
        }
        return Array("P5 \(side * pixels) \(side * pixels) 255\n".utf8) + bytes
    }
}
