// What `compare` lists, held against what `evaluate` says of each case before and after a change: the two
// JSON documents are compared here member by member, by nothing of the comparison's own code.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "interpreter/base/render.hpp"
#include "interpreter/cli/run.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/generation/generate.hpp"
#include "interpreter/report/determination_json.hpp"
#include "interpreter/session/session.hpp"

namespace proviso {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

const fs::path root = PROVISO_SOURCE_DIR;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// One planted change: in which file of the rulesets which words become which.
struct Change {
    std::string name, file, words, become;
};

std::ostream& operator<<(std::ostream& out, const Change& change) { return out << change.name; }

void add_folder(MemoryReader& files, const fs::path& from, const std::string& to) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(from)) {
        if (!entry.is_regular_file()) continue;
        const std::string below = fs::relative(entry.path(), from).generic_string();
        files.add(to + "/" + below, read(entry.path()));
    }
}

/// The rulesets twice, the second time with the change; the sample cases once.
MemoryReader two_editions(const Change& change) {
    MemoryReader files;
    add_folder(files, root / "stdlib", "stdlib");
    for (const char* ruleset : {"reg-e", "citi"}) {
        for (const char* edition : {"old", "new"})
            add_folder(files, root / "rulesets" / ruleset, std::string(edition) + "/" + ruleset);
    }
    std::string text = read(root / "rulesets" / change.file);
    const std::size_t at = text.find(change.words);
    EXPECT_NE(at, std::string::npos) << change.file << " does not say: " << change.words;
    if (at != std::string::npos) text.replace(at, change.words.size(), change.become);
    files.add("new/" + change.file, text);
    return files;
}

const char* const cases = "old/reg-e/cases";

/// The document of `evaluate --format json` over the sample cases, without the trees of reasons.
Json evaluated(const MemoryReader& files, const std::string& ruleset) {
    Session session(files, {"stdlib", "stdlib"});
    EXPECT_TRUE(session.load(ruleset)) << render_text(session.diagnostics(), session.sources());
    report::DeterminationDocument document;
    const auto paths = files.list(cases, ".yaml").value_or(std::vector<std::string>{});
    EXPECT_GT(paths.size(), 90u);
    for (const std::string& path : paths) {
        DiagnosticSink sink;
        const auto facts = session.read_case(path, sink);
        EXPECT_TRUE(facts) << path;
        if (!facts) continue;
        const Determination found =
            evaluate(session.layers(), *facts, session.sources(), {*facts->as_of, Detail::reasons});
        document.add(session.program(), session.sources(), found, &session.layers().top());
    }
    return Json::parse(document.finish());
}

Json compared(const MemoryReader& files, const std::string& ruleset, int& code) {
    cli::Surroundings surroundings;
    surroundings.library = {"stdlib", "stdlib"};
    std::ostringstream out, err;
    const std::vector<std::string> words = {
        "compare", "old/" + ruleset, "new/" + ruleset, "--cases", cases, "--format", "json"};
    code = cli::run(words, out, err, files, surroundings);
    EXPECT_EQ(err.str(), "");
    return Json::parse(out.str());
}

/// What is asked, with what tells two questions of one name apart.
std::string question(const Json& answer, bool by_policy) {
    const bool is_value = answer["kind"] == "value" || answer["kind"] == "verdict";
    Json key = {answer["kind"],   by_policy,     answer["subject"],
                answer["record"], answer["row"], answer["occurrence"]};
    if (!is_value) key.push_back(answer["citation"]);
    return key.dump();
}

Json sorted(std::vector<Json> list) {
    std::sort(list.begin(), list.end());
    return list;
}

/// The members of an answer that are an outcome, as `evaluate` gives them.
Json outcome(const Json& answer) {
    Json result;
    for (const char* member : {"status", "for_now", "advised", "due", "done_on", "value",
                               "required", "short_by", "citation"})
        result[member] = answer[member];
    std::vector<Json> alternatives, needs;
    for (const Json& each : answer["alternatives"]) {
        Json kept;
        for (const char* member :
             {"status", "for_now", "due", "value", "done_on", "required", "when"})
            kept[member] = each[member];
        alternatives.push_back(kept);
    }
    for (const Json& need : answer["needs"])
        needs.push_back({need["kind"], need["text"], need["row"], need["until"]});
    result["alternatives"] = sorted(alternatives);
    result["needs"] = sorted(needs);
    return result;
}

using Outcomes = std::map<std::string, Json>;

Outcomes outcomes_of(const Json& determination) {
    Outcomes outcomes;
    std::map<std::string, int> met;
    const auto add = [&](const Json& answer, bool by_policy) {
        const std::string key = question(answer, by_policy);
        outcomes[key + " no. " + std::to_string(++met[key])] = outcome(answer);
    };
    for (const Json& answer : determination["answers"]) add(answer, false);
    if (determination["policy"].is_null()) return outcomes;
    for (const Json& beside : determination["policy"]["answers"]) add(beside["answer"], true);
    return outcomes;
}

/// "CASE: QUESTION" of every answer that differs, without its number among those of one name.
std::multiset<std::string> differing(const Json& before, const Json& after) {
    std::multiset<std::string> found;
    for (std::size_t i = 0; i < after["determinations"].size(); ++i) {
        const Json &a = before["determinations"][i], &b = after["determinations"][i];
        const Outcomes old_outcomes = outcomes_of(a), new_outcomes = outcomes_of(b);
        std::set<std::string> keys;
        for (const auto& [key, value] : old_outcomes) keys.insert(key);
        for (const auto& [key, value] : new_outcomes) keys.insert(key);
        for (const std::string& key : keys) {
            const auto old_one = old_outcomes.find(key), new_one = new_outcomes.find(key);
            const bool same = old_one != old_outcomes.end() && new_one != new_outcomes.end() &&
                              old_one->second == new_one->second;
            if (!same)
                found.insert(b["case"].get<std::string>() + ": " +
                             key.substr(0, key.rfind(" no. ")));
        }
    }
    return found;
}

std::multiset<std::string> listed(const Json& comparison) {
    std::multiset<std::string> found;
    for (const Json& in_case : comparison["cases"]) {
        for (const Json& answer : in_case["answers"])
            found.insert(in_case["case"].get<std::string>() + ": " +
                         question(answer, answer["by_policy"]));
    }
    return found;
}

void expect_exact(const MemoryReader& files, const Change& change) {
    const std::string ruleset = fs::path(change.file).begin()->string();
    const Json before = evaluated(files, "old/" + ruleset);
    const Json after = evaluated(files, "new/" + ruleset);
    int code = 0;
    const Json comparison = compared(files, ruleset, code);
    const auto expected = differing(before, after);
    EXPECT_EQ(listed(comparison), expected);
    EXPECT_EQ(code, expected.empty() ? cli::done : cli::cases_differ);
    EXPECT_EQ(comparison["count"]["compared"], after["determinations"].size());
    // A change that is felt has to be found as its cause.
    EXPECT_EQ(comparison["changed_rules"].empty(), expected.empty());
    for (const Json& group : comparison["groups"])
        EXPECT_TRUE(group["rules_changed"].get<bool>()) << group.dump(1);
}

class Comparison : public testing::TestWithParam<Change> {};

TEST_P(Comparison, ListsExactlyTheAnswersThatEvaluateGivesOtherwise) {
    expect_exact(two_editions(GetParam()), GetParam());
}

/// Cases on the boundaries of Regulation E, from all of it.
std::vector<CaseFile> generated_cases() {
    const MemoryReader files = two_editions({"none", "reg-e/notice.proviso", "", ""});
    Session session(files, {"stdlib", "stdlib"});
    EXPECT_TRUE(session.load("old/reg-e") && session.load_examples())
        << render_text(session.diagnostics(), session.sources());
    const BoundaryCases made = boundary_cases(session, statements_of(session, std::nullopt));
    return boundary_case_files(made, made.cases.size());
}

TEST(ComparisonOfGeneratedCases, ListsExactlyTheAnswersThatEvaluateGivesOtherwise) {
    const std::vector<CaseFile> generated = generated_cases();
    EXPECT_GT(generated.size(), 100u);
    for (const Change& change : {
             Change{"a_shorter_period", "reg-e/investigation.proviso",
                    "initial period is 10 business days", "initial period is 7 business days"},
             Change{"an_exception_widened", "reg-e/investigation.proviso",
                    "if longer periods disclosed and new account notice", "if new account notice"},
             Change{"a_higher_limit", "reg-e/allocation.proviso",
                    "each transfer: earlier first part is lesser of $50",
                    "each transfer: earlier first part is lesser of $100"},
             Change{"another_option_adopted", "reg-e/interpretations.proviso",
                    "10 business days\", adopted\n    confirmation window is 10 business days\n"
                    "  option \"yes, it becomes 20\"",
                    "10 business days\"\n    confirmation window is 10 business days\n"
                    "  option \"yes, it becomes 20\", adopted"},
         }) {
        SCOPED_TRACE(change.name);
        MemoryReader files = two_editions(change);
        for (const CaseFile& each : generated)
            files.add(std::string(cases) + "/" + each.name, each.text);
        expect_exact(files, change);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Planted, Comparison,
    testing::Values(
        Change{"a_shorter_period", "reg-e/investigation.proviso",
               "initial period is 10 business days", "initial period is 7 business days"},
        Change{"an_exception_turned_round", "reg-e/investigation.proviso",
               "(A) notice form is oral\n      (B) confirmation asked",
               "(A) notice form is written\n      (B) confirmation asked"},
        Change{"a_duty_added", "reg-e/investigation.proviso", "§ 1005.11(c)(1)  Ten-day period",
               "§ 1005.11(z)  Planted\n  institution must give provisional credit\n"
               "    within 3 business days after notice of error\n\n"
               "§ 1005.11(c)(1)  Ten-day period"},
        Change{"a_limit_raised", "reg-e/allocation.proviso",
               "each transfer: earlier first part is lesser of $50",
               "each transfer: earlier first part is lesser of $100"},
        Change{"a_burden_turned_round", "reg-e/disclosures.proviso",
               "fact told on the next statement is yes or no, no unless proved by institution",
               "fact told on the next statement is yes or no, yes unless proved by institution"},
        Change{"a_reach_turned_round", "reg-e/other-law.proviso",
               "fact separate credit feature alone is yes or no, no unless proved by institution",
               "fact separate credit feature alone is yes or no, yes unless proved by institution"},
        Change{"a_calendar_with_saturdays", "reg-e/regulation-e.proviso",
               "  open Monday to Friday\n", "  open Monday to Saturday\n"},
        Change{"only_comments_and_layout", "reg-e/investigation.proviso",
               "  initial period is 10 business days",
               "  # as it always was\n\n  the initial period   is   10 business days"},
        Change{"a_policy_faster", "citi/citi.proviso", "within 5 business days",
               "within 4 business days"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace proviso
