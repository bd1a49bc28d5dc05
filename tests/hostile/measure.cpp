#include "tests/hostile/measure.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

namespace proviso::testing {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool costs_count = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool costs_count = false;
#else
constexpr bool costs_count = true;
#endif
#else
constexpr bool costs_count = true;
#endif

[[noreturn]] void work_and_leave(const std::function<std::string()>& work, int to,
                                 unsigned seconds) {
    const rlimit limit{seconds, seconds};
    ::setrlimit(RLIMIT_CPU, &limit);
    const std::string said = work();
    std::size_t written = 0;
    while (written < said.size()) {
        const ssize_t now = ::write(to, said.data() + written, said.size() - written);
        if (now <= 0) break;
        written += static_cast<std::size_t>(now);
    }
    ::_exit(0);
}

std::string read_all(int from) {
    std::string text;
    char piece[4096];
    for (ssize_t got = 0; (got = ::read(from, piece, sizeof piece)) > 0;)
        text.append(piece, static_cast<std::size_t>(got));
    return text;
}

long milliseconds(const timeval& time) { return time.tv_sec * 1'000 + time.tv_usec / 1'000; }

}  // namespace

Measured measure(const std::function<std::string()>& work, unsigned seconds) {
    int ends[2];
    if (::pipe(ends) != 0) std::abort();
    const pid_t child = ::fork();
    if (child < 0) std::abort();
    if (child == 0) {
        ::close(ends[0]);
        work_and_leave(work, ends[1], seconds);
    }
    ::close(ends[1]);
    Measured measured;
    measured.said = read_all(ends[0]);
    ::close(ends[0]);
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    measured.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    measured.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    measured.milliseconds = milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
    measured.megabytes = used.ru_maxrss / 1'024;
    return measured;
}

void expect_within_bounds(const Measured& measured) {
    EXPECT_EQ(measured.signal, 0) << "the process was ended by a signal";
    EXPECT_EQ(measured.exit_code, 0);
    ::testing::Test::RecordProperty("milliseconds", static_cast<int>(measured.milliseconds));
    ::testing::Test::RecordProperty("megabytes", static_cast<int>(measured.megabytes));
    if (!costs_count) return;
    EXPECT_LE(measured.milliseconds, most_milliseconds);
    EXPECT_LE(measured.megabytes, most_megabytes);
}

}  // namespace proviso::testing
