#pragma once
// Lines of a given width: columns at the left, words that wrap with a hanging indent behind them.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace proviso::report {

/// How a stretch of text is meant; shown as colour only, never carried by colour alone.
enum class Tone : std::uint8_t { plain, bad, warning, good, quiet, heading };

/// What the text is shown on.
struct Page {
    std::size_t width = 100;  ///< columns
    bool colour = false;
    bool terminal = false;  ///< false: a file or another program takes it
};

/// Collects lines. All text is foreign: whatever would steer a terminal is made harmless, so that a
/// case file cannot repaint an answer.
class Lines {
public:
    explicit Lines(const Page& page) : page_(page) {}

    /// Text padded to `width` columns; if longer, followed by two blanks. Wraps when the page ends.
    Lines& column(std::string_view text, std::size_t width, Tone tone = Tone::plain);
    /// Words wrapped at the width; lines after the first begin at `hang`. Two blanks between words
    /// stay two within a line.
    Lines& flow(std::string_view text, std::size_t hang, Tone tone = Tone::plain);
    /// Ends the line, without blanks at its end.
    Lines& end();
    /// One empty line, never two, neither first nor last.
    Lines& gap();

    std::string take();

private:
    void put(std::string_view text, Tone tone);
    void pad(std::size_t blanks) { pending_blanks_ += blanks; }

    Page page_;
    std::string text_;
    std::size_t column_ = 0;          // of what is written on this line, pending blanks left out
    std::size_t pending_blanks_ = 0;  // written only when something follows
    bool gap_ahead_ = false;          // the same for an empty line
};

}  // namespace proviso::report
