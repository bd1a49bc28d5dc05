// Reads as much Markdown as our pages hold: headings, prose, fenced samples, links.
#include "interpreter/cli/plain_page.hpp"

#include <algorithm>
#include <utility>

namespace proviso::cli {

namespace {

constexpr std::string_view fence = "```";

/// `[words](page)` as the words, and without the asterisks that make words stand out.
std::string plain_words(std::string_view text) {
    std::string result;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '`') quoted = !quoted;
        if (text[at] == '*' && !quoted) continue;
        const std::size_t middle =
            text[at] == '[' && !quoted ? text.find("](", at) : std::string_view::npos;
        const std::size_t end = middle == std::string_view::npos ? middle : text.find(')', middle);
        if (end == std::string_view::npos) {
            result += text[at];
            continue;
        }
        result += text.substr(at + 1, middle - at - 1);
        at = end;
    }
    return result;
}

class PlainPage {
public:
    explicit PlainPage(const report::Page& page) : page_(page) {}

    void add(std::string_view line) {
        if (line.starts_with(fence)) {
            end_prose();
            turn_fence(line);
        } else if (in_sample_) {
            text_ += line.empty() ? "\n" : "    " + std::string(line) + "\n";
        } else if (line.empty()) {
            end_prose();
        } else if (line.starts_with('#')) {
            end_prose();
            write(line.substr(std::min(line.find_first_not_of("# "), line.size())),
                  report::Tone::heading);
        } else {
            prose_ += (prose_.empty() ? "" : " ") + plain_words(line);
        }
    }

    std::string take() {
        end_prose();
        return std::move(text_);
    }

private:
    void gap() {
        if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
    }
    void write(std::string_view words, report::Tone tone) {
        gap();
        report::Lines lines(page_);
        text_ += lines.flow(words, 0, tone).end().take();
    }
    void end_prose() {
        if (!prose_.empty()) write(prose_, report::Tone::plain);
        prose_.clear();
    }
    void turn_fence(std::string_view line) {
        constexpr std::string_view named = "file=";
        in_sample_ = !in_sample_;
        if (!in_sample_) return;
        gap();
        const std::size_t file = line.find(named);
        if (file != std::string_view::npos)
            text_ += std::string(line.substr(file + named.size())) + ":\n";
    }

    report::Page page_;
    std::string text_, prose_;
    bool in_sample_ = false;
};

}  // namespace

std::string plain_page(std::string_view markdown, const report::Page& page) {
    PlainPage plain(page);
    while (!markdown.empty()) {
        const std::size_t end = std::min(markdown.find('\n'), markdown.size());
        plain.add(markdown.substr(0, end));
        markdown.remove_prefix(std::min(end + 1, markdown.size()));
    }
    return plain.take();
}

}  // namespace proviso::cli
