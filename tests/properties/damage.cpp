#include "tests/properties/damage.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace proviso::testing {

namespace {

// Plain memory, because a signal handler reads it.
char watched[256];
std::size_t watched_place;
unsigned watched_byte;

void tell() {
    std::fprintf(stderr, "while trying %s, place %zu, byte 0x%02X\n", watched, watched_place,
                 watched_byte);
}

extern "C" void tell_and_die(int signal) {
    tell();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

}  // namespace

std::size_t stride(std::size_t places, std::size_t cost, std::size_t budget) {
    const char* thorough = std::getenv("PROVISO_THOROUGH");
    if (thorough != nullptr && *thorough == '1') return 1;
    return std::max<std::size_t>(1, (places * cost + budget - 1) / budget);
}

Watch::Watch(std::string_view text) {
    const std::size_t length = std::min(text.size(), sizeof watched - 1);
    std::copy_n(text.begin(), length, watched);
    watched[length] = '\0';
    static const bool once = [] {
        for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE})
            std::signal(signal, tell_and_die);
        // A defect leaves by exit code 70.
        return std::atexit([] {
                   if (watched[0] != '\0') tell();
               }) == 0;
    }();
    static_cast<void>(once);
}

Watch::~Watch() { watched[0] = '\0'; }

void Watch::at(std::size_t place, unsigned char byte) {
    watched_place = place;
    watched_byte = byte;
}

}  // namespace proviso::testing
