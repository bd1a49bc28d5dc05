// A change as a diff: only the lines that are not the same before and after.
#include "interpreter/mutation/literals.hpp"
#include "interpreter/mutation/mutants.hpp"

namespace proviso {

ChangedLines changed_lines(const Mutant& mutant, const SourceMap& sources) {
    const std::string_view all = sources.text(mutant.where.source);
    std::size_t begin = mutant.where.begin, end = mutant.where.end;
    while (begin > 0 && all[begin - 1] != '\n') --begin;
    while (end < all.size() && (end == 0 || all[end - 1] != '\n' || end == mutant.where.begin))
        ++end;
    const std::string before(all.substr(begin, end - begin));
    std::string after(all.substr(begin, mutant.where.begin - begin));
    after += mutant.by;
    after += all.substr(mutant.where.end, end - mutant.where.end);
    ChangedLines lines;
    if (mutant.left_out.source.is_set()) {
        lines.first = sources.place(mutant.left_out).line;
        lines.before.emplace_back(sources.line(mutant.where.source, lines.first));
        return lines;
    }
    lines.before = lines_in(before);
    lines.after = lines_in(after);
    lines.first = sources.place(mutant.where.source, static_cast<std::uint32_t>(begin)).line;
    const auto drop_common = [&](bool at_end) {
        while (!lines.before.empty() && !lines.after.empty()) {
            auto& one = at_end ? lines.before.back() : lines.before.front();
            auto& other = at_end ? lines.after.back() : lines.after.front();
            if (one != other) return;
            if (at_end) {
                lines.before.pop_back();
                lines.after.pop_back();
            } else {
                lines.before.erase(lines.before.begin());
                lines.after.erase(lines.after.begin());
                ++lines.first;
            }
        }
    };
    drop_common(true);
    drop_common(false);
    return lines;
}

}  // namespace proviso
