#pragma once
// A Markdown page that is a test: its files, its commands and what they are said to print.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace proviso::testing {

/// One `$ proviso …` line with the output below it, each line ended.
struct Command {
    std::vector<std::string> words;  ///< without `$`; blanks inside quotes kept
    std::string written;             ///< the lines as they stand on the page, `$ ` included
    std::string output;
};

struct Block {
    enum class Kind { text, file, console };
    Kind kind = Kind::text;
    std::size_t line = 1;  ///< where it begins, from 1
    std::string opening;   ///< the fence as written, or empty
    std::string closing;
    std::string body;  ///< of text and files: every line, ended
    std::string file;  ///< of files: the name after `file=`
    std::vector<Command> commands;
};

struct Page {
    std::vector<Block> blocks;
    std::vector<std::string> faults;  ///< why it cannot be run, with line numbers
};

/// Splits a page. A fence with `file=NAME` is a file, a fence `console` holds commands, everything
/// else (other fences too) is text.
Page read_page(std::string_view text);

/// The page again, with the outputs its commands now hold.
std::string write_page(const Page& page);

/// Words of a command line; single and double quotes keep blanks. False when a quote is not closed.
bool split_words(std::string_view line, std::vector<std::string>& words);

/// Both texts line by line: ` ` for equal lines, `-` for missing ones, `+` for new ones.
std::string difference(std::string_view expected, std::string_view actual);

}  // namespace proviso::testing
