// Help, made from the table of commands.
#include "interpreter/base/text.hpp"
#include "interpreter/cli/run.hpp"

namespace proviso::cli {

namespace {

std::string padded(std::string text, std::size_t width) {
    const std::size_t wide = columns(text);
    return text + std::string(wide < width ? width - wide : 1, ' ');
}

}  // namespace

std::string help_text() {
    std::string text =
        "Proviso answers what a regulation asks in a case, until when, and why.\n"
        "\n"
        "usage: proviso COMMAND [OPTIONS] …\n"
        "\n";
    for (const Command& command : commands()) {
        text += "  " + padded(std::string(command.name), 10) + std::string(command.sentence) + "\n";
    }
    text +=
        "\n"
        "  proviso COMMAND --help   tells what a command takes\n"
        "  proviso --version        tells which edition of the program this is\n"
        "\n"
        "It ends with 0 when done, 1 when a ruleset has errors, 2 for a command line it cannot "
        "read,\n"
        "3 when a case could not be read, 4 when --require is not met, 5 when a limit was "
        "reached,\n"
        "6 when a comparison finds a difference.\n";
    return text;
}

std::string help_text(const Command& command) {
    std::string text(command.sentence);
    text += "\n\nusage: proviso " + std::string(command.name) + " [OPTIONS] " +
            std::string(command.arguments) + "\n\n";
    text += std::string(command.more) + "\n\n";
    for (const OptionRow& row : command.options) {
        std::string name(row.name);
        if (!row.value.empty()) name += " " + std::string(row.value);
        text += "  " + padded(std::move(name), 27) + std::string(row.sentence) + "\n";
    }
    return text;
}

}  // namespace proviso::cli
