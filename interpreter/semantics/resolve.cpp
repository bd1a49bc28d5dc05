// Documents to a Program: the order of the steps, and the fingerprints of what was read.

#include "interpreter/semantics/resolve.hpp"

#include <algorithm>
#include <string>

#include "interpreter/base/sha256.hpp"
#include "interpreter/semantics/rules_index.hpp"
#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

/// One fingerprint of many texts, whatever order they come in.
std::string fingerprint(std::vector<std::string> hashes) {
    std::sort(hashes.begin(), hashes.end());
    Sha256 all;
    for (const std::string& hash : hashes) all.add(hash);
    return all.finish();
}

/// A file of examples, which test the rules and change none of them.
bool holds_only_examples(const Document& document) {
    return !document.declarations.empty() &&
           std::all_of(document.declarations.begin(), document.declarations.end(),
                       [](const Declaration& declaration) {
                           return declaration.kind == DeclarationKind::example;
                       });
}

void set_editions(Work& work) {
    std::vector<std::string> texts;
    for (const Document& document : work.documents) {
        if (work.layer_of(document.source) > work.selection->policies) continue;
        if (document.source.is_set() && !holds_only_examples(document))
            texts.push_back(document.fingerprint);
    }
    work.program.edition = fingerprint(std::move(texts));
    set_calendar_edition(work.program);
}

/// Everything but what only an evaluation needs.
void resolve_all(Work& work) {
    collect_policies(work);
    collect_declarations(work);
    resolve_declarations(work);
    resolve_policies(work);
    resolve_calendars(work);
    resolve_paragraphs(work);
    resolve_renumberings(work);
    resolve_terms(work);
    resolve_subjects(work);
    name_findings_of_delay(work);
    resolve_statements(work);
    check_versions(work);
    check_types(work);
    check_tables(work);
    check_absent(work);
    check_exceptions(work);
    check_policies(work);
    find_order(work);
    report_unknown_names(work);
    check_use(work);
}

}  // namespace

Program resolve(const std::vector<Document>& documents, std::size_t main_count,
                const SourceMap& sources, DiagnosticSink& sink, const Selection& selection) {
    Work work(documents, main_count, sources, sink);
    work.selection = &selection;
    resolve_all(work);
    set_editions(work);
    if (!sink.has_errors()) work.program.index = index_of(work.program);
    return std::move(work.program);
}

void check_under(const Selection& selection, const std::vector<Document>& documents,
                 std::size_t main_count, const SourceMap& sources, DiagnosticSink& sink) {
    Work work(documents, main_count, sources, sink);
    work.selection = &selection;
    resolve_all(work);
}

void set_calendar_edition(Program& program) {
    std::vector<std::string> calendars;
    for (const DeclaredCalendar& declared : program.calendars)
        calendars.push_back(sha256(declared.name + "\n" + declared.calendar.edition_text()));
    program.calendar_edition = fingerprint(std::move(calendars));
}

}  // namespace proviso
