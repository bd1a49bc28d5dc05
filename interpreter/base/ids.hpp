#pragma once
// Typed indices: how one product refers to an entry of another without a pointer.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace proviso {

/// An index into one Table; ids of different tables do not mix. A default-made id refers to nothing.
template <typename Tag>
struct Id {
    std::uint32_t index = std::numeric_limits<std::uint32_t>::max();

    constexpr bool is_set() const { return index != std::numeric_limits<std::uint32_t>::max(); }
    friend constexpr auto operator<=>(Id, Id) = default;
};

/// A vector that hands out typed ids in the order of adding. Nothing is ever removed.
template <typename IdType, typename T>
class Table {
public:
    IdType add(T entry) {
        entries_.push_back(std::move(entry));
        return IdType{static_cast<std::uint32_t>(entries_.size() - 1)};
    }
    T& operator[](IdType id) { return entries_[id.index]; }
    const T& operator[](IdType id) const { return entries_[id.index]; }
    std::size_t size() const { return entries_.size(); }
    bool empty() const { return entries_.empty(); }
    /// The id of the entry at a position, for loops that need the id itself.
    static IdType id_at(std::size_t position) {
        return IdType{static_cast<std::uint32_t>(position)};
    }
    auto begin() { return entries_.begin(); }
    auto end() { return entries_.end(); }
    auto begin() const { return entries_.begin(); }
    auto end() const { return entries_.end(); }

private:
    std::vector<T> entries_;
};

}  // namespace proviso
