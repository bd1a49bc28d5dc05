#pragma once
// Loads rulesets and cases and runs the stages: the one place that knows their order.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/coverage/outline.hpp"
#include "interpreter/examples/read_examples.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/facts/fact_set.hpp"
#include "interpreter/semantics/program.hpp"
#include "interpreter/semantics/resolve.hpp"
#include "interpreter/session/files.hpp"

namespace proviso {

/// Where `use NAME` looks after the ruleset's own neighbours, and how its files are named in
/// messages: a path of the machine must not show. `shown_as` empty: as the folder was given.
struct LibraryFolder {
    std::string folder;
    std::string shown_as;
};

/// A loaded ruleset with one change to its text, and its examples read anew.
struct Edited {
    bool readable = false;  ///< the text is still rules; what they mean may be wrong
    SourceMap sources;
    Layers layers;                  ///< good only without errors
    std::vector<Example> examples;  ///< the same
    DiagnosticSink diagnostics;
};

/// A ruleset, loaded with all that it uses. Several may be loaded one after the other: `program`
/// is the last one, while sources and diagnostics stay.
class Session {
public:
    Session(const FileReader& files, LibraryFolder library);

    /// Reads, resolves and checks. `path` is a .proviso file, or a folder whose .proviso files form
    /// one ruleset. False when there are errors; all of them are in diagnostics().
    bool load(const std::string& path);
    /// The law: what is asked for, or what the policies asked for are on, as if there were none.
    const Program& program() const { return layers_.law; }
    /// With policies on it, each with those below.
    const Layers& layers() const { return layers_; }
    /// The ruleset last loaded with other options in force. Good only when `load` said so.
    Program program_with(const Selection& selection) const;
    /// What the ruleset last loaded, which must have no errors, and its examples become when this stretch of
    /// one of its texts reads otherwise. Options that are not adopted are not checked. Any number may be made
    /// at once.
    Edited edited(Span where, std::string_view by) const;
    const SourceMap& sources() const { return sources_; }
    const DiagnosticSink& diagnostics() const { return diagnostics_; }
    /// The files of the ruleset last asked for, without those it uses.
    const std::vector<SourceId>& main_sources() const { return main_sources_; }
    /// The same files, read line by line.
    std::vector<const Document*> main_documents() const;
    /// Paths of all files of rules that were read, those it uses among them.
    std::vector<std::string> files_read() const;
    /// Reads the examples in the files of the ruleset last loaded, which must have no errors. False
    /// when there are errors in them; all of them are in diagnostics().
    bool load_examples();
    /// Reads the examples in these files in the place of its own; what else stands there is left out. Those that
    /// the ruleset cannot read are left out too, and told in diagnostics(); false when there are such.
    bool load_examples_from(const std::vector<std::string>& files);
    /// Reads one case file that says what it must come to; what is wrong goes to diagnostics(), and makes it
    /// false. It then stands behind the examples.
    bool load_case_example(const std::string& path);
    /// Those without errors.
    const std::vector<Example>& examples() const { return examples_; }
    /// Reads an outline of a law; what is wrong goes to `sink`.
    std::optional<Outline> read_outline(const std::string& path, DiagnosticSink& sink);
    /// Checks the ruleset last loaded against the file `outline.yaml` in its folder, where there is
    /// one. False when there are errors; all of them are in diagnostics().
    bool check_own_outline();
    /// Reads a file that belongs to a ruleset, such as its waivers; what is wrong goes to `sink`.
    std::optional<SourceId> read_text(const std::string& path, DiagnosticSink& sink);
    /// Reads one case file; what is wrong goes to `sink`.
    std::optional<FactSet> read_case(const std::string& path, DiagnosticSink& sink);

private:
    std::vector<Example> examples_of(const Program& program,
                                     const std::vector<WrittenExample>& written, SourceMap& sources,
                                     DiagnosticSink& sink) const;
    std::optional<SourceId> read_case_text(const std::string& path, Span asked, SourceMap& sources,
                                           DiagnosticSink& sink) const;

    const FileReader& files_;
    LibraryFolder library_;
    SourceMap sources_;
    std::map<std::string, SourceId> read_;  ///< texts read so far, by path
    std::vector<Document> documents_;       ///< of the ruleset last loaded: its own files first
    std::string main_path_;                 ///< as given to load()
    std::vector<SourceId> main_sources_;
    std::vector<Example> examples_;
    bool own_examples_ = false;  ///< examples_ are all those of the files last loaded
    Layers layers_;
    std::optional<CaseNames> names_;  ///< of layers_, made for the first case
    DiagnosticSink diagnostics_;
};

/// The text of a case file, or of an outline; what is wrong goes to `sink`, at the place that asks for it.
std::optional<std::string> read_case_text(const FileReader& files, const std::string& path,
                                          Span asked, DiagnosticSink& sink);

/// True when a budget of family 10 was reached, or a file was larger than its limit.
bool limit_reached(const DiagnosticSink& sink);

}  // namespace proviso
