#pragma once

#include "documents/printed_form.h"
#include "service/school_dossier.h"
#include "web/list_sheet.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::web
{

/// A risk as a bar: how long is how bad.
struct DossierBar {
    int federal = 0; ///< 1–10; 0 for a risk of municipal road maps
    std::string name;
    domain::RiskLevel level = domain::RiskLevel::Insufficient;
    std::string level_words;
    std::string source; ///< questionnaire, official profile, verified by the curator
};

/// A part of a dossier: what is said, then a table. A part without both has nothing to tell.
struct DossierSection {
    std::string_view code; ///< «risks»: see sections_of
    std::string title;
    std::vector<std::string> lines;
    std::vector<std::string> headings;
    std::vector<int> widths; ///< of the columns, relative to each other
    std::vector<std::vector<std::string>> rows;
    std::vector<DossierBar> bars; ///< of the section «risks» alone: the rows of its table as bars
};

/// The report R2 as screens, paper and files have it, in one language.
///
/// Codes, in this order: passport, statuses, social-passport, lists, results, risks, curator, plan, indicators, visits,
/// resources.
[[nodiscard]] std::vector<DossierSection> sections_of(const service::SchoolDossier& dossier, domain::Date today,
                                                      language::Tongue tongue);

/// «Досье школы: СОШ № 4, 2026/27 учебный год».
[[nodiscard]] std::string title_of(const service::SchoolDossier& dossier, language::Tongue tongue);

[[nodiscard]] documents::PrintedForm printed_dossier(const service::SchoolDossier& dossier, domain::Date today,
                                                     language::Tongue tongue);
[[nodiscard]] boost::json::value encode_dossier(const service::SchoolDossier& dossier, domain::Date today,
                                                language::Tongue tongue);

} // namespace vekha::web
