#pragma once
// The words of a ruleset with all that it uses: what a case file may say, how, and what is printed.

#include <span>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/semantics/program.hpp"
#include "interpreter/vocabulary/uses_of_words.hpp"

namespace proviso {

/// A fact, a finding, a field, or something that is printed.
struct Word {
    std::string name;  ///< as declared, with its articles
    std::string type;  ///< in the language's words: "a date, if any"; empty for records and events
    std::vector<std::string> choices;  ///< of a closed list
    std::string comment;               ///< what stands directly above its declaration, on one line
    std::vector<std::string> paragraphs;  ///< that use it; of what is printed: that say what it is
    /// Interpretations that use it under an option not adopted; only where no paragraph uses it.
    std::vector<std::string> other_readings;
    std::string section;  ///< where it is declared: "words: the account"
    Span declared_at;
    // For a case file to fill in:
    std::string placeholder;  ///< "DATE", "yes or no", "DATE, or not applicable"
    std::string burden;       ///< "no unless proved by bank", or empty
    bool found = false;       ///< with by, on and because
};

/// An event, or the entries of an act.
struct EventWord {
    Word word;
    bool any_number = false;
    bool governs = false;  ///< its day picks the law: `law in force on EVENT`
    std::string log;       ///< empty: the plain date
    std::string act;       ///< "bank: send a new card"; empty for an event
    // What the rules work out is not stated; both empty for any other.
    std::vector<std::string> worked_out_in;    ///< paragraphs
    std::vector<std::string> worked_out_from;  ///< names of events
    std::vector<Word> fields;
};

struct RecordWord {
    Word word;
    std::vector<Word> fields;
    std::vector<Word> verdicts;  ///< printed of each row
};

/// A log that may stand below `logged through`.
struct LogWord {
    std::string name;
    std::vector<std::string> events;
};

/// Each group in the order in which it is declared: the files asked for by name, then those used.
struct Vocabulary {
    std::string ruleset;  ///< "Card replacement 1"; a policy with what it is on
    std::vector<Word> facts, findings;
    std::vector<EventWord> events;
    std::vector<EventWord> acts;
    std::vector<RecordWord> records;
    std::vector<LogWord> logs;
    std::vector<Word> values;
    bool is_part = false;  ///< only some words of each group are here
};

/// What is used under an option that is not adopted.
struct OtherReading {
    std::string interpretation;
    UsesOfWords uses;
};

/// \param program without errors; with its policies, if there are any.
Vocabulary vocabulary_of(const Program& program, const SourceMap& sources,
                         std::span<const OtherReading> others = {});

/// What a case file states is declared in more than one place.
bool has_sections(const Vocabulary& vocabulary);

}  // namespace proviso
