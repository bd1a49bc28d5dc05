#include "interpreter/mutation/remembered.hpp"

#include "interpreter/base/sha256.hpp"
#include "interpreter/mutation/literals.hpp"

namespace proviso {

namespace {

constexpr std::string_view heading = "proviso mutate: what came of the changes; written by it\n";
constexpr std::string_view question_is = "question ";
constexpr std::string_view sum_is = "sum ";
constexpr std::string_view fates = "ceur";  // in the order of Fate

/// Each with its length, so that no two lists of texts give the same bytes.
void add(Sha256& all, std::string_view text) {
    all.add(std::to_string(text.size()) + ":");
    all.add(text);
}

std::optional<MutantResult> read_result(const std::string& line) {
    const std::size_t fate = line.empty() ? std::string_view::npos : fates.find(line.front());
    if (fate == std::string_view::npos || line.size() < 2 || line[1] != ' ') return std::nullopt;
    return MutantResult{static_cast<Fate>(fate), line.substr(2)};
}

}  // namespace

std::string question_of(const Session& session, const std::vector<Mutant>& mutants,
                        std::string_view program) {
    Sha256 all;
    add(all, program);
    const SourceMap& sources = session.sources();
    for (std::uint32_t at = 0; at < sources.size(); ++at) {
        add(all, sources.name(SourceId{at}));
        add(all, sources.text(SourceId{at}));
    }
    for (const Mutant& each : mutants) {
        add(all, std::to_string(each.where.source.index) + " " + std::to_string(each.where.begin) +
                     " " + std::to_string(each.where.end));
        add(all, each.by);
    }
    return all.finish();
}

std::string remembered_text(std::string_view question, const std::vector<MutantResult>& results) {
    std::string text(heading);
    text += std::string(question_is) + std::string(question) + "\n";
    for (const MutantResult& each : results) {
        text += fates[static_cast<std::size_t>(each.fate)];
        text += " " + each.noticed_by + "\n";
    }
    return text + std::string(sum_is) + sha256(text) + "\n";
}

Remembered remembered_in(std::string_view text, std::string_view question) {
    Remembered found;
    found.of_this_kind = text.starts_with(heading);
    const std::size_t sum = text.rfind(sum_is);
    if (!found.of_this_kind || sum == std::string_view::npos) return found;
    const std::string_view body = text.substr(0, sum);
    found.whole = text.substr(sum) == std::string(sum_is) + sha256(body) + "\n";
    if (!found.whole) return found;
    const std::vector<std::string> lines = lines_in(body.substr(heading.size()));
    if (lines.empty() || lines.front() != std::string(question_is) + std::string(question))
        return found;
    std::vector<MutantResult> results;
    for (std::size_t at = 1; at < lines.size(); ++at) {
        auto result = read_result(lines[at]);
        if (!result) return found;
        results.push_back(std::move(*result));
    }
    found.results = std::move(results);
    return found;
}

}  // namespace proviso
