#pragma once
// What a name in a case file refers to, and how names and texts of a case are shown in messages.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// A name as it is compared: articles dropped, blanks made single. Case counts.
std::string plain_name(std::string_view text);

/// Foreign text for a message: safe to show, on one line, at most some fifty characters.
std::string shown(std::string_view text);

/// "mail and claims log", "oral, written or typed".
std::string list_of(const std::vector<std::string>& items, std::string_view last_joined_by);

/// `did you mean "X"`, or the nearest names, or empty; for a name that was not found.
struct NearNames {
    std::string one;
    std::vector<std::string> several;
};
NearNames near_names(std::string_view name, const std::vector<std::string>& candidates);

/// Something that was declared, under its plain name.
struct Declared {
    enum class Kind : std::uint8_t {
        fact,
        event,
        derived_event,
        record,
        term,
        act,
        choice,
        party,
        field,
    };
    Kind kind;
    std::uint32_t index;
};

/// "an event", "a fact" …
std::string_view kind_text(Declared::Kind kind);

/// The names of one program. Made once a program, then only looked up.
class CaseNames {
public:
    explicit CaseNames(const Program& program);

    std::optional<Declared> find(std::string_view name) const;
    /// The log of that name.
    std::optional<LogId> log(std::string_view name) const;
    /// The position of a field of that name among the fields of a record or event.
    static std::optional<std::size_t> field(const Program& program,
                                            const std::vector<FieldId>& fields,
                                            std::string_view name);

    const std::vector<std::string>& facts() const { return facts_; }
    const std::vector<std::string>& events() const { return events_; }  ///< that may be recorded
    const std::vector<std::string>& records() const { return records_; }
    const std::vector<std::string>& logs() const { return logs_; }

private:
    void add(std::string_view name, Declared::Kind kind, std::size_t index);

    std::map<std::string, Declared, std::less<>> declared_;
    std::vector<std::string> facts_, events_, records_, logs_;
};

}  // namespace proviso
