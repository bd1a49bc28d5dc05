// Any bytes as a case file of a small ruleset: nothing crashes, and what is read can be evaluated.

#include <cstddef>
#include <cstdint>
#include <string>

#include "grammar/document.hpp"
#include "grammar/parse.hpp"
#include "interpreter/base/assert.hpp"
#include "interpreter/base/render.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/facts/read_yaml.hpp"
#include "interpreter/semantics/resolve.hpp"

namespace {

using namespace proviso;

constexpr const char* ruleset_text = R"(ruleset small rules
  cites 12 CFR 1
  version 1
  law in force on notice received
party bank
party customer
fact amount claimed is money
fact complaint is written or oral
record transfer
  amount is money
  date is date
event notice received
event claim withdrawn
act bank: answer the customer / answer given
§ 1(a)  Answer
> Answer within thirty calendar days.
  total of transfers is sum of amount for each transfer
  bank must answer the customer
    within 30 calendar days after notice received
    if complaint is written
    unless claim withdrawn
)";

struct Setting {
    SourceMap sources;
    Program program;

    Setting() {
        DiagnosticSink sink;
        const SourceId source = sources.add("small.proviso", ruleset_text);
        program = resolve({read_document(parse(sources, source, sink), sources)}, 1, sources, sink);
        PROVISO_ASSERT(!sink.has_errors(), "the fuzzer's own ruleset is right");
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    static const Setting setting;
    static const CaseNames names(setting.program);
    SourceMap sources = setting.sources;
    const SourceId source = sources.add("fuzz.yaml", std::string(bytes, bytes + count));
    DiagnosticSink sink;
    const std::optional<FactSet> facts = read_case(setting.program, names, sources, source, sink);
    render_text(sink, sources);
    if (facts && facts->as_of) evaluate(setting.program, *facts, sources, {*facts->as_of});
    return 0;
}
