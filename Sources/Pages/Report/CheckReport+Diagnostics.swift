internal import Diagnostics
internal import Markup

extension CheckReport {
    var groups: [HTML] {
        let groups = Severity.allCases.reversed().compactMap(group)
        if diagnostics.isEmpty { return [.element("p", attributes: [("class", "fine")], "No mistakes were found.")] }
        return groups
    }

    private func group(_ severity: Severity) -> HTML? {
        let found = diagnostics.filter { $0.severity == severity }
        guard !found.isEmpty else { return nil }
        let name = severity.rawValue
        return .element(
            "section", attributes: [("class", name), ("aria-labelledby", "group-\(name)")],
            [
                .element(
                    "h2", attributes: [("id", "group-\(name)")],
                    "\(name.prefix(1).uppercased() + name.dropFirst())s (\(found.count))")
            ] + found.map(article))
    }

    private func article(_ diagnostic: Diagnostic) -> HTML {
        let excerpts = Excerpt.all(of: diagnostic, in: files, hiding: secrets)
        // A fix of a private value holds it.
        let fixes = excerpts.contains(where: \.isPrivate) ? [] : diagnostic.fixes
        return .element(
            "article",
            [
                .element(
                    "h3",
                    [
                        .text(open(diagnostic.message)), " ",
                        .element("code", attributes: [("class", "code")], diagnostic.code.description),
                    ])
            ] + excerpts.map(excerpt)
                + diagnostic.notes.map { remark("Note", $0) } + fixes.map { remark("Fix", $0.summary) })
    }

    private func excerpt(_ excerpt: Excerpt) -> HTML {
        .element(
            "figure",
            [
                .element(
                    "figcaption", [.text(excerpt.location)] + (excerpt.label.map { [.text(": " + open($0))] } ?? [])),
                .element(
                    "pre",
                    attributes: [
                        ("tabindex", "0"), ("role", "group"), ("aria-label", "Line \(excerpt.line)"), ("dir", "ltr"),
                    ],
                    [
                        .element(
                            "code",
                            [
                                .text(excerpt.before),
                                excerpt.marked.isEmpty ? .nothing : .element("mark", excerpt.marked),
                                .text(excerpt.after),
                            ])
                    ]),
            ])
    }

    private func remark(_ kind: String, _ text: String) -> HTML {
        .element("p", [.element("strong", "\(kind):"), " ", .text(open(text))])
    }

    private func open(_ text: String) -> String { secrets.hidden(madeVisible(text)) }
}
