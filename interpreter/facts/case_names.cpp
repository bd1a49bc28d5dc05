// Looks names of a case file up among the declarations.
#include "interpreter/facts/case_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/base/suggest.hpp"
#include "interpreter/base/text.hpp"

namespace proviso {

namespace {

constexpr std::string_view no_break_blank = "\xC2\xA0";

bool is_article(std::string_view word) { return word == "the" || word == "a" || word == "an"; }

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = text.find_first_not_of(" \t\r\n");
    while (begin != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(" \t\r\n", end);
    }
    return words;
}

}  // namespace

std::string plain_name(std::string_view text) {
    std::string blanks(text);
    for (std::size_t at = blanks.find(no_break_blank); at != std::string::npos;
         at = blanks.find(no_break_blank, at)) {
        blanks.replace(at, no_break_blank.size(), 1, ' ');
    }
    std::string plain;
    for (const std::string_view word : words_of(blanks)) {
        if (is_article(word)) continue;
        if (!plain.empty()) plain += ' ';
        plain += word;
    }
    return plain;
}

std::string shown(std::string_view text) {
    constexpr std::size_t longest = 50;
    std::string one_line;
    for (const std::string_view word : words_of(text.substr(0, 4 * longest))) {
        if (!one_line.empty()) one_line += ' ';
        one_line += word;
    }
    std::size_t end = 0;
    for (std::size_t count = 0; end < one_line.size() && count < longest; ++count) {
        end += character_at(one_line, end).bytes;
    }
    const bool cut = end < one_line.size() || text.size() > 4 * longest;
    one_line.resize(std::min(end, one_line.size()));
    return printable(one_line) + (cut ? "…" : "");
}

std::string list_of(const std::vector<std::string>& items, std::string_view last_joined_by) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? fmt::format(" {} ", last_joined_by) : ", ";
        text += items[i];
    }
    return text;
}

NearNames near_names(std::string_view name, const std::vector<std::string>& candidates) {
    NearNames near;
    const std::string plain = plain_name(name);
    near.one = suggest(plain, candidates);
    if (near.one.empty()) near.several = nearest(plain, candidates, 3);
    return near;
}

std::string_view kind_text(Declared::Kind kind) {
    switch (kind) {
        case Declared::Kind::fact: return "a fact";
        case Declared::Kind::event: return "an event";
        case Declared::Kind::derived_event: return "an event that the rules work out";
        case Declared::Kind::record: return "a record";
        case Declared::Kind::term: return "a term that the rules work out";
        case Declared::Kind::act: return "an act";
        case Declared::Kind::choice: return "a choice";
        case Declared::Kind::party: return "a party";
        case Declared::Kind::field: return "a field";
    }
    return "";
}

CaseNames::CaseNames(const Program& program) {
    using enum Declared::Kind;
    for (std::size_t i = 0; i < program.facts.size(); ++i) {
        const std::string& name = program.facts[FactId{static_cast<std::uint32_t>(i)}].name;
        add(name, fact, i);
        facts_.push_back(name);
    }
    for (std::size_t i = 0; i < program.events.size(); ++i) {
        const Event& happens = program.events[EventId{static_cast<std::uint32_t>(i)}];
        add(happens.name, happens.counted_from.empty() ? event : derived_event, i);
        if (happens.counted_from.empty()) events_.push_back(happens.name);
    }
    for (std::size_t i = 0; i < program.records.size(); ++i) {
        const std::string& name = program.records[RecordId{static_cast<std::uint32_t>(i)}].name;
        add(name, record, i);
        records_.push_back(name);
    }
    for (std::size_t i = 0; i < program.terms.size(); ++i) {
        add(program.terms[TermId{static_cast<std::uint32_t>(i)}].name, term, i);
    }
    for (std::size_t i = 0; i < program.acts.size(); ++i) {
        add(program.acts[ActId{static_cast<std::uint32_t>(i)}].name, act, i);
    }
    for (std::size_t i = 0; i < program.choices.size(); ++i) {
        add(program.choices[ChoiceId{static_cast<std::uint32_t>(i)}], choice, i);
    }
    for (std::size_t i = 0; i < program.parties.size(); ++i) {
        add(program.parties[PartyId{static_cast<std::uint32_t>(i)}].name, party, i);
    }
    for (std::size_t i = 0; i < program.fields.size(); ++i) {
        add(program.fields[FieldId{static_cast<std::uint32_t>(i)}].name, field, i);
    }
    for (const Log& log : program.logs) logs_.push_back(log.name);
}

void CaseNames::add(std::string_view name, Declared::Kind kind, std::size_t index) {
    declared_.try_emplace(plain_name(name), Declared{kind, static_cast<std::uint32_t>(index)});
}

std::optional<Declared> CaseNames::find(std::string_view name) const {
    const auto found = declared_.find(plain_name(name));
    if (found == declared_.end()) return std::nullopt;
    return found->second;
}

std::optional<LogId> CaseNames::log(std::string_view name) const {
    const std::string plain = plain_name(name);
    for (std::size_t i = 0; i < logs_.size(); ++i) {
        if (plain_name(logs_[i]) == plain) return LogId{static_cast<std::uint32_t>(i)};
    }
    return std::nullopt;
}

std::optional<std::size_t> CaseNames::field(const Program& program,
                                            const std::vector<FieldId>& fields,
                                            std::string_view name) {
    const std::string plain = plain_name(name);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (plain_name(program.fields[fields[i]].name) == plain) return i;
    }
    return std::nullopt;
}

}  // namespace proviso
