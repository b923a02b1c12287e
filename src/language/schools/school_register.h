#pragma once

#include "language/schools/school_types.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vekha::language
{

/// A school as it will be named.
struct ListedSchool {
    std::string name;
    SchoolTypeKind kind = SchoolTypeKind::Specific;
};

/// Schools in printed order, each once: a generic mention («Школа № 4») gives way to a specific one («СОШ № 4»).
class SchoolRegister
{
public:
    void add_number(const SchoolType& type, const std::string& number)
    {
        auto& same = by_number_[number];
        const auto name = type.name + " № " + number;
        for (const auto index : same) {
            auto& listed = listed_[index];
            if (listed.name == name || type.kind == SchoolTypeKind::Generic) return;
            if (listed.kind == SchoolTypeKind::Generic) {
                listed = {name, type.kind};
                return;
            }
        }
        same.push_back(listed_.size());
        listed_.push_back({name, type.kind});
    }
    void add_name(const std::string& name)
    {
        auto& same = by_number_[folded(name)];
        if (!same.empty()) return;
        auto& numbered = by_number_[number_in(name)];
        for (const auto index : numbered) {
            if (listed_[index].kind == SchoolTypeKind::Specific) continue;
            listed_[index] = {name, SchoolTypeKind::Specific};
            same.push_back(index);
            return;
        }
        same.push_back(listed_.size());
        numbered.push_back(listed_.size());
        listed_.push_back({name, SchoolTypeKind::Specific});
    }
    [[nodiscard]] std::vector<std::string> names() &&
    {
        std::vector<std::string> names;
        names.reserve(listed_.size());
        for (auto& listed : listed_)
            names.push_back(std::move(listed.name));
        return names;
    }

private:
    /// The digits behind № in «МБОУ «СОШ № 7»»; a name without a number stands for itself.
    static std::string number_in(const std::string& name)
    {
        constexpr std::string_view sign = "№";
        const auto at = name.find(sign);
        if (at == std::string::npos) return name;
        const auto begin = std::min(name.find_first_of("0123456789", at), name.size());
        const auto end = std::min(name.find_first_not_of("0123456789", begin), name.size());
        return begin == end ? name : name.substr(begin, end - begin);
    }

    std::vector<ListedSchool> listed_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_number_;
};

} // namespace vekha::language
