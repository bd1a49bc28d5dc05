// Any bytes as a ruleset: nothing crashes, and the tree gives the text back.

#include <cstddef>
#include <cstdint>
#include <string>

#include "grammar/document.hpp"
#include "grammar/parse.hpp"
#include "interpreter/base/assert.hpp"
#include "interpreter/base/render.hpp"
#include "interpreter/semantics/resolve.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    using namespace proviso;
    SourceMap sources;
    const SourceId source = sources.add("fuzz.proviso", std::string(bytes, bytes + count));
    DiagnosticSink sink;
    const SyntaxTree tree = parse(sources, source, sink);
    PROVISO_ASSERT(tree.reconstruct(sources.text(source)) == sources.text(source),
                   "a tree gives its text back");
    resolve({read_document(tree, sources)}, 1, sources, sink);
    render_text(sink, sources);
    return 0;
}
