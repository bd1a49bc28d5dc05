// Compares names letter by letter in small letters, and paragraphs part by part.
#include "interpreter/vocabulary/select_words.hpp"

#include <algorithm>
#include <set>

#include "interpreter/semantics/citation_order.hpp"

namespace proviso {

namespace {

constexpr std::string_view paragraph_sign = "§";

std::string small(std::string_view text) {
    std::string letters(text);
    for (char& letter : letters) {
        if ('A' <= letter && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return letters;
}

/// One thing asked for.
class Wanted {
public:
    explicit Wanted(std::string_view text) {
        if (!text.starts_with(paragraph_sign)) {
            name_ = small(text);
            return;
        }
        text.remove_prefix(paragraph_sign.size());
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        above_ = citation_parts(text);
    }

    bool names(const std::string& name) const {
        return !name_.empty() && small(name).find(name_) != std::string::npos;
    }
    bool names(const Word& word) const { return names(word.name) || holds(word.paragraphs); }
    bool names(const EventWord& event) const {
        return names(event.word) || names(event.act) || names(event.log) ||
               holds(event.worked_out_in);
    }

private:
    bool holds(const std::vector<std::string>& paragraphs) const {
        return !above_.empty() &&
               std::any_of(paragraphs.begin(), paragraphs.end(), [&](const std::string& each) {
                   return is_at_or_below(citation_parts(each), above_);
               });
    }

    std::string name_;
    std::vector<std::string> above_;
};

class Selector {
public:
    explicit Selector(std::span<const std::string> wanted) {
        for (const std::string& each : wanted) wanted_.emplace_back(each);
        found_.resize(wanted_.size());
    }

    void select(Vocabulary& words);
    /// The first that named nothing, or the number of all.
    std::size_t first_not_found() const {
        return static_cast<std::size_t>(std::find(found_.begin(), found_.end(), false) -
                                        found_.begin());
    }

private:
    template <typename Named>
    bool is_wanted(const Named& named) {
        bool any = false;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            if (!wanted_[i].names(named)) continue;
            found_[i] = true;
            any = true;
        }
        return any;
    }
    void keep(std::vector<Word>& words) {
        std::erase_if(words, [&](const Word& word) { return !is_wanted(word); });
    }
    void keep(std::vector<EventWord>& events) {
        std::erase_if(events, [&](EventWord& event) {
            if (is_wanted(event)) return false;
            keep(event.fields);
            return event.fields.empty();
        });
    }

    std::vector<Wanted> wanted_;
    std::vector<bool> found_;
};

/// The logs of the events that are left.
void keep_logs(Vocabulary& words) {
    std::set<std::string> kept;
    for (const auto* group : {&words.events, &words.acts}) {
        for (const EventWord& event : *group) kept.insert(event.word.name);
    }
    for (LogWord& log : words.logs)
        std::erase_if(log.events, [&](const std::string& name) { return !kept.contains(name); });
    std::erase_if(words.logs, [](const LogWord& log) { return log.events.empty(); });
}

void Selector::select(Vocabulary& words) {
    keep(words.facts);
    keep(words.findings);
    keep(words.events);
    keep(words.acts);
    for (RecordWord& record : words.records) {
        if (is_wanted(record.word.name)) continue;
        keep(record.fields);
        keep(record.verdicts);
    }
    keep(words.values);
    keep_logs(words);
}

}  // namespace

bool select_words(Vocabulary& vocabulary, std::span<const std::string> wanted,
                  std::string& names_nothing) {
    if (wanted.empty()) return true;
    vocabulary.is_part = true;
    Selector selector(wanted);
    selector.select(vocabulary);
    const std::size_t missing = selector.first_not_found();
    if (missing == wanted.size()) return true;
    names_nothing = wanted[missing];
    return false;
}

}  // namespace proviso
