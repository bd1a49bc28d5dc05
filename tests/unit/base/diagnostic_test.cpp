#include "interpreter/base/diagnostic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "interpreter/base/limits.hpp"
#include "tests/unit/base/samples.hpp"

namespace proviso {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr SourceId first{0};
constexpr SourceId second{1};

Span at(std::uint32_t begin, SourceId source = first) { return {source, begin, begin + 1}; }

std::vector<std::uint32_t> begins(const DiagnosticSink& sink) {
    std::vector<std::uint32_t> places;
    for (const Diagnostic& diagnostic : sink.sorted())
        places.push_back(diagnostic.primary.where.begin);
    return places;
}

TEST(Sink, FormatsAndKeepsWhatIsAdded) {
    DiagnosticSink sink;
    sink.report<Code::nested_too_deep>(at(3), 200)
        .says("here")
        .related(at(9), "opened here")
        .under("§ 1005.11(c)")
        .note("first")
        .note("second");
    ASSERT_THAT(sink.sorted(), SizeIs(1));
    const Diagnostic held = sink.sorted()[0];
    EXPECT_THAT(held.headline, ::testing::HasSubstr("200"));
    EXPECT_EQ(held.primary.says, "here");
    EXPECT_EQ(held.related[0].says, "opened here");
    EXPECT_EQ(held.under, "§ 1005.11(c)");
    EXPECT_THAT(held.notes, ElementsAre("first", "second"));
    EXPECT_TRUE(sink.has_errors());
}

TEST(Sink, SortsBySourceThenPlace) {
    DiagnosticSink sink;
    sample_report(sink, at(1, second));
    sample_report(sink, at(9));
    sample_report(sink, at(2));
    EXPECT_THAT(begins(sink), ElementsAre(2, 9, 1));
}

TEST(Sink, TellsOneMistakeOnce) {
    DiagnosticSink sink;
    sample_report(sink, {first, 4, 9}).says("kept");
    sample_report(sink, {first, 4, 5}).says("dropped").note("dropped");
    ASSERT_THAT(sink.sorted(), SizeIs(1));
    EXPECT_EQ(sink.sorted()[0].primary.says, "kept");
    EXPECT_EQ(sink.error_count(), 1U);
}

TEST(Sink, KeepsDifferentReportsWithoutPlace) {
    DiagnosticSink sink;
    sink.report<Code::text_too_large>({}, 1, 2);
    sink.report<Code::text_too_large>({}, 1, 2);
    sink.report<Code::text_too_large>({}, 3, 4);
    EXPECT_THAT(sink.sorted(), SizeIs(2));
}

TEST(Sink, RewindForgetsButNotLimits) {
    DiagnosticSink sink;
    sample_report(sink, at(1));
    const std::size_t mark = sink.mark();
    sample_report(sink, at(2));
    sink.report<Code::nested_too_deep>(at(3), 200);
    sample_report(sink, at(4));
    sink.rewind(mark);
    EXPECT_THAT(begins(sink), ElementsAre(1, 3));
    EXPECT_EQ(sink.error_count(), 2U);
    sample_report(sink, at(2));
    EXPECT_THAT(begins(sink), ElementsAre(1, 2, 3));
}

TEST(Sink, ALimitReachedTwiceIsToldOnce) {
    DiagnosticSink sink;
    sink.report<Code::nested_too_deep>(at(3), 200);
    sink.report<Code::nested_too_deep>(at(3), 200);
    EXPECT_THAT(sink.sorted(), SizeIs(1));
}

TEST(Sink, AfterALimitTheSourceIsQuiet) {
    DiagnosticSink sink;
    sink.report<Code::nested_too_deep>(at(3), 200);
    sink.stop_source(first);
    sample_report(sink, at(5));
    sample_report(sink, at(5, second));
    EXPECT_THAT(begins(sink), ElementsAre(3, 5));
}

TEST(Sink, AppendTakesOverReportsAndStops) {
    DiagnosticSink whole;
    sample_report(whole, at(1));
    DiagnosticSink part;
    sample_report(part, at(1));
    sample_report(part, at(2));
    part.stop_source(first);
    whole.append(part);
    sample_report(whole, at(3));
    EXPECT_THAT(begins(whole), ElementsAre(1, 2));
}

TEST(Sink, CountsWhatItDoesNotKeep) {
    DiagnosticSink sink;
    const auto many = static_cast<std::uint32_t>(limits::diagnostics_kept);
    for (std::uint32_t i = 0; i < many + 5; ++i) sample_report(sink, at(i));
    EXPECT_THAT(sink.sorted(), SizeIs(many));
    EXPECT_EQ(sink.not_kept(), 5U);
    EXPECT_EQ(sink.error_count(), many + 5U);
}

TEST(Sink, IsEmptyAtFirst) {
    const DiagnosticSink sink;
    EXPECT_TRUE(sink.empty());
    EXPECT_FALSE(sink.has_errors());
    EXPECT_THAT(sink.sorted(), IsEmpty());
}

}  // namespace
}  // namespace proviso
