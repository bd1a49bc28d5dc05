// The sink: what is kept, what is dropped, and in which order it comes out.

#include "interpreter/base/diagnostic.hpp"

#include <algorithm>
#include <tuple>

#include "interpreter/base/limits.hpp"

namespace proviso {

namespace {

bool is_limit(Code code) { return info(code).number.starts_with("P10"); }

auto place_of(const Diagnostic& diagnostic) {
    const Span where = diagnostic.primary.where;
    return std::tuple(where.source, where.begin);
}

}  // namespace

Report& Report::says(std::string text) {
    if (diagnostic_ != nullptr) diagnostic_->primary.says = std::move(text);
    return *this;
}

Report& Report::related(Span where, std::string text) {
    if (diagnostic_ != nullptr) diagnostic_->related.push_back({where, std::move(text)});
    return *this;
}

Report& Report::under(std::string_view citation) {
    if (diagnostic_ != nullptr) diagnostic_->under = citation;
    return *this;
}

Report& Report::note(std::string text) {
    if (diagnostic_ != nullptr) diagnostic_->notes.push_back(std::move(text));
    return *this;
}

Report DiagnosticSink::add(Code code, Span where, std::string headline) {
    return Report(keep({code, info(code).severity, std::move(headline), {where, {}}, {}, {}, {}}));
}

Diagnostic* DiagnosticSink::keep(Diagnostic diagnostic) {
    const Span where = diagnostic.primary.where;
    if (std::find(stopped_.begin(), stopped_.end(), where.source) != stopped_.end()) return nullptr;
    if (is_told(diagnostic)) return nullptr;
    const bool error = diagnostic.severity == Severity::error;
    if (diagnostics_.size() >= limits::diagnostics_kept && !is_limit(diagnostic.code)) {
        ++not_kept_;
        if (error) ++errors_not_kept_;
        return nullptr;
    }
    if (error) ++errors_;
    if (where.source.is_set()) told_.insert({where.source, where.begin, diagnostic.severity});
    diagnostics_.push_back(std::move(diagnostic));
    return &diagnostics_.back();
}

bool DiagnosticSink::is_told(const Diagnostic& diagnostic) const {
    const Span where = diagnostic.primary.where;
    if (!where.source.is_set() || is_limit(diagnostic.code)) {
        return std::any_of(diagnostics_.begin(), diagnostics_.end(), [&](const Diagnostic& other) {
            return place_of(other) == place_of(diagnostic) && other.code == diagnostic.code &&
                   other.headline == diagnostic.headline;
        });
    }
    // Grave first in Severity, so the first entry of a place is its gravest.
    const auto first = told_.lower_bound({where.source, where.begin, Severity::error});
    return first != told_.end() && first->source == where.source && first->begin == where.begin &&
           first->severity <= diagnostic.severity;
}

std::vector<Diagnostic> DiagnosticSink::sorted() const {
    std::vector<Diagnostic> ordered(diagnostics_.begin(), diagnostics_.end());
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Diagnostic& left, const Diagnostic& right) {
                         return std::tuple(place_of(left), left.severity) <
                                std::tuple(place_of(right), right.severity);
                     });
    // A lesser report of the same place may have come before the grave one.
    const auto same_mistake = [](const Diagnostic& kept, const Diagnostic& next) {
        return kept.primary.where.source.is_set() && place_of(kept) == place_of(next) &&
               !is_limit(kept.code) && !is_limit(next.code);
    };
    ordered.erase(std::unique(ordered.begin(), ordered.end(), same_mistake), ordered.end());
    return ordered;
}

void DiagnosticSink::rewind(std::size_t mark) {
    std::vector<Diagnostic> limits_reached;
    while (diagnostics_.size() > mark) {
        Diagnostic& last = diagnostics_.back();
        const Span where = last.primary.where;
        if (is_limit(last.code)) {
            limits_reached.push_back(std::move(last));
        } else {
            if (last.severity == Severity::error) --errors_;
            told_.erase({where.source, where.begin, last.severity});
        }
        diagnostics_.pop_back();
    }
    std::move(limits_reached.rbegin(), limits_reached.rend(), std::back_inserter(diagnostics_));
}

void DiagnosticSink::stop_source(SourceId source) { stopped_.push_back(source); }

void DiagnosticSink::append(const DiagnosticSink& other) {
    for (const Diagnostic& diagnostic : other.diagnostics_) keep(diagnostic);
    for (const SourceId source : other.stopped_) stop_source(source);
    errors_not_kept_ += other.errors_not_kept_;
    not_kept_ += other.not_kept_;
}

void DiagnosticSink::append(Diagnostic diagnostic) { keep(std::move(diagnostic)); }

}  // namespace proviso
