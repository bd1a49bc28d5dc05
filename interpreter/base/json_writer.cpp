// Commas, indentation and escapes.

#include "interpreter/base/json_writer.hpp"

#include <fmt/format.h>

#include "interpreter/base/assert.hpp"
#include "interpreter/base/text.hpp"

namespace proviso {

namespace {

void append_escaped(std::string& text, char32_t code) {
    switch (code) {
        case U'"': text += "\\\""; return;
        case U'\\': text += "\\\\"; return;
        case U'\n': text += "\\n"; return;
        case U'\t': text += "\\t"; return;
        default: break;
    }
    if (is_control(code) && code < 0x10000) {
        text += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code));
    } else {
        append_character(text, code);
    }
}

/// Where the first character stands, from here on, that is not ASCII or may need an escape.
std::size_t plain_until(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= ' ' && text[at] < '\x7f' && text[at] != '"' &&
           text[at] != '\\')
        ++at;
    return at;
}

}  // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
    PROVISO_ASSERT(!levels_.empty() && levels_.back().closing == '}' && !after_key_,
                   "a JSON member is named only inside an object");
    before_value();
    quoted(name);
    text_ += layout_ == JsonLayout::pretty ? ": " : ":";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    before_value();
    quoted(text);
    return *this;
}

std::string JsonWriter::finish() {
    PROVISO_ASSERT(levels_.empty() && !after_key_, "every JSON object and array is ended");
    text_ += '\n';
    return std::move(text_);
}

JsonWriter& JsonWriter::begin(char opening, char closing) {
    before_value();
    text_ += opening;
    levels_.push_back({closing});
    return *this;
}

JsonWriter& JsonWriter::end(char closing) {
    PROVISO_ASSERT(!levels_.empty() && levels_.back().closing == closing && !after_key_,
                   "a JSON object or array is ended by its own kind");
    const bool empty = levels_.back().empty;
    levels_.pop_back();
    if (!empty) new_line();
    text_ += closing;
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view text) {
    before_value();
    text_ += text;
    return *this;
}

void JsonWriter::before_value() {
    if (std::exchange(after_key_, false) || levels_.empty()) return;
    if (!levels_.back().empty) text_ += ',';
    levels_.back().empty = false;
    new_line();
}

void JsonWriter::new_line() {
    if (layout_ == JsonLayout::on_line) return;
    text_ += '\n';
    text_.append(2 * levels_.size(), ' ');
}

void JsonWriter::quoted(std::string_view text) {
    text_ += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = plain_until(text, at);
        text_ += text.substr(at, plain - at);
        if (plain == text.size()) break;
        at = plain;
        const Character character = character_at(text, at);
        append_escaped(text_, character.code);
        at += character.bytes;
    }
    text_ += '"';
}

}  // namespace proviso
