#pragma once

#include "service/context_figures.h"
#include "service/curator_assignments.h"
#include "service/dynamics.h"
#include "service/indicator_facts.h"
#include "service/organisation_entries.h"
#include "service/risk_profiles.h"
#include "service/school_statuses.h"
#include "service/social_passports.h"
#include "service/visits.h"
#include "store/school_dossiers.h"

#include <optional>
#include <vector>

namespace vekha::service
{

using store::DutiesOfPlan;
using store::FindingOfSchool;

/// A question of the form of the school, with what the reader may see of its answer.
struct DossierIndicator {
    FormLine line;
    bool few = false; ///< the answer tells of one to four people: it is not to be shown
};

/// All that is known of one school for one school year (report R2). A part that the reader has no right to is absent;
/// groups of fewer than five people are left out as its own screen leaves them out.
struct SchoolDossier {
    int year = 0; ///< in which the school year begins
    OrganisationView school;
    std::optional<std::vector<store::SchoolStatus>> statuses;
    std::optional<PassportView> passport;
    std::optional<SchoolContext> context;
    std::optional<std::vector<FindingOfSchool>> lists; ///< of the years of `results`
    YearSpan span;                                     ///< of results and lists: three years
    std::optional<SchoolResults> results;
    bool may_see_risks = false;
    std::optional<RiskProfileView> risks; ///< the newest up to the end of the school year; also absent for none
    std::optional<SchoolCuration> curation;
    std::optional<std::vector<DutiesOfPlan>> duties;
    std::optional<std::vector<DossierIndicator>> indicators;
    std::optional<std::vector<VisitRow>> visits; ///< due in the school year
};

/// @param year  in which the school year begins; that of the day when absent
/// @error not-permitted, organisation-not-found (also for what is no school), years-out-of-range
/// @source report R2: passport, statuses by year, results, risks, curator, measures, resources
[[nodiscard]] Answer<SchoolDossier> school_dossier(Services& services, const Call& call, domain::OrganisationId school,
                                                   std::optional<int> year);

} // namespace vekha::service
