#pragma once
// JSON in the order it is written: the same calls give the same bytes, on every machine.

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace proviso {

enum class JsonLayout : std::uint8_t {
    pretty,   ///< one member a line, indented by two blanks
    on_line,  ///< everything on one line, for a line a case
};

/// Writes one JSON text. Members and elements come out as called; nothing is sorted. There are no
/// fractions: an exact decimal is a string. Bytes that are not UTF-8 become U+FFFD.
class JsonWriter {
public:
    explicit JsonWriter(JsonLayout layout = JsonLayout::pretty) : layout_(layout) {}

    JsonWriter& begin_object() { return begin('{', '}'); }
    JsonWriter& end_object() { return end('}'); }
    JsonWriter& begin_array() { return begin('[', ']'); }
    JsonWriter& end_array() { return end(']'); }
    /// Names the member that follows; only inside an object.
    JsonWriter& key(std::string_view name);

    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(std::same_as<bool> auto truth) { return raw(truth ? "true" : "false"); }
    JsonWriter& value(std::integral auto number) requires(!std::same_as<decltype(number), bool> &&
                                                          !std::same_as<decltype(number), char>) {
        return raw(std::to_string(number));
    }
    JsonWriter& null() { return raw("null"); }

    /// `key` and `value` in one.
    template <typename T>
    JsonWriter& member(std::string_view name, const T& held) {
        return key(name).value(held);
    }

    /// What has been written since it was last taken, so that a long document need not be held as a whole.
    std::string take() { return std::exchange(text_, {}); }
    /// What has not been taken, with a line end behind it. Everything begun must be ended.
    std::string finish();

private:
    struct Level {
        char closing;
        bool empty = true;
    };

    JsonWriter& begin(char opening, char closing);
    JsonWriter& end(char closing);
    JsonWriter& raw(std::string_view text);
    void before_value();
    void new_line();
    void quoted(std::string_view text);

    JsonLayout layout_;
    std::string text_;
    std::vector<Level> levels_;
    bool after_key_ = false;
};

}  // namespace proviso
