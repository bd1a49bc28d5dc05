#pragma once
// A ruleset as it stood at a commit, with its examples of then and the ones that are tested now.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "interpreter/history/add_last_passed.hpp"
#include "interpreter/revisions/revision_reader.hpp"

namespace proviso {

class Moment {
public:
    /// \param commit its whole id
    /// \param within the ruleset's path from the top of the repository
    Moment(const Tested& tested, const std::string& commit, const std::string& within);

    /// Whether there is such a ruleset, and one without errors. All below is good only then.
    bool is_readable() const { return readable_; }
    const Session& session() const { return *session_; }
    /// Paths from the top of the repository of the files that make up the rules: its own and those it uses.
    std::vector<std::string> files() const;

    /// The example of that name as it reads now, by the rules of then; null when it has words that they do not
    /// know.
    const Example* of_now(const std::string& name) const { return find(now_, name); }
    /// The same as it read then; null for none.
    const Example* of_then(const std::string& name) const { return find(then_, name); }

    /// What came of one of the examples; worked out once.
    const ExampleResult& result(const Example& example);

private:
    static const Example* find(const std::vector<Example>& among, const std::string& name);

    std::unique_ptr<RevisionReader> reader_;
    std::unique_ptr<Session> session_;
    std::string prefix_;
    std::vector<Example> now_, then_;
    std::map<const Example*, ExampleResult> results_;
    bool readable_ = false;
};

}  // namespace proviso
