#include "tests/properties/ruleset_shuffle.hpp"

#include <algorithm>
#include <vector>

namespace proviso::testing {

namespace {

using Lines = std::vector<std::string>;

std::size_t indent_of(const std::string& line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank(const std::string& line) { return indent_of(line) == line.size(); }

bool is_comment(const std::string& line) { return !is_blank(line) && line[indent_of(line)] == '#'; }

Lines lines_of(const std::string& text) {
    Lines lines;
    std::string line;
    for (const char c : text) {
        if (c != '\n') {
            line += c;
            continue;
        }
        lines.push_back(std::move(line));
        line.clear();
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return lines;
}

std::string joined(const std::vector<Lines>& blocks) {
    std::string text;
    for (const Lines& block : blocks) {
        for (const std::string& line : block) text += line + "\n";
    }
    return text;
}

/// Blocks of lines: one begins where `begins` says so, and takes the comments right above it along.
template <typename Begins>
std::vector<Lines> blocks_of(const Lines& lines, Begins begins) {
    std::vector<Lines> blocks;
    Lines comments;
    for (const std::string& line : lines) {
        if (is_comment(line)) {
            comments.push_back(line);
            continue;
        }
        if (begins(line) || blocks.empty()) blocks.emplace_back();
        Lines& block = blocks.back();
        block.insert(block.end(), comments.begin(), comments.end());
        comments.clear();
        block.push_back(line);
    }
    if (!comments.empty()) {
        if (blocks.empty()) blocks.emplace_back();
        blocks.back().insert(blocks.back().end(), comments.begin(), comments.end());
    }
    return blocks;
}

bool opens(const std::string& line) {
    return !is_blank(line) && indent_of(line) == 0 && line[0] != '>' && !line.starts_with("path ");
}

/// A statement with its clauses, which stand two blanks further in; what is deeper continues a line.
Lines with_shuffled_clauses(const Lines& statement, std::size_t indent, Random& random) {
    std::vector<Lines> parts = blocks_of(statement, [&](const std::string& line) {
        return !is_blank(line) && indent_of(line) <= indent + 2;
    });
    std::vector<Lines> clauses(parts.begin() + 1, parts.end());
    random.shuffle(clauses);
    Lines all = parts.front();
    for (const Lines& clause : clauses) all.insert(all.end(), clause.begin(), clause.end());
    return all;
}

/// Heading and gist, then statements; after a `path` line the statements of that path.
Lines with_shuffled_statements(const Lines& paragraph, const Shuffling& shuffling, Random& random) {
    std::vector<Lines> parts = blocks_of(paragraph, [](const std::string& line) {
        return !is_blank(line) && (line.starts_with("path ") || indent_of(line) == 2);
    });
    std::vector<Lines> result;
    std::vector<Lines> together;
    const auto close = [&] {
        if (shuffling.statements) random.shuffle(together);
        result.insert(result.end(), together.begin(), together.end());
        together.clear();
    };
    for (const Lines& part : parts) {
        const bool is_statement = indent_of(part.front()) == 2;
        if (!is_statement) {
            close();
            result.push_back(part);
            continue;
        }
        together.push_back(shuffling.clauses ? with_shuffled_clauses(part, 2, random) : part);
    }
    close();
    return lines_of(joined(result));
}

bool is_paragraph(const Lines& block) {
    for (const std::string& line : block) {
        if (!is_comment(line) && !is_blank(line)) return line.starts_with("\xC2\xA7");
    }
    return false;
}

}  // namespace

std::map<std::string, std::string> shuffled(const std::map<std::string, std::string>& texts,
                                            const std::string& folder, const Shuffling& shuffling,
                                            Random& random) {
    std::map<std::string, std::string> result;
    std::vector<std::vector<Lines>> files;
    std::vector<Lines> all;
    for (const auto& [path, text] : texts) {
        if (!path.starts_with(folder + "/")) {
            result[path] = text;
            continue;
        }
        std::vector<Lines> blocks = blocks_of(lines_of(text), opens);
        for (Lines& block : blocks) {
            if (is_paragraph(block)) block = with_shuffled_statements(block, shuffling, random);
        }
        if (shuffling.declarations)
            all.insert(all.end(), blocks.begin(), blocks.end());
        else
            files.push_back(std::move(blocks));
    }
    if (shuffling.declarations) {
        random.shuffle(all);
        files.resize(1 + random.below(9));
        for (Lines& block : all) files[random.below(files.size())].push_back(std::move(block));
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        result[folder + "/" + std::string(1, static_cast<char>('a' + i)) + ".proviso"] =
            joined(files[i]);
    }
    return result;
}

}  // namespace proviso::testing
