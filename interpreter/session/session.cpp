// The order of the stages: files, texts, documents, the rulesets they use, one program.
#include "interpreter/session/session.hpp"

#include "interpreter/protection/check_protection.hpp"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "grammar/document.hpp"
#include "grammar/parse.hpp"
#include "interpreter/base/limits.hpp"
#include "interpreter/base/suggest.hpp"
#include "interpreter/coverage/check_outline.hpp"
#include "interpreter/facts/read_yaml.hpp"
#include "interpreter/semantics/same_declarations.hpp"
#include "interpreter/session/find_ruleset.hpp"

namespace proviso {

namespace {

void report_unreadable(const std::string& shown, std::size_t limit, const FileProblem& problem,
                       Span used_at, DiagnosticSink& sink) {
    if (problem.kind == FileProblem::Kind::too_large) {
        sink.report<Code::file_too_large>(used_at, shown, size_in_words(limit));
    } else {
        sink.report<Code::unreadable_file>(used_at, shown, problem.says);
    }
}

/// Folders somewhere below this one that hold rules, at most `most_folders`, sorted.
void add_folders_with_rules(const FileReader& files, const std::string& folder, std::size_t depth,
                            std::vector<std::string>& found) {
    constexpr std::size_t most_folders = 5, deepest = 4;
    for (const std::string& below : files.folders(folder)) {
        if (found.size() == most_folders) return;
        const auto rules = files.list(below, ".proviso");
        if (rules && !rules->empty()) found.push_back(below);
        if (depth < deepest) add_folders_with_rules(files, below, depth + 1, found);
    }
}

void report_no_rules(const FileReader& files, const std::string& folder, DiagnosticSink& sink) {
    Report report = sink.report<Code::no_ruleset_files>(Span{}, folder);
    std::vector<std::string> below;
    add_folders_with_rules(files, folder, 1, below);
    if (below.empty()) return;
    std::string names;
    for (std::size_t i = 0; i < below.size(); ++i) {
        if (i > 0) names += i + 1 == below.size() ? " or " : ", ";
        names += "`" + below[i] + "`";
    }
    report.note("rules stand in folders below it: name " + names);
}

/// What is being read for one call of `load`.
class Loading {
public:
    Loading(const FileReader& files, const LibraryFolder& library, SourceMap& sources,
            std::map<std::string, SourceId>& read, DiagnosticSink& sink)
        : files_(files), library_(library), sources_(sources), read_(read), sink_(sink) {}

    void load_main(const std::string& path);
    void load_used(const std::string& path);

    std::vector<Document> documents;
    std::size_t main_count = 0;
    bool complete = true;  ///< every file and every ruleset used was found

private:
    struct Use {
        Words name;
        std::size_t depth;
    };

    void read_file(const std::string& path, std::size_t depth, Span used_at);
    void note_rulesets(const Document& document, std::size_t depth);
    void check_ruleset_line(const std::string& path);
    void report_unknown(const Use& use, RulesetIndex& index);
    std::string shown(const std::string& path) const;

    const FileReader& files_;
    const LibraryFolder& library_;
    SourceMap& sources_;
    std::map<std::string, SourceId>& read_;
    DiagnosticSink& sink_;
    std::set<std::string> files_loaded_, rulesets_loaded_;
    std::deque<Use> uses_;
    std::uint32_t part_ = 0;  ///< number of the ruleset or policy that is being read
};

std::string Loading::shown(const std::string& path) const {
    const std::string prefix = library_.folder + "/";
    if (library_.shown_as.empty() || !path.starts_with(prefix)) return path;
    return library_.shown_as + "/" + path.substr(prefix.size());
}

void Loading::read_file(const std::string& path, std::size_t depth, Span used_at) {
    if (!files_loaded_.insert(path).second) return;
    auto known = read_.find(path);
    if (known == read_.end()) {
        FileProblem problem;
        auto text = files_.read(path, limits::source_bytes, problem);
        if (!text) {
            report_unreadable(shown(path), limits::source_bytes, problem, used_at, sink_);
            complete = false;
            return;
        }
        known = read_.emplace(path, sources_.add(shown(path), std::move(*text))).first;
    }
    const SyntaxTree tree = parse(sources_, known->second, sink_);
    documents.push_back(read_document(tree, sources_));
    documents.back().part_of = part_;
    note_rulesets(documents.back(), depth);
}

void Loading::note_rulesets(const Document& document, std::size_t depth) {
    for (const Declaration& declaration : document.declarations) {
        if (declaration.policy) {
            rulesets_loaded_.insert(declaration.policy->name.text);
            uses_.push_back({declaration.policy->on, depth + 1});
        }
        if (!declaration.ruleset) continue;
        rulesets_loaded_.insert(declaration.ruleset->name.text);
        for (const Words& name : declaration.ruleset->uses) uses_.push_back({name, depth + 1});
    }
}

void Loading::load_main(const std::string& path) {
    std::vector<std::string> paths = {path};
    if (const auto listed = files_.list(path, ".proviso")) {
        if (listed->empty()) {
            report_no_rules(files_, path, sink_);
            complete = false;
            return;
        }
        paths = *listed;
    }
    for (const std::string& each : paths) read_file(each, 0, Span{});
    main_count = documents.size();
    if (complete) check_ruleset_line(path);
}

void Loading::check_ruleset_line(const std::string& path) {
    for (const Document& document : documents) {
        for (const Declaration& declaration : document.declarations) {
            const DeclarationKind kind = declaration.kind;
            if (kind == DeclarationKind::ruleset || kind == DeclarationKind::policy) return;
        }
    }
    if (sink_.has_errors()) return;  // what could not be read may have been that line
    sink_.report<Code::no_ruleset_line>(Span{}, path)
        .note("one of its files begins with a line `ruleset NAME`, then `cites` and `version`");
    complete = false;
}

void Loading::load_used(const std::string& path) {
    RulesetIndex index(files_, parent_folder(path), library_.folder);
    while (!uses_.empty()) {
        const Use use = std::move(uses_.front());
        uses_.pop_front();
        if (use.name.empty() || rulesets_loaded_.contains(use.name.text)) continue;
        if (use.depth > limits::use_depth) {
            sink_.report<Code::use_too_deep>(use.name.span, limits::use_depth);
            complete = false;
            return;
        }
        const FoundRuleset* found = index.find(use.name.text);
        if (found == nullptr) {
            report_unknown(use, index);
            continue;
        }
        rulesets_loaded_.insert(found->name);
        const std::vector<std::string> paths = found->files;
        ++part_;
        for (const std::string& each : paths) read_file(each, use.depth, use.name.span);
    }
}

void Loading::report_unknown(const Use& use, RulesetIndex& index) {
    const std::vector<std::string> names = index.names();
    Report report = sink_.report<Code::unknown_ruleset>(use.name.span, use.name.text);
    complete = false;
    if (const std::string meant = suggest(use.name.text, names); !meant.empty()) {
        report.says("did you mean `" + meant + "`?");
        return;
    }
    std::string near;
    for (const std::string& name : nearest(use.name.text, names, 3)) {
        near += (near.empty() ? "`" : ", `") + name + "`";
    }
    if (!near.empty()) report.note("names near this one: " + near);
    report.note(
        "looked for a `ruleset` line of that name beside this ruleset, then in the library");
}

std::vector<WrittenExample> examples_in(const std::vector<Document>& documents, std::size_t count) {
    std::vector<WrittenExample> examples;
    for (std::size_t at = 0; at < count; ++at) {
        for (const Declaration& declaration : documents[at].declarations) {
            if (declaration.example) examples.push_back({declaration.example, declaration.head});
        }
    }
    return examples;
}

bool stands_in_an_example(const std::vector<Document>& documents, Span where) {
    const auto is_there = [&](const Declaration& declaration) {
        const Span example = declaration.span;
        return declaration.example && example.source == where.source &&
               where.begin <= example.end && example.begin <= where.end;
    };
    return std::any_of(documents.begin(), documents.end(), [&](const Document& each) {
        return std::any_of(each.declarations.begin(), each.declarations.end(), is_there);
    });
}

}  // namespace

Session::Session(const FileReader& files, LibraryFolder library)
    : files_(files), library_(std::move(library)) {}

bool Session::load(const std::string& path) {
    DiagnosticSink found;
    Loading loading(files_, library_, sources_, read_, found);
    loading.load_main(path);
    if (loading.complete) loading.load_used(path);

    main_path_ = path;
    main_sources_.clear();
    for (std::size_t at = 0; at < loading.main_count; ++at) {
        main_sources_.push_back(loading.documents[at].source);
    }
    examples_.clear();
    own_examples_ = false;
    names_.reset();
    // Names would be missing by the dozen where a file is missing; only the file is worth telling.
    documents_ = std::move(loading.documents);
    layers_ = loading.complete ? resolve_layers(documents_, loading.main_count, sources_, found)
                               : Layers{};
    if (loading.complete && !found.has_errors()) check_protection(layers_, found);
    diagnostics_.append(found);
    return !found.has_errors();
}

Program Session::program_with(const Selection& selection) const {
    DiagnosticSink checked_already;
    return resolve(documents_, main_sources_.size(), sources_, checked_already, selection);
}

bool Session::load_examples() {
    DiagnosticSink found;
    examples_ =
        examples_of(layers_.top(), examples_in(documents_, main_sources_.size()), sources_, found);
    diagnostics_.append(found);
    own_examples_ = !found.has_errors();
    return !found.has_errors();
}

bool Session::load_examples_from(const std::vector<std::string>& files) {
    DiagnosticSink found;
    std::vector<Document> documents;
    for (const std::string& path : files) {
        FileProblem problem;
        auto text = files_.read(path, limits::source_bytes, problem);
        if (!text) {
            report_unreadable(path, limits::source_bytes, problem, Span{}, found);
            continue;
        }
        const SourceId source = sources_.add(path, std::move(*text));
        documents.push_back(read_document(parse(sources_, source, found), sources_));
    }
    examples_ =
        examples_of(layers_.top(), examples_in(documents, documents.size()), sources_, found);
    diagnostics_.append(found);
    own_examples_ = false;
    return !found.has_errors();
}

bool Session::load_case_example(const std::string& path) {
    DiagnosticSink found;
    std::optional<Example> example;
    if (const auto source = read_case_text(path, Span{}, sources_, found)) {
        if (!names_) names_.emplace(layers_.top());
        example = read_case_example(layers_.top(), *names_, sources_, *source, found);
    }
    if (example) examples_.push_back(std::move(*example));
    own_examples_ = false;
    diagnostics_.append(found);
    return !found.has_errors();
}

std::vector<Example> Session::examples_of(const Program& program,
                                          const std::vector<WrittenExample>& written,
                                          SourceMap& sources, DiagnosticSink& sink) const {
    const CaseFileReader read_file = [&](const std::string& file, Span asked,
                                         DiagnosticSink& into) {
        return read_case_text(
            join_path(parent_folder(std::string(sources.name(asked.source))), file), asked, sources,
            into);
    };
    return read_examples(program, sources, written, read_file, sink);
}

Edited Session::edited(Span where, std::string_view by) const {
    Edited made;
    made.sources = sources_;
    std::string text(sources_.text(where.source));
    text.replace(where.begin, where.end - where.begin, by);
    const SourceId source =
        made.sources.add(std::string(sources_.name(where.source)), std::move(text));
    std::vector<Document> documents = documents_;
    for (Document& document : documents) {
        if (document.source != where.source) continue;
        const std::uint32_t part = document.part_of;
        document = read_document(parse(made.sources, source, made.diagnostics), made.sources);
        document.part_of = part;
    }
    made.readable = !made.diagnostics.has_errors();
    if (!made.readable) return made;
    const std::size_t count = main_sources_.size();
    if (layers_.with_policies.empty()) {
        made.layers.law = resolve(documents, count, made.sources, made.diagnostics);
    } else {
        made.layers = resolve_layers(documents, count, made.sources, made.diagnostics);
        if (!made.diagnostics.has_errors()) check_protection(made.layers, made.diagnostics);
    }
    if (made.diagnostics.has_errors()) return made;
    const Program& program = made.layers.top();
    const std::vector<WrittenExample> written = examples_in(documents, count);
    const bool same_facts = own_examples_ && !stands_in_an_example(documents_, where) &&
                            same_declarations(layers_.top(), program);
    made.examples = same_facts
                        ? with_facts_of(examples_, program, made.sources, written, made.diagnostics)
                        : examples_of(program, written, made.sources, made.diagnostics);
    return made;
}

std::vector<const Document*> Session::main_documents() const {
    std::vector<const Document*> files;
    for (std::size_t at = 0; at < main_sources_.size(); ++at) files.push_back(&documents_[at]);
    return files;
}

std::vector<std::string> Session::files_read() const {
    std::vector<std::string> paths;
    for (const auto& [path, source] : read_) paths.push_back(path);
    return paths;
}

std::optional<SourceId> Session::read_case_text(const std::string& path, Span asked,
                                                SourceMap& sources, DiagnosticSink& sink) const {
    auto text = proviso::read_case_text(files_, path, asked, sink);
    if (!text) return std::nullopt;
    return sources.add(path, std::move(*text));
}

std::optional<Outline> Session::read_outline(const std::string& path, DiagnosticSink& sink) {
    const auto source = read_case_text(path, Span{}, sources_, sink);
    if (!source) return std::nullopt;
    return proviso::read_outline(sources_, *source, sink);
}

bool Session::check_own_outline() {
    const std::string path = join_path(main_path_, "outline.yaml");
    if (!files_.exists(path)) return true;
    DiagnosticSink found;
    const auto outline = read_outline(path, found);
    if (outline && !found.has_errors()) check_outline(*outline, {parts_of(layers_.law)}, found);
    diagnostics_.append(found);
    return !found.has_errors();
}

std::optional<SourceId> Session::read_text(const std::string& path, DiagnosticSink& sink) {
    return read_case_text(path, Span{}, sources_, sink);
}

std::optional<FactSet> Session::read_case(const std::string& path, DiagnosticSink& sink) {
    const auto source = read_case_text(path, Span{}, sources_, sink);
    if (!source) return std::nullopt;
    if (!names_) names_.emplace(layers_.top());
    auto facts = proviso::read_case(layers_.top(), *names_, sources_, *source, sink);
    if (!facts) return std::nullopt;
    facts->file = path;
    return facts;
}

std::optional<std::string> read_case_text(const FileReader& files, const std::string& path,
                                          Span asked, DiagnosticSink& sink) {
    FileProblem problem;
    auto text = files.read(path, limits::case_bytes, problem);
    if (!text) report_unreadable(path, limits::case_bytes, problem, asked, sink);
    return text;
}

bool limit_reached(const DiagnosticSink& sink) {
    for (const Diagnostic& diagnostic : sink.sorted()) {
        if (diagnostic.severity != Severity::error) continue;
        if (info(diagnostic.code).number.starts_with("P10")) return true;
        if (diagnostic.code == Code::file_too_large) return true;
    }
    return false;
}

}  // namespace proviso
