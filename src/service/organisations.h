#pragma once

#include "domain/organisation.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/organisations.h"
#include "store/page.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::service
{

/// Those that the caller may see. @error cursor-invalid, not-permitted
[[nodiscard]] Answer<store::Page<domain::Organisation>> list_organisations(Services& services, const Call& call,
                                                                           const store::OrganisationFilter& filter,
                                                                           const store::PageRequest& page);

/// A list to be taken away.
struct OrganisationList {
    std::vector<domain::Organisation> items;
    std::map<store::TerritoryId, std::string> territories; ///< names
    std::string within;                                    ///< the territory that narrows the list; empty: none
};
/// Every one of the filter. @error not-permitted, export-too-large
[[nodiscard]] Answer<OrganisationList> all_organisations(Services& services, const Call& call,
                                                         const store::OrganisationFilter& filter);

struct ImportOrganisations {
    std::string file_name;
    std::string_view bytes;
    bool dry_run = false; ///< say what would be done and change nothing
};

struct FailedRow {
    int row = 0;      ///< 1-based row of the table
    std::string code; ///< name-missing, code-repeated, kind-unknown
    std::string detail;

    friend bool operator==(const FailedRow&, const FailedRow&) = default;
};

struct OrganisationImport {
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    std::vector<FailedRow> failed; ///< rows left out; the others are carried out

    friend bool operator==(const OrganisationImport&, const OrganisationImport&) = default;
};

/// Creates or updates organisations from a table (XLSX, ODS, CSV …). The first row names the columns: «Код», «Краткое
/// наименование», «Полное наименование», «Вид», «Населённый пункт», «Группы» (separated by ; or ,), «Другие названия»,
/// or their English names. Rows meet organisations of the register by code, without a code by short name.
///
/// @error every code of documents::OpenError; register-columns-missing
[[nodiscard]] Answer<OrganisationImport> import_organisations(Services& services, const Call& call,
                                                              const ImportOrganisations& command);

} // namespace vekha::service
