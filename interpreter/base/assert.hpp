#pragma once
// What to do when we are wrong ourselves: stop at once and say so. On in every build.

#include <string_view>

namespace proviso::base {

/// Writes where and what was assumed to standard error and ends the process with exit code 70.
[[noreturn]] void defect(std::string_view file, int line, std::string_view assumed);

}  // namespace proviso::base

/// For what must hold whatever the user wrote; `assumed` is a plain sentence. A wrong text or fact
/// is never a reason for it: that is a diagnostic.
#define PROVISO_ASSERT(condition, assumed) \
    ((condition) ? void(0) : ::proviso::base::defect(__FILE__, __LINE__, assumed))
