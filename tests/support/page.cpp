// Reads pages by lines: fences, commands, outputs; and compares two outputs.

#include "tests/support/page.hpp"

#include <algorithm>
#include <utility>

namespace proviso::testing {

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.emplace_back(text.substr(0, end));
        if (lines.back().back() != '\n') lines.back() += '\n';
        text.remove_prefix(end);
    }
    return lines;
}

std::string fence_of(const std::string& line) {
    const std::size_t ticks = std::min(line.find_first_not_of('`'), line.size());
    return ticks >= 3 ? line.substr(0, ticks) : std::string();
}

std::string trimmed(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    return text;
}

class Reader {
public:
    explicit Reader(std::string_view text) : lines_(lines_of(text)) {}

    Page read() {
        while (at_ < lines_.size()) {
            const std::string fence = fence_of(lines_[at_]);
            if (fence.empty()) {
                add_text(lines_[at_++]);
            } else {
                read_fenced(fence);
            }
        }
        return std::move(page_);
    }

private:
    void fault(std::size_t line, std::string_view what) {
        page_.faults.push_back("line " + std::to_string(line) + ": " + std::string(what));
    }

    void add_text(const std::string& line) {
        // A fenced sample that is neither file nor console is text too; what follows is not part of it.
        if (page_.blocks.empty() || page_.blocks.back().kind != Block::Kind::text ||
            !page_.blocks.back().opening.empty()) {
            page_.blocks.push_back({});
            page_.blocks.back().line = at_ + 1;
        }
        page_.blocks.back().body += line;
    }

    void read_fenced(const std::string& fence) {
        Block block;
        block.line = at_ + 1;
        block.opening = lines_[at_++];
        std::vector<std::string> words;
        split_words(trimmed(block.opening.substr(fence.size())), words);
        for (const std::string& word : words) {
            if (word.starts_with("file=")) block.file = word.substr(5);
        }
        const std::size_t first = at_;
        while (at_ < lines_.size() && trimmed(lines_[at_]) != fence) block.body += lines_[at_++];
        if (at_ == lines_.size()) {
            fault(block.line, "this fence is never closed");
            return;
        }
        block.closing = lines_[at_++];
        if (!block.file.empty()) {
            block.kind = Block::Kind::file;
        } else if (!words.empty() && words.front() == "console") {
            block.kind = Block::Kind::console;
            read_commands(block, first);
        }
        page_.blocks.push_back(std::move(block));
    }

    void read_commands(Block& block, std::size_t first) {
        bool continues = false;
        for (std::size_t i = first; i + 1 < at_; ++i) {
            const std::string& line = lines_[i];
            if (line.starts_with("$ ")) {
                block.commands.push_back({});
                continues = true;
            } else if (block.commands.empty()) {
                fault(i + 1, "output before any `$ proviso …` line");
                return;
            }
            Command& command = block.commands.back();
            if (!continues) {
                command.output += line;
                continue;
            }
            command.written += line;
            continues = line.ends_with("\\\n");
            if (!continues && !split_words(joined(command.written), command.words)) {
                fault(i + 1, "a quote is not closed");
            }
        }
    }

    static std::string joined(std::string written) {
        written.erase(0, 2);
        for (std::size_t at = written.find("\\\n"); at != std::string::npos;
             at = written.find("\\\n")) {
            written.replace(at, 2, " ");
        }
        return trimmed(written);
    }

    std::vector<std::string> lines_;
    std::size_t at_ = 0;
    Page page_;
};

}  // namespace

Page read_page(std::string_view text) { return Reader(text).read(); }

std::string write_page(const Page& page) {
    std::string text;
    for (const Block& block : page.blocks) {
        text += block.opening;
        if (block.kind != Block::Kind::console) text += block.body;
        for (const Command& command : block.commands) text += command.written + command.output;
        text += block.closing;
    }
    return text;
}

bool split_words(std::string_view line, std::vector<std::string>& words) {
    std::string word;
    bool inside = false;
    char quote = '\0';
    for (const char character : line) {
        if (quote != '\0' && character == quote) {
            quote = '\0';
        } else if (quote == '\0' && (character == '\'' || character == '"')) {
            quote = character;
            inside = true;
        } else if (quote == '\0' && character == ' ') {
            if (inside) words.push_back(std::exchange(word, {}));
            inside = false;
        } else {
            word += character;
            inside = true;
        }
    }
    if (inside) words.push_back(std::move(word));
    return quote == '\0';
}

std::string difference(std::string_view expected, std::string_view actual) {
    const std::vector<std::string> left = lines_of(expected);
    const std::vector<std::string> right = lines_of(actual);
    // common[i][j]: the longest common sequence of what follows line i and line j.
    std::vector<std::vector<std::size_t>> common(left.size() + 1,
                                                 std::vector<std::size_t>(right.size() + 1));
    for (std::size_t i = left.size(); i-- > 0;) {
        for (std::size_t j = right.size(); j-- > 0;) {
            common[i][j] = left[i] == right[j] ? common[i + 1][j + 1] + 1
                                               : std::max(common[i + 1][j], common[i][j + 1]);
        }
    }
    std::string shown;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() || j < right.size()) {
        if (i < left.size() && j < right.size() && left[i] == right[j]) {
            shown += "  " + left[i++];
            ++j;
        } else if (i < left.size() && (j == right.size() || common[i + 1][j] >= common[i][j + 1])) {
            shown += "- " + left[i++];
        } else {
            shown += "+ " + right[j++];
        }
    }
    return shown;
}

}  // namespace proviso::testing
