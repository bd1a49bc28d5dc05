#pragma once
// One order of all values of a kind, for putting rows and entries into a sequence.

#include <compare>

#include "interpreter/values/value.hpp"

namespace proviso {

/// By size where the values have one, else by how they are kept; equal only for the same value.
std::strong_ordering order_of(const Value& a, const Value& b);

}  // namespace proviso
