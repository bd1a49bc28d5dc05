#include "interpreter/report/determination_json.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/json_schema.hpp"
#include "tests/unit/report/sample.hpp"

namespace proviso::report {
namespace {

using Json = nlohmann::json;

std::string document_of(const Sample& sample) {
    DeterminationDocument document;
    document.add(sample.program, sample.sources, sample.determination);
    document.add_unread("cases/bad.yaml");
    return document.finish();
}

TEST(DeterminationJson, HasExactlyTheKeysOfTheSchema) {
    std::ifstream file(PROVISO_SCHEMA_FILE);
    const Json schema = Json::parse(file);
    const Json document = Json::parse(document_of(make_sample()));
    json::SchemaCheck validator{schema, {}};
    validator.check(document, schema, "document");
    EXPECT_THAT(validator.wrong, testing::IsEmpty());
    EXPECT_EQ(schema["properties"]["schema"]["const"], determination_schema);
}

TEST(DeterminationJson, IsTheSameBytesEveryTime) {
    EXPECT_EQ(document_of(make_sample()), document_of(make_sample()));
}

TEST(DeterminationJson, CarriesValuesExactly) {
    const Json document = Json::parse(document_of(make_sample()));
    const Json& determination = document["determinations"][0];
    EXPECT_EQ(determination["case"], "2026-000417");
    EXPECT_EQ(determination["logged_through"]["logs"][0]["day"], "2026-03-16");
    const Json& answers = determination["answers"];
    EXPECT_EQ(answers[7]["value"],
              Json::parse(R"({"kind":"money","value":"0.00","currency":"USD","printed":"$0.00"})"));
    EXPECT_EQ(answers[8]["value"]["value"], "10 business days");
    EXPECT_EQ(answers[4]["count"]["skipped"][2]["why"], "Memorial Day");
    EXPECT_EQ(answers[13]["row"], 3);
    EXPECT_EQ(answers[13]["record"], "transfer");
    EXPECT_EQ(answers[2]["why"]["children"][0]["children"][0]["stated"], "case.yaml:2");
    EXPECT_EQ(answers[2]["rule"], "reg-e.proviso:2");
    EXPECT_EQ(document["not_read"][0], "cases/bad.yaml");
}

TEST(DeterminationJson, MoneyKeepsItsCents) {
    Sample sample = make_sample();
    Value amount = money_of_cents(-48050);
    sample.determination.answers[7].value = amount;
    EXPECT_EQ(Json::parse(document_of(sample))["determinations"][0]["answers"][7]["value"]["value"],
              "-480.50");
    amount = Value{};
    amount.kind = ValueKind::money;
    amount.scale = 4;
    amount.number = 1'2500;
    sample.determination.answers[7].value = amount;
    EXPECT_EQ(Json::parse(document_of(sample))["determinations"][0]["answers"][7]["value"]["value"],
              "1.25");
}

TEST(DeterminationJson, WithoutCasesIsStillADocument) {
    EXPECT_EQ(
        Json::parse(DeterminationDocument().finish()),
        Json::parse(R"({"schema":"proviso.determination/1","determinations":[],"not_read":[]})"));
}

}  // namespace
}  // namespace proviso::report
