// A case file made from the words of a ruleset can be read: as it is, and with every word filled in.
#include <gmock/gmock.h>

#include <map>
#include <sstream>

#include "interpreter/base/render.hpp"
#include "interpreter/session/session.hpp"
#include "interpreter/vocabulary/vocabulary_pages.hpp"
#include "tests/unit/vocabulary/letters.hpp"

namespace proviso::testing {
namespace {

using ::testing::HasSubstr;

/// With something behind `case:` and `as of:`, as a person begins.
std::string named(std::string text) {
    for (const auto& [line, value] : std::map<std::string, std::string>{
             {"\ncase:\n", "\ncase: L-1\n"}, {"\nas of:\n", "\nas of: 2026-03-18\n"}}) {
        const std::size_t at = text.find(line);
        if (at == std::string::npos) throw std::runtime_error("no line" + line);
        text.replace(at, line.size(), value);
    }
    return text;
}

/// A value for what a line asks for: the first of a list, a date and so on.
std::string value_for(const std::string& placeholder) {
    static const std::map<std::string, std::string> values = {
        {"DATE", "2026-03-02"},        {"MONEY", "$12.00"},  {"NUMBER", "3"},
        {"PERIOD", "5 calendar days"}, {"NAME", "J. Ortiz"}, {"REASON", "seen on the day"}};
    const std::string word = placeholder.substr(0, placeholder.find_first_of(","));
    if (const auto known = values.find(word); known != values.end()) return known->second;
    return word.substr(0, word.find(" or "));
}

/// Every `# ` taken away, every value filled in.
std::string filled_in(const std::string& text) {
    std::istringstream lines(named(text));
    std::string result;
    for (std::string line; std::getline(lines, line);) {
        const bool is_word = line.starts_with("# ");
        if (is_word) line.erase(0, 2);
        const bool is_comment = line.find_first_not_of(' ') == line.find('#');
        const std::size_t colon = line.find(": ");
        if (is_word && !is_comment && colon != std::string::npos) {
            const std::size_t end = std::min(line.find("   #"), line.size());
            line = line.substr(0, colon + 2) + value_for(line.substr(colon + 2, end - colon - 2)) +
                   line.substr(end);
        }
        result += line + "\n";
    }
    return result;
}

struct CaseRead {
    std::optional<FactSet> facts;
    std::string told;
};

CaseRead read(const FileReader& rules, const std::string& path, const std::string& text) {
    /// The rules as they are, and one case in memory.
    class WithCase : public MemoryReader {
    public:
        WithCase(const FileReader& rules, std::string text) : rules_(rules) {
            add("case.yaml", std::move(text));
        }
        std::optional<std::string> read(const std::string& file, std::size_t limit,
                                        FileProblem& problem) const override {
            return file == "case.yaml" ? MemoryReader::read(file, limit, problem)
                                       : rules_.read(file, limit, problem);
        }
        std::optional<std::string> read_start(const std::string& file,
                                              std::size_t bytes) const override {
            return rules_.read_start(file, bytes);
        }
        std::optional<std::vector<std::string>> list(const std::string& folder,
                                                     const std::string& end) const override {
            return rules_.list(folder, end);
        }
        std::vector<std::string> folders(const std::string& folder) const override {
            return rules_.folders(folder);
        }

    private:
        const FileReader& rules_;
    };
    const WithCase files(rules, text);
    Session session(files, {PROVISO_SOURCE_DIR "/stdlib", ""});
    if (!session.load(path)) throw std::runtime_error("wrong rules: " + path);
    DiagnosticSink sink;
    CaseRead result;
    result.facts = session.read_case("case.yaml", sink);
    result.told = render_text(sink, session.sources(), RenderOptions{});
    return result;
}

const MemoryReader in_memory({{"rules/letters.proviso", letters_rules},
                              {"rules/postage.proviso", postage_rules}});

TEST(CaseTemplate, IsACaseFileOnceItHasANameAndADay) {
    const CaseRead result =
        read(in_memory, "rules/letters.proviso", named(case_template(letters())));
    EXPECT_EQ(result.told, "");
    ASSERT_TRUE(result.facts);
    for (const StatedFact& fact : result.facts->facts) EXPECT_EQ(fact.stated, Stated::not_given);
}

TEST(CaseTemplate, StandsBehindSigns) {
    const std::string text = case_template(letters());
    EXPECT_THAT(text, HasSubstr("\n# facts:\n#   # ---- letters: the letter ----\n#   letter kind: "
                                "complaint or praise\n"
                                "#   # Told at the desk, not on paper.\n"
                                "#   told at the desk: yes or no   # no unless proved by customer\n"
                                "#   stamp torn on: DATE, or not applicable\n"));
    EXPECT_THAT(text, HasSubstr("#   letter was rude:\n#     is: yes or no\n#     by: NAME\n"
                                "#     on: DATE\n#     because: REASON\n"));
    EXPECT_THAT(text, HasSubstr("#   # letter counted: worked out by the rules, not stated\n"
                                "#   - visit: DATE\n"));
    EXPECT_THAT(text, HasSubstr("# # One sheet of it.\n# sheet:\n#   - date: DATE\n"
                                "#     # Without the margin.\n#     words on the sheet: NUMBER\n"
                                "#     signed:\n#       is: yes or no\n"));
    EXPECT_THAT(text, HasSubstr("# logged through:\n#   all: DATE\n"
                                "#   # letter received\n#   mail: DATE\n"));
}

/// Everything that can be stated has been.
void expect_all_stated(const FileReader& rules, const std::string& path) {
    SCOPED_TRACE(path);
    Session session(rules, {PROVISO_SOURCE_DIR "/stdlib", ""});
    ASSERT_TRUE(session.load(path));
    const Program& program = session.layers().top();
    const Vocabulary words = vocabulary_of(program, session.sources());
    const CaseRead result = read(rules, path, filled_in(case_template(words)));
    EXPECT_EQ(result.told, "");
    ASSERT_TRUE(result.facts);
    const FactSet& facts = *result.facts;
    const auto expect_known = [](const StatedFact& fact) { EXPECT_EQ(fact.stated, Stated::known); };
    for (const StatedFact& fact : facts.facts) expect_known(fact);
    for (std::size_t i = 0; i < facts.events.size(); ++i) {
        const Event& event = program.events[EventId{static_cast<std::uint32_t>(i)}];
        ASSERT_EQ(facts.events[i].entries.size(), event.counted_from.empty() ? 1u : 0u)
            << event.name;
        for (const Entry& entry : facts.events[i].entries) {
            for (const StatedFact& field : entry.fields) expect_known(field);
        }
    }
    for (const RowList& list : facts.records) {
        ASSERT_EQ(list.rows.size(), 1u);
        for (const StatedFact& field : list.rows[0].fields) expect_known(field);
    }
    for (const auto& log : facts.logs) EXPECT_TRUE(log.has_value());
}

TEST(CaseTemplate, IsReadWithEveryWordFilledIn) {
    expect_all_stated(in_memory, "rules/letters.proviso");
}

TEST(CaseTemplate, OfEveryRulesetOfOursIsReadWithEveryWordFilledIn) {
    for (const char* name : {"reg-e", "citi", "remittance", "exposure", "nacha"})
        expect_all_stated(DiskReader(), std::string(PROVISO_SOURCE_DIR "/rulesets/") + name);
}

}  // namespace
}  // namespace proviso::testing
