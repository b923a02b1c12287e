#pragma once

#include "domain/id.h"

#include <optional>
#include <string_view>

namespace vekha::domain
{

using BodyId = Id<struct Body>;

/// Several people who act together by an order.
///
/// @source F019, F029–F031: support groups, councils and their working groups, expert groups, school teams,
///         professional communities, methodical associations
enum class BodyKind {
    WorkingGroup,
    Council,
    ExpertGroup,
    ManagementTeam,
    ProjectTeam,
    Community,
    CreativeGroup,
    MethodicalAssociation,
    Commission,
    Other
};

enum class BodyPart { Chair, Deputy, Secretary, Member };

/// What a person is appointed to.
///
/// @source F018, F019
enum class Duty { MunicipalCoordinator, ResponsibleSpecialist, SchoolCoordinator, Tutor, Other };

/// What to do when the term of an appointment ends.
enum class AtEnd { Unsaid, Prolong, Replace, End };

[[nodiscard]] std::string_view name_of(BodyKind kind); ///< working-group, council …
[[nodiscard]] std::string_view name_of(BodyPart part); ///< chair, deputy, secretary, member
[[nodiscard]] std::string_view name_of(Duty duty);
[[nodiscard]] std::string_view name_of(AtEnd at_end); ///< prolong, replace, end; empty when unsaid
[[nodiscard]] std::optional<BodyKind> body_kind_from_name(std::string_view name);
[[nodiscard]] std::optional<BodyPart> body_part_from_name(std::string_view name);
[[nodiscard]] std::optional<Duty> duty_from_name(std::string_view name);
[[nodiscard]] std::optional<AtEnd> at_end_from_name(std::string_view name);

} // namespace vekha::domain
