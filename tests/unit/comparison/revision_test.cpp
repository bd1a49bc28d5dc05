// Rulesets of a git revision: a repository is made for each test in a folder of its own.
#include <git2.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "interpreter/revisions/revision_reader.hpp"
#include "interpreter/session/session.hpp"
#include "tests/unit/comparison/letters.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
namespace fs = std::filesystem;

class Revisions : public ::testing::Test {
protected:
    void SetUp() override {
        git_libgit2_init();
        std::string pattern = (fs::temp_directory_path() / "proviso-revision-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
        git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
        options.initial_head = "main";
        ASSERT_EQ(git_repository_init_ext(&repository_, folder().c_str(), &options), 0);
    }
    void TearDown() override {
        git_repository_free(repository_);
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
        git_libgit2_shutdown();
    }

    std::string folder() const { return folder_.string(); }

    void write(const std::string& path, const std::string& text) {
        fs::create_directories((folder_ / path).parent_path());
        std::ofstream(folder_ / path, std::ios::binary) << text;
    }

    /// Commits everything in the folder.
    void commit() {
        git_index* index = nullptr;
        git_oid tree_id, commit_id, parent_id;
        git_tree* tree = nullptr;
        git_signature* who = nullptr;
        git_commit* parent = nullptr;
        ASSERT_EQ(git_repository_index(&index, repository_), 0);
        ASSERT_EQ(git_index_add_all(index, nullptr, 0, nullptr, nullptr), 0);
        ASSERT_EQ(git_index_write_tree(&tree_id, index), 0);
        ASSERT_EQ(git_tree_lookup(&tree, repository_, &tree_id), 0);
        ASSERT_EQ(git_signature_new(&who, "A", "a@example.org", 1'770'000'000, 0), 0);
        if (git_reference_name_to_id(&parent_id, repository_, "HEAD") == 0)
            git_commit_lookup(&parent, repository_, &parent_id);
        const git_commit* parents[] = {parent};
        ASSERT_EQ(git_commit_create(&commit_id, repository_, "HEAD", who, who, nullptr, "c", tree,
                                    parent == nullptr ? 0 : 1, parents),
                  0);
        git_commit_free(parent);
        git_signature_free(who);
        git_tree_free(tree);
        git_index_free(index);
    }

    std::unique_ptr<RevisionReader> open(const std::string& argument) {
        const auto asked = read_revision_path(argument, disk_);
        return asked ? RevisionReader::open(*asked, folder(), disk_, sink_) : nullptr;
    }

    std::vector<Code> codes() const {
        std::vector<Code> codes;
        for (const Diagnostic& each : sink_.sorted()) codes.push_back(each.code);
        return codes;
    }

    fs::path folder_;
    git_repository* repository_ = nullptr;
    DiskReader disk_;
    DiagnosticSink sink_;
};

TEST_F(Revisions, ARulesetIsReadAsItStoodThere) {
    write("rules/letters/letters.proviso", letters());
    commit();
    write("rules/letters/letters.proviso", "ruleset Broken\n  bank must\n");
    commit();
    const auto before = open("HEAD~1:rules/letters");
    ASSERT_NE(before, nullptr);
    Session session(*before, {});
    EXPECT_TRUE(session.load(before->path()));
    EXPECT_EQ(session.program().rulesets.front().name, "Letters");
    EXPECT_EQ(session.sources().name(session.main_sources().front()),
              "HEAD~1:rules/letters/letters.proviso");

    const auto now = open("main:rules/letters");
    ASSERT_NE(now, nullptr);
    Session broken(*now, {});
    EXPECT_FALSE(broken.load(now->path()));
}

TEST_F(Revisions, NeighboursAndTheLibraryAreThoseOfTheRevision) {
    const std::string shared = "ruleset Shared\n  cites Test\n  version 1\nparty clerk\n";
    write("stdlib/shared/shared.proviso", shared);
    write("letters.proviso", replaced(letters(), "  version 1\n", "  version 1\n  use Shared\n"));
    commit();
    fs::remove_all(folder_ / "stdlib");
    const auto reader = open("main:letters.proviso");
    ASSERT_NE(reader, nullptr);
    EXPECT_EQ(reader->library(), "main:stdlib");
    Session session(*reader, {reader->library(), ""});
    EXPECT_TRUE(session.load(reader->path()));
    EXPECT_EQ(session.program().rulesets.size(), 2u);
}

TEST_F(Revisions, FoldersAreListedLikeThoseOnTheDisk) {
    write("a/two.proviso", "2");
    write("a/one.proviso", "1");
    write("a/.hidden.proviso", "h");
    write("a/notes.txt", "n");
    write("a/below/three.proviso", "3");
    write("a/above/four.proviso", "4");
    commit();
    const auto reader = open("main:a");
    ASSERT_NE(reader, nullptr);
    EXPECT_THAT(reader->list("main:a", ".proviso").value(),
                ElementsAre("main:a/one.proviso", "main:a/two.proviso"));
    EXPECT_THAT(reader->folders("main:a"), ElementsAre("main:a/above", "main:a/below"));
    EXPECT_FALSE(reader->list("main:a/one.proviso", "").has_value());
    EXPECT_TRUE(reader->exists("main:a/below"));
    EXPECT_FALSE(reader->exists("main:b"));
    EXPECT_EQ(reader->library(), "");
    FileProblem problem;
    EXPECT_EQ(reader->read("main:a/one.proviso", 10, problem), "1");
    EXPECT_FALSE(reader->read("main:a/one.proviso", 0, problem).has_value());
    EXPECT_EQ(problem.kind, FileProblem::Kind::too_large);
    EXPECT_FALSE(reader->read("main:a", 10, problem).has_value());
    EXPECT_EQ(problem.kind, FileProblem::Kind::is_folder);
    EXPECT_FALSE(reader->read("main:a/none", 10, problem).has_value());
    EXPECT_EQ(problem.kind, FileProblem::Kind::missing);
    // Any other path is one of the disk.
    EXPECT_TRUE(reader->read((folder_ / "a/notes.txt").string(), 10, problem).has_value());
}

TEST_F(Revisions, WhatIsNotThereIsNamed) {
    EXPECT_EQ(open("main:rules"), nullptr);  // no commit yet
    EXPECT_THAT(codes(), ElementsAre(Code::no_such_revision));
    write("rules/letters.proviso", letters());
    commit();
    sink_ = {};
    EXPECT_EQ(open("mian:rules"), nullptr);
    EXPECT_THAT(codes(), ElementsAre(Code::no_such_revision));
    sink_ = {};
    EXPECT_EQ(open("main:rulse"), nullptr);
    EXPECT_THAT(codes(), ElementsAre(Code::not_in_revision));
    sink_ = {};
    const auto asked = read_revision_path("main:rules", disk_);
    EXPECT_EQ(RevisionReader::open(*asked, "/", disk_, sink_), nullptr);
    EXPECT_THAT(codes(), ElementsAre(Code::no_repository));
}

TEST(RevisionPaths, WhatIsOnTheDiskComesFirst) {
    const MemoryReader files({{"main:rules/letters.proviso", letters()}});
    EXPECT_FALSE(read_revision_path("main:rules", files).has_value());
    EXPECT_FALSE(read_revision_path("rules", files).has_value());
    EXPECT_FALSE(read_revision_path("main:", files).has_value());
    EXPECT_FALSE(read_revision_path(":rules", files).has_value());
    const auto asked = read_revision_path("HEAD~1:rules/reg-e", files);
    ASSERT_TRUE(asked.has_value());
    EXPECT_EQ(asked->revision, "HEAD~1");
    EXPECT_EQ(asked->path, "rules/reg-e");
}

}  // namespace
}  // namespace proviso::testing
