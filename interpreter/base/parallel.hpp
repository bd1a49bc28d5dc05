#pragma once
// The same work for many things at once, on as many processors as there are.

#include <cstddef>
#include <functional>

namespace proviso {

/// Calls `work(0)` … `work(count - 1)`, each once, on several threads, and returns when all are done. In
/// which order they run must not matter: results belong at the place of their number. The first exception
/// is thrown on; what had begun is finished before.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace proviso
