// Cases written into a folder: all or none, and each comes to what the printed one comes to.
#include <gmock/gmock.h>

#include <regex>

#include "tests/unit/cli/folder.hpp"

namespace proviso::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string nacha = PROVISO_ROOT "/rulesets/nacha";

/// Its determination, without the name of the case's file.
std::string answered(const std::string& path) {
    const Outcome told = run_on_disk({"evaluate", nacha, path, "--format", "json"});
    EXPECT_EQ(told.code, done) << path << "\n" << told.err;
    static const std::regex name("\"[^\"]*\\.yaml(:[0-9]+)?\"");
    return std::regex_replace(told.out, name, "\"case.yaml$1\"");
}

std::vector<std::string> parts_of(std::string stream) {
    const std::string mark = "---\n";
    std::vector<std::string> parts;
    for (std::size_t at; (at = stream.find(mark)) != std::string::npos;) {
        parts.push_back(stream.substr(0, at));
        stream.erase(0, at + mark.size());
    }
    parts.push_back(stream);
    return parts;
}

TEST(GenerateInto, EachCaseIsReadAndComesToTheSameAsThePrintedOne) {
    const Folder folder;
    const std::string into = folder / "a/b";
    const std::vector<std::string> printed = parts_of(run_on_disk({"generate", nacha}).out);
    ASSERT_GE(printed.size(), 10U);
    const Outcome told = run_on_disk({"generate", nacha, "--into", into});
    EXPECT_EQ(told.code, done);
    EXPECT_EQ(told.out, std::to_string(printed.size()) + " cases written into " + into +
                            ", to be confirmed by a person\n");
    const auto files = DiskReader{}.list(into, ".yaml").value();
    ASSERT_EQ(files.size(), printed.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        EXPECT_EQ(text_of(files[i]), printed[i]);
        EXPECT_THAT(printed[i], HasSubstr("# to be confirmed by a person"));
        EXPECT_THAT(printed[i], Not(HasSubstr("expect")));
        put_text(folder / "printed.yaml", printed[i]);
        EXPECT_EQ(answered(files[i]), answered(folder / "printed.yaml"));
    }
}

TEST(GenerateInto, NamesFilesByWhatTheyStandOn) {
    const Folder folder;
    put_text(folder / "letters.proviso",
             "ruleset Letters\n  cites Manual\n  version 1\nparty bank\nevent letter received\n"
             "act bank: answer / answer sent\n§ 4.3(a)  Answer\n  bank must answer\n"
             "    within 30 calendar days after letter received\n"
             "example one\n  given\n    letter received: 2026-03-02\n"
             "    logged through: 2026-03-09\n  as of 2026-03-10\n"
             "  expect § 4.3(a) is open, due 2026-04-01\n");
    const Outcome told = run_on_disk(
        {"generate", folder / "letters.proviso", "--into", folder / "cases", "--count", "2"});
    EXPECT_EQ(told.code, done) << told.err;
    EXPECT_THAT(
        DiskReader{}.list(folder / "cases", ".yaml").value(),
        ElementsAre(folder / "cases/boundary-001-the-last-day-of-4.3-a.yaml",
                    folder / "cases/boundary-002-the-day-after-the-last-day-of-4.3-a.yaml"));
}

TEST(GenerateInto, NothingIsWrittenOverOrHalfWritten) {
    const Folder folder;
    run_on_disk({"generate", nacha, "--into", folder / "all"});
    const std::string last = DiskReader{}.list(folder / "all", ".yaml").value().back();
    const std::string kept = folder / std::filesystem::path(last).filename().string();
    put_text(kept, "confirmed: somebody's work\n");
    const Outcome told = run_on_disk({"generate", nacha, "--into", folder / ""});
    EXPECT_EQ(told.code, wrong_usage);
    EXPECT_THAT(told.out, IsEmpty());
    EXPECT_THAT(told.err, HasSubstr("`" + kept + "` is there already; nothing was written"));
    EXPECT_EQ(text_of(kept), "confirmed: somebody's work\n");
    EXPECT_THAT(DiskReader{}.list(folder / "", ".yaml").value(), ElementsAre(kept));
}

TEST(GenerateInto, AFileIsNoFolder) {
    const Folder folder;
    put_text(folder / "file", "");
    const Outcome told = run_on_disk({"generate", nacha, "--into", folder / "file"});
    EXPECT_EQ(told.code, wrong_usage);
    EXPECT_THAT(told.err, HasSubstr("cannot make the folder"));
    EXPECT_EQ(text_of(folder / "file"), "");
}

}  // namespace
}  // namespace proviso::cli
