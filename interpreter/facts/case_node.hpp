#pragma once
// A case file before it is typed: names and texts as a plain tree, each with where it stands.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"

namespace proviso {

/// One value. In a map every part has a `key`; in a list none has.
struct CaseNode {
    enum class Kind : std::uint8_t { nothing, text, list, map };
    Kind kind = Kind::nothing;
    Span where;      ///< the value; for `nothing` the key
    Span key_where;  ///< the key as written
    std::string key;
    std::string text;  ///< kind text: as written, without quotes
    std::vector<CaseNode> parts;
};

/// Reads the YAML of one case file, or of an outline of the law, into a tree whose root is a map.
/// Whatever YAML offers beyond plain keys, texts, lists and maps is refused by name. None when nothing
/// can be read from it. `first_line` is what such a file begins with, for one that is empty.
std::optional<CaseNode> read_case_tree(const SourceMap& sources, SourceId source,
                                       DiagnosticSink& sink,
                                       std::string_view first_line = "case: 2026-000417");

/// Is this text that may be read at all: UTF-8, without characters that cannot be seen?
bool check_case_text(const SourceMap& sources, SourceId source, DiagnosticSink& sink);

/// A place where YAML could not go on, told in plain words. `message` is the YAML reader's own.
void report_case_layout(const SourceMap& sources, SourceId source, std::uint32_t offset,
                        std::string_view message, DiagnosticSink& sink);

}  // namespace proviso
