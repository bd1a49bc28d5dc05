// The words for programs, as the published schema has them.
#include <gmock/gmock.h>

#include <fstream>

#include "interpreter/vocabulary/vocabulary_pages.hpp"
#include "tests/support/json_schema.hpp"
#include "tests/unit/vocabulary/letters.hpp"

namespace proviso::testing {
namespace {

json::Json word(const json::Json& document, const std::string& name) {
    for (const json::Json& each : document["words"]) {
        if (each["name"] == name) return each;
    }
    throw std::runtime_error("no word " + name);
}

TEST(VocabularyJson, HasExactlyTheKeysOfTheSchema) {
    std::ifstream file(PROVISO_SOURCE_DIR "/docs/reference/words.schema.json");
    const json::Json schema = json::Json::parse(file);
    const json::Json document = json::Json::parse(vocabulary_json(letters()));
    json::SchemaCheck check{schema, {}};
    check.check(document, schema, "document");
    EXPECT_THAT(check.wrong, ::testing::IsEmpty());
    EXPECT_EQ(schema["properties"]["schema"]["const"], words_schema);
}

TEST(VocabularyJson, SaysWhatTheListSays) {
    const json::Json document = json::Json::parse(vocabulary_json(letters()));
    EXPECT_EQ(word(document, "letter kind")["choices"], json::Json({"complaint", "praise"}));
    EXPECT_EQ(word(document, "told at the desk")["burden"], "no unless proved by customer");
    EXPECT_EQ(word(document, "letter counted")["worked_out_in"], json::Json({"2(a)"}));
    EXPECT_EQ(word(document, "letter answered")["act"], "bank: answer the letter");
    EXPECT_EQ(word(document, "fee")["of"], "letter answered");
    EXPECT_EQ(word(document, "signed")["found"], true);
    EXPECT_EQ(word(document, "legible")["kind"], "verdict");
    EXPECT_EQ(document["logs"][1]["name"], "outgoing mail");
}

}  // namespace
}  // namespace proviso::testing
