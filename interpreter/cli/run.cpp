// Finds the command in the table, reads its options, and gives it what it may use.
#include "interpreter/cli/run.hpp"

#include <ostream>
#include <vector>

#include "interpreter/base/suggest.hpp"
#include "interpreter/base/text.hpp"
#include "interpreter/cli/parse_options.hpp"

namespace proviso::cli {

namespace {

const Command* find_command(std::string_view name) {
    for (const Command& command : commands()) {
        if (command.name == name) return &command;
    }
    return nullptr;
}

int unknown_command(std::ostream& err, const std::string& name) {
    std::vector<std::string_view> names;
    for (const Command& command : commands()) names.push_back(command.name);
    std::string problem = name.starts_with('-') ? "there is no option `" + name + "`"
                                                : "there is no command `" + name + "`";
    if (const std::string meant = suggest(name, names); !meant.empty())
        problem += "; did you mean `" + meant + "`?";
    return usage_error(err, "", problem);
}

bool colour(const Options& options, bool automatic) {
    if (!options.color || *options.color == "auto") return automatic;
    return *options.color == "always";
}

}  // namespace

int usage_error(std::ostream& err, std::string_view command, std::string_view problem) {
    err << "proviso" << (command.empty() ? "" : " ") << command << ": " << printable(problem)
        << "\n"
        << "see: proviso" << (command.empty() ? "" : " ") << command << " --help\n";
    return wrong_usage;
}

int run(std::span<const std::string> arguments, std::ostream& out, std::ostream& err,
        const FileReader& files, const Surroundings& surroundings) {
    if (arguments.empty()) {
        err << help_text();
        return wrong_usage;
    }
    if (arguments.front() == "--help" || arguments.front() == "help" || arguments.front() == "-h") {
        const Command* about = arguments.size() > 1 ? find_command(arguments[1]) : nullptr;
        out << (about != nullptr ? help_text(*about) : help_text());
        return done;
    }
    if (arguments.front() == "--version") {
        out << "proviso " PROVISO_VERSION "\n";
        return done;
    }
    const Command* command = find_command(arguments.front());
    if (command == nullptr) return unknown_command(err, arguments.front());

    Options options;
    std::string problem;
    if (!parse_options(*command, arguments.subspan(1), options, problem))
        return usage_error(err, command->name, problem);
    if (options.help) {
        out << help_text(*command);
        return done;
    }
    LibraryFolder library = surroundings.library;
    if (options.library) library = {*options.library, ""};
    while (library.folder.size() > 1 && library.folder.back() == '/') library.folder.pop_back();
    const report::Page page{surroundings.columns, colour(options, surroundings.out_colour),
                            surroundings.out_is_terminal};
    return command->run({options, out, err, files, page, colour(options, surroundings.err_colour),
                         library, surroundings.pages, surroundings.program});
}

}  // namespace proviso::cli
