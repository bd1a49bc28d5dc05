// The stages one by one, in one process: reading, resolving and checking rulesets, reading, evaluating
// and reporting cases.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <iostream>

#include "generated_ruleset.hpp"
#include "grammar/document.hpp"
#include "grammar/parse.hpp"
#include "interpreter/base/render.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/facts/read_yaml.hpp"
#include "interpreter/report/determination_json.hpp"
#include "interpreter/report/determination_text.hpp"
#include "interpreter/semantics/resolve.hpp"
#include "interpreter/session/session.hpp"

namespace {

using namespace proviso;

constexpr std::size_t megabyte = 1'000'000;

void need(bool holds, const std::string& otherwise) {
    if (holds) return;
    std::cerr << otherwise;
    std::exit(1);
}

/// The shipped ruleset with its cases, read from the source tree once.
struct RegulationE {
    DiskReader disk;
    Session session{disk, {PROVISO_ROOT "/stdlib", "stdlib"}};
    std::vector<FactSet> cases;

    RegulationE() {
        const std::string folder = PROVISO_ROOT "/rulesets/reg-e";
        need(session.load(folder), render_text(session.diagnostics(), session.sources()));
        for (const std::string& path :
             disk.list(folder + "/cases", ".yaml").value_or(std::vector<std::string>{})) {
            DiagnosticSink sink;
            std::optional<FactSet> facts = session.read_case(path, sink);
            need(facts.has_value(), render_text(sink, session.sources()));
            cases.push_back(std::move(*facts));
        }
    }
};

RegulationE& regulation_e() {
    static RegulationE loaded;
    return loaded;
}

void set_rate(benchmark::State& state, std::size_t bytes) {
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

void parse_a_megabyte(benchmark::State& state) {
    SourceMap sources;
    const SourceId source = sources.add("generated.proviso", bench::generated_ruleset(megabyte));
    for (auto _ : state) {
        DiagnosticSink sink;
        benchmark::DoNotOptimize(parse(sources, source, sink));
    }
    set_rate(state, sources.text(source).size());
}
BENCHMARK(parse_a_megabyte)->Unit(benchmark::kMillisecond);

void read_document_of_a_megabyte(benchmark::State& state) {
    SourceMap sources;
    const SourceId source = sources.add("generated.proviso", bench::generated_ruleset(megabyte));
    DiagnosticSink sink;
    const SyntaxTree tree = parse(sources, source, sink);
    for (auto _ : state) benchmark::DoNotOptimize(read_document(tree, sources));
    set_rate(state, sources.text(source).size());
}
BENCHMARK(read_document_of_a_megabyte)->Unit(benchmark::kMillisecond);

void resolve_a_megabyte(benchmark::State& state) {
    SourceMap sources;
    DiagnosticSink sink;
    const SourceId source = sources.add("generated.proviso", bench::generated_ruleset(megabyte));
    const std::vector<Document> documents = {read_document(parse(sources, source, sink), sources)};
    for (auto _ : state) benchmark::DoNotOptimize(resolve(documents, 1, sources, sink));
    need(!sink.has_errors(), render_text(sink, sources));
    set_rate(state, sources.text(source).size());
}
BENCHMARK(resolve_a_megabyte)->Unit(benchmark::kMillisecond);

void load_regulation_e(benchmark::State& state) {
    const DiskReader disk;
    for (auto _ : state) {
        Session session(disk, {PROVISO_ROOT "/stdlib", "stdlib"});
        benchmark::DoNotOptimize(session.load(PROVISO_ROOT "/rulesets/reg-e"));
    }
}
BENCHMARK(load_regulation_e)->Unit(benchmark::kMillisecond);

void read_all_cases(benchmark::State& state) {
    RegulationE& rules = regulation_e();
    const CaseNames names(rules.session.program());
    const SourceMap& sources = rules.session.sources();
    std::size_t bytes = 0;
    for (const FactSet& facts : rules.cases) bytes += sources.text(facts.source).size();
    for (auto _ : state) {
        for (const FactSet& facts : rules.cases) {
            DiagnosticSink sink;
            benchmark::DoNotOptimize(
                read_case(rules.session.program(), names, sources, facts.source, sink));
        }
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(rules.cases.size()) * state.iterations());
    set_rate(state, bytes);
}
BENCHMARK(read_all_cases)->Unit(benchmark::kMillisecond);

void evaluate_all_cases(benchmark::State& state) {
    RegulationE& rules = regulation_e();
    const auto detail = static_cast<Detail>(state.range(0));
    for (auto _ : state) {
        for (const FactSet& facts : rules.cases) {
            benchmark::DoNotOptimize(evaluate(rules.session.program(), facts,
                                              rules.session.sources(), {*facts.as_of, detail}));
        }
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(rules.cases.size()) * state.iterations());
}
BENCHMARK(evaluate_all_cases)->DenseRange(0, 2)->ArgName("detail")->Unit(benchmark::kMillisecond);

void evaluate_each_case(benchmark::State& state, std::size_t number) {
    RegulationE& rules = regulation_e();
    const FactSet& facts = rules.cases[number];
    for (auto _ : state) {
        benchmark::DoNotOptimize(evaluate(rules.session.program(), facts, rules.session.sources(),
                                          {*facts.as_of, Detail::reasons}));
    }
}

const int each_case_registered = [] {
    const RegulationE& rules = regulation_e();
    for (std::size_t i = 0; i < rules.cases.size(); ++i) {
        const std::string name =
            "evaluate/" + std::filesystem::path(rules.cases[i].file).stem().string();
        benchmark::RegisterBenchmark(name.c_str(), evaluate_each_case, i)
            ->Unit(benchmark::kMicrosecond);
    }
    return 0;
}();

void report_all_cases(benchmark::State& state) {
    RegulationE& rules = regulation_e();
    const bool as_json = state.range(0) != 0;
    std::vector<Determination> results;
    for (const FactSet& facts : rules.cases) {
        results.push_back(evaluate(rules.session.program(), facts, rules.session.sources(),
                                   {*facts.as_of, Detail::steps}));
    }
    for (auto _ : state) {
        for (const Determination& result : results) {
            if (as_json) {
                report::DeterminationDocument document;
                document.add(rules.session.program(), rules.session.sources(), result);
                benchmark::DoNotOptimize(document.finish());
            } else {
                benchmark::DoNotOptimize(
                    report::determination_text(rules.session.program(), result));
            }
        }
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(results.size()) * state.iterations());
}
BENCHMARK(report_all_cases)->Arg(0)->Arg(1)->ArgName("json")->Unit(benchmark::kMillisecond);

}  // namespace
