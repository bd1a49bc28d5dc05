// Walks an explanation from the answer down and writes a line a node. What one line says already, the
// next does not say again.
#include "interpreter/report/explanation_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "interpreter/report/entry.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::report {

namespace {

constexpr std::size_t indent = 2;

/// Where indentation stops growing, so that deep trees keep room for their words.
constexpr std::size_t deepest_indent = 40;

/// The folder that all of these files lie in, with its last `/`.
std::string common_folder(const std::vector<std::string>& files) {
    if (files.empty()) return "";
    std::string folder = files.front().substr(0, files.front().rfind('/') + 1);
    for (const std::string& file : files) {
        while (!file.starts_with(folder)) {
            folder.pop_back();
            folder.erase(folder.rfind('/') + 1);
        }
    }
    return folder;
}

void add_files(std::vector<std::string>& files, const SourceMap& sources, const Answer& answer) {
    std::vector<const Explanation*> ahead = {&answer.why};
    while (!ahead.empty()) {
        const Explanation* const node = ahead.back();
        ahead.pop_back();
        if (node->line.source.is_set()) {
            std::string name(sources.name(node->line.source));
            if (std::find(files.begin(), files.end(), name) == files.end())
                files.push_back(std::move(name));
        }
        for (const Explanation& child : node->children) ahead.push_back(&child);
    }
}

/// `if X`, `period: X` and the like as X.
std::string_view without_clause(std::string_view what) {
    for (const std::string_view clause : {"if ", "unless ", "period: ", "of at least "}) {
        if (what.starts_with(clause)) return what.substr(clause.size());
    }
    return what;
}

/// A number, an amount, a choice: the text of the rule says it itself.
bool is_literal(const Explanation& node) {
    const bool is_plain = node.children.empty() && node.brief.empty() && node.detail.empty() &&
                          node.citation.empty() && !node.stated.source.is_set();
    if (!is_plain || node.answer.empty() || node.what.empty()) return false;
    const std::string_view what = without_clause(node.what);
    const char first = what.empty() ? ' ' : what.front();
    return what == node.answer || first == '$' || ('0' <= first && first <= '9');
}

/// The words of a labelled list end where its first item begins: the items follow as nodes.
std::string without_items(const std::string& what) {
    for (const std::string_view first_item : {" of (A) ", " of (i) "}) {
        const std::size_t at = what.find(first_item);
        if (at != std::string::npos) return what.substr(0, at + 3);
    }
    return what;
}

/// Whether these words stand in the text, as whole words.
bool holds(std::string_view text, std::string_view words) {
    const auto is_end = [&](std::size_t at) { return at >= text.size() || text[at] == ' '; };
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + 1)) {
        if ((at == 0 || text[at - 1] == ' ') && is_end(at + words.size())) return true;
    }
    return false;
}

/// The phrase, without the name it begins with where the words of the rule are no more than that name.
std::string brief_text(const Explanation& node) {
    const std::string_view brief = node.brief, name = without_clause(node.what);
    if (!brief.starts_with(name)) return node.brief;
    const std::string_view rest = brief.substr(name.size());
    if (rest.starts_with(": ")) return std::string(rest.substr(2));
    return rest.starts_with(" ") ? std::string(rest.substr(1)) : node.brief;
}

/// What was found, where the words of the rule and the answer do not say it.
std::string found_text(const Explanation& node) {
    constexpr std::string_view by = "by ";
    const bool is_in_brief =
        holds(node.brief, node.detail) || holds(node.brief, "(" + node.detail + ")");
    if (node.brief.empty() || (!node.detail.empty() && is_in_brief)) return node.detail;
    if (node.detail.starts_with(by))
        return brief_text(node) + ", last day " + node.detail.substr(by.size());
    const std::string answer = ": " + node.answer;
    if (node.brief.ends_with(answer) &&
        holds(node.what, node.brief.substr(0, node.brief.size() - answer.size())))
        return node.detail;
    return brief_text(node) + (node.detail.empty() ? "" : "; " + node.detail);
}

/// How a statement stands to its term, in the place of an answer.
bool is_statement(const Explanation& node) {
    for (const char* standing :
         {"applies", "limits", "not settled", "displaced", "does not apply"}) {
        if (node.answer == standing) return true;
    }
    return false;
}

/// `transfer 1 timely` and `each transfer: timely means that …` as `transfer 1 timely means that …`.
std::string head_of(const std::string& what, const std::string& statement) {
    const std::string term(without_clause(what));
    const std::string clause = what.substr(0, what.size() - term.size());
    if (statement.starts_with(term + " ")) return clause + statement;
    const std::size_t colon = statement.find(": ");
    if (!statement.starts_with("each ") || colon == std::string::npos) return "";
    const std::string record = statement.substr(5, colon - 5) + " ";
    const std::size_t blank = term.find(' ', record.size());
    if (!term.starts_with(record) || blank == std::string::npos) return "";
    const std::string name = term.substr(blank + 1);
    const std::string rest = statement.substr(colon + 2);
    return rest.starts_with(name + " ") ? what + rest.substr(name.size()) : "";
}

/// What the numbers in brackets are lines of.
std::string where_places_are(const std::vector<std::string>& files,
                             const Determination& determination) {
    const std::string folder = common_folder(files);
    std::string text = "In [brackets]: lines of the rules";
    if (!folder.empty()) text += " in " + folder;
    if (!determination.file.empty()) text += ", and of the case, " + determination.file;
    return text + ".";
}

class TreeReader {
public:
    /// \param folder of the files of rules; what lies in it is named without it
    /// \param case_file lines of this one are named `case:9`
    TreeReader(const SourceMap& sources, const ExplainOptions& options, std::string folder,
               std::string case_file)
        : sources_(sources),
          options_(options),
          folder_(std::move(folder)),
          case_file_(std::move(case_file)) {}

    /// What stands below the answer, line by line.
    std::vector<ExplanationLine> lines_below(const Answer& answer) const;
    /// The statement or value itself with its place, to stand below the answer.
    ExplanationLine first_line(const Answer& answer) const;

private:
    /// What is shown of a node after it has taken in a child that says the same.
    struct Shown {
        std::string what, found, detail;
        const Explanation* node = nullptr;  ///< its answer, citation and label
        Span line, stated;
        std::vector<const Explanation*> children;

        /// All but the answer and the places.
        std::string text() const;
    };

    std::string place(Span span) const;
    std::vector<const Explanation*> shown_children(const Explanation& node) const;
    Shown shown(const Explanation& node) const;
    bool take_in_statement(Shown& shown) const;
    bool take_in_same(Shown& shown) const;
    bool take_in_leaf(Shown& shown) const;
    std::string places(const Shown& shown, const std::string& place_above) const;

    const SourceMap& sources_;
    const ExplainOptions& options_;
    const std::string folder_, case_file_;
};

/// A line of the rules by file and number; a line of the case by its number.
std::string TreeReader::place(Span span) const {
    if (!span.source.is_set()) return "";
    const std::string number = std::to_string(sources_.place(span).line);
    const std::string name(sources_.name(span.source));
    if (name == case_file_) return "case:" + number;
    return (name.starts_with(folder_) ? name.substr(folder_.size()) : name) + ":" + number;
}

std::vector<const Explanation*> TreeReader::shown_children(const Explanation& node) const {
    std::vector<const Explanation*> children;
    for (const Explanation& child : node.children) {
        if ((child.decided || options_.all) && !is_literal(child)) children.push_back(&child);
    }
    return children;
}

/// A term and the only statement that gives it a value.
bool TreeReader::take_in_statement(Shown& shown) const {
    if (shown.children.size() != 1) return false;
    const Explanation& child = *shown.children.front();
    if (child.answer != "applies" && child.answer != "not settled") return false;
    const std::string head = head_of(shown.what, child.what);
    if (head.empty()) return false;
    shown.what = head;
    shown.detail = child.detail;
    shown.line = child.line;
    shown.children = shown_children(child);
    return true;
}

/// A child whose words stand at the end of its parent's, with the same answer.
bool TreeReader::take_in_same(Shown& shown) const {
    if (shown.children.size() != 1) return false;
    const Explanation& child = *shown.children.front();
    const bool says_more = !child.label.empty() || !child.detail.empty() ||
                           child.children.empty() || is_statement(child.children.front());
    if (says_more || child.answer != shown.node->answer ||
        !without_items(shown.what).ends_with(without_items(child.what)))
        return false;
    shown.found = found_text(child);
    if (child.stated.source.is_set()) shown.stated = child.stated;
    shown.children = shown_children(child);
    return true;
}

/// `not X` and `if X` say of which fact they are; where more stands around it, it is named again.
bool is_mere(const std::string& what, const std::string& name) {
    for (const char* before : {"", "not ", "no ", "if ", "unless ", "there is a "}) {
        if (what == before + name) return true;
    }
    return false;
}

/// A condition with one fact in it.
bool TreeReader::take_in_leaf(Shown& shown) const {
    if (shown.children.size() != 1) return false;
    const Explanation& child = *shown.children.front();
    if (!child.label.empty() || !child.citation.empty() || !shown_children(child).empty() ||
        !holds(shown.what, child.what))
        return false;
    const std::string found = found_text(child);
    const bool told = child.answer == shown.node->answer || holds(shown.what, child.answer);
    if (!found.empty()) {
        const bool named = is_mere(shown.what, child.what) || found.starts_with(child.brief);
        shown.found = named ? found : child.what + ": " + found;
    } else if (!told) {
        shown.found = child.brief.empty() ? child.what + ": " + child.answer : child.brief;
    }
    if (child.stated.source.is_set()) shown.stated = child.stated;
    shown.children.clear();
    return true;
}

TreeReader::Shown TreeReader::shown(const Explanation& node) const {
    Shown shown;
    shown.node = &node;
    shown.children = shown_children(node);
    // A row of which one thing is asked: that thing names the row.
    while (shown.children.size() == 1 && shown.node->label.empty() &&
           !shown.node->line.source.is_set() && !is_statement(*shown.children.front()) &&
           shown.children.front()->what.starts_with(shown.node->what + " ")) {
        shown.node = shown.children.front();
        shown.children = shown_children(*shown.node);
    }
    shown.what = shown.node->what;
    shown.line = shown.node->line;
    shown.stated = shown.node->stated;
    shown.found = found_text(*shown.node);
    while (take_in_statement(shown) || take_in_same(shown)) {
    }
    take_in_leaf(shown);
    // Where a name is declared tells less than the statements that follow.
    if (!shown.children.empty() && is_statement(*shown.children.front())) shown.line = {};
    return shown;
}

std::string TreeReader::Shown::text() const {
    std::string text = children.empty() ? what : without_items(what);
    if (!node->citation.empty()) text += "  " + cited(node->citation);
    if (!node->label.empty()) text += (node->citation.empty() ? "  " : " ") + node->label;
    if (!found.empty()) text += "  " + found;
    if (!detail.empty()) text += "  " + detail;
    return text;
}

/// Of the rules where the line above does not give the same place, and of the case.
std::string TreeReader::places(const Shown& shown, const std::string& place_above) const {
    std::string places = place(shown.line);
    if (places == place_above) places.clear();
    if (const std::string stated = place(shown.stated); !stated.empty())
        places += (places.empty() ? "" : ", ") + stated;
    return places;
}

ExplanationLine TreeReader::first_line(const Answer& answer) const {
    if (answer.why.what.empty()) return {};
    Shown root = shown(answer.why);
    // The answer's own paragraph stands above; several statements follow with theirs.
    const bool is_value = answer.kind == AnswerKind::value || answer.kind == AnswerKind::verdict;
    const bool only_a_name = is_value && root.what == answer.why.what;
    Explanation bare = *root.node;
    bare.citation.clear();
    root.node = &bare;
    if (answer.certain_by_cases && root.found == answer.why.detail) root.found.clear();
    if (only_a_name) return {};
    return {0, "", root.text(), places(root, ""), true};
}

/// The answer itself stands above the tree: it begins with what follows from. An explicit stack:
/// trees may be deep.
std::vector<ExplanationLine> TreeReader::lines_below(const Answer& answer) const {
    std::vector<ExplanationLine> lines;
    struct Ahead {
        const Explanation* node;
        std::size_t level;
        std::string place_above;
    };
    std::vector<Ahead> ahead;
    const auto add = [&](const std::vector<const Explanation*>& children, std::size_t level,
                         const std::string& above) {
        if (options_.depth && level > *options_.depth) return;
        for (auto child = children.rbegin(); child != children.rend(); ++child)
            ahead.push_back({*child, level, above});
    };
    const auto told = [&answer](const Explanation* node) {
        return node->children.empty() &&
               std::any_of(answer.reasons.begin(), answer.reasons.end(),
                           [&](const Reason& reason) { return reason.text == node->what; });
    };
    Shown root = shown(answer.why);
    std::erase_if(root.children, told);
    add(root.children, 1, place(root.line));
    while (!ahead.empty()) {
        const Ahead next = std::move(ahead.back());
        ahead.pop_back();
        const Shown node = shown(*next.node);
        lines.push_back({next.level, node.node->answer, node.text(), places(node, next.place_above),
                         node.node->decided});
        add(node.children, next.level + 1, place(node.line));
    }
    return lines;
}

std::string in_brackets(const ExplanationLine& line) {
    return line.places.empty() ? "" : "  [" + line.places + "]";
}

void put_line(Lines& lines, const ExplanationLine& line) {
    const std::size_t at = std::min(indent * line.level, deepest_indent);
    const std::size_t hang = at + 2 * indent;
    const Tone tone = line.decided ? Tone::plain : Tone::quiet;
    lines.flow(std::string(at, ' '), 0);
    if (!line.answer.empty())
        lines.flow(line.answer + "  ", hang, line.decided ? Tone::heading : tone);
    lines.flow(line.text, hang, tone);
    lines.flow(in_brackets(line), hang, Tone::quiet).end();
}

bool is_told_before(const Determination& determination, const std::vector<std::size_t>& answers,
                    std::size_t at) {
    const auto reasons = [&](std::size_t which) {
        std::string all;
        for (const Reason& reason : determination.answers[answers[which]].reasons)
            all += reason.citation + '\n' + reason.text + '\n';
        return all;
    };
    if (determination.answers[answers[at]].status != Status::not_subject) return false;
    for (std::size_t before = 0; before < at; ++before) {
        if (determination.answers[answers[before]].status == Status::not_subject &&
            reasons(before) == reasons(at))
            return true;
    }
    return false;
}

}  // namespace

std::string explanation_text(const Program& program, const SourceMap& sources,
                             const Determination& determination,
                             const std::vector<std::size_t>& answers,
                             const ExplainOptions& options) {
    Lines lines(options.page);
    std::vector<std::string> files;
    for (const std::size_t at : answers) add_files(files, sources, determination.answers[at]);
    const TreeReader tree(sources, options, common_folder(files), determination.file);
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Answer& answer = determination.answers[answers[i]];
        Entry entry = entry_of(program, determination, answer);
        if (is_told_before(determination, answers, i))
            entry.lines = {"for the same reason as above"};
        if (const ExplanationLine line = tree.first_line(answer); !line.text.empty())
            entry.lines.push_back(line.text + in_brackets(line));
        entries.push_back(std::move(entry));
    }
    const Columns columns = columns_for(entries, options.page);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        lines.gap();
        put_entry(lines, options.page, columns, entries[i]);
        const Answer& answer = determination.answers[answers[i]];
        if (answer.why.what.empty()) continue;
        for (const ExplanationLine& line : tree.lines_below(answer)) put_line(lines, line);
    }
    if (!files.empty())
        lines.gap().flow(where_places_are(files, determination), 2, Tone::quiet).end();
    return lines.take();
}

std::vector<ExplanationLine> explanation_lines(const SourceMap& sources, const Answer& answer,
                                               const ExplainOptions& options,
                                               const std::string& folder) {
    if (answer.why.what.empty()) return {};
    const TreeReader tree(sources, options, folder, "");
    std::vector<ExplanationLine> lines = tree.lines_below(answer);
    ExplanationLine first = tree.first_line(answer);
    if (!first.text.empty()) lines.insert(lines.begin(), std::move(first));
    return lines;
}

}  // namespace proviso::report
