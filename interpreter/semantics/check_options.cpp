// Every reading of an interpretation is checked, followed or not: one program for each option that is
// not adopted, with the adopted options of all other interpretations.

#include <fmt/format.h>

#include "interpreter/base/limits.hpp"
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

}  // namespace

Program resolve_and_check_options(const std::vector<Document>& documents, std::size_t main_count,
                                  const SourceMap& sources, DiagnosticSink& sink) {
    const DiagnosticSink before = sink;
    Program program = resolve(documents, main_count, sources, sink);
    const std::size_t others = options_not_adopted(program);
    if (others * program.statements.size() > limits::statements_of_all_options) {
        sink.report<Code::too_many_options>(program.interpretations.begin()->declared_at, others,
                                            program.statements.size());
        return program;
    }
    for (const Interpretation& interpretation : program.interpretations) {
        for (std::uint32_t option = 0; option < interpretation.options.size(); ++option) {
            if (option == interpretation.adopted) continue;
            DiagnosticSink found = before;
            resolve(documents, main_count, sources, found, {{{interpretation.name, option}}});
            tell_errors_of(interpretation, option, found, sink);
        }
    }
    return program;
}

}  // namespace proviso
