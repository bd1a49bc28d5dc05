// The words of a ruleset in columns.
#include <utility>

#include "interpreter/report/words.hpp"
#include "interpreter/vocabulary/vocabulary_pages.hpp"

namespace proviso {

namespace {

using report::Lines;
using report::Tone;

constexpr std::size_t most_paragraphs = 3;

/// `§ 1, § 2, § 3 and 2 more`.
std::string paragraphs_in_words(const std::vector<std::string>& paragraphs) {
    std::string text;
    for (std::size_t i = 0; i < paragraphs.size() && i < most_paragraphs; ++i)
        text += (i == 0 ? "" : ", ") + report::cited(paragraphs[i]);
    if (paragraphs.size() > most_paragraphs)
        text += " and " + std::to_string(paragraphs.size() - most_paragraphs) + " more";
    return text;
}

std::string uses_in_words(const Word& word) {
    if (!word.paragraphs.empty()) return paragraphs_in_words(word.paragraphs);
    if (word.other_readings.empty()) return "used by no paragraph";
    return "only in another reading of " + report::joined(word.other_readings, ", ");
}

/// "once, from mail; bank: send a new card".
std::string event_in_words(const EventWord& event) {
    std::string text;
    if (!event.worked_out_in.empty()) {
        text = "worked out by the rules (" + paragraphs_in_words(event.worked_out_in) + ") from " +
               report::joined(event.worked_out_from, ", ") + "; not stated";
    } else {
        text = event.any_number ? "any number" : "once";
        if (!event.log.empty()) text += ", from " + event.log;
        if (!event.act.empty()) text += "; " + event.act;
    }
    if (event.governs) text += "; its day picks the law";
    return text;
}

class TextWriter {
public:
    explicit TextWriter(const report::Page& page)
        : lines_(page), hang_(page.width >= 90 ? 36 : page.width / 3) {}

    std::string write(const Vocabulary& words);

private:
    void heading(const std::string& name, const std::string& how) {
        section_.clear();
        lines_.gap().flow(name, 2, Tone::heading).flow(how.empty() ? "" : "  " + how, 2).end();
    }
    void section(const Word& word);
    void put(const Word& word, const std::string& says, const std::string& label = "");
    void put_group(const std::vector<Word>& words, const std::string& name, const std::string& how,
                   const std::string& label = "");
    void put_events(const std::vector<EventWord>& events, const std::string& name,
                    const std::string& how);
    void put_found_in_rows(const Vocabulary& words);
    void put_record(const RecordWord& record);
    void put_logs(const Vocabulary& words);

    Lines lines_;
    std::size_t hang_;
    std::string indent_;
    bool with_sections_ = false;
    std::string section_;  // of the word before
};

/// Above the first word that stands in another place than the one before.
void TextWriter::section(const Word& word) {
    if (!with_sections_ || word.section == section_) return;
    section_ = word.section;
    lines_.gap().flow("  " + word.section, 2, Tone::heading).end();
}

void TextWriter::put(const Word& word, const std::string& says, const std::string& label) {
    lines_.column(indent_ + word.name, hang_);
    lines_.flow(says + "  " + label + uses_in_words(word), hang_).end();
    if (!word.comment.empty())
        lines_.column("", hang_).flow(word.comment, hang_, Tone::quiet).end();
}

void TextWriter::put_group(const std::vector<Word>& words, const std::string& name,
                           const std::string& how, const std::string& label) {
    if (words.empty()) return;
    heading(name, how);
    for (const Word& word : words) {
        section(word);
        put(word, word.type, label);
    }
}

void TextWriter::put_events(const std::vector<EventWord>& events, const std::string& name,
                            const std::string& how) {
    if (events.empty()) return;
    heading(name, how);
    for (const EventWord& event : events) {
        section(event.word);
        put(event.word, event_in_words(event));
        indent_ = "  ";
        for (const Word& field : event.fields) put(field, field.type);
        indent_.clear();
    }
}

void TextWriter::put_found_in_rows(const Vocabulary& words) {
    std::vector<std::string> found;
    for (const RecordWord& record : words.records) {
        for (const Word& field : record.fields) {
            if (field.found) found.push_back(field.name + " of each " + record.word.name);
        }
    }
    for (const auto* events : {&words.events, &words.acts}) {
        for (const EventWord& event : *events) {
            for (const Word& field : event.fields) {
                if (field.found) found.push_back(field.name + " of " + event.word.name);
            }
        }
    }
    if (found.empty()) return;
    if (words.findings.empty()) heading("Findings", "");
    lines_.flow("likewise found: " + report::joined(found, ", "), 2).end();
}

void TextWriter::put_record(const RecordWord& record) {
    if (!record.fields.empty()) {
        heading("Each " + record.word.name,
                "a row of the list " + record.word.name + ":, which is [] where there is none");
        if (!record.word.comment.empty()) lines_.flow(record.word.comment, 0, Tone::quiet).end();
        for (const Word& field : record.fields) put(field, field.type);
    }
    const bool with_sections = std::exchange(with_sections_, false);
    put_group(record.verdicts, "Verdicts on each " + record.word.name,
              "printed, and said by the paragraph; not stated", "by ");
    with_sections_ = with_sections;
}

void TextWriter::put_logs(const Vocabulary& words) {
    const std::vector<LogWord>& logs = words.logs;
    if (words.is_part && logs.empty()) return;
    heading("Logs", "NAME: DATE below logged through:");
    for (const LogWord& log : logs)
        lines_.column(log.name, hang_).flow(report::joined(log.events, ", "), hang_).end();
    lines_.column("all", hang_).flow(logs.empty() ? "every event" : "every other event", hang_);
    lines_.end();
}

std::string TextWriter::write(const Vocabulary& words) {
    with_sections_ = has_sections(words) && !words.is_part;
    lines_.flow(words.ruleset + ": the words of a case file", 2).end();
    put_group(words.facts, "Facts", "NAME: VALUE below facts:");
    put_group(words.findings, "Findings", "below facts:, with is, by, on and because");
    put_found_in_rows(words);
    put_events(words.events, "Events", "- NAME: DATE below events:");
    put_events(words.acts, "Acts", "below events: by the name that stands first here");
    for (const RecordWord& record : words.records) put_record(record);
    put_logs(words);
    put_group(words.values, "Values", "printed, and said by the paragraph; not stated", "by ");
    return lines_.take();
}

}  // namespace

std::string vocabulary_text(const Vocabulary& vocabulary, const report::Page& page) {
    return TextWriter(page).write(vocabulary);
}

}  // namespace proviso
