// Holds approvals against what was found, both ways; and writes what was found as approvals to fill in.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "interpreter/comparison/approvals.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

using Key = std::tuple<std::string, std::string, Transition>;

/// The changes that one approval speaks of.
using Found = std::map<Key, std::vector<ChangePlace>>;

Found by_key(const CasesCompared& compared) {
    Found found;
    for (std::size_t c = 0; c < compared.changed.size(); ++c) {
        const auto& answers = compared.changed[c].answers;
        for (std::size_t a = 0; a < answers.size(); ++a) {
            const AskedAbout& asked = answers[a].asked;
            found[{asked.citation, question_text(asked), answers[a].transition}].push_back({c, a});
        }
    }
    return found;
}

class Check {
public:
    Check(ApprovalCheck& result, CasesCompared& compared)
        : result_(result), compared_(compared), found_(by_key(compared)) {}

    void run() {
        for (std::size_t i = 0; i < result_.approvals.size(); ++i) {
            const Approval& approval = result_.approvals[i];
            const auto at = found_.find({approval.paragraph, approval.answer, approval.transition});
            if (at == found_.end()) {
                result_.misfits.push_back({i, "nothing changes so"});
            } else if (approval.count) {
                by_count(i, at->second);
            } else {
                by_cases(i, at->second);
            }
        }
        for (const CaseChange& in_case : compared_.changed) {
            for (const AnswerChange& change : in_case.answers)
                ++(change.approved_by ? result_.approved : result_.not_approved);
        }
    }

private:
    void by_count(std::size_t place, const std::vector<ChangePlace>& found) {
        const std::size_t approved = *result_.approvals[place].count;
        if (approved == found.size()) return cover(place, found);
        result_.misfits.push_back(
            {place, fmt::format("{} approved, {} found",
                                report::counted(approved, "answer", "answers"), found.size())});
    }

    void by_cases(std::size_t place, const std::vector<ChangePlace>& found) {
        const std::vector<std::string>& listed = result_.approvals[place].cases;
        std::set<std::string> left(listed.begin(), listed.end());
        std::vector<ChangePlace> covered;
        for (const ChangePlace& each : found) {
            const std::string& name = compared_.changed[each.of_case].case_id;
            if (std::find(listed.begin(), listed.end(), name) == listed.end()) continue;
            covered.push_back(each);
            left.erase(name);
        }
        cover(place, covered);
        if (left.empty()) return;
        result_.misfits.push_back(
            {place, "nothing changes so in " + report::joined({left.begin(), left.end()}, ", ")});
    }

    void cover(std::size_t place, const std::vector<ChangePlace>& covered) {
        for (const ChangePlace& each : covered)
            compared_.changed[each.of_case].answers[each.of_answer].approved_by = place;
    }

    ApprovalCheck& result_;
    CasesCompared& compared_;
    const Found found_;
};

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + "\"";
}

}  // namespace

ApprovalCheck check_approvals(std::vector<Approval> approvals, CasesCompared& compared) {
    ApprovalCheck result;
    result.approvals = std::move(approvals);
    Check(result, compared).run();
    return result;
}

std::string approvals_to_fill_in(const CasesCompared& compared,
                                 const std::vector<ChangeGroup>& groups) {
    std::string text =
        "# Each change needs a reason, a name and a day before it counts as approved.\n";
    text += "approved changes:\n";
    std::set<Key> written;  // one answer may change alike because of several changes of the rules
    const Found found = by_key(compared);
    for (const ChangeGroup& group : groups) {
        const Key key{group.asked.citation, question_text(group.asked), group.transition};
        if (!written.insert(key).second) continue;
        text += "  # because of " + causes_text(group.causes) + "\n";
        text += "  - paragraph: " + quoted(report::cited(group.asked.citation)) + "\n";
        text += "    answer: " + quoted(question_text(group.asked)) + "\n";
        text += "    from: " + quoted(group.transition.from) + "\n";
        text += "    to: " + quoted(group.transition.to) + "\n    cases:\n";
        std::set<std::string> cases;
        for (const ChangePlace& place : found.at(key))
            cases.insert(compared.changed[place.of_case].case_id);
        for (const std::string& name : cases) text += "      - " + quoted(name) + "\n";
        text += "    reason:\n    approved by:\n    on:\n";
    }
    return text;
}

}  // namespace proviso
