#include "interpreter/report/determination_json.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

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

bool has_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "boolean") return value.is_boolean();
    return type == "null" && value.is_null();
}

/// As much of JSON Schema as the published one uses; what is found wrong is added to `wrong`.
struct Validator {
    const Json& root;
    std::vector<std::string> wrong;

    void check(const Json& value, Json schema, const std::string& at) {
        while (schema.contains("$ref"))
            schema = root.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1)));
        if (schema.contains("anyOf")) {
            for (const Json& each : schema["anyOf"]) {
                Validator trial{root, {}};
                trial.check(value, each, at);
                if (trial.wrong.empty()) return;
            }
            wrong.push_back(at + ": none of the forms fits");
            return;
        }
        if (schema.contains("const") && schema["const"] != value)
            wrong.push_back(at + ": other constant");
        if (schema.contains("enum") && std::find(schema["enum"].begin(), schema["enum"].end(),
                                                 value) == schema["enum"].end()) {
            wrong.push_back(at + ": " + value.dump() + " is not listed");
        }
        check_type(value, schema, at);
        if (value.is_object() && schema.contains("properties")) check_members(value, schema, at);
        if (value.is_array() && schema.contains("items")) {
            for (const Json& each : value) check(each, schema["items"], at + "[]");
        }
    }

    void check_type(const Json& value, const Json& schema, const std::string& at) {
        if (!schema.contains("type")) return;
        bool fits = false;
        if (schema["type"].is_string()) fits = has_type(value, schema["type"]);
        for (const Json& type : schema["type"])
            fits = fits || (type.is_string() && has_type(value, type));
        if (!fits) wrong.push_back(at + ": " + value.dump() + " is no " + schema["type"].dump());
    }

    void check_members(const Json& value, const Json& schema, const std::string& at) {
        if (schema.value("additionalProperties", true))
            wrong.push_back(at + ": the schema leaves the members open");
        if (schema["required"].size() != schema["properties"].size())
            wrong.push_back(at + ": a member is optional");
        for (const auto& [key, held] : value.items()) {
            if (!schema["properties"].contains(key)) {
                wrong.push_back(at + "." + key + ": not in the schema");
                continue;
            }
            check(held, schema["properties"][key], at + "." + key);
        }
        for (const Json& key : schema["required"]) {
            if (!value.contains(key.get<std::string>()))
                wrong.push_back(at + "." + key.get<std::string>() + ": missing");
        }
    }
};

TEST(DeterminationJson, HasExactlyTheKeysOfTheSchema) {
    std::ifstream file(PROVISO_SCHEMA_FILE);
    const Json schema = Json::parse(file);
    const Json document = Json::parse(document_of(make_sample()));
    Validator validator{schema, {}};
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
