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

/// The schools found so far, each with what it is compared by.
class FoundSchools
{
public:
    void add(std::string_view wording)
    {
        if (one_line(wording).empty()) {
            return;
        }
        for (auto& school : language::read_schools(wording).value) {
            auto folded = fold(school);
            if (!is_known(school, folded)) {
                keys_.push_back({std::move(folded), number_of(school), school.starts_with("Школа №")});
                names_.push_back(std::move(school));
            }
        }
    }

    [[nodiscard]] bool empty() const { return names_.empty(); }
    [[nodiscard]] std::vector<std::string> take() { return std::move(names_); }

private:
    struct Key {
        std::string folded;
        std::string number;
        bool generic = false; ///< a number alone, without the type of school
    };

    /// «Школа № 4» is no new school beside «СОШ № 4».
    [[nodiscard]] bool is_known(const std::string& school, const std::string& folded) const
    {
        const auto number = number_of(school);
        const auto generic = school.starts_with("Школа №");
        return std::any_of(keys_.begin(), keys_.end(), [&](const auto& other) {
            const auto same_number = !number.empty() && other.number == number;
            return other.folded == folded || (same_number && (generic || other.generic));
        });
    }

    std::vector<std::string> names_;
    std::vector<Key> keys_;
};

} // namespace

std::vector<std::string> schools_of(std::string_view text, std::string_view executors, std::string_view column,
                                    std::string_view expected)
{
    auto schools = FoundSchools{};
    schools.add(text);
    schools.add(column);
    schools.add(executors);
    if (schools.empty()) {
        schools.add(expected);
    }
    return schools.take();
}

} // namespace vekha::intake
