// generate_ruleset BYTES: writes a ruleset of about that size to standard output.

#include <cstdio>
#include <cstdlib>

#include "generated_ruleset.hpp"

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: generate_ruleset BYTES\n", stderr);
        return 2;
    }
    const std::string text =
        proviso::bench::generated_ruleset(std::strtoull(arguments[1], nullptr, 10));
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
