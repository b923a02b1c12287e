#pragma once

#include "domain/result_file.h"
#include "store/result_schools.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vekha::service
{

/// What the quarantine knows a school of a file by, and what is remembered of it: the code in small letters, or without
/// one the name with its territory.
[[nodiscard]] std::string said_key(const domain::WrittenSchool& school);

/// Who a school of a file is.
struct SchoolMatch {
    std::optional<domain::OrganisationId> school;
    std::string by;     ///< said, code, login, gia-code; empty without a match
    std::string reason; ///< school-unknown, school-ambiguous; empty with a match
};

/// Who a school of a file may be; a person decides.
struct SchoolProposal {
    domain::OrganisationId school;
    std::string code;
    std::string name;
    std::string territory;
    int likeness = 0; ///< per cent of the words of the name that agree, less where the territory is another

    friend bool operator==(const SchoolProposal&, const SchoolProposal&) = default;
};

/// Finds schools of files in the register: by what a person said of a code, by code of the organisation, by login of
/// ВПР, by code of ГИА. Names are never a match, only a proposal.
class SchoolMatching
{
public:
    SchoolMatching(std::vector<store::ResultSchool> schools, std::map<std::string, domain::OrganisationId> said);

    [[nodiscard]] SchoolMatch match(const domain::WrittenSchool& school) const;
    /// The likeliest first, at most five.
    [[nodiscard]] std::vector<SchoolProposal> proposals(const domain::WrittenSchool& school) const;
    /// Whether the file calls the school by a name that has nothing in common with those of the register.
    [[nodiscard]] bool names_differ(const domain::WrittenSchool& school, domain::OrganisationId known) const;
    /// The territory of that name, where one school at least lies in it.
    [[nodiscard]] std::optional<store::TerritoryId> territory_named(std::string_view name) const;

private:
    using Known = std::unordered_map<std::string, std::vector<domain::OrganisationId>>;

    [[nodiscard]] int likeness(const std::vector<std::string>& words, const std::vector<std::string>& territory,
                               std::size_t other) const;

    std::vector<store::ResultSchool> schools_;
    std::vector<std::vector<std::string>> words_;       ///< of the names, one a school
    std::vector<std::vector<std::string>> territories_; ///< words of the territory
    std::unordered_map<std::string, std::vector<std::size_t>> with_word_;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> records_; ///< of an organisation
    std::map<std::string, domain::OrganisationId> said_;
    std::map<std::string, store::TerritoryId> territory_ids_;
    Known codes_;
    Known logins_;
    Known gia_codes_;
};

} // namespace vekha::service
