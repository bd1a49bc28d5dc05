#include "tests/hostile/generated_rulesets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace proviso::testing {

namespace {

std::string joined(std::vector<std::string> blocks, bool backwards) {
    if (backwards) std::reverse(blocks.begin(), blocks.end());
    std::string text;
    for (const std::string& block : blocks) text += block;
    return text;
}

}  // namespace

std::string repeated(std::string_view text, std::size_t count) {
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

std::string beginning() {
    return "ruleset hostile rules\n"
           "  cites 1 CFR 1\n"
           "  version 1\n"
           "  law in force on start\n"
           "party bank\n"
           "fact flag is yes or no\n"
           "fact cost is money\n"
           "fact day is a date\n"
           "fact kind is near or far\n"
           "record item\n"
           "  price is money\n"
           "  good is yes or no\n"
           "event start\n"
           "act bank: answer the customer / answer given\n";
}

std::string one_paragraph(const std::string& lines) { return beginning() + "§ 1  One\n" + lines; }

std::string term_chain(std::size_t count, bool backwards) {
    std::vector<std::string> blocks = {"  t1 is $1\n"};
    for (std::size_t i = 2; i <= count; ++i)
        blocks.push_back(fmt::format("  t{} is t{} + $1\n", i, i - 1));
    return beginning() +
           fmt::format("term t{} is money, lower is better for bank\n§ 1  One\n", count) +
           joined(std::move(blocks), backwards);
}

std::string term_cycle(std::size_t count) {
    std::string text = one_paragraph(fmt::format("  t1 is t{} + $1\n", count));
    for (std::size_t i = 2; i <= count; ++i) text += fmt::format("  t{} is t{} + $1\n", i, i - 1);
    return text;
}

std::string displaced_values(std::size_t count, bool backwards) {
    std::vector<std::string> blocks = {"§ 1.1  First\n  fee is $1\n"};
    for (std::size_t i = 2; i <= count; ++i) {
        blocks.push_back(fmt::format(
            "§ 1.{}  Next\n  fee is $1\n    instead of § 1.{}\n    if flag\n", i, i - 1));
    }
    return beginning() + "term fee is money, lower is better for bank\n" +
           joined(std::move(blocks), backwards);
}

std::string displaced_duties(std::size_t count, bool backwards) {
    const std::string_view duty =
        "  bank must answer the customer\n    within 5 calendar days after start\n";
    std::vector<std::string> blocks = {fmt::format("§ 1.1  First\n{}", duty)};
    for (std::size_t i = 2; i <= count; ++i) {
        blocks.push_back(
            fmt::format("§ 1.{}  Next\n{}    instead of § 1.{}\n    if flag\n", i, duty, i - 1));
    }
    return beginning() + joined(std::move(blocks), backwards);
}

std::string event_chain(std::size_t count) {
    std::string text = beginning();
    for (std::size_t i = 1; i <= count; ++i) text += fmt::format("event e{}, any number\n", i);
    text += "§ 1  One\n  start counts as e1\n";
    for (std::size_t i = 2; i <= count; ++i) text += fmt::format("  e{} counts as e{}\n", i - 1, i);
    return text +
           fmt::format("  bank must answer the customer\n    within 5 calendar days after e{}\n",
                       count);
}

std::string duty_chain(std::size_t count) {
    const std::string_view duty =
        "  bank must answer the customer\n    within 5 calendar days after start\n";
    std::string text = beginning() + fmt::format("§ 1.1  First\n{}", duty);
    for (std::size_t i = 2; i <= count; ++i) {
        text += fmt::format("§ 1.{}  Next\n{}    if § 1.{} is complied with\n", i, duty, i - 1);
    }
    return text;
}

std::string second_values(std::size_t count) {
    std::string text = beginning() + "term fee is money, lower is better for bank\n";
    for (std::size_t i = 1; i <= count; ++i)
        text += fmt::format("§ 1.{}  Next\n  fee is ${}\n    if flag\n", i, i);
    return text;
}

std::string value_for_each_choice(std::size_t count, std::string_view asked) {
    std::string text =
        beginning() + "term fee is money, lower is better for bank\nfact choice is c1";
    for (std::size_t i = 2; i <= count; ++i) text += fmt::format("\n  or c{}", i);
    text += "\n";
    for (std::size_t i = 1; i <= count; ++i) {
        text += fmt::format("§ 1.{}  Next\n  fee is ${}\n    if choice {} c{}\n", i, i, asked, i);
    }
    return text;
}

std::string value_for_each_pattern(std::size_t count, std::size_t facts) {
    std::string text = beginning() + "term fee is money, lower is better for bank\n";
    for (std::size_t fact = 0; fact < facts; ++fact)
        text += fmt::format("fact f{} is yes or no\n", fact);
    for (std::size_t i = 1; i <= count; ++i) {
        text += fmt::format("§ 1.{}  Next\n  fee is ${}\n    if flag", i, i);
        for (std::size_t fact = 0; fact < facts; ++fact)
            text += fmt::format(" and{}f{}", (i >> fact & 1U) != 0 ? " " : " not ", fact);
        text += "\n";
    }
    return text;
}

std::string many_paragraphs(std::size_t count) {
    std::string text = beginning();
    for (std::size_t i = 1; i <= count; ++i)
        text += fmt::format("§ {}.{}(a)  Heading\n", i / 1'000, i % 1'000);
    return text;
}

std::string unknown_names(std::size_t count) {
    std::string text = beginning();
    for (std::size_t i = 1; i <= count; ++i)
        text += fmt::format("fact the long name of something {} is money\n", i);
    text += "§ 1  One\n";
    for (std::size_t i = 1; i <= count; ++i)
        text += fmt::format("  sum {} is the lonk name of somethink x{}\n", i, i);
    return text;
}

std::string wide_table(std::size_t rows, std::size_t columns) {
    std::string text = beginning();
    for (std::size_t i = 1; i <= columns; ++i) text += fmt::format("fact f{} is yes or no\n", i);
    text += "§ 1  One\n  fee by table\n    |";
    for (std::size_t i = 1; i <= columns; ++i) text += fmt::format(" f{} |", i);
    text += " fee |\n";
    for (std::size_t row = 1; row <= rows; ++row) {
        text += "    |" + repeated(" any |", columns) + fmt::format(" ${} |\n", row);
    }
    return text;
}

}  // namespace proviso::testing
