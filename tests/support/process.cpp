// fork and exec, with both streams drained together so that neither can fill up and block.

#include "tests/support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <system_error>

namespace proviso::testing {

namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

struct Pipe {
    int read_end = -1;
    int write_end = -1;

    Pipe() {
        std::array<int, 2> ends = {};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe");
        read_end = ends[0];
        write_end = ends[1];
    }
    ~Pipe() {
        close_end(read_end);
        close_end(write_end);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    static void close_end(int& end) {
        if (end >= 0) ::close(end);
        end = -1;
    }
};

/// What a test may depend on, and what tools that measure need.
std::vector<std::string> environment_for(const std::filesystem::path& folder) {
    std::vector<std::string> variables = {"PATH=/usr/bin:/bin", "LC_ALL=C", "TZ=UTC", "TERM=dumb",
                                          "HOME=" + folder.string()};
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "GCOV_PREFIX", "LLVM_PROFILE_FILE"}) {
        if (const char* value = std::getenv(name))
            variables.push_back(std::string(name) + "=" + value);
    }
    return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// Reads what is there; false when the other side has closed.
bool drain(int end, std::string& into) {
    std::array<char, 65536> buffer;
    const ssize_t count = ::read(end, buffer.data(), buffer.size());
    if (count <= 0) return false;
    into.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

/// Collects both streams until they are closed; false when time ran out first.
bool collect(Pipe& output, Pipe& errors, Outcome& outcome, int seconds) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    while (output.read_end >= 0 || errors.read_end >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return false;
        std::array<pollfd, 2> waiting = {pollfd{output.read_end, POLLIN, 0},
                                         pollfd{errors.read_end, POLLIN, 0}};
        if (::poll(waiting.data(), waiting.size(), static_cast<int>(left.count())) <= 0) continue;
        if (waiting[0].revents != 0 && !drain(output.read_end, outcome.output)) {
            Pipe::close_end(output.read_end);
        }
        if (waiting[1].revents != 0 && !drain(errors.read_end, outcome.errors)) {
            Pipe::close_end(errors.read_end);
        }
    }
    return true;
}

[[noreturn]] void become(const std::filesystem::path& program, char* const* arguments,
                         char* const* environment, const std::filesystem::path& folder, int output,
                         int errors) {
    const int nothing = ::open("/dev/null", O_RDONLY);
    const bool ready = ::dup2(nothing, 0) >= 0 && ::dup2(output, 1) >= 0 &&
                       ::dup2(errors, 2) >= 0 && ::chdir(folder.c_str()) == 0;
    if (ready) ::execve(program.c_str(), arguments, environment);
    ::_exit(127);
}

}  // namespace

Outcome run_process(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                    const std::filesystem::path& folder, int seconds) {
    std::vector<std::string> words = {"proviso"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables = environment_for(folder);
    const std::vector<char*> argument_pointers = pointers_to(words);
    const std::vector<char*> variable_pointers = pointers_to(variables);

    Pipe output;
    Pipe errors;
    const pid_t child = ::fork();
    if (child < 0) fail("fork");
    if (child == 0) {
        become(program, argument_pointers.data(), variable_pointers.data(), folder,
               output.write_end, errors.write_end);
    }
    Pipe::close_end(output.write_end);
    Pipe::close_end(errors.write_end);

    Outcome outcome;
    outcome.timed_out = !collect(output, errors, outcome, seconds);
    if (outcome.timed_out) ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return outcome;
}

}  // namespace proviso::testing
