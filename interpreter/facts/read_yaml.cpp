// YAML text to a plain tree, by events and under guards: the only file that knows yaml-cpp.
#include "interpreter/facts/read_yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

#include "interpreter/base/limits.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/facts/case_node.hpp"

namespace proviso {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Thrown to leave yaml-cpp once reading on is pointless; what was wrong has been reported.
struct Stop {};

/// One past the last byte of the text's value that begins at `begin`; none if its quote is not closed.
std::optional<std::size_t> end_of_text(std::string_view source, std::size_t begin,
                                       std::string_view value) {
    const char first = begin < source.size() ? source[begin] : '\0';
    if (first == '|' || first == '>') return std::min(source.find('\n', begin), source.size());
    std::size_t at = begin;
    if (first == '"' || first == '\'') {
        for (++at; at < source.size(); ++at) {
            const bool doubled = first == '\'' && source.substr(at).starts_with("''");
            if (doubled || (first == '"' && source[at] == '\\')) {
                ++at;
            } else if (source[at] == first) {
                return at + 1;
            }
        }
        return std::nullopt;
    }
    for (const char c : value) {
        if (c != ' ' && c != '\n') {
            ++at;
            continue;
        }
        // Only the first line is shown of a value that runs over several.
        if (at < source.size() && (source[at] == '\n' || source[at] == '\r')) break;
        at = std::min(source.find_first_not_of(" \t", at), source.size());
    }
    return std::min(at, source.size());
}

class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(const SourceMap& sources, SourceId source, std::size_t skipped,
                DiagnosticSink& sink)
        : sources_(sources),
          source_(source),
          text_(sources.text(source)),
          skipped_(skipped),
          sink_(sink),
          errors_before_(sink.error_count()) {}

    CaseNode root;
    bool has_document = false;

    /// Where the innermost bracket stands that is still open.
    std::optional<std::size_t> open_bracket() const {
        for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
            const std::size_t at = level->node.where.begin;
            if (at < text_.size() && (text_[at] == '[' || text_[at] == '{')) return at;
        }
        return std::nullopt;
    }

    void OnDocumentStart(const YAML::Mark& mark) override {
        const std::size_t at = offset(mark);
        if (has_document) {
            refuse(at, 3, "a second document (`---`)", "keep each case in a file of its own");
        }
        has_document = true;
    }

    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        guard(mark, "", anchor);
        if (awaits_key()) {
            sink_.report<Code::case_key_missing>(span(offset(mark), 1))
                .says("write the name before the colon");
            take_key("", Span{}, false);
            return;
        }
        CaseNode node;
        node.where = span(offset(mark), 0);
        put(std::move(node));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        refuse(offset(mark), 1, "a reference to another value (`*`)",
               "write the value itself, or put it in quotes");
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        guard(mark, tag, anchor);
        const std::size_t begin = offset(mark);
        const auto end = end_of_text(text_, begin, value);
        if (!end) {
            sink_.report<Code::case_layout>(span(begin, 1), "a quotation mark is never closed")
                .says("close it");
            throw Stop{};
        }
        if (value.size() > limits::scalar_bytes) {
            stop_at_limit<Code::value_too_long>(begin, limits::scalar_bytes);
        }
        const Span where = span(begin, *end - begin);
        if (awaits_key()) {
            take_key(value, where, check_key(value, where));
            return;
        }
        CaseNode node;
        node.kind = CaseNode::Kind::text;
        node.text = value;
        node.where = where;
        put(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        begin_level(mark, tag, anchor, CaseNode::Kind::list);
    }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        begin_level(mark, tag, anchor, CaseNode::Kind::map);
    }

    void OnSequenceEnd() override { end_level(); }
    void OnMapEnd() override { end_level(); }

    [[noreturn]] void refuse(std::size_t at, std::size_t bytes, std::string_view what,
                             std::string repair) {
        sink_.report<Code::case_feature>(span(at, bytes), what).says(std::move(repair));
        throw Stop{};
    }

    Span span(std::size_t begin, std::size_t bytes) const {
        const std::size_t end = std::min(begin + bytes, text_.size());
        return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    std::size_t offset(const YAML::Mark& mark) const {
        const std::size_t at = mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
        return std::min(at + skipped_, text_.size());
    }

private:
    /// A list or map that is still being read.
    struct Level {
        CaseNode node;
        bool has_key = false;    ///< a map whose next value belongs to `key`
        bool keep_value = true;  ///< false after a key that was refused
        std::string key;
        Span key_where;
        std::map<std::string, Span> keys;
    };

    bool awaits_key() const {
        return !levels_.empty() && levels_.back().node.kind == CaseNode::Kind::map &&
               !levels_.back().has_key;
    }

    template <Code C>
    [[noreturn]] void stop_at_limit(std::size_t at, std::size_t limit) {
        sink_.report<C>(span(at, 0), limit);
        sink_.stop_source(source_);
        throw Stop{};
    }

    void guard(const YAML::Mark& mark, std::string_view tag, YAML::anchor_t anchor) {
        const std::size_t at = offset(mark);
        if (++values_ > limits::case_values) {
            stop_at_limit<Code::too_many_values>(at, limits::case_values);
        }
        if (sink_.error_count() - errors_before_ >= limits::diagnostics_shown) throw Stop{};
        if (anchor != YAML::NullAnchor) {
            refuse(at, 1, "a name for a value (`&`)", "put the value in quotes");
        }
        const bool has_tag = at < text_.size() && text_[at] == '!';
        if (has_tag || (!tag.empty() && tag != "?" && tag != "!")) {
            refuse(at, 1, "a tag (`!`)", "delete it, or put the value in quotes");
        }
    }

    bool check_key(std::string_view key, Span where) {
        if (key.find_first_not_of(' ') == std::string_view::npos) {
            sink_.report<Code::case_key_missing>(where).says("write the name before the colon");
            return false;
        }
        if (key == "<<") refuse(where.begin, 2, "a merge (`<<`)", "write the lines themselves");
        const auto [first, is_new] = levels_.back().keys.try_emplace(plain_name(key), where);
        if (is_new) return true;
        const std::uint32_t first_line = sources_.place(first->second).line;
        const std::uint32_t line = sources_.place(where).line;
        sink_.report<Code::case_key_twice>(where, shown(key), first_line, line)
            .says("delete one of the two")
            .related(first->second, "first written here");
        return false;
    }

    void take_key(std::string key, Span where, bool keep_value) {
        Level& level = levels_.back();
        level.has_key = true;
        level.keep_value = keep_value;
        level.key = std::move(key);
        level.key_where = where;
    }

    void begin_level(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                     CaseNode::Kind kind) {
        guard(mark, tag, anchor);
        if (awaits_key()) {
            refuse(offset(mark), 1, "a list or map as a name", "put the name in quotes");
        }
        if (levels_.size() >= limits::case_depth) {
            stop_at_limit<Code::case_too_deep>(offset(mark), limits::case_depth);
        }
        Level level;
        level.node.kind = kind;
        level.node.where = span(offset(mark), 1);
        levels_.push_back(std::move(level));
    }

    void end_level() {
        CaseNode node = std::move(levels_.back().node);
        levels_.pop_back();
        put(std::move(node));
    }

    void put(CaseNode node) {
        if (levels_.empty()) {
            root = std::move(node);
            return;
        }
        Level& level = levels_.back();
        if (level.has_key) {
            level.has_key = false;
            if (!level.keep_value) return;
            node.key = std::move(level.key);
            node.key_where = level.key_where;
            if (node.kind == CaseNode::Kind::nothing) node.where = node.key_where;
        }
        level.node.parts.push_back(std::move(node));
    }

    const SourceMap& sources_;
    SourceId source_;
    std::string_view text_;
    std::size_t skipped_;  // bytes before the first that yaml-cpp counts
    DiagnosticSink& sink_;
    std::size_t errors_before_;
    std::size_t values_ = 0;
    std::vector<Level> levels_;
};

/// Feeds yaml-cpp; false when it could not read to the end, which has then been reported.
bool run_yaml(const SourceMap& sources, SourceId source, std::size_t skipped, TreeBuilder& builder,
              DiagnosticSink& sink) {
    std::istringstream stream{std::string(sources.text(source).substr(skipped))};
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
        return true;
    } catch (const Stop&) {
        return false;
    } catch (const YAML::Exception& exception) {
        std::size_t at = builder.offset(exception.mark);
        const bool unclosed = exception.msg.find("flow not found") != std::string::npos;
        if (unclosed) at = builder.open_bracket().value_or(at);
        report_case_layout(sources, source, static_cast<std::uint32_t>(at), exception.msg, sink);
        return false;
    }
}

/// Where the first line begins that is neither blank nor a comment.
std::size_t past_comments(std::string_view text, std::size_t begin) {
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (first != std::string_view::npos && line[first] != '#') break;
        begin = std::min(end + 1, text.size());
    }
    return begin;
}

}  // namespace

std::optional<CaseNode> read_case_tree(const SourceMap& sources, SourceId source,
                                       DiagnosticSink& sink, std::string_view first_line) {
    const std::size_t errors_before = sink.error_count();
    if (!check_case_text(sources, source, sink)) return std::nullopt;
    const std::string_view text = sources.text(source);
    const std::size_t mark = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    // The library looks at each character of a comment several times; those at the top it does not get.
    const std::size_t skipped = past_comments(text, mark);
    TreeBuilder builder(sources, source, skipped, sink);
    // `%YAML` and `%TAG`, and whatever else YAML would drop as one of them.
    if (text.substr(skipped).starts_with('%')) {
        sink.report<Code::case_feature>(builder.span(skipped, 1), "a line that begins with `%`")
            .says("delete the line");
        return std::nullopt;
    }
    if (!run_yaml(sources, source, skipped, builder, sink)) return std::nullopt;
    const CaseNode& root = builder.root;
    if (!builder.has_document || root.kind == CaseNode::Kind::nothing) {
        sink.report<Code::case_empty>(builder.span(0, 0))
            .note(fmt::format("it begins with a line such as `{}`", first_line));
        return std::nullopt;
    }
    if (root.kind != CaseNode::Kind::map) {
        const bool is_list = root.kind == CaseNode::Kind::list;
        sink.report<Code::case_not_a_map>(builder.span(root.where.begin, 1),
                                          is_list ? "a list" : "plain words")
            .says("write `name: value`, with a blank after the colon");
        return std::nullopt;
    }
    if (sink.error_count() - errors_before >= limits::diagnostics_shown) return std::nullopt;
    return std::move(builder.root);
}

}  // namespace proviso
