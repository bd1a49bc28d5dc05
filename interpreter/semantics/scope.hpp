#pragma once
// What a name stands for: the one namespace of a ruleset, and the fields and acts beside it.

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "interpreter/semantics/program.hpp"

namespace proviso {

enum class NameKind : std::uint8_t { none, party, fact, term, event, choice, record };

/// "a fact", "an event" …, for messages.
std::string_view with_article(NameKind kind);

/// An entry of the namespace; `index` is that of the id which the kind asks for.
struct Named {
    NameKind kind = NameKind::none;
    std::uint32_t index = 0;
    Span declared_at;
};

/// Names to ids. The texts of names must outlive it (they are those of the documents).
class Scope {
public:
    /// False when the name is taken; nothing is changed then.
    bool add(std::string_view name, Named named);
    /// None is NameKind::none.
    Named find(std::string_view name) const;

    void add_field(RecordId record, std::string_view name, FieldId field);
    void add_field(EventId event, std::string_view name, FieldId field);
    FieldId field(RecordId record, std::string_view name) const;
    FieldId field(EventId event, std::string_view name) const;
    /// The first field declared under this name, whatever it belongs to.
    FieldId any_field(std::string_view name) const;

    void add_act(PartyId party, std::string_view name, ActId act);
    ActId act(PartyId party, std::string_view name) const;

    /// Every name of these kinds (all kinds when none is given), sorted.
    std::vector<std::string_view> names(NameKind only = NameKind::none) const;

private:
    struct Owned {
        std::uint64_t owner;
        std::string_view name;
        friend bool operator==(const Owned&, const Owned&) = default;
    };
    struct OwnedHash {
        std::size_t operator()(const Owned& owned) const {
            return std::hash<std::string_view>{}(owned.name) ^ (owned.owner * 0x9e3779b97f4a7c15U);
        }
    };
    template <typename IdType>
    IdType find_owned(const std::unordered_map<Owned, IdType, OwnedHash>& map, std::uint64_t owner,
                      std::string_view name) const {
        const auto found = map.find({owner, name});
        return found == map.end() ? IdType{} : found->second;
    }

    std::unordered_map<std::string_view, Named> names_;
    std::unordered_map<Owned, FieldId, OwnedHash> fields_;
    std::unordered_map<Owned, ActId, OwnedHash> acts_;
    std::unordered_map<std::string_view, FieldId> any_field_;
};

}  // namespace proviso
