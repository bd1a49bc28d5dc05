#pragma once
// Determinations for programs: docs/reference/determination.schema.json says what stands where.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interpreter/base/json_writer.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::report {

inline constexpr std::string_view determination_schema = "proviso.determination/1";

/// A document of that schema, case by case; also for one. The same determinations give the same bytes.
class DeterminationDocument {
public:
    DeterminationDocument();
    /// \param with_policy needed for the answers of a policy, where the determination has one
    void add(const Program& program, const SourceMap& sources, const Determination& determination,
             const Program* with_policy = nullptr);
    void add_unread(std::string file) { not_read_.push_back(std::move(file)); }
    /// What has been added since it was last taken; a case can take megabytes.
    std::string take() { return json_.take(); }
    /// What has not been taken, and the end.
    std::string finish();

private:
    JsonWriter json_;
    std::vector<std::string> not_read_;
};

}  // namespace proviso::report
