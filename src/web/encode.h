#pragma once

#include "documents/document.h"
#include "domain/obligation.h"
#include "domain/organisation.h"
#include "language/in_words.h"
#include "service/approve_draft.h"
#include "service/drafts.h"
#include "service/edit_draft.h"
#include "service/obligations.h"
#include "service/organisations.h"
#include "service/road_maps.h"
#include "service/today.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <span>
#include <string>
#include <string_view>

namespace vekha::web
{

using language::Tongue;

/// How values of use cases are written in answers: the shapes of api/openapi.yaml. Domain values alone have their
/// codecs in wire. Sentences are in `tongue`.

/// "2026-11-22T01:10:00Z".
[[nodiscard]] std::string instant_text(service::Instant instant);

[[nodiscard]] std::string_view name_of(domain::DueState state);

[[nodiscard]] boost::json::value encode_occurrence(const domain::Occurrence& occurrence);
[[nodiscard]] boost::json::value encode_occurrences(std::span<const domain::Occurrence> occurrences);
[[nodiscard]] boost::json::object encode_activity(const domain::Activity& activity, Tongue tongue);
/// Adds `goals` and `participants`, where the plan has any; targets with their words.
void add_goals(boost::json::object& out, const domain::Plan& plan, Tongue tongue);
[[nodiscard]] boost::json::value encode_document(const documents::Document& document, Tongue tongue);

[[nodiscard]] boost::json::object encode_summary(const service::DraftSummary& draft);
[[nodiscard]] boost::json::value encode_draft(const service::DraftView& draft, Tongue tongue);
[[nodiscard]] boost::json::value encode_change(const service::DraftChange& change, Tongue tongue);
[[nodiscard]] boost::json::value encode_readiness(const service::ApprovalReadiness& readiness, Tongue tongue);

[[nodiscard]] boost::json::object encode_summary(const service::RoadMapSummary& road_map);
[[nodiscard]] boost::json::value encode_road_map(const service::RoadMapView& road_map, Tongue tongue);
[[nodiscard]] boost::json::value encode_matrix(const service::Matrix& matrix, Tongue tongue);
[[nodiscard]] boost::json::value encode_occurrence_list(std::span<const service::CalendarItem> items);

[[nodiscard]] boost::json::object encode_obligation(const service::ObligationRow& row, domain::Date today,
                                                    Tongue tongue);
[[nodiscard]] boost::json::value encode_obligation(const service::ObligationView& view, domain::Date today,
                                                   Tongue tongue);
[[nodiscard]] boost::json::value encode_obligations(const service::ObligationPage& page, domain::Date today,
                                                    Tongue tongue);
[[nodiscard]] boost::json::value encode_today(const service::Today& lists, domain::Date today, Tongue tongue);

[[nodiscard]] boost::json::value encode_organisation(const domain::Organisation& organisation);
[[nodiscard]] boost::json::value encode_import(const service::OrganisationImport& done);

/// A page of anything: {"items": [...], "total": n, "next": cursor or null}.
template <typename Page, typename Encode>
[[nodiscard]] boost::json::object encode_page(const Page& page, Encode encode_one)
{
    boost::json::array items;
    for (const auto& one : page.items)
        items.push_back(encode_one(one));
    boost::json::object out;
    out["items"] = std::move(items);
    out["total"] = page.total;
    out["next"] = page.next ? boost::json::value(*page.next) : nullptr;
    return out;
}

/// «через 3 дня, чт 12 ноября», «просрочено на 2 дня, до 10 ноября», «нужна дата».
[[nodiscard]] std::string term_in_words(const domain::Occurrence& occurrence, domain::DueState state,
                                        domain::Date today, Tongue tongue);

} // namespace vekha::web
