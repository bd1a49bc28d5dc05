#pragma once
// Cases made up to compare two layers: complete, near the ends of the periods at stake, and plain in
// everything else. The same number makes the same case.

#include <cstdint>
#include <string>
#include <vector>

#include "interpreter/facts/fact_set.hpp"
#include "interpreter/protection/influence.hpp"

namespace proviso {

class CaseMaking {
public:
    CaseMaking(const Program& program, const CaseParts& parts);

    /// Everything outside `parts` is plain: a no, the first choice, not yet happened.
    FactSet make(std::uint64_t number) const;

private:
    struct Draw;

    FactSet plain() const;
    StatedFact plain_fact(const Type& type) const;
    StatedFact drawn_fact(const Type& type, Draw& draw) const;
    Day drawn_day(Draw& draw) const;
    std::vector<StatedFact> drawn_fields(const std::vector<FieldId>& fields, Draw& draw) const;

    const Program& program_;
    const CaseParts& parts_;
    std::vector<std::int64_t> amounts_;
    const std::vector<Value>& periods_;
};

/// What a case states, a line each, as a case file says it: "contact received: 2026-03-02". Facts that
/// are not given and events that have not happened are left out.
std::vector<std::string> case_in_lines(const Program& program, const FactSet& facts);

}  // namespace proviso
