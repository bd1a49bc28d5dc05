// HEAD first, then the moment before each commit that changed the rules; each is loaded once for all.
#include "interpreter/history/add_last_passed.hpp"

#include <algorithm>

#include "interpreter/history/moment.hpp"
#include "interpreter/history/what_changed.hpp"
#include "interpreter/revisions/commits.hpp"

namespace proviso {

namespace {

/// Commits that are looked behind. Who broke a rule longer ago knows by now.
constexpr std::size_t most_commits = 20;
constexpr std::size_t most_changes = 3;  // told of one expectation

/// An expectation that does not hold.
struct Failing {
    const Example& example;
    std::size_t at;
    Actual& actual;

    const Expectation& expected() const { return example.expects[at]; }
};

/// Which line of the example as it stood then is this expectation: the same words, else another thing said in
/// the same place of the same subject; none where it is new.
std::optional<std::size_t> position_then(const Example* then, const Failing& each) {
    if (then == nullptr) return std::nullopt;
    const std::vector<Expectation>& expects = then->expects;
    for (std::size_t at = 0; at < expects.size(); ++at) {
        if (expects[at].written == each.expected().written) return at;
    }
    const bool same_place =
        each.at < expects.size() && expects[each.at].subject == each.expected().subject;
    return same_place ? std::optional(each.at) : std::nullopt;
}

CommitTold told(const Commit& commit) {
    return {commit.short_id, commit.day, commit.author, commit.subject};
}

/// Goes back from the present, and keeps the moment after the one in hand: what is changed lies between.
class Search {
public:
    explicit Search(const Tested& tested) : tested_(tested) {}

    void run(std::vector<Failing> failing);

private:
    void look(Moment& moment, const Commit& commit, bool committed);
    std::optional<LastPassed> found_at(Moment& moment, const Failing& each);
    /// Written after the last commit: an earlier one knows no more of it. Of case files that is not known.
    bool is_new(const Moment& moment, const Failing& each) const {
        return tested_.cases.empty() && !position_then(moment.of_then(each.example.name), each);
    }
    std::vector<LastPassed::Change> changes_since(const Moment& moment, const Example& example,
                                                  const Failing& each) const;
    void give_up(const std::string& reason);

    const Tested& tested_;
    std::vector<Failing> left_;
    std::unique_ptr<Moment> later_;  // null: the present
};

std::vector<LastPassed::Change> Search::changes_since(const Moment& moment, const Example& example,
                                                      const Failing& each) const {
    const Example* later = later_ ? later_->of_now(each.example.name) : &each.example;
    if (later == nullptr) return {};
    const Session& session = later_ ? later_->session() : tested_.session;
    return rules_changed({moment.session(), example}, {session, *later}, later->expects[each.at]);
}

/// As it reads now, by the rules of then; else as it read then.
std::optional<LastPassed> Search::found_at(Moment& moment, const Failing& each) {
    const std::string& name = each.example.name;
    const Example* const now = moment.of_now(name);
    if (now != nullptr && moment.result(*now).actual[each.at].as_expected) {
        LastPassed found;
        found.changes = changes_since(moment, *now, each);
        return found;
    }
    const Example* const then = moment.of_then(name);
    const auto at = position_then(then, each);
    if (at && moment.result(*then).actual[*at].as_expected) {
        LastPassed found;
        found.changes = example_changed({moment.session(), *then}, {tested_.session, each.example});
        if (found.changes.empty())
            found.changes.push_back({"what the example starts from", {}, {}});
        return found;
    }
    if (now != nullptr) return std::nullopt;
    LastPassed unreadable;
    unreadable.not_known = "do not know its words";
    return unreadable;
}

/// \param committed whether what came after this moment was brought by `commit`; else the moment is that commit
void Search::look(Moment& moment, const Commit& commit, bool committed) {
    std::vector<Failing> still;
    for (const Failing& each : left_) {
        auto found = found_at(moment, each);
        if (!found && !committed && is_new(moment, each)) {
            found.emplace();
            found->not_known = "not yet: it is new since " + commit.short_id +
                               ", the last commit, and does not hold by the rules there";
        } else if (found && !found->not_known.empty()) {
            found->not_known = "not known: the rules " +
                               std::string(committed ? "before " : "of ") + commit.short_id + " " +
                               found->not_known;
        }
        if (!found) {
            still.push_back(each);
            continue;
        }
        if (found->not_known.empty())
            (committed ? found->broken_by : found->passed_at) = told(commit);
        if (found->changes.size() > most_changes) {
            found->more_changes = found->changes.size() - most_changes;
            found->changes.resize(most_changes);
        }
        each.actual.last_passed = std::move(found);
    }
    left_ = std::move(still);
}

void Search::give_up(const std::string& reason) {
    for (const Failing& each : left_) {
        LastPassed unknown;
        unknown.not_known = reason;
        each.actual.last_passed = std::move(unknown);
    }
    left_.clear();
}

void Search::run(std::vector<Failing> failing) {
    const std::unique_ptr<Commits> commits = Commits::around(tested_.path);
    const auto within = commits ? commits->within(tested_.path) : std::nullopt;
    if (!within) return;
    const Commit head = commits->head();
    left_ = std::move(failing);
    auto moment = std::make_unique<Moment>(tested_, head.id, *within);
    if (!moment->is_readable()) return;
    look(*moment, head, false);
    std::vector<std::string> paths = moment->files();
    paths.push_back(*within);
    std::string last = head.short_id;
    for (const Commit& commit : commits->that_changed(paths, most_commits)) {
        if (left_.empty()) return;
        last = commit.short_id;
        later_ = std::move(moment);
        moment = std::make_unique<Moment>(tested_, commit.parent, *within);
        if (commit.parent.empty() || !moment->is_readable())
            return give_up("not since " + last + ", and what came before is no such ruleset");
        look(*moment, commit, true);
    }
    give_up("not in the last " + std::to_string(most_commits) +
            " commits that changed the rules, back to " + last);
}

}  // namespace

void add_last_passed(const Tested& tested, ExampleResults& results) {
    std::vector<Failing> failing;
    for (ExampleResult& result : results.results) {
        for (std::size_t at = 0; at < result.actual.size(); ++at) {
            if (!result.actual[at].as_expected)
                failing.push_back({*result.example, at, result.actual[at]});
        }
    }
    if (!failing.empty()) Search(tested).run(std::move(failing));
}

}  // namespace proviso
