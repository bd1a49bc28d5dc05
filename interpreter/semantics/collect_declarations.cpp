// Which declaration stands where: sorted into kinds, with the ruleset each belongs to. What later
// editions will evaluate is refused here by name.

#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

const RulesetText* ruleset_of(const Document& document) {
    for (const Declaration& declaration : document.declarations) {
        if (declaration.ruleset) return &*declaration.ruleset;
    }
    return nullptr;
}

bool may_carry_statements(DeclarationKind kind) {
    return kind == DeclarationKind::paragraph || kind == DeclarationKind::interpretation;
}

void collect(Work& work, const Document& document, bool main, const std::string* ruleset) {
    bool of_policy = false;
    for (const Declaration& declaration : document.declarations) {
        if (declaration.kind == DeclarationKind::policy) {
            of_policy = true;
            work.report<Code::not_yet>({}, declaration.head, "policy");
        } else if (declaration.kind == DeclarationKind::example) {
            continue;  // a test of the rules, not one of them: read when it is to be run
        } else if (!of_policy || !may_carry_statements(declaration.kind)) {
            work.declared[declaration.kind].push_back({&declaration, main, ruleset});
        }
    }
}

}  // namespace

void collect_declarations(Work& work) {
    static const std::string no_name;
    const std::string* main_ruleset = &no_name;
    for (std::size_t i = 0; i < work.documents.size() && i < work.main_count; ++i) {
        const RulesetText* ruleset = ruleset_of(work.documents[i]);
        if (ruleset == nullptr) continue;
        main_ruleset = &ruleset->name.text;
        break;
    }
    const std::string* used_ruleset = &no_name;
    for (std::size_t i = 0; i < work.documents.size(); ++i) {
        const bool main = i < work.main_count;
        const RulesetText* own = ruleset_of(work.documents[i]);
        if (!main && own != nullptr) used_ruleset = &own->name.text;
        collect(work, work.documents[i], main, main ? main_ruleset : used_ruleset);
    }
}

}  // namespace proviso
