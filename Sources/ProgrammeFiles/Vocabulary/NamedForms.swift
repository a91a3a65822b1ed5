internal import Markup
internal import Programmes

/// The notations that the JSON Schema names once and refers to.
extension Form {
    static let date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

    static let named: [(name: String, schema: JSON)] = [
        ("words", ["type": ["string", "number", "boolean"]]),
        (
            "text",
            [
                "anyOf": [
                    ["$ref": "#/$defs/words"],
                    [
                        "type": "object", "minProperties": 1,
                        "patternProperties": .object([(languageTag, ["$ref": "#/$defs/words"] as JSON)]),
                        "additionalProperties": false,
                    ],
                ]
            ]
        ),
        ("id", pattern("^[a-z0-9][a-z0-9-]{0,62}$", types: ["string", "integer"], "opening", "main-hall")),
        ("url", pattern("^https?://[^/.\\s][^\\s<>\"]*$", "https://example.org")),
        ("zone", pattern("^[A-Za-z][A-Za-z0-9_+/-]*$", "Europe/London", "Asia/Karachi")),
        (
            "time",
            pattern("^(after [a-z0-9].*|.*[0-9].*)$", "2027-07-24 17:00", "17:00", "4 pm", "after opening + 15m")
        ),
        ("length", pattern("^([0-9]{1,4}h)?([0-9]{1,4}m)?$", "90m", "2h", "1h30m")),
        (
            "window",
            pattern(
                "^([0-9]{4}-[0-9]{2}-[0-9]{2}|.*[0-9] ?(am|pm)?\\.\\. ?[0-9].*)", "2027-07-24 14:00..23:00",
                "09:00..22:00",
                "weekdays 18:00..21:00")
        ),
        ("hours", pattern("^[0-9][^.]*\\.\\. ?[0-9][^.]*$", "09:00..22:00")),
        ("clock", pattern("^[0-9]{1,2}(:[0-9]{2})?( ?[ap]m)?$", "06:00")),
        (
            "days",
            pattern(
                "^[0-9]{4}-[0-9]{2}-[0-9]{2}( ?\\.\\. ?[0-9]{4}-[0-9]{2}-[0-9]{2})?$", "2027-07-24",
                "2027-07-24..2027-07-27")
        ),
        ("date", pattern(date, "2027-07-24")),
        (
            "recurrence",
            pattern(
                "^([Ee]very |[Dd]aily|[Ww]eekly|[Mm]onthly|[Ff]ortnightly).*([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+ times?)$",
                "weekly until 2027-12-15", "every 2 weeks on mon and wed until 2027-12-15",
                "monthly on the last fri 6 times")
        ),
        ("language", pattern(languageTag, "en", "ur", "pt-BR")),
        (
            "colour",
            [
                "anyOf": [
                    ["enum": .strings(Colour.names.keys.sorted())],
                    pattern("^(#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})|[A-Za-z]*[A-Z][A-Za-z]*)$", "#8a1538"),
                ]
            ]
        ),
        ("flag", ["enum": [true, false, "true", "false", "yes", "no", "on", "off"]]),
    ]

    private static let languageTag = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"

    private static func pattern(_ pattern: String, types: [String] = ["string"], _ examples: String...) -> JSON {
        [
            "type": types.count == 1 ? .string(types[0]) : .strings(types), "pattern": .string(pattern),
            "examples": .strings(examples),
        ]
    }
}
