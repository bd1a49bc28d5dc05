// What a name stands for: look-up tables. They are never iterated into output unsorted.

#include "interpreter/semantics/scope.hpp"

#include <algorithm>

namespace proviso {

namespace {

constexpr std::uint64_t event_owner = std::uint64_t{1} << 32;

}  // namespace

std::string_view with_article(NameKind kind) {
    switch (kind) {
        case NameKind::none: return "nothing";
        case NameKind::party: return "a party";
        case NameKind::fact: return "a fact";
        case NameKind::term: return "a term";
        case NameKind::event: return "an event";
        case NameKind::choice: return "a choice";
        case NameKind::record: return "a record";
    }
    return "";
}

bool Scope::add(std::string_view name, Named named) { return names_.emplace(name, named).second; }

Named Scope::find(std::string_view name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? Named{} : found->second;
}

void Scope::add_field(RecordId record, std::string_view name, FieldId field) {
    fields_.emplace(Owned{record.index, name}, field);
    any_field_.emplace(name, field);
}

void Scope::add_field(EventId event, std::string_view name, FieldId field) {
    fields_.emplace(Owned{event_owner + event.index, name}, field);
    any_field_.emplace(name, field);
}

FieldId Scope::field(RecordId record, std::string_view name) const {
    return find_owned(fields_, record.index, name);
}

FieldId Scope::field(EventId event, std::string_view name) const {
    return find_owned(fields_, event_owner + event.index, name);
}

FieldId Scope::any_field(std::string_view name) const {
    const auto found = any_field_.find(name);
    return found == any_field_.end() ? FieldId{} : found->second;
}

void Scope::add_act(PartyId party, std::string_view name, ActId act) {
    acts_.emplace(Owned{party.index, name}, act);
}

ActId Scope::act(PartyId party, std::string_view name) const {
    return find_owned(acts_, party.index, name);
}

std::vector<std::string_view> Scope::names(NameKind only) const {
    std::vector<std::string_view> result;
    for (const auto& [name, named] : names_) {
        if (only == NameKind::none || named.kind == only) result.push_back(name);
    }
    std::sort(result.begin(), result.end());
    return result;
}

}  // namespace proviso
