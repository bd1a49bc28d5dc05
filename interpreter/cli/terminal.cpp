// Asks the operating system; nothing else in the program does, apart from reading files.
#include "interpreter/cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <climits>
#include <cstdlib>
#include <string_view>

namespace proviso::cli {

namespace {

constexpr std::size_t default_columns = 100;
constexpr std::size_t fewest_columns = 60;
constexpr std::size_t most_columns = 160;  // longer lines are hard to read

bool is_set(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

bool wants_colour(int stream) {
    if (is_set("NO_COLOR")) return false;
    if (const char* forced = std::getenv("CLICOLOR_FORCE");
        forced != nullptr && std::string_view(forced) != "0")
        return true;
    const char* terminal = std::getenv("TERM");
    return ::isatty(stream) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::size_t columns_of(int stream) {
    if (::isatty(stream) != 1) return default_columns;
    std::size_t columns = 0;
    if (const char* text = std::getenv("COLUMNS"); text != nullptr) {
        const std::string_view digits(text);
        std::from_chars(digits.data(), digits.data() + digits.size(), columns);
    }
    winsize size{};
    if (columns == 0 && ::ioctl(stream, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
    return columns == 0 ? default_columns : std::clamp(columns, fewest_columns, most_columns);
}

/// The file of the program itself, links followed; empty when the system does not tell.
std::string program_file() {
    char path[PATH_MAX];
    const ssize_t length = ::readlink("/proc/self/exe", path, sizeof path);
    if (length <= 0 || length == static_cast<ssize_t>(sizeof path)) return "";
    return {path, static_cast<std::size_t>(length)};
}

}  // namespace

Surroundings look_around() {
    Surroundings found;
    found.columns = columns_of(STDOUT_FILENO);
    found.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
    found.out_colour = wants_colour(STDOUT_FILENO);
    found.err_colour = wants_colour(STDERR_FILENO);
    found.program = program_file();
    if (!found.program.empty()) {
        const std::string folder = parent_folder(found.program);
        const std::string share = join_path(parent_folder(folder), "share/proviso");
        found.library = {share + "/stdlib", "stdlib"};
        found.pages = share + "/docs/diagnostics";
    }
    return found;
}

}  // namespace proviso::cli
