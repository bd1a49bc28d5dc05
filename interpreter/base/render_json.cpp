// One JSON object a diagnostic, with lines and columns as a person counts them.

#include <algorithm>

#include "interpreter/base/json_writer.hpp"
#include "interpreter/base/render.hpp"

namespace proviso {

namespace {

std::string_view word_for(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return {};
}

void write_place(JsonWriter& json, Span where, const SourceMap& sources) {
    if (!where.source.is_set()) {
        json.key("at").null();
        return;
    }
    const Place begin = sources.place(where);
    const Place end = sources.place(where.source, where.end);
    json.key("at").begin_object();
    json.member("file", sources.name(where.source));
    json.member("line", begin.line).member("column", begin.column);
    json.member("end_line", end.line).member("end_column", end.column);
    json.end_object();
}

void write_diagnostic(JsonWriter& json, const Diagnostic& diagnostic, const SourceMap& sources) {
    const CodeInfo& registered = info(diagnostic.code);
    json.begin_object();
    json.member("code", registered.number).member("name", registered.name);
    json.member("severity", word_for(diagnostic.severity));
    json.member("message", diagnostic.headline);
    write_place(json, diagnostic.primary.where, sources);
    json.member("says", diagnostic.primary.says).member("under", diagnostic.under);
    json.key("related").begin_array();
    for (const Label& label : diagnostic.related) {
        json.begin_object();
        write_place(json, label.where, sources);
        json.member("says", label.says).end_object();
    }
    json.end_array();
    json.key("notes").begin_array();
    for (const std::string& note : diagnostic.notes) json.value(note);
    json.end_array().end_object();
}

}  // namespace

std::string render_json(const DiagnosticSink& sink, const SourceMap& sources,
                        const RenderOptions& options) {
    const std::vector<Diagnostic> diagnostics = sink.sorted();
    const std::size_t shown = std::min(options.shown, diagnostics.size());
    JsonWriter json;
    json.begin_object().key("diagnostics").begin_array();
    for (std::size_t i = 0; i < shown; ++i) write_diagnostic(json, diagnostics[i], sources);
    json.end_array().member("not_shown", diagnostics.size() - shown + sink.not_kept()).end_object();
    return json.finish();
}

}  // namespace proviso
