// Ends the process after a defect of our own, with as little machinery as possible.

#include "interpreter/base/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace proviso::base {

void defect(std::string_view file, int line, std::string_view assumed) {
    // A compiler cache may have made the path relative to the build folder.
    while (file.starts_with("../")) file.remove_prefix(3);
    std::fflush(stdout);
    std::fprintf(stderr, "this is a defect in proviso: assumed that %.*s (%.*s:%d)\n",
                 static_cast<int>(assumed.size()), assumed.data(), static_cast<int>(file.size()),
                 file.data(), line);
    std::fflush(stderr);
    std::_Exit(70);  // no destructors: what they would tidy may be what is broken
}

}  // namespace proviso::base
