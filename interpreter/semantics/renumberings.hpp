#pragma once
// Paragraphs that were renumbered: which numbers a paragraph has had.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// A number on its way back through renumberings, the latest first. Those of one day came at once: it follows
/// one of them at most.
class NumberBack {
public:
    explicit NumberBack(std::string number) : number_(std::move(number)) {}

    const std::string& number() const { return number_; }
    /// "205.11(c)(1)" for "1005.11(c)(1)". False where the renumbering does not touch it.
    bool undo(const Renumbering& renumbering);

private:
    std::string number_;
    std::optional<Day> followed_;
};

/// The numbers a paragraph had before the one it has in its ruleset, the latest first.
std::vector<std::string> earlier_numbers_of(const Program& program, const Paragraph& paragraph);

}  // namespace proviso
