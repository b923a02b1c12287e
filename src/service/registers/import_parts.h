#pragma once

#include "service/register_imports.h"
#include "service/registers/planner.h"
#include "service/work.h"

#include <memory>

/// What the steps of an import share.
namespace vekha::service
{

/// The document of an import: lately opened, or opened again.
/// @error file-missing, every code of documents::OpenError
[[nodiscard]] Answer<std::shared_ptr<const documents::Document>> source_of(Services& services,
                                                                           const store::RegisterImportRow& import);

/// The import when the caller may do what its kind needs where it belongs. @error import-not-found, not-permitted
[[nodiscard]] Answer<store::RegisterImportRow> permitted_import(Connection& connection, const Call& call, ImportId id);

/// The same, of that version and in one of the states.
/// @error import-not-found, not-permitted, changed-meanwhile, `otherwise`
[[nodiscard]] Answer<store::RegisterImportRow> import_to_change(Connection& connection, const Call& call, ImportId id,
                                                                std::int64_t version,
                                                                std::initializer_list<ImportState> states,
                                                                const char* otherwise);

[[nodiscard]] ImportView view_of_import(Connection& connection, store::RegisterImportRow import);

/// The rows of the table as its mapping reads them, planned against the register as it stands.
[[nodiscard]] std::vector<store::ImportRow> planned_rows(const PlanningFor& planning,
                                                         const store::RegisterImportRow& import,
                                                         const std::vector<domain::RegisterRow>& rows);

[[nodiscard]] PlanningFor planning_for(Connection& connection, const Call& call,
                                       const store::RegisterImportRow& import);

/// The first fault of a mapping as a refusal; nothing when it can be read with.
[[nodiscard]] Answer<void> readable(const store::RegisterImportRow& import, const documents::Document& document);

} // namespace vekha::service
