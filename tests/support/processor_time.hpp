#pragma once
// How long the processor worked for this test: unlike the wall clock it does not grow with the load of the machine.

#include <chrono>
#include <ctime>

namespace proviso::testing {

inline std::chrono::microseconds processor_time() {
    return std::chrono::microseconds(static_cast<long long>(std::clock()) * 1'000'000 /
                                     CLOCKS_PER_SEC);
}

}  // namespace proviso::testing
