// `at least as protective of PARTY`, statement by statement and layer by layer.

#include "interpreter/protection/check_protection.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/protection/prove.hpp"
#include "interpreter/protection/search.hpp"

namespace proviso {

namespace {

std::string cited(const std::string& citation) {
    return citation.empty() ? std::string{} : ", § " + citation;
}

class PolicyCheck {
public:
    PolicyCheck(const TwoLayers& layers, DiagnosticSink& sink) : layers_(layers), sink_(sink) {}

    void run() {
        const PolicyChanges changes = policy_changes(layers_.below, layers_.with_policy);
        for (const PolicyStatement& change : changes.statements) {
            if (comes_with(changes.options, change.statement)) continue;
            if (is_plainly_protective(program(), layers_.protects, change)) continue;
            check(change.statement);
        }
        for (const PolicyOption& option : changes.options) check(option);
    }

private:
    const Program& program() const { return layers_.with_policy; }

    /// Whether a statement is said only because another option is followed.
    bool comes_with(const std::vector<PolicyOption>& options, StatementId id) const {
        const InterpretationId interpretation = program().statements[id].interpretation;
        return std::any_of(options.begin(), options.end(), [&](const PolicyOption& option) {
            return option.interpretation == interpretation;
        });
    }

    void check(StatementId id) {
        const Statement& statement = program().statements[id];
        const std::string& citation = program().paragraphs[statement.paragraph].citation;
        const auto weaker = find_weaker_case(layers_, influence_of(program(), id));
        if (weaker) {
            report_weaker(statement.head, citation, *weaker);
        } else if (statement.signed_by.empty() && !is_decided(statement.interpretation)) {
            report_unsigned(statement.head, citation);
        }
    }

    /// What the option says comes in and what the one below it said goes: the two are weighed together.
    void check(const PolicyOption& option) {
        const Interpretation& followed = program().interpretations[option.interpretation];
        const std::string& citation = program().paragraphs[followed.on].citation;
        const auto weaker =
            find_weaker_case(layers_, influence_of(layers_.below, program(), option));
        if (weaker) {
            report_weaker(followed.followed_at, citation, *weaker);
        } else if (!is_decided(option.interpretation)) {
            report_unsigned(followed.followed_at, citation);
        }
    }

    /// Who decided which option of an interpretation is followed has signed for it there.
    bool is_decided(InterpretationId id) const {
        return id.is_set() && !program().interpretations[id].decided_by.empty();
    }

    void report_weaker(Span where, const std::string& citation, const WeakerCase& weaker) {
        const Party& party = program().parties[layers_.protects];
        Report report = sink_.report<Code::weaker_policy>(where, policy().written, party.written);
        report.under("§ " + citation);
        report.note(fmt::format("{}{}: {} {}, by policy {}", weaker.loss.what,
                                cited(weaker.loss.citation), below_in_words(), weaker.loss.below,
                                weaker.loss.by_policy));
        report.note("the smallest case that shows it:");
        for (const std::string& line : weaker.lines) report.note("  " + line);
    }

    void report_unsigned(Span where, const std::string& citation) {
        const Party& party = program().parties[layers_.protects];
        sink_.report<Code::cannot_be_compared>(where, party.written)
            .under("§ " + citation)
            .says(
                "no case was found in which it is worse, and no proof that there is none; "
                "whoever answers for it writes: signed by NAME on DAY, because …");
    }

    const Policy& policy() const { return program().policies.back(); }
    std::string below_in_words() const {
        return program().policies.size() == 1 ? "by law" : "without it";
    }

    const TwoLayers& layers_;
    DiagnosticSink& sink_;
};

}  // namespace

void check_protection(const Layers& layers, DiagnosticSink& sink) {
    const Program* below = &layers.law;
    for (const Program& with_policy : layers.with_policies) {
        const PartyId protects = with_policy.policies.back().protects;
        const ByLaw policy_by_law(layers.law, with_policy);
        const ByLaw below_by_law(layers.law, *below);
        const bool is_law = below == &layers.law;
        const TwoLayers two{*below, with_policy, is_law ? nullptr : &below_by_law, policy_by_law,
                            protects};
        if (protects.is_set()) PolicyCheck(two, sink).run();
        below = &with_policy;
    }
}

}  // namespace proviso
