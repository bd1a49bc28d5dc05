#pragma once
// Which files `use NAME` means: rulesets found by their `ruleset` line, neighbours before the library.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interpreter/session/files.hpp"

namespace proviso {

struct FoundRuleset {
    std::string name;                ///< as in its `ruleset` line, articles dropped
    std::vector<std::string> files;  ///< sorted
};

/// The rulesets within reach of one that is being loaded. Folders are looked at when first needed.
class RulesetIndex {
public:
    /// \param neighbours the folder that holds the ruleset asked for
    /// \param library    may be empty
    RulesetIndex(const FileReader& files, std::string neighbours, std::string library);

    /// Null when there is none; the result is good until the next call.
    const FoundRuleset* find(std::string_view name);
    /// Every name within reach, each once, sorted.
    std::vector<std::string> names();

private:
    void look_in(const std::string& folder, std::size_t levels);
    void add_rulesets_of(const std::string& folder);
    bool look_further();
    const FoundRuleset* find_known(std::string_view name) const;

    const FileReader& files_;
    struct Folder {
        std::string path;
        std::size_t levels;  // of folders below it that are looked at as well
    };
    std::vector<Folder> not_looked_at_;  // last one next
    std::vector<FoundRuleset> known_;
    std::size_t files_read_ = 0;
};

/// The name in the first `ruleset NAME` line of a text; none when there is no such line.
std::optional<std::string> declared_ruleset(std::string_view text);
/// The same for `policy NAME`.
std::optional<std::string> declared_policy(std::string_view text);

}  // namespace proviso
