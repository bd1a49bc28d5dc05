#pragma once
// Runs something in a process of its own and tells what it cost: processor time, memory, and how it ended.

#include <functional>
#include <string>

namespace proviso::testing {

struct Measured {
    std::string said;  ///< what the work gave back
    int signal = 0;    ///< that ended it, or 0
    int exit_code = 0;
    long milliseconds = 0;  ///< processor time
    long megabytes = 0;     ///< most memory at once, the program's own included
};

/// The work runs in a forked child, with no more than `seconds` of processor time.
Measured measure(const std::function<std::string()>& work, unsigned seconds = 60);

/// What hostile input may cost. Sanitizers cost several times that and are not measured; a build for
/// development takes up to twice as long, and without optimisation five to eight times.
#if defined(NDEBUG)
inline constexpr long most_milliseconds = 1'000;
#elif defined(__OPTIMIZE__)
inline constexpr long most_milliseconds = 2'000;
#else
inline constexpr long most_milliseconds = 8'000;
#endif
inline constexpr long most_megabytes = 200;

/// Fails the running test when the child died, or cost too much.
void expect_within_bounds(const Measured& measured);

}  // namespace proviso::testing
