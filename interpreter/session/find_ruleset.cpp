// Finds rulesets by the `ruleset` line of their files; only the beginning of each file is read.
#include "interpreter/session/find_ruleset.hpp"

#include <algorithm>

namespace proviso {

namespace {

/// A `ruleset` line stands at the top of its file, below a comment at most.
constexpr std::size_t beginning = 64u << 10;

/// Files looked at for one load; a folder with more was not made for rulesets.
constexpr std::size_t most_files = 2'000;

/// Levels of folders below the library: stdlib/calendars/… is two.
constexpr std::size_t library_levels = 3;

bool is_article(std::string_view word) { return word == "the" || word == "a" || word == "an"; }

/// The words of a line joined by single blanks, articles and comment left out.
std::string name_in(std::string_view words) {
    std::string name;
    std::size_t at = 0;
    while (at < words.size() && words[at] != '#') {
        if (words[at] == ' ' || words[at] == '\t' || words[at] == '\r') {
            ++at;
            continue;
        }
        const std::size_t end = std::min(words.find_first_of(" \t\r#", at), words.size());
        const std::string_view word = words.substr(at, end - at);
        at = end;
        if (is_article(word)) continue;
        if (!name.empty()) name += ' ';
        name += word;
    }
    return name;
}

}  // namespace

namespace {

/// The name in the first line that begins with this word.
std::optional<std::string> declared(std::string_view text, std::string_view opener) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        const bool opens = line.starts_with(opener) && line.size() > opener.size() &&
                           (line[opener.size()] == ' ' || line[opener.size()] == '\t');
        if (opens) return name_in(line.substr(opener.size()));
        at = end + 1;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> declared_ruleset(std::string_view text) {
    return declared(text, "ruleset");
}

std::optional<std::string> declared_policy(std::string_view text) {
    return declared(text, "policy");
}

RulesetIndex::RulesetIndex(const FileReader& files, std::string neighbours, std::string library)
    : files_(files) {
    if (!library.empty()) not_looked_at_.push_back({std::move(library), library_levels});
    not_looked_at_.push_back({std::move(neighbours), 1});
}

const FoundRuleset* RulesetIndex::find(std::string_view name) {
    const FoundRuleset* found = find_known(name);
    while (found == nullptr && look_further()) found = find_known(name);
    return found;
}

std::vector<std::string> RulesetIndex::names() {
    while (look_further()) {
    }
    std::vector<std::string> names;
    for (const FoundRuleset& ruleset : known_) names.push_back(ruleset.name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

const FoundRuleset* RulesetIndex::find_known(std::string_view name) const {
    for (const FoundRuleset& ruleset : known_) {
        if (ruleset.name == name) return &ruleset;
    }
    return nullptr;
}

bool RulesetIndex::look_further() {
    if (not_looked_at_.empty()) return false;
    const Folder folder = not_looked_at_.back();
    not_looked_at_.pop_back();
    look_in(folder.path, folder.levels);
    return true;
}

void RulesetIndex::look_in(const std::string& folder, std::size_t levels) {
    std::vector<std::string> level = {folder};
    for (std::size_t depth = 0; depth <= levels && !level.empty(); ++depth) {
        std::vector<std::string> below;
        for (const std::string& each : level) {
            add_rulesets_of(each);
            if (depth == levels) continue;
            for (std::string& inner : files_.folders(each)) below.push_back(std::move(inner));
        }
        level = std::move(below);
    }
}

/// One file with a `ruleset` line: the folder is that ruleset, but for its policies. Several: each is
/// one of its own. A policy is its file, or the whole folder where nothing else has such a line.
void RulesetIndex::add_rulesets_of(const std::string& folder) {
    const auto files = files_.list(folder, ".proviso");
    if (!files) return;
    std::vector<FoundRuleset> rulesets, policies;
    std::vector<std::string> other_files;
    for (const std::string& file : *files) {
        if (files_read_ >= most_files) return;
        ++files_read_;
        const auto text = files_.read_start(file, beginning);
        if (!text) continue;
        if (auto policy = declared_policy(*text)) {
            policies.push_back({*policy, {file}});
            continue;
        }
        other_files.push_back(file);
        if (auto name = declared_ruleset(*text)) rulesets.push_back({*name, {file}});
    }
    if (rulesets.size() == 1) rulesets.front().files = other_files;
    if (rulesets.empty() && policies.size() == 1) policies.front().files = *files;
    for (FoundRuleset& ruleset : rulesets) known_.push_back(std::move(ruleset));
    for (FoundRuleset& policy : policies) known_.push_back(std::move(policy));
}

}  // namespace proviso
