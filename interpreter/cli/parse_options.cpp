// The border to CLI11: its exceptions end here.
#include "interpreter/cli/parse_options.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>

#include "interpreter/base/suggest.hpp"

namespace proviso::cli {

namespace {

void add(CLI::App& app, const OptionRow& row, Options& options) {
    const std::string name(row.name);
    if (const auto* member = std::get_if<bool Options::*>(&row.member)) {
        app.add_flag(name, options.**member);
        return;
    }
    if (const auto* several = std::get_if<std::vector<std::string> Options::*>(&row.member)) {
        CLI::Option* option = app.add_option(name, options.**several);
        // "PATH…" takes all that follow, up to the next option; else one each time.
        row.value.ends_with("…")
            ? option->expected(1, CLI::detail::expected_max_vector_size)
            : option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        return;
    }
    const auto member = std::get<std::optional<std::string> Options::*>(row.member);
    app.add_option_function<std::string>(
           name, [&options, member](const std::string& value) { options.*member = value; })
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw);
}

/// "text|json" is a closed list; any other placeholder takes whatever comes.
bool is_allowed(std::string_view list, std::string_view value) {
    const bool closed = !list.empty() && 'a' <= list.front() && list.front() <= 'z';
    for (std::size_t at = 0; closed && at <= list.size();) {
        const std::size_t end = std::min(list.find('|', at), list.size());
        if (list.substr(at, end - at) == value) return true;
        at = end + 1;
    }
    return !closed;
}

std::string choices_text(std::string_view list) {
    std::string text;
    for (const char letter : list)
        text += letter == '|' ? std::string(" or ") : std::string(1, letter);
    return text;
}

std::string unknown_option(const Command& command, const std::string& word) {
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string_view> names;
    for (const OptionRow& row : command.options) names.push_back(row.name);
    const std::string meant = suggest(name, names);
    std::string problem = "there is no option `" + name + "`";
    if (!meant.empty()) problem += "; did you mean `" + meant + "`?";
    return problem;
}

/// What CLI11 leaves to us: unknown options, closed lists, how many arguments there are.
bool fits(const Command& command, const CLI::App& app, const Options& options,
          std::string& problem) {
    for (const std::string& word : app.remaining()) {
        problem = unknown_option(command, word);
        return false;
    }
    for (const OptionRow& row : command.options) {
        const auto* member = std::get_if<std::optional<std::string> Options::*>(&row.member);
        if (member == nullptr || !(options.**member) || is_allowed(row.value, *(options.**member)))
            continue;
        problem = "`" + std::string(row.name) + "` takes " + choices_text(row.value) + ", not `" +
                  *(options.**member) + "`";
        return false;
    }
    if (!options.help && options.paths.size() < command.least_arguments) {
        problem = options.paths.empty() ? "it needs " + std::string(command.arguments)
                                        : "something is missing after `" + options.paths.back() +
                                              "`: it needs " + std::string(command.arguments);
        return false;
    }
    return true;
}

}  // namespace

bool parse_options(const Command& command, std::span<const std::string> words, Options& options,
                   std::string& problem) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    app.add_option("paths", options.paths);
    for (const OptionRow& row : command.options) add(app, row, options);
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ArgumentMismatch& mismatch) {
        problem = mismatch.what();
        return false;
    } catch (const CLI::ParseError& error) {
        problem = error.what();
        return false;
    }
    return fits(command, app, options, problem);
}

}  // namespace proviso::cli
