#include "interpreter/base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace proviso {

namespace {

constexpr std::size_t most_threads = 16;  // more would wait for memory

}  // namespace

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr first;
    std::mutex guard;
    const auto take_turns = [&] {
        try {
            for (std::size_t at = next++; at < count; at = next++) work(at);
        } catch (...) {
            next = count;
            const std::lock_guard hold(guard);
            if (!first) first = std::current_exception();
        }
    };
    const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t threads = std::min({processors, most_threads, count});
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i) others.emplace_back(take_turns);
        take_turns();
    }
    if (first) std::rethrow_exception(first);
}

}  // namespace proviso
