#pragma once

#include "language/in_words.h"
#include "service/register_imports.h"
#include "web/list_sheet.h"
#include "wire/cursor.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <vector>

namespace vekha::web
{

/// Imports of registers as api/openapi.yaml shows them; sentences are in `tongue`.
[[nodiscard]] boost::json::object encode_register_import(const service::ImportView& view);
[[nodiscard]] boost::json::value encode_columns(const service::ImportColumns& columns, Tongue tongue);
[[nodiscard]] boost::json::value encode_import_row(const store::ImportRow& row, domain::RegisterKind kind,
                                                   Tongue tongue);
[[nodiscard]] boost::json::value encode_obstacles(const std::vector<store::UndoObstacle>& obstacles, Tongue tongue);

/// {"sheet", "headRow", "mapping": [{"column", "field"}]}.
[[nodiscard]] service::MapRegister map_register_from(const wire::Cursor& at);

/// The rows that failed with a last column that says why.
[[nodiscard]] ListSheet failed_sheet(const service::FailedRows& rows, Tongue tongue);

} // namespace vekha::web
