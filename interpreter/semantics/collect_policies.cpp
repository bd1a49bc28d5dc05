// Policies in a chain: the first is on a ruleset, each other one on the policy below it.

#include <algorithm>

#include "interpreter/semantics/steps.hpp"
#include "interpreter/semantics/types.hpp"

namespace proviso {

namespace {

template <typename Text>
const Text* first_of(const Document& document,
                     const std::shared_ptr<const Text> Declaration::*member) {
    for (const Declaration& declaration : document.declarations) {
        if (declaration.*member) return &*(declaration.*member);
    }
    return nullptr;
}

/// A policy and its file. Where its folder holds no ruleset and no other policy, all files there are its own.
std::vector<WrittenPolicy> written_policies(const Work& work) {
    std::vector<WrittenPolicy> result;
    for (const Document& document : work.documents) {
        const PolicyText* text = first_of(document, &Declaration::policy);
        const bool in_a_ruleset = first_of(document, &Declaration::ruleset) != nullptr;
        if (text == nullptr || in_a_ruleset) continue;
        WrittenPolicy policy{text, {document.source}};
        const bool alone =
            std::none_of(work.documents.begin(), work.documents.end(), [&](const Document& other) {
                return other.part_of == document.part_of && &other != &document &&
                       (first_of(other, &Declaration::policy) != nullptr ||
                        first_of(other, &Declaration::ruleset) != nullptr);
            });
        for (const Document& other : work.documents) {
            if (alone && other.part_of == document.part_of) policy.files.insert(other.source);
        }
        result.push_back(std::move(policy));
    }
    return result;
}

/// One file, one policy, and no ruleset beside it.
void check_alone(Work& work, const Document& document) {
    const PolicyText* first = first_of(document, &Declaration::policy);
    if (first == nullptr) return;
    if (const RulesetText* ruleset = first_of(document, &Declaration::ruleset)) {
        work.report<Code::policy_not_alone>(
                {}, first->name.span, work.written_text(first->name),
                "the ruleset `" + work.written_text(ruleset->name) + "`")
            .says("put it in a file of its own")
            .related(ruleset->name.span, "stands here");
    }
    for (const Declaration& declaration : document.declarations) {
        if (!declaration.policy || &*declaration.policy == first) continue;
        const Words& name = declaration.policy->name;
        work.report<Code::policy_not_alone>({}, name.span, work.written_text(name),
                                            "the policy `" + work.written_text(first->name) + "`")
            .says("put it in a file of its own")
            .related(first->name.span, "stands here");
    }
}

void check_complete(Work& work, const PolicyText& text) {
    const std::string name = work.written_text(text.name);
    if (work.earlier.on_line_of(text.name.span, work.sources)) return;
    if (text.on.empty()) {
        work.report<Code::policy_incomplete>({}, text.name.span, name, "what it is on")
            .says("add a line: on, and the name of a ruleset");
    } else if (text.protects.empty()) {
        work.report<Code::policy_incomplete>({}, text.name.span, name, "whom it protects")
            .says("add a line: at least as protective of, and a party");
    }
}

void report_second(Work& work, const PolicyText& first, const PolicyText& second) {
    work.report<Code::second_policy>({}, second.name.span, work.written_text(first.name),
                                     work.written_text(second.name), work.written_text(second.on))
        .says("name one of the two files, or put this one on the other")
        .related(first.name.span, "the other policy");
}

/// Takes the policy on this name out of `left`; none when nothing is.
std::optional<WrittenPolicy> take_policy_on(Work& work, std::string_view name,
                                            std::vector<WrittenPolicy>& left) {
    std::optional<WrittenPolicy> found;
    std::vector<WrittenPolicy> rest;
    for (WrittenPolicy& policy : left) {
        if (policy.text->on.text != name) {
            rest.push_back(std::move(policy));
        } else if (!found) {
            found = std::move(policy);
        } else {
            report_second(work, *found->text, *policy.text);
        }
    }
    left = std::move(rest);
    return found;
}

bool is_policy(const std::vector<WrittenPolicy>& policies, std::string_view name) {
    return std::any_of(policies.begin(), policies.end(),
                       [&](const WrittenPolicy& policy) { return policy.text->name.text == name; });
}

void order_chain(Work& work, std::vector<WrittenPolicy> left) {
    const auto bottom = std::find_if(left.begin(), left.end(), [&](const WrittenPolicy& policy) {
        return !policy.text->on.empty() && !is_policy(left, policy.text->on.text);
    });
    if (bottom == left.end()) {
        if (left.empty() || left.front().text->on.empty()) return;
        work.report<Code::policy_on_itself>({}, left.front().text->on.span,
                                            work.written_text(left.front().text->name))
            .says("the first policy of a chain is on a ruleset");
        work.unreadable = true;  // no law was found: every name of it would be missed
        return;
    }
    work.law = bottom->text->on.text;
    std::string_view on = work.law;
    while (auto next = take_policy_on(work, on, left)) {
        on = next->text->name.text;
        work.policies.push_back(std::move(*next));
    }
    for (const WrittenPolicy& other : left) {
        if (!other.text->on.empty()) report_second(work, *work.policies.front().text, *other.text);
    }
}

}  // namespace

void collect_policies(Work& work) {
    for (const Document& document : work.documents) check_alone(work, document);
    std::vector<WrittenPolicy> written = written_policies(work);
    if (written.empty()) return;
    std::sort(written.begin(), written.end(),
              [](const auto& a, const auto& b) { return a.text->name.span < b.text->name.span; });
    for (const WrittenPolicy& policy : written) {
        check_complete(work, *policy.text);
        for (const SourceId file : policy.files) work.layers[file] = 1;
    }
    order_chain(work, std::move(written));
    for (std::uint32_t i = 0; i < work.policies.size(); ++i) {
        for (const SourceId file : work.policies[i].files) work.layers[file] = i + 1;
    }
}

void resolve_policies(Work& work) {
    for (std::uint32_t i = 0; i < work.policies.size() && i < work.selection->policies; ++i) {
        const PolicyText& text = *work.policies[i].text;
        Policy policy;
        policy.name = text.name.text;
        policy.cites = text.cites;
        policy.version = text.version;
        policy.on = text.on.text;
        policy.protects = party_named(work, {}, text.protects);
        policy.declared_at = text.name.span;
        policy.written = work.written_text(text.name);
        work.program.policies.push_back(std::move(policy));
    }
}

}  // namespace proviso
