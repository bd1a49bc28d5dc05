#pragma once
// What is wrong with the user's text or facts: codes, diagnostics, and the sink that collects them.

#include <fmt/format.h>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interpreter/base/source_map.hpp"

namespace proviso {

enum class Severity : std::uint8_t { error, warning, note };

/// Every code, from diagnostics.def; the enumerator is the code's name (`bare_days`), never its number.
enum class Code : std::uint16_t {
#define PROVISO_DIAGNOSTIC(number, severity, name, message) name,
#include "interpreter/base/diagnostics.def"
#undef PROVISO_DIAGNOSTIC
};

/// What the registry says of a code. `number` is as printed ("P0307"); `message` is an fmt template.
struct CodeInfo {
    std::string_view number;
    Severity severity;
    std::string_view name;
    std::string_view message;
};

inline constexpr CodeInfo code_table[] = {
#define PROVISO_DIAGNOSTIC(number, severity, name, message) \
    {#number, Severity::severity, #name, message},
#include "interpreter/base/diagnostics.def"
#undef PROVISO_DIAGNOSTIC
};

constexpr const CodeInfo& info(Code code) { return code_table[static_cast<std::size_t>(code)]; }

/// A place that a message speaks of, and what it says there.
struct Label {
    Span where;
    std::string says;
};

/// One thing wrong. `primary.says` is the repair or remark shown under the carets; it may be empty.
struct Diagnostic {
    Code code;
    Severity severity;
    std::string headline;
    Label primary;
    std::vector<Label> related;
    std::string under;  ///< the citation it stands under ("§ 1005.11(c)(2)(i)"), or empty
    std::vector<std::string> notes;
};

/// Adds to a diagnostic just reported. Does nothing when that report was dropped.
class Report {
public:
    explicit Report(Diagnostic* diagnostic) : diagnostic_(diagnostic) {}
    Report& says(std::string text);                 ///< under the carets
    Report& related(Span where, std::string text);  ///< another place it speaks of
    Report& under(std::string_view citation);
    Report& note(std::string text);

private:
    Diagnostic* diagnostic_;  // null when dropped; otherwise good until the sink is rewound
};

/// Collects what is wrong; knows nothing of how it is shown. One mistake is told once: of several
/// reports whose primary spans begin at the same byte of one text, the first of the gravest stays.
/// Reports without a place (an unset source) are dropped only when the same was said before.
class DiagnosticSink {
public:
    template <Code C, typename... Args>
    Report report(Span where, Args&&... args) {
        constexpr std::string_view message = info(C).message;
        return add(C, where,
                   fmt::format(fmt::format_string<Args...>(message), std::forward<Args>(args)...));
    }

    bool has_errors() const { return error_count() > 0; }
    /// Errors reported, those past `limits::diagnostics_kept` included.
    std::size_t error_count() const { return errors_ + errors_not_kept_; }
    bool empty() const { return diagnostics_.empty(); }
    /// Sorted by source, then place; what has no source comes last.
    std::vector<Diagnostic> sorted() const;
    /// How many were counted but not kept, because there were too many.
    std::size_t not_kept() const { return not_kept_; }
    /// For trial matching in the grammar: forget what was reported since `mark()`. What family 10
    /// says stays: a limit was reached whichever alternative it was reached in.
    std::size_t mark() const { return diagnostics_.size(); }
    void rewind(std::size_t mark);
    /// A limit (family 10) was reached in this source: what follows it there is not reported.
    void stop_source(SourceId source);
    void append(const DiagnosticSink& other);
    /// Takes over what was told elsewhere; dropped where this was told at its place already.
    void append(Diagnostic diagnostic);

private:
    struct Told {  // what is kept for one place
        SourceId source;
        std::uint32_t begin;
        Severity severity;
        friend auto operator<=>(const Told&, const Told&) = default;
    };

    Report add(Code code, Span where, std::string headline);
    Diagnostic* keep(Diagnostic diagnostic);
    bool is_told(const Diagnostic& diagnostic) const;

    std::deque<Diagnostic> diagnostics_;
    std::set<Told> told_;
    std::vector<SourceId> stopped_;
    std::size_t errors_ = 0;
    std::size_t errors_not_kept_ = 0;
    std::size_t not_kept_ = 0;
};

}  // namespace proviso
