#pragma once
// Which statements of one term are plainly never active together, and which displace each other. Every
// pair counts, and a term may have thousands of statements: so demands are looked up, not compared.

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "interpreter/base/limits.hpp"
#include "interpreter/semantics/totality.hpp"

namespace proviso {

/// A bit for each statement of a term, by position.
using Bits = std::vector<std::uint64_t>;
inline Bits no_bits(std::size_t count) { return Bits((count + 63) / 64); }
inline void set_bit(Bits& bits, std::size_t at) { bits[at / 64] |= std::uint64_t{1} << at % 64; }
inline bool has_bit(const Bits& bits, std::size_t at) {
    return (bits[at / 64] >> at % 64 & 1U) != 0;
}

/// Finds statements whose demands exclude each other: one asks what the other denies, or both ask one
/// value for different choices.
class Apart {
public:
    Apart(const Work& work, const std::vector<StatementId>& statements);

    /// Adds the statements before `position` that are never active together with it.
    void add_to(Bits& found, std::uint32_t position);
    /// There was more to look at than a check may take; what was found since is not all.
    bool gave_up() const { return steps_ > limits::steps_to_compare; }

private:
    /// A condition (first number) or a comparison of two values, and what is asked of it.
    using Key = std::tuple<std::uint32_t, std::uint32_t, int>;
    struct Choosing {  // what one statement asks of a value, all its demands on it taken together
        std::uint32_t position = 0;
        std::vector<ChoiceId> named;
        bool only = true;
    };
    struct Choices {  // all that is asked of one value
        std::size_t count = 0;
        std::vector<Choosing> by;           // by position
        std::vector<std::uint32_t> except;  // of `by`, those that are not `only`
        Bits only;
        std::map<ChoiceId, std::vector<std::uint32_t>> only_with;
    };

    void enter(const Work& work, std::uint32_t position, const Demand& demand);
    void enter_choices(const Work& work, std::uint32_t position, const ChoicesAsked& asked);
    void join(Choosing& all, const ChoicesAsked& more);
    void add_asking(Bits& found, std::uint32_t position, const Key& key);
    void add_choosing(Bits& found, std::uint32_t position, const Choices& choices);
    void add_only(Bits& found, const Choosing& own, const Choices& choices);
    bool exclude(const Choices& choices, const Choosing& a, const Choosing& b);

    void add_versions(Bits& found, std::uint32_t position);

    EqualExpressions equal_;
    std::vector<std::pair<std::uint32_t, const InForce*>> dated_;  // with `effective`, by position
    std::map<Key, std::vector<std::uint32_t>> asked_;  // the statements that ask it, by position
    std::map<std::uint32_t, Choices> choices_;         // by the number of the value
    std::vector<std::vector<Key>> keys_;               // by statement
    std::vector<std::vector<std::uint32_t>> values_;   // with choices asked, by statement
    std::size_t steps_ = 0;
};

/// Which statements of one term displace which. Only directly: what displaces the displacing one brings
/// the first back.
class Displacing {
public:
    Displacing(const Work& work, const std::vector<StatementId>& statements);
    /// Adds those that displace the one at `position` or are displaced by it.
    void add_to(Bits& found, std::size_t position) const;

private:
    std::vector<std::vector<std::uint32_t>> beside_;
};

}  // namespace proviso
