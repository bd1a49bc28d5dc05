// Results of examples as JUnit XML, which continuous-integration servers show as tests.
#include <fmt/format.h>

#include "interpreter/base/text.hpp"
#include "interpreter/examples/difference.hpp"
#include "interpreter/examples/results.hpp"

namespace proviso {

namespace {

/// Printable text inside an element or a double-quoted attribute.
std::string marked(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += c;
        }
    }
    return safe;
}

/// The same of foreign text; what XML cannot hold is made visible.
std::string escaped(std::string_view text) { return marked(printable(text)); }

std::string test_case(const ExampleResult& result, const SourceMap& sources) {
    const Example& example = *result.example;
    std::string text =
        fmt::format("    <testcase name=\"{}\" file=\"{}\" line=\"{}\"", escaped(example.name),
                    escaped(sources.name(example.head.source)), sources.place(example.head).line);
    if (result.as_expected()) return text + "/>\n";
    text += ">\n      <failure message=\"not as expected\">";
    report::Lines lines(report::Page{});
    for (std::size_t at = 0; at < result.actual.size(); ++at) {
        if (!result.actual[at].as_expected)
            put_difference(lines, example.expects[at], result.actual[at], sources);
    }
    return text + "\n" + marked(lines.take()) + "</failure>\n    </testcase>\n";
}

}  // namespace

std::string results_junit(const std::vector<RulesetResults>& rulesets, const SourceMap& sources) {
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    for (const RulesetResults& ruleset : rulesets) {
        text += fmt::format("  <testsuite name=\"{} {}\" tests=\"{}\" failures=\"{}\">\n",
                            escaped(ruleset.name), escaped(ruleset.version),
                            ruleset.results.results.size(), ruleset.results.failed());
        for (const ExampleResult& result : ruleset.results.results)
            text += test_case(result, sources);
        text += "  </testsuite>\n";
    }
    return text + "</testsuites>\n";
}

}  // namespace proviso
