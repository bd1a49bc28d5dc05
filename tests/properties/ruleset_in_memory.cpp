#include "tests/properties/ruleset_in_memory.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "interpreter/base/assert.hpp"
#include "interpreter/base/render.hpp"

namespace proviso::testing {

std::map<std::string, std::string> shipped_texts(const std::string& folder,
                                                 const std::string& ending) {
    const std::filesystem::path root = PROVISO_ROOT;
    std::map<std::string, std::string> texts;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
        if (!entry.is_regular_file() || entry.path().extension() != ending) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        texts[entry.path().lexically_relative(root).generic_string()] = text.str();
    }
    return texts;
}

const std::map<std::string, std::string>& shipped_rulesets() {
    static const std::map<std::string, std::string> texts = [] {
        std::map<std::string, std::string> all = shipped_texts("rulesets", ".proviso");
        all.merge(shipped_texts("stdlib", ".proviso"));
        return all;
    }();
    return texts;
}

RulesetInMemory::RulesetInMemory(std::map<std::string, std::string> texts, const std::string& path)
    : files_(std::move(texts)),
      session_(std::make_unique<Session>(files_, LibraryFolder{"stdlib", ""})),
      right_(session_->load(path)) {}

std::string RulesetInMemory::diagnostics() const {
    return render_text(session_->diagnostics(), session_->sources());
}

std::optional<FactSet> RulesetInMemory::read(const std::string& yaml, DiagnosticSink& sink) {
    files_.add("case.yaml", yaml);
    return session_->read_case("case.yaml", sink);
}

FactSet RulesetInMemory::read(const std::string& yaml) {
    DiagnosticSink sink;
    std::optional<FactSet> facts = read(yaml, sink);
    if (!facts) std::cerr << render_text(sink, sources()) << yaml;
    PROVISO_ASSERT(facts.has_value(), "a generated case can be read");
    return std::move(*facts);
}

Determination RulesetInMemory::evaluate(const FactSet& facts, bool explain) const {
    return proviso::evaluate(
        program(), facts, sources(),
        {facts.as_of.value_or(Day{}), explain ? Detail::steps : Detail::reasons});
}

RulesetInMemory& regulation_e() {
    static RulesetInMemory ruleset(shipped_rulesets(), "rulesets/reg-e");
    if (!ruleset.is_right()) std::cerr << ruleset.diagnostics();
    PROVISO_ASSERT(ruleset.is_right(), "the shipped ruleset is right");
    return ruleset;
}

}  // namespace proviso::testing
