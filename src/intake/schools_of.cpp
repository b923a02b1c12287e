#include "intake/read_activity.h"
#include "intake/text.h"
#include "language/schools.h"

#include <algorithm>
#include <string>
#include <utility>

namespace vekha::intake
{

namespace
{

std::string number_of(const std::string& school)
{
    const auto at = school.rfind("№ ");
    return at == std::string::npos ? std::string{} : school.substr(at + std::string_view{"№ "}.size());
}

/// «Школа № 4» is no new school beside «СОШ № 4».
bool is_known(const std::vector<std::string>& known, const std::string& school)
{
    const auto number = number_of(school);
    const auto generic = school.starts_with("Школа №");
    return std::any_of(known.begin(), known.end(), [&](const auto& other) {
        const auto same_number = !number.empty() && number_of(other) == number;
        return fold(other) == fold(school) || (same_number && (generic || other.starts_with("Школа №")));
    });
}

void add_schools(std::vector<std::string>& known, std::string_view wording)
{
    if (one_line(wording).empty()) {
        return;
    }
    for (auto& school : language::read_schools(wording).value) {
        if (!is_known(known, school)) {
            known.push_back(std::move(school));
        }
    }
}

} // namespace

std::vector<std::string> schools_of(std::string_view text, std::string_view executors, std::string_view column,
                                    std::string_view expected)
{
    auto schools = std::vector<std::string>{};
    add_schools(schools, text);
    add_schools(schools, column);
    add_schools(schools, executors);
    if (schools.empty()) {
        add_schools(schools, expected);
    }
    return schools;
}

} // namespace vekha::intake
