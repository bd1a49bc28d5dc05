// Looks for a case in which a policy leaves the protected party worse off, and makes it small.

#include "interpreter/protection/search.hpp"

#include "interpreter/base/limits.hpp"
#include "interpreter/protection/make_case.hpp"

namespace proviso {

namespace {

std::optional<Loss> loss_in(const TwoLayers& layers, const Influence& influence,
                            const FactSet& facts) {
    const Day as_of = facts.as_of.value_or(Day{});
    Pass below(layers.below, facts, as_of, layers.below_by_law);
    Pass by_policy(layers.with_policy, facts, as_of, &layers.policy_by_law);
    return find_loss(below, by_policy, layers.protects, influence);
}

/// Takes out of a case whatever it does not need to show the same loss.
class Shrinking {
public:
    Shrinking(const TwoLayers& layers, const Influence& influence, FactSet facts, Loss loss)
        : layers_(layers),
          influence_(influence),
          facts_(std::move(facts)),
          loss_(std::move(loss)) {}

    WeakerCase run() {
        while (drop_something()) {
        }
        for (std::size_t i = 0; i < facts_.facts.size(); ++i)
            forget([i](FactSet& facts) -> StatedFact& { return facts.facts[i]; });
        for (std::size_t list = 0; list < facts_.records.size(); ++list) {
            for (std::size_t row = 0; row < facts_.records[list].rows.size(); ++row)
                forget_all([=](FactSet& facts) -> std::vector<StatedFact>& {
                    return facts.records[list].rows[row].fields;
                });
        }
        for (std::size_t log = 0; log < facts_.events.size(); ++log) {
            for (std::size_t entry = 0; entry < facts_.events[log].entries.size(); ++entry)
                forget_all([=](FactSet& facts) -> std::vector<StatedFact>& {
                    return facts.events[log].entries[entry].fields;
                });
        }
        return {loss_, case_in_lines(layers_.with_policy, facts_)};
    }

private:
    /// An event or a row; true when one was dropped.
    bool drop_something() {
        for (std::size_t log = 0; log < facts_.events.size(); ++log) {
            const bool happened = !facts_.events[log].entries.empty();
            const auto drop = [log](FactSet& facts) { facts.events[log] = {{}, true, {}}; };
            if (happened && try_to(drop)) return true;
        }
        for (std::size_t list = 0; list < facts_.records.size(); ++list) {
            for (std::size_t row = 0; row < facts_.records[list].rows.size(); ++row) {
                const auto drop = [=](FactSet& facts) {
                    auto& rows = facts.records[list].rows;
                    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row));
                };
                if (try_to(drop)) return true;
            }
        }
        return false;
    }

    template <typename Find>
    void forget(const Find& find) {
        if (find(facts_).stated != Stated::not_given)
            try_to([&](FactSet& facts) { find(facts) = {}; });
    }

    template <typename Find>
    void forget_all(const Find& find) {
        for (std::size_t i = 0; i < find(facts_).size(); ++i)
            forget([&](FactSet& facts) -> StatedFact& { return find(facts)[i]; });
    }

    /// Keeps the change when the loss is still there.
    template <typename Change>
    bool try_to(const Change& change) {
        FactSet changed = facts_;
        change(changed);
        auto loss = loss_in(layers_, influence_, changed);
        if (!loss || loss->what != loss_.what) return false;
        facts_ = std::move(changed);
        loss_ = std::move(*loss);
        return true;
    }

    const TwoLayers& layers_;
    const Influence& influence_;
    FactSet facts_;
    Loss loss_;
};

}  // namespace

std::optional<WeakerCase> find_weaker_case(const TwoLayers& layers, const Influence& influence) {
    const CaseMaking making(layers.with_policy, influence.parts);
    for (std::uint64_t number = 0; number < limits::cases_compared; ++number) {
        FactSet facts = making.make(number);
        if (auto loss = loss_in(layers, influence, facts))
            return Shrinking(layers, influence, std::move(facts), std::move(*loss)).run();
    }
    return std::nullopt;
}

}  // namespace proviso
