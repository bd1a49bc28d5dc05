// Which declaration stands where: sorted into kinds, with the ruleset each belongs to.

#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

const RulesetText* ruleset_of(const Document& document) {
    for (const Declaration& declaration : document.declarations) {
        if (declaration.ruleset) return &*declaration.ruleset;
    }
    return nullptr;
}

/// What a policy says, and not what it only declares.
bool is_said(DeclarationKind kind) {
    return kind == DeclarationKind::paragraph || kind == DeclarationKind::interpretation ||
           kind == DeclarationKind::term;
}

void leave_out(Work& work, const Declaration& declaration) {
    const auto add = [&](const std::vector<StatementText>& statements) {
        for (const StatementText& statement : statements)
            work.statements_left_out.push_back(&statement);
    };
    if (declaration.term) work.terms_left_out.push_back(&*declaration.term);
    if (declaration.paragraph) add(declaration.paragraph->statements);
    if (!declaration.interpretation) return;
    for (const OptionText& option : declaration.interpretation->options) add(option.statements);
}

void collect(Work& work, const Document& document, bool main, const std::string* ruleset) {
    const bool left_out = work.layer_of(document.source) > work.selection->policies;
    for (const Declaration& declaration : document.declarations) {
        if (declaration.kind == DeclarationKind::policy) continue;
        // An example is a test of the rules, not one of them: read when it is to be run.
        if (declaration.kind == DeclarationKind::example) continue;
        if (!left_out || !is_said(declaration.kind)) {
            work.declared[declaration.kind].push_back({&declaration, main, ruleset});
        } else {
            leave_out(work, declaration);
        }
    }
}

/// The name of the ruleset or policy that each part of the documents belongs to.
std::map<std::uint32_t, const std::string*> names_of_parts(const Work& work) {
    std::map<std::uint32_t, const std::string*> names;
    for (const Document& document : work.documents) {
        const RulesetText* ruleset = ruleset_of(document);
        if (ruleset != nullptr) names.emplace(document.part_of, &ruleset->name.text);
    }
    return names;
}

}  // namespace

void collect_declarations(Work& work) {
    static const std::string no_name;
    const auto names = names_of_parts(work);
    for (std::size_t i = 0; i < work.documents.size(); ++i) {
        const Document& document = work.documents[i];
        const auto part = names.find(document.part_of);
        const std::string* name = part == names.end() ? &no_name : part->second;
        if (const RulesetText* own = ruleset_of(document)) name = &own->name.text;
        for (const WrittenPolicy& policy : work.policies) {
            if (policy.files.contains(document.source)) name = &policy.text->name.text;
        }
        collect(work, document, i < work.main_count, name);
    }
}

}  // namespace proviso
