#pragma once
// A determination made by hand, like the one in the language's own sample: what reports are tested with.

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::report {

struct Sample {
    Program program;
    SourceMap sources;
    Determination determination;
    RecordId transfer;
};

Sample make_sample();
Day day_of(const char* text);

}  // namespace proviso::report
