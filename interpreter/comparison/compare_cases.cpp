// Shares the cases out among threads; what each finds is put back in the order of the files.

#include "interpreter/comparison/compare_cases.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

#include "interpreter/comparison/compare_case.hpp"

namespace proviso {

namespace {

/// A thread for fewer cases than this costs more than it brings.
constexpr std::size_t least_cases_a_thread = 16;

class Shared {
public:
    explicit Shared(const std::vector<std::string>& paths)
        : paths_(paths), outcomes_(paths.size()) {}

    /// Takes cases until none is left. What goes wrong in a thread is kept for the one that waits.
    void work(CaseComparer comparer) {
        try {
            for (std::size_t at = next_++; at < paths_.size(); at = next_++)
                outcomes_[at] = comparer.compare(paths_[at]);
        } catch (...) {
            const std::lock_guard<std::mutex> hold(lock_);
            failure_ = std::current_exception();
            next_ = paths_.size();
        }
    }

    std::vector<CaseOutcome> take() {
        if (failure_) std::rethrow_exception(failure_);
        return std::move(outcomes_);
    }

private:
    const std::vector<std::string>& paths_;
    std::vector<CaseOutcome> outcomes_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex lock_;
    std::exception_ptr failure_;
};

}  // namespace

RulesChanged::RulesChanged(const ComparedRules& before, const ComparedRules& after)
    : law_(before.rules.law, before.sources, after.rules.law, after.sources) {
    if (before.rules.with_policies.empty() && after.rules.with_policies.empty()) return;
    policy_.emplace(before.rules.top(), before.sources, after.rules.top(), after.sources);
}

CasesCompared compare_cases(const ComparedRules& before, const ComparedRules& after,
                            const RulesChanged& changed, const FileReader& files,
                            const std::vector<std::string>& paths, const HowToCompare& how) {
    Shared shared(paths);
    const std::size_t useful = paths.size() / least_cases_a_thread + 1;
    const std::size_t threads = std::clamp<std::size_t>(how.threads, 1, useful);
    const CaseComparer comparer(before, after, changed, files, how);
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.emplace_back([&shared, &comparer] { shared.work(comparer); });
    shared.work(comparer);
    for (std::thread& other : others) other.join();

    CasesCompared result;
    for (CaseOutcome& outcome : shared.take()) {
        if (auto* not_read = std::get_if<CaseNotRead>(&outcome)) {
            result.not_read.push_back(std::move(*not_read));
            continue;
        }
        ++result.count;
        if (auto* change = std::get_if<CaseChange>(&outcome))
            result.changed.push_back(std::move(*change));
    }
    return result;
}

}  // namespace proviso
