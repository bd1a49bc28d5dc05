#pragma once
// Holds a document against a published schema in docs/reference/.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace proviso::json {

using Json = nlohmann::json;

inline bool has_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "boolean") return value.is_boolean();
    return type == "null" && value.is_null();
}

/// As much of JSON Schema as the published one uses; what is found wrong is added to `wrong`.
struct SchemaCheck {
    const Json& root;
    std::vector<std::string> wrong;

    void check(const Json& value, Json schema, const std::string& at) {
        while (schema.contains("$ref"))
            schema = root.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1)));
        if (schema.contains("anyOf")) {
            for (const Json& each : schema["anyOf"]) {
                SchemaCheck trial{root, {}};
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

}  // namespace proviso::json
