// Names that nothing declares: each is told once, where it is used first, with what is near.

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "interpreter/base/suggest.hpp"
#include "interpreter/semantics/citation_order.hpp"
#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

constexpr std::size_t most_compared = 50;  // each is compared with every name of the ruleset

class UnknownNames {
public:
    explicit UnknownNames(Work& work) : work_(work), names_(work.scope.names()) {}

    void tell(UnknownName& unknown) {
        std::sort(unknown.uses.begin(), unknown.uses.end());
        const auto& [where, under] = unknown.uses.front();
        compare_ = compared_++ < most_compared;
        Report report = tell_kind(unknown, where, under);
        if (unknown.uses.size() > 1) {
            report.note(fmt::format("it is used in {} places", unknown.uses.size()));
        }
    }

private:
    std::vector<std::string> near(const std::string& name,
                                  const std::vector<std::string_view>& known) const {
        return compare_ ? nearest(name, known, 3) : std::vector<std::string>{};
    }

    Report tell_kind(const UnknownName& unknown, Span where, ParagraphId under) {
        switch (unknown.kind) {
            case UnknownKind::name: return tell_name(unknown, where, under);
            case UnknownKind::party: return tell_party(unknown, where, under);
            case UnknownKind::act: return tell_act(unknown, where, under);
            case UnknownKind::paragraph: return tell_paragraph(unknown, where, under);
            case UnknownKind::calendar: break;
        }
        return tell_calendar(unknown, where, under);
    }

    Report tell_name(const UnknownName& unknown, Span where, ParagraphId under) {
        Report report = work_.report<Code::unknown_name>(under, where, unknown.name);
        add_declared(report, near(unknown.name, names_));
        return report;
    }

    Report tell_party(const UnknownName& unknown, Span where, ParagraphId under) {
        Report report = work_.report<Code::unknown_party>(under, where, unknown.name);
        add_declared(report, near(unknown.name, work_.scope.names(NameKind::party)));
        return report;
    }

    void add_declared(Report& report, const std::vector<std::string>& names) {
        std::vector<std::string> written;
        for (const std::string& name : names) {
            const Span where = work_.scope.find(name).declared_at;
            written.push_back(work_.written_text(where, name));
            report.related(where, "declared here");
        }
        report.says(did_you_mean(written));
    }

    Report tell_act(const UnknownName& unknown, Span where, ParagraphId under) {
        const Program& program = work_.program;
        const std::string& party = program.parties[unknown.party].name;
        Report report = work_.report<Code::unknown_act>(
            under, where, work_.written_text(where, unknown.name), party);
        std::vector<std::string_view> own;
        for (const Act& act : program.acts) {
            if (act.name == unknown.name) {
                report.says("this is an act of " + program.parties[act.party].name);
                report.related(act.declared_at, "declared here");
                return report;
            }
            if (act.party == unknown.party) own.push_back(act.name);
        }
        std::vector<std::string> names = near(unknown.name, own);
        for (std::string& name : names) {
            const Act& act = program.acts[work_.scope.act(unknown.party, name)];
            report.related(act.declared_at, "declared here");
            name = act.written;
        }
        report.says(names.empty() ? "declare it: act " + party + ": … / …" : did_you_mean(names));
        return report;
    }

    /// The one that is a slip away, or else those that would stand next to it.
    std::vector<std::string> near_paragraphs(const std::string& name) const {
        const auto& paragraphs = work_.program.paragraphs;
        std::vector<std::string_view> known;
        for (const Paragraph& paragraph : paragraphs) known.push_back(paragraph.citation);
        if (!compare_) return {};
        if (std::string one = suggest(name, known); !one.empty()) return {std::move(one)};
        const auto next = std::lower_bound(
            paragraphs.begin(), paragraphs.end(), citation_parts(name),
            [](const Paragraph& a, const auto& b) { return citation_before(a.parts, b); });
        const auto at = static_cast<std::size_t>(next - paragraphs.begin());
        const std::size_t from = at > 2 ? at - 2 : 0, to = std::min(at + 1, known.size());
        const auto beside = std::span<const std::string_view>(known).subspan(from, to - from);
        std::vector<std::string> names = nearest(name, beside, 3);
        return names.empty() ? near(name, known) : names;
    }

    Report tell_paragraph(const UnknownName& unknown, Span where, ParagraphId under) {
        std::vector<std::string> names = near_paragraphs(unknown.name);
        Report report = work_.report<Code::unknown_paragraph>(under, where, unknown.name);
        for (std::string& name : names) {
            const ParagraphId paragraph = work_.paragraphs.at(name);
            if (names.size() == 1)
                report.related(work_.program.paragraphs[paragraph].heading, "stands here");
            name.insert(0, "§ ");
        }
        report.says(did_you_mean(names));
        return report;
    }

    Report tell_calendar(const UnknownName& unknown, Span where, ParagraphId under) {
        Report report = work_.report<Code::no_such_calendar>(under, where, unknown.name);
        report.says(
            unknown.name == "business day"
                ? "write `use United States banking days` and declare `calendar business day`"
                : fmt::format("declare `calendar {}`, or write business days or calendar days",
                              unknown.name));
        return report;
    }

    Work& work_;
    std::vector<std::string_view> names_;
    std::size_t compared_ = 0;
    bool compare_ = true;
};

/// `outcome of determination made` says nothing more where `determination made` is unknown itself.
bool rests_on_another(const Work& work, const UnknownName& unknown) {
    for (const auto& [left, right] : split_at_of(unknown.name)) {
        const auto key =
            fmt::format("{} {} {}", static_cast<int>(UnknownKind::name), PartyId{}.index, right);
        if (work.unknown_index.contains(key)) return true;
    }
    return false;
}

}  // namespace

void report_unknown_names(Work& work) {
    if (work.unknown_names.empty()) return;
    UnknownNames names(work);
    for (UnknownName& unknown : work.unknown_names) {
        if (!rests_on_another(work, unknown)) names.tell(unknown);
    }
}

}  // namespace proviso
