// The words of docs/language/declarations.md, and those of docs/case-file.md.
#include "interpreter/vocabulary/words_of_types.hpp"

#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

std::string kind_in_words(const Program& program, const Type& type) {
    switch (type.kind) {
        case ValueKind::yes_or_no: return "yes or no";
        case ValueKind::money: return "money";
        case ValueKind::number: return "a number";
        case ValueKind::date: return "a date";
        case ValueKind::period: return "a period";
        case ValueKind::choice: return report::joined(choices_of(program, type), " or ");
    }
    return "";
}

std::string kind_to_fill_in(const Program& program, const Type& type) {
    switch (type.kind) {
        case ValueKind::yes_or_no: return "yes or no";
        case ValueKind::money: return "MONEY";
        case ValueKind::number: return "NUMBER";
        case ValueKind::date: return "DATE";
        case ValueKind::period: return "PERIOD";
        case ValueKind::choice: return report::joined(choices_of(program, type), " or ");
    }
    return "";
}

}  // namespace

std::vector<std::string> choices_of(const Program& program, const Type& type) {
    std::vector<std::string> words;
    for (const ChoiceId choice : type.choices) words.push_back(program.choices[choice]);
    return words;
}

std::string burden_in_words(const Program& program, const Type& type) {
    if (!type.unless_proved_by.is_set()) return "";
    return (type.default_yes ? "yes unless proved by " : "no unless proved by ") +
           program.parties[type.unless_proved_by].written;
}

std::string type_in_words(const Program& program, const Type& type) {
    std::string text = kind_in_words(program, type);
    if (type.if_any) text += ", if any";
    if (type.found) text += ", found";
    if (const std::string burden = burden_in_words(program, type); !burden.empty())
        text += ", " + burden;
    return text;
}

std::string placeholder_for(const Program& program, const Type& type) {
    return kind_to_fill_in(program, type) + (type.if_any ? ", or not applicable" : "");
}

}  // namespace proviso
