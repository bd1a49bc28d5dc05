#pragma once
// What an example starts from: another example or a stored case, with what it says otherwise put in.

#include <set>
#include <string>
#include <vector>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/examples/read_examples.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/facts/case_node.hpp"

namespace proviso {

/// The trees of all examples, each with what it starts from taken in.
class ExampleTrees {
public:
    ExampleTrees(const Program& program, const SourceMap& sources,
                 const std::vector<WrittenExample>& written, const CaseFileReader& read_file,
                 DiagnosticSink& sink);

    /// A map with the parts of a case file, `as of` among them if there is one; with what is missing
    /// where it could not be made whole, which has been reported.
    const CaseNode& tree(std::size_t example);
    /// Whether the tree holds all that the example says; only after `tree`.
    bool is_whole(std::size_t example) const { return trees_[example].state == State::made; }

private:
    enum class State : std::uint8_t { not_made, being_made, made, broken };
    struct Tree {
        State state = State::not_made;
        CaseNode root;
    };

    std::vector<std::size_t> chain_from(std::size_t example);
    void make(std::size_t example);
    bool take_base(std::size_t example, CaseNode& base);
    bool find_example(std::size_t example, std::size_t& found);
    void check_names();

    const Program& program_;
    const SourceMap& sources_;
    const std::vector<WrittenExample>& written_;
    const CaseFileReader& read_file_;
    DiagnosticSink& sink_;
    const CaseNames names_;
    std::vector<Tree> trees_;
    std::set<std::size_t> base_missing_;
};

}  // namespace proviso
