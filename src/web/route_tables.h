#pragma once

#include "web/routes.h"

#include <span>

namespace vekha::web
{

/// Enough for any form that a person fills in.
inline constexpr http::RouteOptions small_body{.body_limit = 64u << 10};

/// The parts of the route table, one a group of operations; routes.cpp joins them.
[[nodiscard]] std::span<const RouteEntry> plan_routes();      ///< drafts, road maps, obligations, schools
[[nodiscard]] std::span<const RouteEntry> account_routes();   ///< session, own account, invitations
[[nodiscard]] std::span<const RouteEntry> people_routes();    ///< people and their roles, why something is allowed
[[nodiscard]] std::span<const RouteEntry> curator_routes();   ///< curators, their schools and assignments
[[nodiscard]] std::span<const RouteEntry> group_routes();     ///< groups of schools, executors, bodies, appointments
[[nodiscard]] std::span<const RouteEntry> notice_routes();    ///< notices, reminders, letters, feeds
[[nodiscard]] std::span<const RouteEntry> indicator_routes(); ///< indicators, their facts and values
[[nodiscard]] std::span<const RouteEntry> audit_routes();     ///< audit, integrity, trash

[[nodiscard]] std::span<const RouteEntry> step_routes();     ///< what is done about obligations
[[nodiscard]] std::span<const RouteEntry> talk_routes();     ///< comments, requests, choices, conditions
[[nodiscard]] std::span<const RouteEntry> evidence_routes(); ///< what proves obligations, uploads
[[nodiscard]] std::span<const RouteEntry> review_routes();   ///< what waits for a check

[[nodiscard]] std::span<const RouteEntry> dashboard_routes(); ///< dashboards, reports, saved views

[[nodiscard]] std::span<const RouteEntry> dynamics_routes();       ///< results over years, objectivity, effect
[[nodiscard]] std::span<const RouteEntry> result_file_routes();    ///< files of results, quarantine of schools
[[nodiscard]] std::span<const RouteEntry> result_context_routes(); ///< context figures, social passports, scales

[[nodiscard]] std::span<const RouteEntry> monitoring_routes(); ///< rounds, answers, meetings, corrections of plans

[[nodiscard]] std::span<const RouteEntry> identification_routes(); ///< methods, runs, lists

[[nodiscard]] std::span<const RouteEntry> risk_routes(); ///< risks of schools, visits, proposals of road maps

[[nodiscard]] std::span<const RouteEntry> wave_routes(); ///< questionnaires, waves, pages of those who answer

[[nodiscard]] std::span<const RouteEntry> registers_routes();       ///< regions, territories, organisations
[[nodiscard]] std::span<const RouteEntry> openid_routes();          ///< signing in at a provider
[[nodiscard]] std::span<const RouteEntry> register_import_routes(); ///< tables into registers

} // namespace vekha::web
