// Results of examples as JUnit XML, which continuous-integration servers show as tests.
#include <fmt/format.h>

#include "interpreter/base/text.hpp"
#include "interpreter/examples/results.hpp"

namespace proviso {

namespace {

/// Text inside an element or a double-quoted attribute; what XML cannot hold is made visible.
std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : printable(text)) {
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

std::string difference(const Expectation& expected, const Actual& actual) {
    std::string text =
        fmt::format("{}\n  expected  {}\n  found     {}\n",
                    escaped(actual.heading.empty() ? expected.subject : actual.heading),
                    escaped(expected.wanted), escaped(actual.status));
    for (const std::string& line : actual.lines) text += "            " + escaped(line) + "\n";
    return text;
}

std::string test_case(const ExampleResult& result, const SourceMap& sources) {
    const Example& example = *result.example;
    std::string text =
        fmt::format("    <testcase name=\"{}\" file=\"{}\" line=\"{}\"", escaped(example.name),
                    escaped(sources.name(example.head.source)), sources.place(example.head).line);
    if (result.as_expected()) return text + "/>\n";
    text += ">\n      <failure message=\"not as expected\">";
    for (std::size_t at = 0; at < result.actual.size(); ++at) {
        if (!result.actual[at].as_expected)
            text += difference(example.expects[at], result.actual[at]);
    }
    return text + "</failure>\n    </testcase>\n";
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
