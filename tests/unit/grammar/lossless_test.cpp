// Whatever the text, its tree gives it back byte for byte, and nothing is skipped in silence.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/sample_texts.hpp"
#include "tests/unit/grammar/reading.hpp"

namespace proviso::testing {

namespace {

const std::string_view samples[] = {sample_ruleset,  sample_interpretation, sample_policy,
                                    sample_examples, sample_table,          sample_calendar};

// The declarations of all samples, each a text of its own.
std::vector<std::string> blocks() {
    std::vector<std::string> found;
    for (const std::string_view sample : samples) {
        for (std::size_t at = 0; at < sample.size();) {
            const std::size_t end = std::min(sample.find('\n', at), sample.size() - 1) + 1;
            const bool opens = sample[at] != ' ' && sample[at] != '>' && sample[at] != '\n';
            if (opens || found.empty()) found.emplace_back();
            found.back() += sample.substr(at, end - at);
            at = end;
        }
    }
    return found;
}

void expect_lossless(const std::string& text) {
    const Reading reading(text);
    EXPECT_TRUE(reading.is_lossless()) << text;
    const bool skipped = std::any_of(
        reading.tree.nodes.begin(), reading.tree.nodes.end(), [](const SyntaxNode& node) {
            return node.kind == SyntaxKind::skipped || node.kind == SyntaxKind::missing;
        });
    EXPECT_TRUE(!skipped || !reading.sink.empty()) << "skipped in silence:\n" << text;
}

}  // namespace

TEST(Lossless, every_prefix_of_every_declaration) {
    for (const std::string& block : blocks()) {
        for (std::size_t length = 0; length <= block.size(); ++length) {
            expect_lossless(block.substr(0, length));
        }
    }
}

TEST(Lossless, prefixes_of_the_whole_sample) {
    for (std::size_t length = 0; length < sample_ruleset.size(); length += 97) {
        expect_lossless(std::string(sample_ruleset.substr(0, length)));
    }
}

TEST(Lossless, every_byte_changed) {
    const std::string_view changes = " \nx(,\"-$9#|>:\t\xC2";
    std::size_t next = 0;
    for (const std::string& block : blocks()) {
        for (std::size_t at = 0; at < block.size(); ++at) {
            std::string changed = block;
            changed[at] = changes[next++ % changes.size()];
            expect_lossless(changed);
        }
    }
}

TEST(Lossless, every_byte_lost) {
    for (const std::string& block : blocks()) {
        for (std::size_t at = 0; at < block.size(); ++at) {
            std::string changed = block;
            changed.erase(at, 1);
            expect_lossless(changed);
        }
    }
}

TEST(Lossless, nothing_at_all) {
    expect_lossless("");
    expect_lossless("\n");
    expect_lossless("  ");
    expect_lossless("#");
    expect_lossless("\xEF\xBB\xBF");
    expect_lossless("\r");
    expect_lossless("  # only\n\n   ");
}

}  // namespace proviso::testing
