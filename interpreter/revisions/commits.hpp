#pragma once
// The commits of a git repository that changed some paths. Nothing that a ruleset means depends on it.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/values/date.hpp"

namespace proviso {

struct Commit {
    std::string id;  ///< whole, as a revision can be named
    std::string short_id;
    std::string parent;  ///< the first; empty for none that is there
    std::string author, subject;
    Day day;  ///< of the commit, where it was made
};

/// A repository, read along the first parents of HEAD: what a merge brought in counts as the merge's.
class Commits {
public:
    /// Null where the path, of the disk, lies in no repository that may be read, or in one without commits.
    static std::unique_ptr<Commits> around(const std::string& path);
    ~Commits();

    /// From the top of the repository; none for what does not lie in it.
    std::optional<std::string> within(const std::string& path) const;
    Commit head() const;
    /// Those in which a file or folder at one of the paths, from the top, is another than in the parent; the
    /// newest first, at most so many.
    std::vector<Commit> that_changed(const std::vector<std::string>& paths, std::size_t most) const;

private:
    struct Held;  // of the library that reads git
    explicit Commits(std::unique_ptr<Held> held);

    std::unique_ptr<Held> held_;
};

}  // namespace proviso
