#pragma once

#include "domain/organisation.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// Finds organisations and groups by the names that plans print. Refers to the register it was made from.
class RegisterIndex
{
public:
    explicit RegisterIndex(std::span<const Organisation> register_);

    /// The one organisation that goes by this name; nullptr when none does or several do.
    [[nodiscard]] const Organisation* named(std::string_view name) const;

    /// nullptr when the register has no such organisation.
    [[nodiscard]] const Organisation* with_id(OrganisationId id) const;

    /// Members of the group whose code, or another usual word for the same status, `words` begin with (or hold
    /// anywhere). nullopt when they name no group that the register has.
    [[nodiscard]] std::optional<std::vector<const Organisation*>>
    group_at_start(std::span<const std::string> words) const;
    [[nodiscard]] std::optional<std::vector<const Organisation*>>
    group_within(std::span<const std::string> words) const;

    [[nodiscard]] const std::vector<const Organisation*>& schools() const { return schools_; }

private:
    using Organisations = std::vector<const Organisation*>;

    [[nodiscard]] const Organisation* school_numbered(const std::vector<std::string>& words) const;
    [[nodiscard]] const Organisations* members(std::span<const std::string> code) const;

    std::map<OrganisationId, const Organisation*> by_id_;
    std::map<std::string, Organisations, std::less<>> by_words_;
    std::map<std::string, Organisations, std::less<>> schools_by_number_;
    std::map<std::vector<std::string>, Organisations> by_group_;
    Organisations schools_;
};

/// Whether `word` is one of the names for the status «школа с низкими образовательными результатами».
[[nodiscard]] bool names_low_results(std::string_view word);

/// Whether a name has the look of one school: a kind of school and a number («Лицей № 145»).
[[nodiscard]] bool looks_like_one_school(std::span<const std::string> words);

} // namespace vekha::domain
