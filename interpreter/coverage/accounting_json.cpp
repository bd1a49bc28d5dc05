// The accounting for programs.
#include "interpreter/base/json_writer.hpp"
#include "interpreter/coverage/accounting.hpp"

namespace proviso {

namespace {

void put_tally(JsonWriter& json, const Tally& tally) {
    json.begin_object();
    for (const Became each : all_that_becomes) {
        json.member(each == Became::left_out ? "left_out" : became_text(each), tally.of(each));
    }
    json.end_object();
}

void put_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
    json.key(name).begin_array();
    for (const std::string& text : texts) json.value(text);
    json.end_array();
}

void put_designation(JsonWriter& json, const Designation& each) {
    std::vector<std::string> by;
    for (const Placed& named : each.by) by.push_back(named.text);
    json.begin_object()
        .member("cite", each.cite)
        .member("title", each.title)
        .member("became", became_text(each.became));
    put_texts(json, "by", by);
    json.member("because", each.because);
    put_texts(json, "rules", each.rules);
    if (each.since) json.member("since", to_text(*each.since));
    if (each.until) json.member("until", to_text(*each.until));
    json.member("never_in_force", each.never_in_force).end_object();
}

}  // namespace

std::string accounting_json(const Outline& outline) {
    JsonWriter json;
    json.begin_object().member("law", outline.law).member("source", outline.source);
    json.key("sections").begin_array();
    for (const SectionTally& section : tally_by_section(outline)) {
        json.begin_object()
            .member("section", section.section)
            .member("title", section.title)
            .key("became");
        put_tally(json, section.tally);
        json.end_object();
    }
    json.end_array().key("designations").begin_array();
    for (const Designation& each : outline.designations) put_designation(json, each);
    json.end_array().end_object();
    return json.finish();
}

}  // namespace proviso
