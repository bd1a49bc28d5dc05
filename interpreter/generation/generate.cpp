#include "interpreter/generation/generate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "interpreter/evaluate/by_law.hpp"
#include "interpreter/generation/change_case.hpp"
#include "interpreter/generation/cover.hpp"
#include "interpreter/generation/propose.hpp"
#include "interpreter/generation/write_case.hpp"

namespace proviso {

namespace {

/// A case that was tried and stands on a boundary; kept as text, which is far smaller than its facts.
struct Candidate {
    BoundaryCase made;
    Observation seen;
};

class Generation {
public:
    Generation(const Session& session, const std::vector<StatementId>& statements, KeptCases kept,
               std::size_t at_most)
        : session_(session),
          program_(session.layers().top()),
          statements_(statements),
          kept_(kept),
          at_most_(at_most) {
        if (!session.layers().with_policies.empty())
            by_law_.emplace(session.layers().law, program_);
        run_ = [this](const FactSet& facts, const std::function<void(Pass&)>& use) {
            Pass pass(program_, facts, facts.as_of.value_or(Day{}), by_law_ ? &*by_law_ : nullptr);
            pass.run();
            use(pass);
        };
    }

    BoundaryCases make() {
        for (const Example& example : session_.examples()) {
            if (!is_plain(*example.facts)) continue;
            FactSet seed = *example.facts;
            seed.as_of = example.as_of;
            run_(seed, [&](Pass& pass) {
                propose(pass, seed, statements_, run_, attempts_,
                        [&](FactSet facts) { try_case(std::move(facts), example.name); });
            });
            if (result_.limit_reached) break;
        }
        select();
        return std::move(result_);
    }

private:
    void try_case(FactSet facts, const std::string& seed) {
        if (result_.tried == at_most_) {
            result_.limit_reached = true;
            return;
        }
        ++result_.tried;
        suppose_findings(program_, facts);
        Observation seen;
        run_(facts, [&](Pass& pass) { seen = observe(pass, statements_, session_.sources()); });
        if (seen.boundaries.empty()) return;
        std::string text = nameless_case_text(program_, facts);
        if (!tried_.insert(text).second) return;
        candidates_.push_back({{seed, {}, std::move(text)}, std::move(seen)});
    }

    std::uint32_t number(const Shown& shown) {
        return numbers_.try_emplace(shown, static_cast<std::uint32_t>(numbers_.size()))
            .first->second;
    }

    void select() {
        std::vector<std::vector<std::uint32_t>> sets;
        for (const Candidate& each : candidates_) {
            std::set<std::uint32_t> shows;
            for (const Boundary& boundary : each.seen.boundaries)
                shows.insert(number(boundary.shown));
            for (const Shown& clause : each.seen.clauses) shows.insert(number(clause));
            sets.emplace_back(shows.begin(), shows.end());
        }
        std::set<Shown> told;
        std::vector<bool> is_taken(candidates_.size());
        for (const std::size_t at : small_cover(sets, numbers_.size())) {
            is_taken[at] = true;
            take(candidates_[at], [&](const Shown& shown) { return told.insert(shown).second; });
        }
        if (kept_ == KeptCases::fewest) return;
        for (std::size_t at = 0; at < candidates_.size(); ++at) {
            if (!is_taken[at]) take(candidates_[at], [](const Shown&) { return true; });
        }
    }

    /// \param is_told whether a boundary is worth naming
    void take(Candidate& candidate, const std::function<bool(const Shown&)>& is_told) {
        std::vector<std::string>& stands_on = candidate.made.stands_on;
        for (const Boundary& boundary : candidate.seen.boundaries) {
            if (!is_told(boundary.shown)) continue;
            if (std::find(stands_on.begin(), stands_on.end(), boundary.words) == stands_on.end())
                stands_on.push_back(boundary.words);
        }
        result_.cases.push_back(std::move(candidate.made));
    }

    const Session& session_;
    const Program& program_;
    const std::vector<StatementId>& statements_;
    KeptCases kept_;
    std::size_t at_most_;
    std::optional<ByLaw> by_law_;
    RunCase run_;
    Attempts attempts_;
    std::set<std::string> tried_;
    std::vector<Candidate> candidates_;
    std::map<Shown, std::uint32_t> numbers_;
    BoundaryCases result_;
};

/// The first boundary it stands on, without the day, in letters that suit every file system:
/// "the-last-day-of-1005.11-c-1" of "the last day of § 1005.11(c)(1): determination made on …".
std::string file_name_of(const BoundaryCase& made) {
    if (made.stands_on.empty()) return "another-way";
    const std::string& words = made.stands_on.front();
    std::string name;
    for (const char letter : words.substr(0, words.find_first_of(",:"))) {
        const bool plain = ('a' <= letter && letter <= 'z') || ('A' <= letter && letter <= 'Z') ||
                           ('0' <= letter && letter <= '9') || letter == '.';
        if (plain) name += letter;
        if (!plain && !name.ends_with('-')) name += '-';
    }
    while (name.ends_with('-')) name.pop_back();
    return name;
}

}  // namespace

BoundaryCases boundary_cases(const Session& session, const std::vector<StatementId>& statements,
                             KeptCases kept, std::size_t at_most) {
    return Generation(session, statements, kept, at_most).make();
}

std::vector<StatementId> statements_of(const Session& session,
                                       const std::optional<std::string>& paragraph) {
    const Program& program = session.layers().top();
    const auto& own = session.main_sources();
    std::vector<StatementId> statements;
    for (const Paragraph& each : program.paragraphs) {
        if (paragraph && each.citation != *paragraph &&
            !each.citation.starts_with(*paragraph + "("))
            continue;
        for (const StatementId id : each.statements) {
            if (std::find(own.begin(), own.end(), program.statements[id].span.source) != own.end())
                statements.push_back(id);
        }
    }
    return statements;
}

std::vector<CaseFile> boundary_case_files(const BoundaryCases& cases, std::size_t count) {
    std::vector<CaseFile> files;
    for (std::size_t i = 0; i < std::min(count, cases.cases.size()); ++i) {
        const BoundaryCase& each = cases.cases[i];
        std::string text =
            "# to be confirmed by a person: what it comes to was not worked out by anybody\n";
        for (const std::string& words : each.stands_on) text += "# on: " + words + "\n";
        if (each.stands_on.empty()) text += "# another way through the conditions\n";
        text += fmt::format("# made from the example \"{}\"\ncase: boundary case {}\n{}", each.seed,
                            i + 1, each.text);
        files.push_back(
            {fmt::format("boundary-{:03}-{}.yaml", i + 1, file_name_of(each)), std::move(text)});
    }
    return files;
}

std::string one_stream(const std::vector<CaseFile>& files) {
    std::string stream;
    for (const CaseFile& each : files) stream += (stream.empty() ? "" : "---\n") + each.text;
    return stream;
}

}  // namespace proviso
