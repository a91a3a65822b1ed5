import Driving
import Glibc
import Testing

@Suite("Beside the tool")
struct ShellTests {
    @Test func `a new programme file passes check, exports, and is never overwritten`() throws {
        let folder = try TemporaryFolder()
        #expect(try Tool.run("new", "programme.yaml", in: folder.path).status == 0)
        let text = try Files.text("\(folder.path)/programme.yaml")
        #expect(text == (try Tool.run("new").text))
        #expect(text.contains("sessions:") && text.contains("#"))
        let check = try Tool.run("check", "--strict", "programme.yaml", in: folder.path)
        #expect(check.status == 0, "\(check)")
        #expect(try Tool.run("export", "programme.yaml", in: folder.path).status == 0)
        #expect(try Tool.run("new", "programme.yaml", in: folder.path).status == 3)
        #expect(try Files.text("\(folder.path)/programme.yaml") == text)
    }

    @Test func `the schema is JSON Schema`() throws {
        let schema = try JSONValue(try Tool.run("schema").text)
        #expect(schema["$schema"].string?.contains("json-schema.org") == true)
        #expect(schema["properties"]["sessions"] != .null)
    }

    @Test func `completion works in bash`() throws {
        func completed(_ words: String) throws -> [String] {
            let script = """
                source <('\(Tool.path)' completion bash)
                COMP_WORDS=(\(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
                function=$(complete -p plenary | sed 's/.*-F \\([^ ]*\\).*/\\1/')
                $function plenary "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
                printf '%s\\n' "${COMPREPLY[@]}"
                """
            let ended = try run(["bash", "--norc", "-c", script])
            #expect(ended.errors.isEmpty, "\(ended)")
            return ended.lines.map { $0.filter { $0 != " " } }
        }
        #expect(try completed("plenary ex") == ["export", "explain"])
        #expect(try completed("plenary show --z") == ["--zone"])
        #expect(try completed("plenary show --colour a").sorted() == ["always", "auto"])
    }

    @Test func `the manual page is without warnings`() throws {
        let manual = try Tool.run("manual")
        #expect(manual.status == 0)
        #expect(manual.text.contains(".Sh EXIT STATUS") || manual.text.contains(".SH EXIT STATUS"))
        guard access("/usr/bin/mandoc", X_OK) == 0 else { return }
        let lint = try run(["mandoc", "-Tlint", "-W", "warning"], input: manual.text)
        #expect(lint.status == 0, "\(lint)")
    }

    @Test func `every diagnostic that a command prints has a page`() throws {
        let ended = try Tool.run("check", "--json", "-", input: Fixtures.bad)
        for line in ended.errorLines {
            let code = try #require(try JSONValue(line)["code"].string)
            let page = try Tool.run("explain", code)
            #expect(page.status == 0 && page.text.contains(code), "\(page)")
        }
        let codes = try Tool.run("explain").lines
        #expect(codes.count > 20)
    }
}
