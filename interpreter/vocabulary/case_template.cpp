// A case file in which nothing is said yet.
#include "interpreter/report/layout.hpp"
#include "interpreter/report/words.hpp"
#include "interpreter/vocabulary/vocabulary_pages.hpp"

namespace proviso {

namespace {

constexpr report::Page comment_page{.width = 100};

/// Every line stands behind `# `; taking that away leaves YAML.
class TemplateWriter {
public:
    std::string write(const Vocabulary& words);

private:
    void line(const std::string& indent, const std::string& text) {
        text_ += "# " + indent + text + "\n";
    }
    void comment(const std::string& indent, const std::string& text);
    void section(const Word& word);
    void typed(const std::string& indent, const std::string& lead, const Word& word);
    void put_logs(const Vocabulary& words);
    void put_facts(const Vocabulary& words);
    void put_event(const EventWord& event);
    void put_events(const Vocabulary& words);
    void put_record(const RecordWord& record);

    std::string text_;
    bool with_sections_ = false;
    std::string section_;  // of the word before
};

/// Above the first word that stands in another place than the one before.
void TemplateWriter::section(const Word& word) {
    if (!with_sections_ || word.section == section_) return;
    section_ = word.section;
    line("  ", "# ---- " + word.section + " ----");
}

/// Wrapped, each line with a sign of its own.
void TemplateWriter::comment(const std::string& indent, const std::string& text) {
    if (text.empty()) return;
    report::Lines lines(comment_page);
    lines.flow(text, 0).end();
    const std::string wrapped = lines.take();
    for (std::size_t at = 0; at < wrapped.size();) {
        const std::size_t end = wrapped.find('\n', at);
        line(indent, "# " + wrapped.substr(at, end - at));
        at = end + 1;
    }
}

/// `lead` begins the line: "- " for the first of a row. What follows a finding stands further in.
void TemplateWriter::typed(const std::string& indent, const std::string& lead, const Word& word) {
    const std::string in = indent + std::string(lead.size(), ' ');
    comment(indent, word.comment);
    const std::string burden = word.burden.empty() ? "" : "   # " + word.burden;
    if (!word.found) {
        line(indent, lead + word.name + ": " + word.placeholder + burden);
        return;
    }
    line(indent, lead + word.name + ":" + burden);
    line(in, "  is: " + word.placeholder);
    line(in, "  by: NAME");
    line(in, "  on: DATE");
    line(in, "  because: REASON");
}

void TemplateWriter::put_logs(const Vocabulary& words) {
    if (words.logs.empty()) {
        line("", "logged through: DATE");
        return;
    }
    line("", "logged through:");
    line("  ", "all: DATE");
    for (const LogWord& log : words.logs) {
        comment("  ", report::joined(log.events, ", "));
        line("  ", log.name + ": DATE");
    }
}

void TemplateWriter::put_facts(const Vocabulary& words) {
    if (words.facts.empty() && words.findings.empty()) return;
    text_ += "\n";
    line("", "facts:");
    for (const auto* group : {&words.facts, &words.findings}) {
        for (const Word& word : *group) {
            section(word);
            typed("  ", "", word);
        }
    }
}

void TemplateWriter::put_event(const EventWord& event) {
    const Word& word = event.word;
    section(word);
    if (!event.worked_out_in.empty()) {
        comment("  ", word.name + ": worked out by the rules, not stated");
        return;
    }
    comment("  ", word.comment);
    const std::string often = event.any_number ? "   # any number" : "";
    if (event.fields.empty()) {
        line("  ", "- " + word.name + ": DATE" + often);
        return;
    }
    line("  ", "- " + word.name + ":" + often);
    line("      ", "on: DATE");
    for (const Word& field : event.fields) typed("      ", "", field);
}

void TemplateWriter::put_events(const Vocabulary& words) {
    if (words.events.empty() && words.acts.empty()) return;
    text_ += "\n";
    line("", "events:");
    section_.clear();
    for (const EventWord& event : words.events) put_event(event);
    for (const EventWord& act : words.acts) put_event(act);
}

void TemplateWriter::put_record(const RecordWord& record) {
    if (record.fields.empty()) return;
    text_ += "\n";
    comment("", record.word.comment);
    line("", record.word.name + ":");
    std::string lead = "- ";
    for (const Word& field : record.fields) {
        typed(lead == "- " ? "  " : "    ", lead, field);
        lead.clear();
    }
}

std::string TemplateWriter::write(const Vocabulary& words) {
    with_sections_ = has_sections(words);
    text_ = "## A case file for " + words.ruleset +
            ".\n## Take away `# ` before a line that is known and write the value; leave out the "
            "rest.\ncase:\nas of:\n";
    put_logs(words);
    put_facts(words);
    put_events(words);
    for (const RecordWord& record : words.records) put_record(record);
    return std::move(text_);
}

}  // namespace

std::string case_template(const Vocabulary& vocabulary) {
    return TemplateWriter().write(vocabulary);
}

}  // namespace proviso
