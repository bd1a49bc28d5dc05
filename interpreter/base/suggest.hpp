#pragma once
// Did you mean …? Names that are close to one that was not found.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace proviso {

/// How many single changes (a letter more, less, other, or two neighbours swapped) make one name of
/// the other; counted no further than `bound`, so that anything above is `bound + 1`.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t bound);

/// The one candidate within two changes of `name`, or empty when there is none or more than one
/// equally near. A name of up to three letters must be within one. Capitals count as small letters.
std::string suggest(std::string_view name, std::span<const std::string_view> candidates);
std::string suggest(std::string_view name, std::span<const std::string> candidates);

/// Up to `count` candidates, nearest first and equal ones by name, none of them further away than
/// half of the name's length; for "names near this one: …". Never contains one twice. Where the
/// nearest is no more than a slip away, what lies further off is left out.
std::vector<std::string> nearest(std::string_view name,
                                 std::span<const std::string_view> candidates, std::size_t count);
std::vector<std::string> nearest(std::string_view name, std::span<const std::string> candidates,
                                 std::size_t count);

}  // namespace proviso
