// Every beginning of every shipped ruleset, and every changed byte in one: read without loss, and
// without an end of the program.

#include <gtest/gtest.h>

#include "grammar/document.hpp"
#include "grammar/parse.hpp"
#include "interpreter/base/render.hpp"
#include "interpreter/semantics/resolve.hpp"
#include "tests/properties/damage.hpp"
#include "tests/properties/random.hpp"
#include "tests/properties/ruleset_in_memory.hpp"

namespace proviso::testing {
namespace {

/// Bytes of text read by one test, about ten seconds of a debug build.
constexpr std::size_t prefix_budget = 12'000'000;
constexpr std::size_t change_budget = 12'000'000;

std::vector<std::string> paths() {
    std::vector<std::string> all;
    for (const auto& [path, text] : shipped_rulesets()) all.push_back(path);
    return all;
}

std::string name_of_test(const ::testing::TestParamInfo<std::string>& info) {
    std::string name = info.param;
    for (char& c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
    }
    return name;
}

/// The texts that are checked together with this one: its folder, and what they use.
std::vector<std::string> neighbours(const std::string& path) {
    const bool uses_regulation_e = path.starts_with("rulesets/citi/");
    const bool is_regulation_e = path.starts_with("rulesets/reg-e/");
    std::vector<std::string> all;
    for (const std::string& other : paths()) {
        const bool library = other.starts_with("stdlib/");
        const bool regulation_e = other.starts_with("rulesets/reg-e/");
        const bool citi = other.starts_with("rulesets/citi/");
        const bool wanted = library || (regulation_e && (is_regulation_e || uses_regulation_e)) ||
                            (citi && uses_regulation_e);
        if (wanted && other != path) all.push_back(other);
    }
    return all;
}

class DamagedRuleset : public ::testing::TestWithParam<std::string> {};

TEST_P(DamagedRuleset, every_beginning_is_read_without_loss) {
    const std::string& text = shipped_rulesets().at(GetParam());
    const std::size_t step = stride(text.size(), text.size() / 2, prefix_budget);
    Watch watch(GetParam());
    for (std::size_t length = 0; length <= text.size(); length += step) {
        watch.at(length);
        SourceMap sources;
        DiagnosticSink sink;
        const SourceId source = sources.add("prefix.proviso", text.substr(0, length));
        const SyntaxTree tree = parse(sources, source, sink);
        ASSERT_EQ(tree.reconstruct(sources.text(source)), sources.text(source))
            << "the first " << length << " bytes";
        read_document(tree, sources);
    }
}

/// A text that was read once, to be resolved again and again beside changed ones.
struct Beside {
    SourceMap sources;
    std::vector<Document> documents;

    explicit Beside(const std::string& path) {
        DiagnosticSink sink;
        for (const std::string& other : neighbours(path)) {
            const SourceId source = sources.add(other, shipped_rulesets().at(other));
            documents.push_back(read_document(parse(sources, source, sink), sources));
        }
    }

    /// Reads, resolves and tells what is wrong; true when nothing is.
    bool check(const std::string& text) const {
        SourceMap with = sources;
        DiagnosticSink sink;
        const SourceId source = with.add("changed.proviso", text);
        const SyntaxTree tree = parse(with, source, sink);
        EXPECT_EQ(tree.reconstruct(text), text);
        std::vector<Document> all = {read_document(tree, with)};
        all.insert(all.end(), documents.begin(), documents.end());
        resolve(all, all.size(), with, sink);
        render_text(sink, with);
        return !sink.has_errors();
    }
};

TEST_P(DamagedRuleset, every_changed_byte_is_read_and_resolved) {
    const std::string& text = shipped_rulesets().at(GetParam());
    const Beside beside(GetParam());
    std::size_t together = text.size();
    for (const std::string& other : neighbours(GetParam()))
        together += shipped_rulesets().at(other).size();
    const std::size_t step = stride(text.size(), together, change_budget);
    Random random(text.size());
    Watch watch(GetParam());
    for (std::size_t place = random.below(step); place < text.size(); place += step) {
        const char byte =
            static_cast<char>(random.chance(50) ? random.below(256) : 32 + random.below(95));
        watch.at(place, static_cast<unsigned char>(byte));
        std::string changed = text;
        changed[place] = byte;
        beside.check(changed);
        ASSERT_FALSE(HasFailure()) << "byte " << place << " is " << static_cast<int>(byte);
    }
}

TEST_P(DamagedRuleset, every_missing_line_is_read_and_resolved) {
    const std::string& text = shipped_rulesets().at(GetParam());
    const Beside beside(GetParam());
    Watch watch(GetParam());
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        watch.at(begin);
        beside.check(text.substr(0, begin) + text.substr(end));
        ASSERT_FALSE(HasFailure()) << "without the line at byte " << begin;
        begin = end;
    }
}

INSTANTIATE_TEST_SUITE_P(Shipped, DamagedRuleset, ::testing::ValuesIn(paths()), name_of_test);

}  // namespace
}  // namespace proviso::testing
