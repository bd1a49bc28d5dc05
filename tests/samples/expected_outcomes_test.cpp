// The sample cases against their EXPECTED.md pages, which were worked out from the law by hand and a
// calendar: every row of every page is compared with what the evaluator says.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/session/files.hpp"
#include "interpreter/session/session.hpp"

namespace proviso {
namespace {

const std::string root = PROVISO_SOURCE_DIR;

struct Row {
    std::string case_number, what, status, due;
};

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(' ');
    return from == std::string::npos ? ""
                                     : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

std::vector<Row> rows_of(const std::string& page) {
    std::ifstream file(page);
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.size() < 4 || line[0] != '|' || line[2] < '0' || line[2] > '9') continue;
        std::vector<std::string> cells;
        std::istringstream all(line.substr(1));
        for (std::string cell; std::getline(all, cell, '|');) cells.push_back(trimmed(cell));
        rows.push_back({cells[0], cells[1], cells[2], cells[3]});
    }
    return rows;
}

std::set<std::string> dates_in(const std::string& text) {
    std::set<std::string> dates;
    for (std::size_t at = 0; at + 10 <= text.size(); ++at) {
        if (read_day(text.substr(at, 10))) dates.insert(text.substr(at, 10));
    }
    return dates;
}

/// The status as the page writes it: "OPEN for now", "NOT REQUIRED", "OPEN (advised)".
std::string status_of(const Answer& answer) {
    std::string word(status_word(answer.status, answer.by_policy));
    if (answer.status == Status::no_breach) word = "no breach recorded";
    if (answer.status == Status::available) word += answer.advised ? " (advised)" : ", not advised";
    const bool says_for_now = answer.status == Status::open;
    return word + (answer.for_now && says_for_now ? " for now" : "");
}

class Samples : public testing::TestWithParam<std::string> {
protected:
    Samples() : session_(files_, LibraryFolder{root + "/stdlib", "stdlib"}) {}

    const Determination& determination(const std::string& number) {
        auto& known = cases_[number];
        if (known.case_id.empty()) {
            std::string path;
            for (const auto& entry :
                 std::filesystem::directory_iterator(root + "/" + GetParam() + "/cases")) {
                if (entry.path().filename().string().rfind(number + "-", 0) == 0)
                    path = entry.path().string();
            }
            DiagnosticSink sink;
            const auto facts = session_.read_case(path, sink);
            EXPECT_TRUE(facts && facts->as_of) << path;
            if (facts && facts->as_of)
                known = in_one_list(
                    session_.layers(),
                    evaluate(session_.layers(), *facts, session_.sources(), {*facts->as_of}));
        }
        return known;
    }

    static std::vector<const Answer*> answers(const Determination& all, const std::string& subject,
                                              const std::string& citation) {
        std::vector<const Answer*> found;
        for (const Answer& answer : all.answers) {
            const bool named = answer.subject == subject || ("not " + answer.subject) == subject;
            if (named && (citation.empty() || answer.citation == citation))
                found.push_back(&answer);
        }
        return found;
    }

    void compare(const Row& row);
    void compare_answer(const Row& row, const Answer& answer);
    void compare_verdicts(const Row& row, const Determination& all);
    std::string verdict_word(const Value& value);

    DiskReader files_;
    Session session_;
    std::map<std::string, Determination> cases_;
};

void Samples::compare_answer(const Row& row, const Answer& answer) {
    if (row.status[0] == '$') {
        ASSERT_TRUE(answer.value.has_value()) << status_word(answer.status);
        const std::string cents = row.status.find('.') == std::string::npos ? ".00" : "";
        EXPECT_EQ(to_text(*answer.value), row.status + cents);
        return;
    }
    if (row.status == "no" || row.status.rfind("yes", 0) == 0) {
        ASSERT_TRUE(answer.value.has_value()) << status_word(answer.status);
        EXPECT_EQ(answer.value->is_yes(), row.status != "no");
        return;
    }
    EXPECT_EQ(status_of(answer), row.status);
    std::set<std::string> due;
    if (answer.due) due.insert(to_text(*answer.due));
    for (const Alternative& alternative : answer.alternatives) {
        if (alternative.due) due.insert(to_text(*alternative.due));
    }
    const std::set<std::string> expected = dates_in(row.due);
    const bool breach = answer.kind == AnswerKind::ban && answer.done_on;
    if (breach) due = {to_text(*answer.done_on)};
    if (!expected.empty()) {
        EXPECT_EQ(due, expected);
    }
}

/// As the page writes it: "yes", "$50", "sixty-day-tier".
std::string Samples::verdict_word(const Value& value) {
    if (value.kind == ValueKind::choice)
        return to_text(value, session_.program().choices[value.choice()]);
    std::string word = to_text(value);
    if (value.kind == ValueKind::money && word.ends_with(".00")) word.resize(word.size() - 3);
    return word;
}

void Samples::compare_verdicts(const Row& row, const Determination& all) {
    const auto comma = row.what.find(", transfer");
    for (const char c : row.what.substr(comma)) {
        if (c < '1' || c > '9') continue;
        bool found = false;
        for (const Answer& answer : all.answers) {
            if (answer.kind != AnswerKind::verdict || answer.row != c - '1') continue;
            if (answer.subject != row.what.substr(0, comma)) continue;
            found = true;
            ASSERT_TRUE(answer.value.has_value());
            EXPECT_EQ(verdict_word(*answer.value), row.status);
        }
        EXPECT_TRUE(found);
    }
}

void Samples::compare(const Row& row) {
    SCOPED_TRACE("case " + row.case_number + ": " + row.what + " | " + row.status + " | " +
                 row.due);
    const Determination& all = determination(row.case_number);
    if (row.what.rfind("every duty", 0) == 0) {
        const bool whole = row.what.find("ban and path") != std::string::npos;
        EXPECT_EQ(all.subject, !whole);
        for (const Answer& answer : all.answers) {
            const bool error_resolution =
                answer.kind == AnswerKind::duty && answer.citation.rfind("1005.11", 0) == 0;
            if (whole || error_resolution) {
                EXPECT_EQ(status_word(answer.status), row.status) << answer.citation;
            }
        }
        return;
    }
    if (row.what.find(", transfer") != std::string::npos) return compare_verdicts(row, all);
    const auto comma = row.what.find(", § ");
    std::string citations = comma == std::string::npos ? "" : row.what.substr(comma + 5);
    const std::string subject = row.what.substr(0, comma);
    for (std::size_t more = 0; more != std::string::npos;) {
        more = citations.find(" and § ");
        const bool value =
            row.status[0] == '$' || row.status == "no" || row.status.rfind("yes", 0) == 0;
        const bool liability = subject == "consumer liability";
        const auto found =
            answers(all, subject, value || liability ? "" : citations.substr(0, more));
        EXPECT_EQ(found.size(), 1u);
        for (const Answer* answer : found) compare_answer(row, *answer);
        if (more != std::string::npos) citations = citations.substr(more + 8);
    }
}

TEST_P(Samples, come_out_as_worked_out_by_hand) {
    ASSERT_TRUE(session_.load(root + "/" + GetParam()));
    const std::vector<Row> rows = rows_of(root + "/" + GetParam() + "/cases/EXPECTED.md");
    ASSERT_GT(rows.size(), 15u);
    for (const Row& row : rows) compare(row);
}

INSTANTIATE_TEST_SUITE_P(Rulesets, Samples,
                         testing::Values("rulesets/reg-e", "rulesets/citi", "rulesets/remittance",
                                         "rulesets/exposure", "rulesets/nacha"),
                         [](const auto& ruleset) {
                             std::string name = ruleset.param.substr(ruleset.param.find('/') + 1);
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

}  // namespace
}  // namespace proviso
