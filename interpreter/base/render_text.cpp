// Diagnostics for a person: the headline, the place, the line with carets, related places, notes.

#include <algorithm>
#include <optional>
#include <vector>

#include "interpreter/base/render.hpp"
#include "interpreter/base/text.hpp"

namespace proviso {

namespace {

enum class Ink : std::uint8_t { plain, bold, red, yellow, cyan, blue };

std::string_view escape_for(Ink ink) {
    switch (ink) {
        case Ink::plain: return "";
        case Ink::bold: return "\x1b[1m";
        case Ink::red: return "\x1b[1;31m";
        case Ink::yellow: return "\x1b[1;33m";
        case Ink::cyan: return "\x1b[1;36m";
        case Ink::blue: return "\x1b[1;34m";
    }
    return "";
}

std::string_view word_for(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "";
}

Ink ink_for(Severity severity) {
    switch (severity) {
        case Severity::error: return Ink::red;
        case Severity::warning: return Ink::yellow;
        case Severity::note: return Ink::cyan;
    }
    return Ink::plain;
}

/// The part of a line that is shown, and where the marked text stands in it, in bytes.
struct Excerpt {
    std::string_view text;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool cut_before = false;
    bool cut_after = false;
};

std::size_t shown_columns(std::string_view text) { return columns(printable(text)); }

/// A long line is cut to the neighbourhood of the mark.
Excerpt excerpt_of(std::string_view line, std::size_t begin, std::size_t end) {
    if (line.size() <= limits::columns_shown) return {line, begin, end};
    const auto is_inside_character = [line](std::size_t at) {
        return at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80;
    };
    std::size_t first = begin - std::min(begin, limits::columns_shown / 4);
    std::size_t last = std::min(line.size(), first + limits::columns_shown);
    while (first > 0 && is_inside_character(first)) --first;
    while (last < line.size() && is_inside_character(last)) ++last;
    return {line.substr(first, last - first), begin - first, std::min(end, last) - first, first > 0,
            last < line.size()};
}

/// Writes one diagnostic; holds what every line of it needs.
class Page {
public:
    Page(const Diagnostic& diagnostic, const SourceMap& sources, const RenderOptions& options)
        : diagnostic_(diagnostic), sources_(sources), colour_(options.colour) {
        std::uint32_t last_line = line_of(diagnostic.primary);
        for (const Label& label : diagnostic.related)
            last_line = std::max(last_line, line_of(label));
        gutter_ = std::to_string(last_line).size();
    }

    std::string write() {
        write_headline();
        if (is_placed(diagnostic_.primary)) {
            write_place("-->", diagnostic_.primary, diagnostic_.under);
            write_label(diagnostic_.primary, '^', ink_for(diagnostic_.severity));
        } else if (!diagnostic_.under.empty()) {
            write_note("under " + diagnostic_.under);
        }
        for (const Label& label : diagnostic_.related) write_related(label);
        for (const std::string& note : diagnostic_.notes) write_note(note);
        return std::move(text_);
    }

private:
    static bool is_placed(const Label& label) { return label.where.source.is_set(); }

    std::uint32_t line_of(const Label& label) const {
        return is_placed(label) ? sources_.place(label.where).line : 1;
    }

    void put(std::string_view text, Ink ink = Ink::plain) {
        if (!colour_ || ink == Ink::plain) {
            text_ += text;
            return;
        }
        text_ += escape_for(ink);
        text_ += text;
        text_ += "\x1b[0m";
    }

    void write_headline() {
        const std::string head =
            fmt::format("{} {}", word_for(diagnostic_.severity), info(diagnostic_.code).number);
        put(head, ink_for(diagnostic_.severity));
        put(": " + printable(diagnostic_.headline), Ink::bold);
        text_ += '\n';
    }

    void write_place(std::string_view arrow, const Label& label, std::string_view under) {
        const Place place = sources_.place(label.where);
        text_.append(gutter_, ' ');
        put(arrow, Ink::blue);
        text_ += fmt::format(" {}:{}:{}", printable(sources_.name(label.where.source)), place.line,
                             place.column);
        if (!under.empty()) text_ += "  " + printable(under);
        text_ += '\n';
    }

    /// The gutter with a line number, or a blank one.
    void write_gutter(std::optional<std::uint32_t> line, std::string_view rest) {
        put(fmt::format("{:>{}} |", line ? std::to_string(*line) : "", gutter_), Ink::blue);
        text_ += rest;
    }

    /// The marked line and the marks below it. A second label of the same line adds marks only.
    void write_label(const Label& label, char mark, Ink ink) {
        const Place place = sources_.place(label.where);
        const std::string_view line = sources_.line(label.where.source, place.line);
        const auto line_begin = static_cast<std::size_t>(byte_of_line(label.where));
        const std::size_t begin = std::min(label.where.begin - line_begin, line.size());
        const std::size_t end =
            std::clamp<std::size_t>(label.where.end - line_begin, begin, line.size());
        const Excerpt excerpt = excerpt_of(line, begin, end);

        const bool same_line = shown_source_ == label.where.source && shown_line_ == place.line &&
                               !excerpt.cut_before && !excerpt.cut_after;
        if (!same_line) {
            write_gutter({}, "\n");
            write_gutter(place.line, shown_line(excerpt) + "\n");
        }
        shown_source_ = label.where.source;
        shown_line_ = place.line;

        const std::size_t before =
            shown_columns(excerpt.text.substr(0, excerpt.begin)) + (excerpt.cut_before ? 1 : 0);
        const std::size_t width =
            shown_columns(excerpt.text.substr(excerpt.begin, excerpt.end - excerpt.begin));
        write_gutter({}, std::string(before + 1, ' '));
        std::string marks(std::max<std::size_t>(width, 1), mark);
        if (!label.says.empty()) marks += " " + printable(label.says);
        put(marks, ink);
        text_ += '\n';
    }

    static std::string shown_line(const Excerpt& excerpt) {
        std::string shown = excerpt.cut_before ? "…" : "";
        shown += printable(excerpt.text);
        if (excerpt.cut_after) shown += "…";
        return shown.empty() ? shown : " " + shown;
    }

    std::size_t byte_of_line(Span where) const {
        const std::string_view before = sources_.text(where.source).substr(0, where.begin);
        const std::size_t line_end = before.rfind('\n');
        return line_end == std::string_view::npos ? 0 : line_end + 1;
    }

    void write_related(const Label& label) {
        if (!is_placed(label)) {
            write_note(label.says);
            return;
        }
        if (shown_source_ != label.where.source) write_place(":::", label, {});
        write_label(label, '-', Ink::blue);
    }

    void write_note(std::string_view note) {
        std::string_view lead = " = ";
        while (true) {
            const std::size_t line_end = note.find('\n');
            text_.append(gutter_, ' ');
            put(lead, Ink::blue);
            text_ += printable(note.substr(0, line_end)) + "\n";
            if (line_end == std::string_view::npos) return;
            note.remove_prefix(line_end + 1);
            lead = "   ";
        }
    }

    const Diagnostic& diagnostic_;
    const SourceMap& sources_;
    bool colour_;
    std::size_t gutter_ = 1;
    std::string text_;
    SourceId shown_source_;
    std::uint32_t shown_line_ = 0;
};

}  // namespace

std::string render_text(const Diagnostic& diagnostic, const SourceMap& sources,
                        const RenderOptions& options) {
    return Page(diagnostic, sources, options).write();
}

std::string render_text(const DiagnosticSink& sink, const SourceMap& sources,
                        const RenderOptions& options) {
    const std::vector<Diagnostic> diagnostics = sink.sorted();
    const std::size_t shown = std::min(options.shown, diagnostics.size());
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) text += '\n';
        text += render_text(diagnostics[i], sources, options);
    }
    const std::size_t more = diagnostics.size() - shown + sink.not_kept();
    if (more > 0) text += fmt::format("\n{} more not shown\n", more);
    return text;
}

}  // namespace proviso
