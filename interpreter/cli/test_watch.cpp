// Looks at times and sizes again and again: that works on every system and every kind of disk.
#include "interpreter/cli/test_watch.hpp"

#include <signal.h>
#include <sys/stat.h>
#include <time.h>

#include <array>
#include <map>
#include <ostream>
#include <set>

#include "interpreter/base/text.hpp"

namespace proviso::cli {

namespace {

volatile sig_atomic_t ended = 0;

void note_end(int) { ended = 1; }

/// Ctrl-C, or a request to end, ends the watch, not the run; as before when it is over.
class EndsBySignal {
public:
    EndsBySignal() {
        ended = 0;
        struct sigaction noted {};
        noted.sa_handler = note_end;
        ::sigaction(SIGINT, &noted, &before_[0]);
        ::sigaction(SIGTERM, &noted, &before_[1]);
    }
    ~EndsBySignal() {
        ::sigaction(SIGINT, &before_[0], nullptr);
        ::sigaction(SIGTERM, &before_[1], nullptr);
    }
    EndsBySignal(const EndsBySignal&) = delete;
    EndsBySignal& operator=(const EndsBySignal&) = delete;

private:
    struct sigaction before_[2]{};
};

/// What tells one text of a file from the next: when it was written, how long it is, which file it is.
using Stamp = std::array<long long, 4>;

Stamp stamp_of(const std::string& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) return {};
    return {facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, facts.st_size,
            static_cast<long long>(facts.st_ino)};
}

using Stamps = std::map<std::string, Stamp>;

/// Files named on the command line, all that stand in its folders, and those that were read.
Stamps look(const Context& context, const std::set<std::string>& read) {
    std::set<std::string> paths = read;
    const auto add = [&](const std::string& path) {
        paths.insert(path);
        for (const char* ending : {".proviso", ".yaml", ".yml"}) {
            const auto listed = context.files.list(path, ending);
            if (listed) paths.insert(listed->begin(), listed->end());
        }
    };
    for (const std::string& path : context.options.paths) add(path);
    for (const std::string& path : context.options.cases) add(path);
    Stamps stamps;
    for (const std::string& path : paths) {
        // A folder's own time changes with every file that an editor puts beside the one it writes.
        if (!context.files.list(path, "")) stamps.emplace(path, stamp_of(path));
    }
    return stamps;
}

std::string changed_file(const Stamps& before, const Stamps& now) {
    for (const auto& [path, stamp] : now) {
        const auto known = before.find(path);
        if (known == before.end() || known->second != stamp) return path;
    }
    for (const auto& [path, stamp] : before) {
        if (!now.contains(path)) return path;
    }
    return {};
}

void wait_a_little() {
    const timespec pause{0, 300'000'000};
    ::nanosleep(&pause, nullptr);
}

}  // namespace

int watch(const Context& context, const std::function<int(std::vector<std::string>& files)>& run) {
    const EndsBySignal signals;
    std::set<std::string> read;
    int code = done;
    while (true) {
        // Taken before the run: what is written while it reads is not missed.
        Stamps before = look(context, read);
        std::vector<std::string> files;
        code = run(files);
        read.insert(files.begin(), files.end());
        for (const std::string& path : files) before.try_emplace(path, stamp_of(path));
        context.out << "---- waiting for a change; Ctrl-C ends\n";
        context.out.flush();
        std::string changed;
        while (ended == 0 && changed.empty()) {
            wait_a_little();
            changed = changed_file(before, look(context, read));
        }
        if (ended != 0) return code;
        context.out << "---- changed: " << printable(changed) << "\n";
    }
}

}  // namespace proviso::cli
