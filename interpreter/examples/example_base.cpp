// After `except` a fact or event replaces its own entries, rows replace the whole list.
#include "interpreter/examples/example_base.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "interpreter/examples/given_lines.hpp"
#include "interpreter/facts/case_reading.hpp"
#include "interpreter/facts/read_yaml.hpp"

namespace proviso {

namespace {

/// The name of an entry of `events`: the one key of a map.
std::string entry_name(const CaseNode& entry) {
    return entry.parts.empty() ? std::string() : plain_name(entry.parts.front().key);
}

CaseNode* part_named(CaseNode& root, std::string_view name) {
    for (CaseNode& part : root.parts) {
        if (plain_name(part.key) == name) return &part;
    }
    return nullptr;
}

using NameOf = std::string (*)(const CaseNode&);

/// Takes out of `base` what `changes` names, then adds the changes.
void replace_parts(CaseNode& base, const CaseNode& changes, NameOf name_of) {
    std::erase_if(base.parts, [&](const CaseNode& old) {
        return std::any_of(changes.parts.begin(), changes.parts.end(),
                           [&](const CaseNode& change) { return name_of(change) == name_of(old); });
    });
    base.parts.insert(base.parts.end(), changes.parts.begin(), changes.parts.end());
}

std::string key_name(const CaseNode& node) { return plain_name(node.key); }

void put_changes(const CaseNames& names, CaseNode& base, const CaseNode& changes) {
    for (const CaseNode& change : changes.parts) {
        const std::string name = plain_name(change.key);
        CaseNode* old = part_named(base, name);
        if (name == "facts" && old != nullptr) {
            replace_parts(*old, change, key_name);
        } else if (name == "events" && old != nullptr) {
            replace_parts(*old, change, entry_name);
        } else {
            const std::string record = record_of_part(names, name);
            std::erase_if(base.parts, [&](const CaseNode& part) {
                const bool same_rows = !record.empty() && record_of_part(names, part.key) == record;
                return same_rows || plain_name(part.key) == name;
            });
            base.parts.push_back(change);
        }
    }
}

/// A log that is complete beyond the day asked about is complete to that day. Only for what was
/// taken over: what an example says itself is not put right for it.
void end_log_at(const std::string& as_of, CaseNode& logged) {
    const auto last = read_day(as_of);
    const auto day = read_day(logged.text);
    if (last && day && *day > *last) logged.text = as_of;
    for (CaseNode& part : logged.parts) end_log_at(as_of, part);
}

/// A day that the example says beside its case takes the place of the one in the case.
void put_day(CaseNode& base, std::string_view key, const std::string& day, Span where) {
    if (day.empty()) return;
    std::erase_if(base.parts, [&](const CaseNode& part) { return plain_name(part.key) == key; });
    CaseNode node;
    node.kind = CaseNode::Kind::text;
    node.key = key;
    node.text = day;
    node.where = node.key_where = where;
    base.parts.insert(base.parts.begin(), std::move(node));
}

}  // namespace

ExampleTrees::ExampleTrees(const Program& program, const SourceMap& sources,
                           const std::vector<WrittenExample>& written,
                           const CaseFileReader& read_file, DiagnosticSink& sink)
    : program_(program),
      sources_(sources),
      written_(written),
      read_file_(read_file),
      sink_(sink),
      names_(program),
      trees_(written.size()) {
    check_names();
}

void ExampleTrees::check_names() {
    std::map<std::string, Span> known;
    for (const WrittenExample& example : written_) {
        const Words& name = example.text->name;
        const auto [first, is_new] = known.try_emplace(name.text, name.span);
        if (is_new) continue;
        sink_.report<Code::declared_twice>(name.span, name.text)
            .says("give one of the two examples another name")
            .related(first->second, "first used here");
    }
}

bool ExampleTrees::find_example(std::size_t example, std::size_t& found) {
    const Words& wanted = written_[example].text->starts_from;
    std::vector<std::string> names;
    for (found = 0; found < written_.size(); ++found) {
        const std::string& name = written_[found].text->name.text;
        if (name == wanted.text) return true;
        names.push_back(name);
    }
    Report report = sink_.report<Code::no_such_example>(wanted.span, wanted.text);
    const NearNames near = near_names(wanted.text, names);
    if (!near.one.empty()) {
        report.says(fmt::format("did you mean `{}`?", near.one));
    } else if (!near.several.empty()) {
        report.says(fmt::format("near this: {}", list_of(near.several, "and")));
    }
    return false;
}

/// The examples from this one to the one that they all start from, each on the next; those made
/// before are left out. Noted when that one starts from another of them, or from none that is there.
std::vector<std::size_t> ExampleTrees::chain_from(std::size_t example) {
    std::vector<std::size_t> chain;
    bool has_end = true;
    for (std::size_t at = example; has_end && trees_[at].state == State::not_made;) {
        trees_[at].state = State::being_made;
        chain.push_back(at);
        const Words& base = written_[at].text->starts_from;
        if (base.empty()) break;
        has_end = find_example(at, at);
        if (!has_end || trees_[at].state != State::being_made) continue;
        has_end = false;
        sink_.report<Code::depends_on_itself>(base.span, fmt::format("the example `{}`", base.text))
            .says("let one of them stand on its own");
    }
    if (!has_end) base_missing_.insert(chain.back());
    return chain;
}

bool ExampleTrees::take_base(std::size_t example, CaseNode& base) {
    base.kind = CaseNode::Kind::map;
    if (base_missing_.contains(example)) return false;
    const ExampleText& text = *written_[example].text;
    if (!text.starts_from.empty()) {
        std::size_t at = 0;
        while (written_[at].text->name.text != text.starts_from.text) ++at;
        base = trees_[at].root;
        return trees_[at].state == State::made;
    }
    if (text.case_file.empty()) return true;
    const auto source = read_file_(text.case_file, text.case_file_span, sink_);
    auto root = source ? read_case_tree(sources_, *source, sink_) : std::nullopt;
    if (!root) return false;
    base = std::move(*root);
    return true;
}

void ExampleTrees::make(std::size_t example) {
    const ExampleText& text = *written_[example].text;
    Tree& tree = trees_[example];
    CaseNode base;
    const bool has_base = take_base(example, base);
    const std::size_t errors_before = sink_.error_count();
    const bool starts_bare = text.starts_from.empty() && text.case_file.empty();
    if (!starts_bare && !text.except && !text.given.empty()) {
        const Span from = text.case_file.empty() ? text.starts_from.span : text.case_file_span;
        sink_.report<Code::word_missing>({from.source, from.end, from.end}, ", except")
            .says("the lines below change what stands here");
    }
    CaseNode* const logged = part_named(base, "logged through");
    if (!text.as_of.empty() && logged != nullptr) end_log_at(text.as_of, *logged);
    put_changes(names_, base, read_given_lines(program_, names_, sources_, text, sink_));
    put_day(base, "as of", text.as_of, text.as_of_span);
    put_day(base, "law as known on", text.law_known_on, text.law_known_on_span);
    tree.root = std::move(base);
    const bool is_made = has_base && sink_.error_count() == errors_before;
    tree.state = is_made ? State::made : State::broken;
}

const CaseNode& ExampleTrees::tree(std::size_t example) {
    const std::vector<std::size_t> chain = chain_from(example);
    for (std::size_t left = chain.size(); left > 0; --left) make(chain[left - 1]);
    return trees_[example].root;
}

}  // namespace proviso
