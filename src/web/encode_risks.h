#pragma once

#include "service/risk_catalogue.h"
#include "service/risk_from_wave.h"
#include "service/risk_levels_import.h"
#include "service/risk_profiles.h"
#include "service/risk_summary.h"
#include "service/visits.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace vekha::web
{

[[nodiscard]] boost::json::value encode_risk_catalogue(const service::RiskCatalogueView& view);
[[nodiscard]] boost::json::object encode_risk_profile(const service::RiskProfileRow& profile);
[[nodiscard]] boost::json::object encode_risk_profile(const service::RiskProfileView& view);
[[nodiscard]] boost::json::value encode_school_risks(const service::SchoolRisks& risks);
[[nodiscard]] boost::json::value encode_risk_summary(const service::RiskSummary& summary);
[[nodiscard]] boost::json::value encode_risk_import(const service::RiskImportProtocol& protocol);
[[nodiscard]] boost::json::value encode_wave_profiles(const service::WaveProfiles& profiles);

/// high, medium, low, insufficient.
[[nodiscard]] boost::json::value encode_risk_level(domain::RiskLevel level);
[[nodiscard]] boost::json::object encode_risk(const domain::Risk& risk);
[[nodiscard]] boost::json::object encode_level(const service::RiskLevelRow& level);

[[nodiscard]] boost::json::object encode_visit(const service::VisitRow& visit, domain::Date today);
[[nodiscard]] boost::json::object encode_visit(const service::VisitView& view, domain::Date today);
[[nodiscard]] boost::json::value encode_visits(const service::VisitList& visits, domain::Date today);
[[nodiscard]] boost::json::object encode_visit_photo(const store::VisitPhotoRow& photo);

} // namespace vekha::web
