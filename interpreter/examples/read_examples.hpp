#pragma once
// The examples of a ruleset, typed by its declarations: what is wrong with them is told at their own lines.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "grammar/document.hpp"
#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/examples/example.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// An example as it stands in a file.
struct WrittenExample {
    std::shared_ptr<const ExampleText> text;
    Span head;
};

/// The text of `given case FILE`, named from the folder of the file that holds the example. None
/// when it cannot be read, which has then been reported at `asked`.
using CaseFileReader =
    std::function<std::optional<SourceId>(const std::string& file, Span asked, DiagnosticSink&)>;

/// In the order of `written`. Left out are those with mistakes, all of which are reported. `program`
/// must have been resolved without errors.
std::vector<Example> read_examples(const Program& program, const SourceMap& sources,
                                   const std::vector<WrittenExample>& written,
                                   const CaseFileReader& read_file, DiagnosticSink& sink);

/// The same examples with what they expect read anew, by a program that reads cases alike.
/// \param read all of `written`, in its order
/// \param written says the same as when they were read, perhaps at other places
std::vector<Example> with_facts_of(const std::vector<Example>& read, const Program& program,
                                   const SourceMap& sources,
                                   const std::vector<WrittenExample>& written,
                                   DiagnosticSink& sink);

/// A case file that says what it must come to: its part `expect`, a list of lines as in an example. None
/// when the case or one of the lines is wrong, or it expects nothing or says no day; all of which is reported.
std::optional<Example> read_case_example(const Program& program, const CaseNames& names,
                                         const SourceMap& sources, SourceId source,
                                         DiagnosticSink& sink);

}  // namespace proviso
