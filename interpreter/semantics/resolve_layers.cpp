// The programs of a ruleset: the law alone, the law with its policies, and, only to be checked, one for
// each option that is not followed.

#include <fmt/format.h>

#include "interpreter/base/limits.hpp"
#include "interpreter/base/parallel.hpp"
#include "interpreter/semantics/resolve.hpp"

namespace proviso {

namespace {

std::size_t options_not_adopted(const Program& program) {
    std::size_t count = 0;
    for (const Interpretation& interpretation : program.interpretations)
        if (!interpretation.options.empty()) count += interpretation.options.size() - 1;
    return count;
}

/// Adds what is wrong under this option only; warnings are those of the adopted options.
void tell_errors_of(const Interpretation& interpretation, std::uint32_t option,
                    const DiagnosticSink& found, DiagnosticSink& sink) {
    for (Diagnostic diagnostic : found.sorted()) {
        if (diagnostic.severity != Severity::error) continue;
        diagnostic.notes.push_back(fmt::format("under the option \"{}\" of the interpretation `{}`",
                                               interpretation.options[option],
                                               interpretation.written));
        sink.append(std::move(diagnostic));
    }
}

/// One program for each option that is not adopted, with all policies.
void check_options(const std::vector<Document>& documents, std::size_t main_count,
                   const SourceMap& sources, const DiagnosticSink& before, const Program& program,
                   DiagnosticSink& sink) {
    const std::size_t others = options_not_adopted(program);
    if (others * program.statements.size() > limits::statements_of_all_options) {
        sink.report<Code::too_many_options>(program.interpretations.begin()->declared_at, others,
                                            program.statements.size());
        return;
    }
    std::vector<std::pair<const Interpretation*, std::uint32_t>> not_adopted;
    for (const Interpretation& interpretation : program.interpretations) {
        for (std::uint32_t option = 0; option < interpretation.options.size(); ++option) {
            if (option != interpretation.in_force)
                not_adopted.emplace_back(&interpretation, option);
        }
    }
    std::vector<DiagnosticSink> found(not_adopted.size(), before);
    in_parallel(not_adopted.size(), [&](std::size_t at) {
        const auto [interpretation, option] = not_adopted[at];
        Selection selection;
        selection.options[interpretation->name] = option;
        check_under(selection, documents, main_count, sources, found[at]);
    });
    for (std::size_t at = 0; at < not_adopted.size(); ++at)
        tell_errors_of(*not_adopted[at].first, not_adopted[at].second, found[at], sink);
}

}  // namespace

Layers resolve_layers(const std::vector<Document>& documents, std::size_t main_count,
                      const SourceMap& sources, DiagnosticSink& sink) {
    const DiagnosticSink before = sink;
    Layers layers;
    Program top = resolve(documents, main_count, sources, sink);
    check_options(documents, main_count, sources, before, top, sink);
    const auto count = static_cast<std::uint32_t>(top.policies.size());
    for (std::uint32_t below = 0; below < count; ++below) {
        DiagnosticSink found = before;
        Program lower = resolve(documents, main_count, sources, found, {{}, below});
        for (Diagnostic diagnostic : found.sorted()) {
            if (diagnostic.severity == Severity::error) sink.append(std::move(diagnostic));
        }
        below == 0 ? layers.law = std::move(lower)
                   : layers.with_policies.emplace_back(std::move(lower));
    }
    count == 0 ? layers.law = std::move(top) : layers.with_policies.emplace_back(std::move(top));
    return layers;
}

}  // namespace proviso
