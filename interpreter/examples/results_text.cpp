// Examples that came out otherwise, told in full; then how many there are.
#include <fmt/format.h>

#include "interpreter/examples/difference.hpp"
#include "interpreter/examples/results.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

using report::Lines;
using report::Tone;

std::string place_of(const Example& example, const SourceMap& sources) {
    return fmt::format("{}:{}", sources.name(example.head.source),
                       sources.place(example.head).line);
}

void put_example(Lines& lines, const ExampleResult& result, const SourceMap& sources) {
    lines.gap()
        .column("NOT AS EXPECTED", 17, Tone::bad)
        .flow(result.example->name + "  " + place_of(*result.example, sources), 17)
        .end();
    for (std::size_t at = 0; at < result.actual.size(); ++at) {
        if (!result.actual[at].as_expected)
            put_difference(lines, result.example->expects[at], result.actual[at], sources);
    }
}

std::size_t expectations_in(const ExampleResults& results) {
    std::size_t count = 0;
    for (const ExampleResult& result : results.results) count += result.actual.size();
    return count;
}

}  // namespace

std::string results_text(const RulesetResults& results, const SourceMap& sources,
                         const report::Page& page, bool all) {
    Lines lines(page);
    for (const ExampleResult& result : results.results.results) {
        if (!result.as_expected()) {
            put_example(lines, result, sources);
        } else if (all) {
            lines.column("as expected", 17, Tone::good).flow(result.example->name, 17).end();
        }
    }
    const std::size_t count = results.results.results.size();
    const std::size_t failed = results.results.failed();
    std::string sum = results.name + " " + results.version + ": ";
    if (count == 0) {
        sum += "no examples";
    } else {
        sum += report::counted(count, "example", "examples") + " with " +
               report::counted(expectations_in(results.results), "expectation", "expectations");
        sum += failed == 0 ? ", all as expected" : fmt::format(", {} not as expected", failed);
    }
    if (failed > 0) lines.gap();
    lines.flow(sum, 2, failed == 0 ? Tone::plain : Tone::bad).end();
    return lines.take();
}

}  // namespace proviso
