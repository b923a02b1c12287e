#pragma once

#include "domain/date.h"
#include "domain/id.h"
#include "domain/territory.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

struct Organisation;
using OrganisationId = Id<Organisation>;

/// What a body is for. organisation.cpp holds the one table of their names.
enum class OrganisationKind {
    School,
    Authority, ///< of a municipality: МОУО, управление образования
    MethodicalCentre,
    Ministry, ///< of a region
    RegionalOperator,
    PsychologicalCentre,
    Kindergarten,
    AdditionalEducation,
    College,
    University,
    PreventionBody, ///< ТКДН и ЗП and the like
    Partner,
    Other,
};

/// A body that owes something: a school, the education authority, a methodical centre.
struct Organisation {
    OrganisationId id;
    OrganisationKind kind = OrganisationKind::School;
    std::string code;       ///< code of the organisation («Код ОО»), the only stable name; empty when unknown
    std::string short_name; ///< «СОШ № 4»
    std::string full_name;
    std::string settlement;
    std::vector<std::string> aliases;
    std::vector<std::string> groups; ///< codes of the groups it belongs to: «ШНОР», «500+»
    TerritoryId territory;           ///< where it lies now
    std::optional<Date> opened_on;   ///< absent: before anybody asked
    std::optional<Date> closed_on;   ///< the first day without it
    std::optional<OrganisationId> parent;

    friend bool operator==(const Organisation&, const Organisation&) = default;
};

/// Whether it exists on `day`.
[[nodiscard]] bool is_open(const Organisation& organisation, Date day);

struct OrganisationKindName {
    OrganisationKind kind;
    std::string_view name;    ///< in the database, URLs and tables: «methodical-centre»
    std::string_view russian; ///< «Методический центр»
    std::string_view english;
    /// Other words that registers use for the kind, in small letters with «ё» as «е», separated by '|'.
    std::string_view said_as;
};

/// Every kind, in the order that lists of choices show.
[[nodiscard]] std::span<const OrganisationKindName> organisation_kinds();
[[nodiscard]] const OrganisationKindName& names_of(OrganisationKind kind);
[[nodiscard]] std::optional<OrganisationKind> organisation_kind_from_name(std::string_view name);
/// By its name, its Russian or English words, or another usual one. @param words in any case
[[nodiscard]] std::optional<OrganisationKind> organisation_kind_from_words(std::string_view words);

} // namespace vekha::domain
