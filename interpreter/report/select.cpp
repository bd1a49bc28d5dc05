// Compares a person's words with everything an answer is called.
#include "interpreter/report/select.hpp"

#include <algorithm>

#include "interpreter/base/suggest.hpp"
#include "interpreter/report/entry.hpp"
#include "interpreter/report/words.hpp"
#include "interpreter/semantics/renumberings.hpp"

namespace proviso::report {

namespace {

/// Small letters, single blanks, no § and no blanks at the ends.
std::string plain(std::string_view words) {
    std::string text;
    bool blank = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words.substr(at).starts_with("§")) {
            ++at;  // two bytes
            continue;
        }
        char letter = words[at];
        if (letter == ' ' || letter == '\t') {
            blank = !text.empty();
            continue;
        }
        if (blank) text += ' ';
        blank = false;
        if ('A' <= letter && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        text += letter;
    }
    return text;
}

/// What its paragraph is, or was, called apart from how the case cites it.
std::vector<std::string> other_numbers(const Program& program, const Answer& answer) {
    std::vector<std::string> numbers;
    if (program.renumberings.empty()) return numbers;
    for (const Paragraph& paragraph : program.paragraphs) {
        if (paragraph.citation != answer.paragraph) continue;
        numbers = earlier_numbers_of(program, paragraph);
        numbers.push_back(paragraph.citation);
    }
    return numbers;
}

std::vector<std::string> names_of(const Program& program, const Answer& answer) {
    std::vector<std::string> names = {answer.subject, subject_text(program, answer)};
    if (!answer.citation.empty()) {
        names.push_back(answer.citation);
        names.push_back(answer.citation + ", " + answer.subject);
    }
    for (const std::string& number : other_numbers(program, answer)) {
        names.push_back(number);
        names.push_back(number + ", " + answer.subject);
    }
    return names;
}

}  // namespace

std::vector<std::size_t> select_answers(const Program& program, const Determination& determination,
                                        std::string_view words) {
    const std::string wanted = plain(words);
    std::vector<std::size_t> exact, containing;
    for (std::size_t at = 0; at < determination.answers.size(); ++at) {
        bool is_exact = false, contains = false;
        for (const std::string& name : names_of(program, determination.answers[at])) {
            const std::string known = plain(name);
            is_exact = is_exact || known == wanted;
            contains = contains || known.find(wanted) != std::string::npos;
        }
        if (is_exact) exact.push_back(at);
        if (contains) containing.push_back(at);
    }
    return exact.empty() ? containing : exact;
}

std::vector<std::string> names_near(const Program& program, const Determination& determination,
                                    std::string_view words) {
    std::vector<std::string> names;
    for (const Answer& answer : determination.answers) {
        names.push_back(subject_text(program, answer));
        if (!answer.citation.empty()) names.push_back(cited(answer.citation));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return nearest(words, names, 5);
}

std::optional<StatusWanted> read_status(std::string_view words) {
    struct Known {
        std::string_view written, read;
        std::vector<Status> statuses;
    };
    static const std::vector<Status> owed = {Status::open, Status::done_on_time, Status::done_late,
                                             Status::missed, Status::past_date_not_settled};
    const Known known[] = {
        {"required", "required", owed},
        {"owed", "required", owed},
        {"not required", "not required", {Status::not_required, Status::not_started}},
        {"open", "open", {Status::open, Status::available}},
        {"on time", "done on time", {Status::done_on_time}},
        {"done on time", "done on time", {Status::done_on_time}},
        {"late", "done late", {Status::done_late}},
        {"done late", "done late", {Status::done_late}},
        {"missed", "missed", {Status::missed, Status::breached}},
        {"subject", "subject to the rules", owed},
        {"not subject", "outside the rules", {Status::not_subject}},
        {"settled", "settled", {Status::known}},
        {"used", "used", {Status::used}},
        {"lapsed", "lapsed", {Status::lapsed}},
    };
    const std::string wanted = plain(words);
    for (const Known& each : known) {
        if (each.written == wanted) return StatusWanted{std::string(each.read), each.statuses};
    }
    return std::nullopt;
}

}  // namespace proviso::report
