#pragma once
// What the tests of damaged texts share: how much of the work one run does, and where it was when it died.

#include <cstddef>
#include <string>
#include <string_view>

namespace proviso::testing {

/// Every how manieth place is tried, so that `places` of `cost` bytes of reading each stay below
/// `budget` bytes together. PROVISO_THOROUGH=1 tries every place.
std::size_t stride(std::size_t places, std::size_t cost, std::size_t budget);

/// Says on standard error what was being tried when the process is ended by a signal or a defect.
class Watch {
public:
    explicit Watch(std::string_view text);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// Cheap enough for every step.
    void at(std::size_t place, unsigned char byte = 0);
};

}  // namespace proviso::testing
