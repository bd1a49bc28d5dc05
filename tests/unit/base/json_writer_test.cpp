#include "interpreter/base/json_writer.hpp"

#include <gtest/gtest.h>

namespace proviso {
namespace {

TEST(JsonWriter, WritesInTheOrderCalled) {
    JsonWriter json;
    json.begin_object();
    json.member("z", "text").member("a", 12).member("yes", true);
    json.key("none").null();
    json.key("list").begin_array().value(1).value("two").begin_object().end_object().end_array();
    json.key("empty").begin_array().end_array();
    json.end_object();
    EXPECT_EQ(json.finish(),
              "{\n"
              "  \"z\": \"text\",\n"
              "  \"a\": 12,\n"
              "  \"yes\": true,\n"
              "  \"none\": null,\n"
              "  \"list\": [\n"
              "    1,\n"
              "    \"two\",\n"
              "    {}\n"
              "  ],\n"
              "  \"empty\": []\n"
              "}\n");
}

TEST(JsonWriter, WritesOnOneLine) {
    JsonWriter json(JsonLayout::on_line);
    json.begin_object()
        .member("a", 1)
        .key("b")
        .begin_array()
        .value(-2)
        .value(false)
        .end_array()
        .end_object();
    EXPECT_EQ(json.finish(), "{\"a\":1,\"b\":[-2,false]}\n");
}

TEST(JsonWriter, IsTakenPieceByPiece) {
    JsonWriter whole, pieces;
    for (JsonWriter* json : {&whole, &pieces}) json->begin_object().key("list").begin_array();
    std::string taken = pieces.take();
    for (int i = 0; i < 3; ++i) {
        whole.value(i);
        pieces.value(i);
        taken += pieces.take();
    }
    for (JsonWriter* json : {&whole, &pieces}) json->end_array().end_object();
    EXPECT_EQ(taken + pieces.finish(), whole.finish());
}

std::string quoted(std::string_view text) {
    JsonWriter json;
    json.value(text);
    std::string written = json.finish();
    written.pop_back();
    return written;
}

TEST(JsonWriter, EscapesWhatMustBe) {
    EXPECT_EQ(quoted("say \"no\" \\ yes"), R"("say \"no\" \\ yes")");
    EXPECT_EQ(quoted("a\nb\tc\rd"), R"("a\nb\tc\u000dd")");
    EXPECT_EQ(quoted(std::string_view("\0\x1b\x7f", 3)), R"("\u0000\u001b\u007f")");
    EXPECT_EQ(quoted("§ 漢 😀"), "\"§ 漢 😀\"");
    EXPECT_EQ(quoted("before § between \" after"), "\"before § between \\\" after\"");
    EXPECT_EQ(quoted("\u2028"), R"("\u2028")");
    EXPECT_EQ(quoted("a\xFFz"), "\"a\uFFFDz\"");
}

TEST(JsonWriter, WritesWholeIntegers) {
    JsonWriter json(JsonLayout::on_line);
    json.begin_array().value(INT64_MIN).value(UINT64_MAX).end_array();
    EXPECT_EQ(json.finish(), "[-9223372036854775808,18446744073709551615]\n");
}

TEST(JsonWriterDeathTest, RefusesToWriteWhatIsNotJson) {
    EXPECT_EXIT(JsonWriter().begin_object().end_array(), testing::ExitedWithCode(70), "defect");
    EXPECT_EXIT(JsonWriter().begin_array().key("a"), testing::ExitedWithCode(70), "defect");
    EXPECT_EXIT(JsonWriter().begin_array().finish(), testing::ExitedWithCode(70), "defect");
}

}  // namespace
}  // namespace proviso
