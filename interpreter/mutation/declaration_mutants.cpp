// Changes to what stands outside the paragraphs and decides answers all the same.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "interpreter/mutation/mutants.hpp"

namespace proviso {

namespace {

constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

class Changes {
public:
    Changes(const SourceMap& sources, const InScope& in_scope)
        : sources_(sources), in_scope_(in_scope) {}

    void fact(const Declaration& declaration) {
        const FactText& fact = *declaration.fact;
        const Words& party = fact.type.unless_proved_by;
        if (party.empty()) return;
        heading_ = (fact.finding ? "finding " : "fact ") + fact.name.text;
        const Span head = declaration.head;
        const std::string_view word = fact.type.default_yes ? "yes" : "no";
        const std::string burden = fmt::format(", {} unless proved by", word);
        const std::size_t at = sources_.text(head).find(burden);
        if (at == std::string_view::npos) return;
        const auto begin = head.begin + static_cast<std::uint32_t>(at);
        const Span clause{head.source, begin, party.span.end};
        add(clause, "", "without the burden of proof");
        if (const auto other = next_of(in_scope_.parties, party.text)) {
            const std::string_view turned = fact.type.default_yes ? "no" : "yes";
            exchanged({head.source, begin + 2, party.span.end},
                      fmt::format("{} unless proved by {}", turned, *other));
        }
    }

    void calendar(const CalendarText& calendar) {
        heading_ = "calendar " + calendar.name.text;
        const bool all_week = calendar.open_to + 1U >= weekdays.size();
        if (calendar.has_open && !all_week)
            exchanged(calendar.open_to_span, std::string(weekdays[calendar.open_to + 1U]));
        for (const ClosingText& each : calendar.closings) {
            add(whole_lines(sources_, each.span), "", "without the line");
            if (each.rule != ClosingText::Rule::holiday_set) continue;
            if (const auto other = next_of(in_scope_.holidays, each.set.text))
                exchanged(each.set.span, *other);
        }
    }

    void ruleset(const RulesetText& ruleset) {
        heading_ = "ruleset " + ruleset.name.text;
        const Words& governing = ruleset.governing_event;
        if (const auto other = next_event(in_scope_, governing.text))
            exchanged(governing.span, *other);
    }

    std::vector<Mutant> take() { return std::move(made_); }

private:
    void add(Span where, std::string by, std::string change) {
        made_.push_back({heading_, std::move(change), where, std::move(by), {}, true});
    }
    void exchanged(Span where, std::string by) {
        std::string change = fmt::format("`{}` for `{}`", by, sources_.text(where));
        add(where, std::move(by), std::move(change));
    }

    const SourceMap& sources_;
    const InScope& in_scope_;
    std::string heading_;
    std::vector<Mutant> made_;
};

}  // namespace

std::vector<Mutant> declaration_mutants(const Declaration& declaration, const SourceMap& sources,
                                        const InScope& in_scope) {
    Changes changes(sources, in_scope);
    if (declaration.fact) changes.fact(declaration);
    if (declaration.calendar) changes.calendar(*declaration.calendar);
    if (declaration.ruleset) changes.ruleset(*declaration.ruleset);
    return changes.take();
}

std::optional<std::string> next_of(const std::vector<std::string>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end() || names.size() < 2) return std::nullopt;
    return found + 1 == names.end() ? names.front() : *(found + 1);
}

std::optional<std::string> next_event(const InScope& in_scope, std::string_view name) {
    const std::vector<InScope::EventName>& events = in_scope.events;
    const auto found = std::find_if(events.begin(), events.end(),
                                    [&](const auto& each) { return each.name == name; });
    if (found == events.end()) return std::nullopt;
    const auto at = static_cast<std::size_t>(found - events.begin());
    for (std::size_t step = 1; step < events.size(); ++step) {
        const InScope::EventName& other = events[(at + step) % events.size()];
        if (other.may_stand_in && other.any_number == found->any_number) return other.name;
    }
    return std::nullopt;
}

Span whole_lines(const SourceMap& sources, Span span) {
    const std::string_view all = sources.text(span.source);
    while (span.begin > 0 && all[span.begin - 1] != '\n') --span.begin;
    while (span.end < all.size() && all[span.end] != '\n') ++span.end;
    if (span.end < all.size()) ++span.end;
    return span;
}

}  // namespace proviso
