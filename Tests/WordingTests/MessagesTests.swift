import FoundationEssentials
import Programmes
import Testing
import Wording

@Suite struct MessagesTests {
    /// What stands in a message where text comes in: nothing that a language would write itself.
    static let marks = ["⟦0⟧", "⟦1⟧", "⟦2⟧", "⟦3⟧"]

    /// Every message of a language by name, with marks in its placeholders; plural forms by number.
    static func messages(in language: LanguageTag) -> [(name: String, words: String, places: Int)] {
        let wording = Wording(language: language)
        return fields(of: wording.messages, below: "").flatMap { name, value in
            switch value {
            case let words as String: [(name, words, 0)]
            case let forms as PluralForms:
                categories(of: wording).map { ("\(name).\($0)", forms.form($0) ?? "", 0) }
            default: [filled(name, wording.messages)]
            }
        }
    }

    /// The fields that hold words, those of `Kinds` and `Changes` with both names.
    private static func fields(of value: Any, below prefix: String) -> [(name: String, value: Any)] {
        Mirror(reflecting: value).children.flatMap { child in
            let name = prefix + (child.label ?? "")
            let isGroup = child.value is Messages.Kinds || child.value is Messages.Changes
            return isGroup ? fields(of: child.value, below: "\(name).") : [(name, child.value)]
        }
    }

    /// A function that Mirror hands out can't be called: it has lost its calling convention. So they are named in a
    /// table, and one that the table lacks is an empty message.
    private static func filled(_ name: String, _ messages: Messages) -> (name: String, words: String, places: Int) {
        if let path = Placeholders.one[name] { return (name, messages[keyPath: path](marks[0]), 1) }
        if let path = Placeholders.two[name] { return (name, messages[keyPath: path](marks[0], marks[1]), 2) }
        switch name {
        case "change.moved": return (name, messages.change.moved(marks[0], marks[1], marks[2]), 3)
        case "change.lengthChanged":
            return (name, messages.change.lengthChanged(marks[0], marks[1], marks[2]), 3)
        case "clocksChange": return (name, messages.clocksChange(marks[0], marks[1], marks[2], marks[3]), 4)
        default: return (name, "", 0)
        }
    }

    static func categories(of wording: Wording) -> [PluralCategory] {
        let used = Set((0...200).map(wording.plurals.category(of:)))
        return PluralCategory.allCases.filter(used.contains)
    }

    @Test func theTestSeesEveryKindOfMessage() {
        let names = Set(Self.messages(in: LanguageTag(known: "ar")).map(\.name))
        for name in ["timetable", "kinds.rally", "cancelledTitle", "clocksChange", "minutes.two", "change.moved"] {
            #expect(names.contains(name), "\(name)")
        }
        #expect(names.count > 130)
    }

    @Test(arguments: Wording.languages) func noMessageIsEmptyOrPadded(_ language: LanguageTag) {
        for (name, words, _) in Self.messages(in: language) {
            #expect(!words.isEmpty, "\(language) lacks \(name)")
            #expect(words.first?.isWhitespace != true && words.last?.isWhitespace != true, "\(language) \(name)")
            #expect(!words.contains("\n"), "\(language) \(name)")
        }
    }

    @Test(arguments: Wording.languages) func aMessageSaysWhatItIsGivenOnce(_ language: LanguageTag) {
        for (name, words, places) in Self.messages(in: language) {
            for (place, mark) in Self.marks.enumerated() {
                let count = words.split(separator: mark, omittingEmptySubsequences: false).count - 1
                #expect(count == (place < places ? 1 : 0), "\(language) \(name): \(words)")
            }
        }
    }

    @Test(arguments: Wording.languages) func aPluralFormShowsItsNumberUnlessItSaysIt(_ language: LanguageTag) {
        let plurals = Mirror(reflecting: Wording(language: language).messages).children.compactMap { child in
            (child.value as? PluralForms).map { (name: child.label ?? "", forms: $0) }
        }
        #expect(plurals.count == 7)
        for (name, forms) in plurals {
            for category in PluralCategory.allCases {
                guard let words = forms.form(category) else { continue }
                let mayGoWithout = language.language == "ar" && (category == .one || category == .two)
                #expect(words.contains("#") || mayGoWithout, "\(language) \(name).\(category): \(words)")
            }
        }
    }

    @Test(arguments: ["ar", "hi", "ru", "ur", "zh"])
    func noEnglishIsLeftInAnotherScript(_ tag: String) {
        for (name, words, _) in Self.messages(in: LanguageTag(known: tag)) where name != "generatedBy" {
            let latin = words.unicodeScalars.filter { $0.properties.isAlphabetic && $0.value < 0x250 }
            #expect(latin.isEmpty, "\(tag) \(name): \(words)")
        }
    }

    @Test(arguments: ["de", "es", "fr", "it", "pt", "sv"])
    func fewWordsAreEnglishToo(_ tag: String) {
        let english = Dictionary(
            uniqueKeysWithValues: Self.messages(in: LanguageTag(known: "en")).map { ($0.name, $0.words) })
        let same = Self.messages(in: LanguageTag(known: tag)).filter { english[$0.name] == $0.words && $0.places == 0 }
        #expect(same.count < 20, "\(tag): \(same.map(\.name))")
    }

    @Test func everyFileOfMessagesIsALanguageWeSpeak() throws {
        let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let files = try FileManager.default.contentsOfDirectory(atPath: "/\(here)/Sources/Wording/Messages")
        let english = Wording(language: LanguageTag(known: "en"))
        #expect(files.sorted() == Wording.languages.map { "\(english.name(of: $0)).swift" }.sorted())
    }
}
