#include "interpreter/mutation/report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/base/json_writer.hpp"
#include "interpreter/mutation/literals.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

using report::Lines;
using report::Tone;

std::string changed_line(const Mutant& mutant, const SourceMap& sources) {
    const ChangedLines lines = changed_lines(mutant, sources);
    return lines.before.empty() ? "" : std::string(trimmed(lines.before.front()));
}

std::string place_of(const Mutant& mutant, const SourceMap& sources) {
    return fmt::format("{}:{}", sources.name(mutant.where.source),
                       changed_lines(mutant, sources).first);
}

bool is_told(const MutationRun& run, std::size_t at, bool all) {
    if (run.results[at].fate == Fate::unreadable) return false;
    return all || (run.results[at].fate == Fate::unnoticed && run.waived[at] == nullptr);
}

std::string fate_text(const MutantResult& result, const Waiver* waiver) {
    switch (result.fate) {
        case Fate::noticed_by_check: return "noticed by check: " + result.noticed_by;
        case Fate::noticed_by_example: return "noticed by the example " + result.noticed_by;
        case Fate::unreadable: return "no rule any more";
        case Fate::unnoticed: break;
    }
    if (waiver == nullptr) return "nobody would notice";
    return fmt::format("waived: {} ({})", waiver->because, waiver->by);
}

void put_mutant(Lines& lines, const MutationRun& run, std::size_t at, const SourceMap& sources) {
    const Mutant& mutant = run.mutants[at];
    lines.flow(fmt::format("  {}  {}", place_of(mutant, sources), mutant.change), 6).end();
    const ChangedLines changed = changed_lines(mutant, sources);
    for (const std::string& line : changed.before)
        lines.column("    -", 6, Tone::bad).flow(line, 10).end();
    for (const std::string& line : changed.after)
        lines.column("    +", 6, Tone::good).flow(line, 10).end();
    lines.column("", 4).flow(fate_text(run.results[at], run.waived[at]), 6, Tone::quiet).end();
}

}  // namespace

std::size_t MutationScore::per_mille() const {
    const std::size_t counted = tried - waived;
    return counted == 0 ? 1000 : (by_check + by_example) * 1000 / counted;
}

MutationScore score_of(const MutationRun& run) {
    MutationScore score;
    for (std::size_t at = 0; at < run.results.size(); ++at) {
        if (run.results[at].fate == Fate::unreadable) continue;
        ++score.tried;
        switch (run.results[at].fate) {
            case Fate::noticed_by_check: ++score.by_check; break;
            case Fate::noticed_by_example: ++score.by_example; break;
            case Fate::unnoticed:
                ++(run.waived[at] == nullptr ? score.unnoticed : score.waived);
                break;
            case Fate::unreadable: break;
        }
    }
    return score;
}

std::vector<const Waiver*> tie_waivers(const std::vector<Mutant>& mutants,
                                       const std::vector<MutantResult>& results,
                                       const std::vector<Waiver>& waivers, const SourceMap& sources,
                                       DiagnosticSink& sink) {
    std::vector<const Waiver*> tied(mutants.size(), nullptr);
    for (const Waiver& waiver : waivers) {
        std::size_t fits = 0;
        std::string heading = "§ " + waiver.paragraph;
        for (std::size_t at = 0; at < mutants.size(); ++at) {
            const Mutant& mutant = mutants[at];
            if (mutant.paragraph != waiver.paragraph) continue;
            heading = mutant.heading();
            if (results[at].fate != Fate::unnoticed || mutant.change != waiver.change ||
                changed_line(mutant, sources) != waiver.line)
                continue;
            tied[at] = &waiver;
            ++fits;
        }
        if (fits == 0) {
            sink.report<Code::waiver_fits_nothing>(waiver.where, waiver.change, heading)
                .says(
                    "delete the waiver, or write paragraph, change and line as `mutate` prints "
                    "them");
        } else if (fits != waiver.count) {
            sink.report<Code::waiver_count_wrong>(waiver.where, waiver.change, heading, fits,
                                                  waiver.count)
                .says(fmt::format("write `count: {}` if the reason holds for {}", fits,
                                  fits == 1 ? "it" : "each of them"));
        }
    }
    return tied;
}

std::string mutation_text(const MutationRun& run, const SourceMap& sources,
                          const report::Page& page, bool all) {
    Lines lines(page);
    std::string last;
    for (std::size_t at = 0; at < run.mutants.size(); ++at) {
        if (!is_told(run, at, all)) continue;
        if (run.mutants[at].paragraph != last)
            lines.gap().flow(run.mutants[at].heading(), 2, Tone::heading).end();
        last = run.mutants[at].paragraph;
        put_mutant(lines, run, at, sources);
    }
    const MutationScore score = score_of(run);
    lines.gap();
    lines
        .flow(fmt::format("{} {}: {} tried", run.name, run.version,
                          report::counted(score.tried, "change", "changes")),
              2)
        .end();
    const auto put = [&](std::size_t count, std::string_view says, Tone tone) {
        lines.column("", 2).column(std::to_string(count), 7).flow(says, 9, tone).end();
    };
    put(score.by_example, "noticed by an example", Tone::plain);
    put(score.by_check, "noticed by the check: the rules, or an example, would be wrong then",
        Tone::plain);
    if (score.waived > 0) put(score.waived, "waived, each with a reason", Tone::plain);
    put(score.unnoticed, "nobody would notice", score.unnoticed > 0 ? Tone::bad : Tone::plain);
    lines.column("", 2)
        .flow(fmt::format("{}.{} % of those not waived are noticed", score.per_mille() / 10,
                          score.per_mille() % 10),
              4)
        .end();
    return lines.take();
}

std::string mutation_json(const MutationRun& run, const SourceMap& sources) {
    const MutationScore score = score_of(run);
    JsonWriter json;
    json.begin_object()
        .member("ruleset", run.name)
        .member("version", run.version)
        .member("edition", run.edition)
        .member("tried", score.tried)
        .member("noticed_by_example", score.by_example)
        .member("noticed_by_check", score.by_check)
        .member("waived", score.waived)
        .member("unnoticed", score.unnoticed)
        .key("changes")
        .begin_array();
    constexpr std::string_view keys[] = {"noticed_by_check", "noticed_by_example", "unnoticed",
                                         "unreadable"};
    for (std::size_t at = 0; at < run.mutants.size(); ++at) {
        const Mutant& mutant = run.mutants[at];
        const MutantResult& result = run.results[at];
        const ChangedLines changed = changed_lines(mutant, sources);
        json.begin_object()
            .member("paragraph", mutant.paragraph)
            .member("file", sources.name(mutant.where.source))
            .member("line", changed.first)
            .member("change", mutant.change)
            .key("before")
            .begin_array();
        for (const std::string& line : changed.before) json.value(line);
        json.end_array().key("after").begin_array();
        for (const std::string& line : changed.after) json.value(line);
        json.end_array();
        const bool waived = run.waived[at] != nullptr;
        json.member("fate", waived ? "waived" : keys[static_cast<std::size_t>(result.fate)]);
        if (!result.noticed_by.empty()) json.member("noticed_by", result.noticed_by);
        if (waived)
            json.member("because", run.waived[at]->because).member("by", run.waived[at]->by);
        json.end_object();
    }
    json.end_array().end_object();
    return json.finish();
}

}  // namespace proviso
