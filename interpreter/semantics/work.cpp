// What all steps of `resolve` share: messages about names, and small questions.

#include "interpreter/semantics/work.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/base/limits.hpp"
#include "interpreter/base/suggest.hpp"

namespace proviso {

namespace {

constexpr std::size_t most_lines =
    200;  // broken lines searched for names; nobody repairs more at once

bool joins(char c) { return c == '-' || c == '_' || (c >= '0' && c <= '9') || (c | 32) >= 'a'; }

/// `name` stands in `line` as whole words.
bool holds_words(std::string_view line, std::string_view name) {
    for (std::size_t at = line.find(name); at != std::string_view::npos;
         at = line.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || !joins(line[at - 1]);
        if (begins && (end == line.size() || !joins(line[end]))) return true;
    }
    return false;
}

std::string without_articles(std::string_view line) {
    std::string result;
    std::size_t at = 0;
    while (at < line.size()) {
        const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
        const std::string_view word = line.substr(at, end - at);
        at = end + 1;
        if (word.empty() || word == "a" || word == "an" || word == "the") continue;
        if (!result.empty()) result += ' ';
        result += word;
    }
    return result;
}

}  // namespace

EarlierErrors::EarlierErrors(const DiagnosticSink& sink, const SourceMap& sources) {
    for (const Diagnostic& diagnostic : sink.sorted()) {
        const Span where = diagnostic.primary.where;
        if (diagnostic.severity != Severity::error || !where.source.is_set()) continue;
        places_.emplace_back(where.source, where.begin);
        if (lines_.size() == most_lines) continue;
        const Place place = sources.place(where);
        lines_.push_back(without_articles(sources.line(where.source, place.line)));
    }
    std::sort(places_.begin(), places_.end());
}

bool EarlierErrors::within(Span span) const {
    const auto from = std::pair(span.source, span.begin);
    const auto found = std::lower_bound(places_.begin(), places_.end(), from);
    return found != places_.end() && found->first == span.source && found->second < span.end;
}

bool EarlierErrors::on_line_of(Span span, const SourceMap& sources) const {
    if (places_.empty() || !span.source.is_set()) return false;
    const std::string_view text = sources.text(span.source);
    const std::size_t end = std::min(text.find('\n', span.end), text.size());
    span.end = static_cast<std::uint32_t>(end) + 1;
    return within(span);
}

bool EarlierErrors::mention(std::string_view name) const {
    return std::any_of(lines_.begin(), lines_.end(),
                       [&](const std::string& line) { return holds_words(line, name); });
}

Work::Work(const std::vector<Document>& all, std::size_t main, const SourceMap& texts,
           DiagnosticSink& messages)
    : documents(all), main_count(main), sources(texts), sink(messages), earlier(messages, texts) {
    for (const Document& document : all) {
        const bool has_text = document.source.is_set() && !texts.text(document.source).empty();
        unreadable = unreadable || (has_text && document.declarations.empty() && !earlier.none());
    }
}

std::uint32_t Work::layer_of(SourceId source) const {
    const auto found = layers.find(source);
    return found == layers.end() ? 0 : found->second;
}

std::string Work::cite(ParagraphId paragraph) const {
    return paragraph.is_set() ? "§ " + program.paragraphs[paragraph].citation : std::string();
}

std::string Work::written_text(Span span, std::string_view fallback) const {
    if (!span.source.is_set() || span.end <= span.begin) return std::string(fallback);
    std::string result;
    for (const char c : sources.text(span)) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    while (result.ends_with(' ')) result.pop_back();
    for (const std::string_view article : {"the ", "an ", "a "}) {
        if (result.starts_with(article)) return result.substr(article.size());
    }
    return result;
}

std::string Work::written_text(const Words& words) const {
    return written_text(words.span, words.text);
}

void Work::report_unknown(ParagraphId under, Span where, std::string_view name, UnknownKind kind,
                          PartyId party) {
    if (name.empty() || unreadable || earlier.mention(name)) return;
    std::string key = fmt::format("{} {} {}", static_cast<int>(kind), party.index, name);
    const auto [found, is_new] = unknown_index.emplace(std::move(key), unknown_names.size());
    if (is_new) unknown_names.push_back({kind, std::string(name), party, {}});
    unknown_names[found->second].uses.emplace_back(where, under);
}

void Work::report_twice(std::string_view name, Span here, Span first) {
    const bool here_is_ours = is_main(here.source);
    if (here_is_ours == is_main(first.source)) {
        if (here < first) std::swap(here, first);
        report<Code::declared_twice>({}, here, name).related(first, "declared here first");
        return;
    }
    if (!here_is_ours) std::swap(here, first);
    report<Code::declared_twice>({}, here, name)
        .says("take it away where the same is meant, or choose another name")
        .related(first, "a ruleset that this one uses declares it here");
}

bool Work::is_main(SourceId source) const {
    for (std::size_t at = 0; at < main_count && at < documents.size(); ++at) {
        if (documents[at].source == source) return true;
    }
    return false;
}

ExpressionId Work::add(Expression expression) {
    checked.emplace_back();
    return program.expressions.add(std::move(expression));
}

ExpressionId Work::poison(Span span) {
    Expression nothing;
    nothing.span = span;
    const ExpressionId id = add(std::move(nothing));
    checked[id.index].unknown = true;
    return id;
}

UnitSet Work::unit_of(const Value& period) const {
    switch (period.unit) {
        case PeriodUnit::calendar_days: return 1;
        case PeriodUnit::months: return 2;
        case PeriodUnit::years: return 4;
        case PeriodUnit::business_days: break;
    }
    const std::uint32_t calendar = period.calendar.is_set() ? period.calendar.index : 0;
    return UnitSet{1} << std::min<std::uint32_t>(calendar + 3, 63);
}

std::string Work::unit_words(UnitSet units) const {
    std::string result;
    int shown = 0;
    for (std::uint32_t bit = 0; bit < 64 && shown < 2; ++bit) {
        if ((units >> bit & 1U) == 0) continue;
        if (shown++ > 0) result += " or ";
        const std::size_t calendar = bit < 3 ? 0 : bit - 3;
        if (bit == 0)
            result += "calendar days";
        else if (bit == 1)
            result += "months";
        else if (bit == 2)
            result += "years";
        else if (calendar < program.calendars.size())
            result += program.calendars[decltype(program.calendars)::id_at(calendar)].name + "s";
    }
    return result;
}

std::vector<LeftOfRight> split_at_of(std::string_view name) {
    constexpr std::string_view of = " of ";
    std::vector<LeftOfRight> result;
    for (std::size_t at = name.find(of); at != std::string_view::npos; at = name.find(of, at + 1)) {
        if (result.size() == limits::of_in_a_name) return {};
        result.push_back({name.substr(0, at), name.substr(at + of.size())});
    }
    return result;
}

std::string_view with_article(ValueKind kind) {
    switch (kind) {
        case ValueKind::yes_or_no: return "a yes or no";
        case ValueKind::money: return "money";
        case ValueKind::number: return "a number";
        case ValueKind::date: return "a date";
        case ValueKind::period: return "a period";
        case ValueKind::choice: return "a choice";
    }
    return "";
}

std::string list_choices(const Work& work, const std::vector<ChoiceId>& choices) {
    std::string result;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i > 0) result += i + 1 == choices.size() ? " or " : ", ";
        result += work.program.choices[choices[i]];
    }
    return result;
}

std::string did_you_mean(const std::vector<std::string>& near) {
    std::string result;
    for (std::size_t i = 0; i < near.size(); ++i) {
        if (i > 0) result += i + 1 == near.size() ? " or " : ", ";
        result += fmt::format("`{}`", near[i]);
    }
    return result.empty() ? result : "did you mean " + result + "?";
}

}  // namespace proviso
