// The hook for git and the steps of the workflow, run as they stand on their pages.
#include <gmock/gmock.h>
#include <yaml-cpp/yaml.h>

#include <map>
#include <vector>

#include "tests/recipes/repository.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string rules = "rulesets/reg-e/rules.proviso";
const std::string examples = "rulesets/reg-e/examples.proviso";

// 20 days after 2 March 2026 is 22 March.
void promise_twenty_days(const Repository& repository) {
    repository.change(rules, "30 calendar days", "20 calendar days");
    repository.change(examples, "2026-04-01", "2026-03-22");
    repository.change(examples, "2026-04-02", "2026-03-23");
}

/// The case K-1 is open until 1 April by the old rule, and missed by the new one.
const std::string approval =
    "approved changes:\n  - paragraph: \"§ 4.3\"\n    answer: \"answer the complaint\"\n"
    "    from: \"OPEN\"\n    to: \"MISSED\"\n    cases: [K-1]\n    reason: The new manual\n"
    "    approved by: Head of Complaints\n    on: 2026-03-20\n";

// -- the hook ---------------------------------------------------------------------------------------

struct Hooked : Repository {
    Hooked() {
        const Outcome copied = bash("cp " PROVISO_ROOT
                                    "/docs/recipes/pre-commit .git/hooks/pre-commit\n"
                                    "chmod +x .git/hooks/pre-commit\n");
        EXPECT_EQ(copied.exit_code, 0) << copied.errors;
    }
    Outcome commit() const { return bash("git add --all\ngit commit --message=Change 2>&1\n"); }
    std::string commits() const { return bash("git rev-list --count HEAD").output; }
};

TEST(PreCommit, LetsACommitThroughThatChangesNoAnswer) {
    const Hooked repository;
    repository.change(rules, "§ 4.3  Answer\n", "§ 4.3  Answers to complaints\n");
    const Outcome told = repository.commit();
    EXPECT_EQ(told.exit_code, 0) << told.output << told.errors;
    EXPECT_EQ(repository.commits(), "2\n");
}

TEST(PreCommit, RefusesARuleThatIsNone) {
    const Hooked repository;
    repository.change(rules, "bank must", "bank mst");
    const Outcome told = repository.commit();
    EXPECT_NE(told.exit_code, 0);
    EXPECT_THAT(told.output, HasSubstr("error P"));
    EXPECT_EQ(repository.commits(), "1\n");
}

TEST(PreCommit, RefusesWhatBreaksAnExample) {
    const Hooked repository;
    repository.change(rules, "30 calendar days", "31 calendar days");
    const Outcome told = repository.commit();
    EXPECT_NE(told.exit_code, 0);
    EXPECT_THAT(told.output, HasSubstr("answered on the last day"));
    EXPECT_EQ(repository.commits(), "1\n");
}

TEST(PreCommit, RefusesAnotherAnswerUntilItIsApproved) {
    const Hooked repository;
    promise_twenty_days(repository);
    const Outcome refused = repository.commit();
    EXPECT_NE(refused.exit_code, 0);
    EXPECT_THAT(refused.output, HasSubstr("OPEN -> MISSED"));
    EXPECT_EQ(repository.commits(), "1\n");
    repository.put("approved-changes.yaml", approval);
    const Outcome told = repository.commit();
    EXPECT_EQ(told.exit_code, 0) << told.output << told.errors;
    EXPECT_EQ(repository.commits(), "2\n");
}

TEST(PreCommit, LooksAtWhatIsCommittedAndNotAtWhatElseStandsThere) {
    const Hooked repository;
    promise_twenty_days(repository);
    // The rule alone is part of the commit, its examples and the approval are not.
    repository.put("approved-changes.yaml", approval);
    const Outcome told =
        repository.bash("git add " + rules + "\ngit commit --message=Change 2>&1\n");
    EXPECT_NE(told.exit_code, 0);
    EXPECT_THAT(told.output, HasSubstr("answered on the last day"));
    EXPECT_EQ(repository.commits(), "1\n");
}

TEST(PreCommit, HasNothingToSayWhereNoRuleIsTouched) {
    const Hooked repository;
    repository.put("notes.txt", "bank mst answer");
    EXPECT_EQ(repository.commit().exit_code, 0);
    EXPECT_EQ(repository.commits(), "2\n");
}

// -- the workflow -----------------------------------------------------------------------------------

struct Step {
    std::string name, run;
    bool always = false;
};

/// What is run, with `main` as the branch that the pull request is for.
std::vector<Step> steps_of_the_workflow() {
    const YAML::Node page = YAML::LoadFile(PROVISO_ROOT "/docs/recipes/actions.yml");
    std::vector<Step> steps;
    for (const YAML::Node& node : page["jobs"]["rules"]["steps"]) {
        if (!node["run"]) continue;
        Step step{node["name"].as<std::string>(), node["run"].as<std::string>(), false};
        step.always = node["if"] && node["if"].as<std::string>() == "always()";
        const std::string branch = "${{ github.base_ref }}";
        for (std::size_t at = 0; (at = step.run.find(branch)) != std::string::npos;)
            step.run.replace(at, branch.size(), "main");
        steps.push_back(step);
    }
    return steps;
}

constexpr const char* install = "Proviso";  // each institution's own; here it is on the path
constexpr const char* page = "What comes out otherwise, as a page";
constexpr const char* approved = "Unless it is approved, it fails";
constexpr const char* mistakes = "Mistakes that no example would notice";

/// The steps in their order, up to the first that fails and then those that always run; true: it passed.
std::map<std::string, bool> worked_through(const Repository& repository) {
    std::map<std::string, bool> passed;
    bool failed = false;
    for (const Step& step : steps_of_the_workflow()) {
        if (step.name == install || (failed && !step.always)) continue;
        passed[step.name] = repository.bash(step.run).exit_code == 0;
        failed = failed || !passed[step.name];
    }
    return passed;
}

using Passed = std::map<std::string, bool>;

TEST(Workflow, HasTheseSteps) {
    std::vector<std::string> names;
    for (const Step& step : steps_of_the_workflow()) names.push_back(step.name);
    EXPECT_THAT(names, ElementsAre(install, "Check", "Examples", page, approved, mistakes));
}

TEST(Workflow, PassesWhatChangesNoAnswer) {
    const Repository repository;
    EXPECT_EQ(worked_through(repository), (Passed{{"Check", true},
                                                  {"Examples", true},
                                                  {page, true},
                                                  {approved, true},
                                                  {mistakes, true}}));
    EXPECT_THAT(repository.text("examples.xml"), HasSubstr("<testsuite"));
    EXPECT_THAT(repository.text("changes.html"), HasSubstr("</html>"));
}

TEST(Workflow, FailsOnAnotherAnswerUntilItIsApprovedAndKeepsThePage) {
    const Repository repository;
    promise_twenty_days(repository);
    EXPECT_EQ(worked_through(repository),
              (Passed{{"Check", true}, {"Examples", true}, {page, true}, {approved, false}}));
    EXPECT_THAT(repository.text("changes.html"), HasSubstr("MISSED"));
    repository.put("approved-changes.yaml", approval);
    EXPECT_EQ(worked_through(repository), (Passed{{"Check", true},
                                                  {"Examples", true},
                                                  {page, true},
                                                  {approved, true},
                                                  {mistakes, true}}));
}

TEST(Workflow, FailsOnAnExampleAndKeepsThePageAllTheSame) {
    const Repository repository;
    repository.change(rules, "30 calendar days", "20 calendar days");
    EXPECT_EQ(worked_through(repository),
              (Passed{{"Check", true}, {"Examples", false}, {page, true}}));
    EXPECT_THAT(repository.text("examples.xml"), HasSubstr("<failure"));
    EXPECT_THAT(repository.text("changes.html"), HasSubstr("MISSED"));
}

TEST(Workflow, FailsOnMistakesThatNobodyWouldNotice) {
    const Repository repository;
    repository.change(examples, "example answered on the day after",
                      "# example answered on the day after");
    const std::string kept = repository.text(examples);
    repository.put(examples, kept.substr(0, kept.find("\n# example")) + "\n");
    EXPECT_EQ(worked_through(repository)[mistakes], false);
}

}  // namespace
}  // namespace proviso::testing
