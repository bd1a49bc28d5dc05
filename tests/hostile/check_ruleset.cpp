#include "tests/hostile/check_ruleset.hpp"

#include <sstream>

#include "interpreter/base/render.hpp"
#include "interpreter/session/session.hpp"

namespace proviso::testing {

Verdict Verdict::of(const DiagnosticSink& sink) {
    Verdict verdict;
    for (const Diagnostic& diagnostic : sink.sorted()) {
        if (diagnostic.severity != Severity::error) continue;
        ++verdict.codes[std::string(info(diagnostic.code).number)];
    }
    return verdict;
}

Verdict Verdict::read(const std::string& words) {
    Verdict verdict;
    std::istringstream stream(words);
    std::string code;
    std::size_t count = 0;
    while (stream >> code >> count) verdict.codes[code] = count;
    return verdict;
}

std::string Verdict::words() const {
    std::string text;
    for (const auto& [code, count] : codes) text += code + " " + std::to_string(count) + " ";
    return text;
}

bool Verdict::has_only(const std::set<std::string>& expected) const {
    if (codes.size() != expected.size()) return false;
    for (const auto& [code, count] : codes) {
        if (!expected.contains(code)) return false;
    }
    return true;
}

Verdict check_ruleset(const std::string& text) {
    const MemoryReader files({{"hostile.proviso", text}});
    Session session(files, {"stdlib", ""});
    session.load("hostile.proviso");
    render_text(session.diagnostics(), session.sources());
    return Verdict::of(session.diagnostics());
}

Verdict check_case(const std::string& ruleset, const std::string& yaml, std::string* answer) {
    const MemoryReader files({{"hostile.proviso", ruleset}, {"case.yaml", yaml}});
    Session session(files, {"stdlib", ""});
    if (!session.load("hostile.proviso")) return Verdict::of(session.diagnostics());
    DiagnosticSink sink;
    const std::optional<FactSet> facts = session.read_case("case.yaml", sink);
    render_text(sink, session.sources());
    if (facts && !sink.has_errors() && facts->as_of) {
        const Determination result =
            evaluate(session.program(), *facts, session.sources(), {*facts->as_of});
        if (answer != nullptr) {
            for (const Answer& each : result.answers) {
                if (each.value) *answer = to_text(*each.value);
            }
        }
    }
    return Verdict::of(sink);
}

}  // namespace proviso::testing
