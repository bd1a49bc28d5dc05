#pragma once
// An outline of a law: each paragraph and official comment, and what became of it in the rules.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/values/date.hpp"

namespace proviso {

/// What can become of a paragraph of law.
enum class Became : std::uint8_t {
    encoded,        ///< written as a rule
    finding,        ///< a person finds it and records who, when and why
    informational,  ///< of no effect on an answer
    left_out,
};

inline constexpr std::array<Became, 4> all_that_becomes = {Became::encoded, Became::finding,
                                                           Became::informational, Became::left_out};

/// "left out": as an outline writes it.
std::string_view became_text(Became became);

/// Something with the place where an outline says it.
struct Placed {
    std::string text;
    Span where;
};

/// One line of the outline.
struct Designation {
    std::string cite;  ///< "1005.11(c)(2)(i)", "comment 11(c)-2"
    std::string title;
    Became became = Became::encoded;
    std::vector<Placed>
        by;  ///< "§ 1005.11(c)(1)", "fact payment kind"; empty: the § of the same citation
    std::string because;
    std::vector<std::string> rules;  ///< numbers of the rules that it accounts for
    std::optional<Day> since, until;
    bool never_in_force = false;
    Span where;  ///< of its citation
};

struct Outline {
    std::string law;                        ///< "12 CFR 1005"
    std::string source;                     ///< the edition that was read
    std::vector<Designation> designations;  ///< in the order of the file
};

/// None when the file cannot be read; all mistakes are reported.
std::optional<Outline> read_outline(const SourceMap& sources, SourceId source,
                                    DiagnosticSink& sink);

/// The section that a citation belongs to: "1005.11" for "1005.11(c)(1)" and for "comment 11(c)-2" of
/// a law whose name ends in 1005.
std::string section_of(const Outline& outline, std::string_view cite);
/// Does a citation of a ruleset speak of this law: "1005.11(a)", "comment 3(a)-1"?
bool is_of_law(const Outline& outline, std::string_view cite);

/// How many designations became what.
struct Tally {
    std::array<std::size_t, 4> became{};

    void add(Became what) { ++became[static_cast<std::size_t>(what)]; }
    std::size_t of(Became what) const { return became[static_cast<std::size_t>(what)]; }
    std::size_t all() const { return became[0] + became[1] + became[2] + became[3]; }
};

/// One section in the order of the outline.
struct SectionTally {
    std::string section, title;
    Tally tally;
};
std::vector<SectionTally> tally_by_section(const Outline& outline);

}  // namespace proviso
