#pragma once
// The PEGTL control that writes the flat tree: only `match` differs from PEGTL's own.

#include "grammar/support.hpp"

namespace proviso::rules {

template <typename Rule>
concept leaves_node = requires {
    Rule::node_kind;
};

template <typename Rule>
struct tree_builder : pegtl::normal<Rule> {
    static constexpr bool enable = false;

    template <apply_mode A, rewind_mode M, template <typename...> class Action,
              template <typename...> class Control>
    static bool match(Input& in, Building& building) {
        const Building::Note before = building.note();
        [[maybe_unused]] const scan::At begin = in.current();
        if (!pegtl::match<Rule, A, M, Action, Control>(in, building)) {
            building.go_back(before);
            return false;
        }
        if constexpr (leaves_node<Rule>) {
            if (!Rule::folds || building.has_several(before.nodes)) {
                building.close_node(Rule::node_kind, before.nodes, begin, in.current());
            }
        }
        return true;
    }
};

template <typename Rule>
bool match_rule(Input& in, Building& building) {
    return tree_builder<Rule>::template match<apply_mode::nothing, rewind_mode::required,
                                              pegtl::nothing, tree_builder>(in, building);
}

}  // namespace proviso::rules
