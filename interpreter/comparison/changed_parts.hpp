#pragma once
// What one ruleset says otherwise than another: statements paragraph by paragraph, declarations, calendars.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/basis.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// What is changed under one heading: a paragraph (`§ 1005.11(c)(1)`), a fact, a field, an event, a calendar.
struct PartChange {
    std::string name;
    std::vector<std::string> before, after;  ///< only what stands on one side, as written there
};

/// Layout, comments, titles and the order of lines do not count. Statements of an option that is not followed
/// are not there; following another option is a change of the statements in force.
class ChangedParts {
public:
    ChangedParts(const Program& before, const SourceMap& sources_before, const Program& after,
                 const SourceMap& sources_after);

    /// Paragraphs in the order of citations, then declarations and calendars by name.
    const std::vector<PartChange>& changes() const { return changes_; }
    /// Position in `changes` of what the part stands under, where the other ruleset does not say the same.
    std::optional<std::size_t> change_of_old(Part part) const { return find(old_, part); }
    std::optional<std::size_t> change_of_new(Part part) const { return find(new_, part); }
    /// Positions in `changes` of renumberings: they change how paragraphs are cited, and nothing else.
    const std::vector<std::size_t>& of_citations() const { return of_citations_; }

private:
    using Places = std::map<Part, std::size_t>;
    static std::optional<std::size_t> find(const Places& places, Part part);

    void add_renumberings(const Program& before, const SourceMap& sources_before,
                          const Program& after, const SourceMap& sources_after);

    std::vector<PartChange> changes_;
    Places old_, new_;
    std::vector<std::size_t> of_citations_;
};

}  // namespace proviso
