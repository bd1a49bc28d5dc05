#pragma once
// What reads otherwise between two moments and an answer rests on.

#include <string>
#include <vector>

#include "interpreter/examples/example.hpp"
#include "interpreter/examples/last_passed.hpp"
#include "interpreter/session/session.hpp"

namespace proviso {

/// An example as a session reads it.
struct ReadExample {
    const Session& session;
    const Example& example;
};

/// What is changed in the rules between the two and the answer rests on; everything that is changed where that
/// cannot be said of one answer.
std::vector<LastPassed::Change> rules_changed(const ReadExample& before, const ReadExample& after,
                                              const Expectation& expected);

/// The lines of the example that read otherwise, without comments; none where it is the same.
std::vector<LastPassed::Change> example_changed(const ReadExample& before,
                                                const ReadExample& after);

}  // namespace proviso
