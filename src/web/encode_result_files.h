#pragma once

#include "language/in_words.h"
#include "service/result_files.h"
#include "service/result_quarantine.h"
#include "web/list_sheet.h"
#include "wire/cursor.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace vekha::web
{

/// Files of results as api/openapi.yaml shows them; sentences are in `tongue`. Groups of fewer than five people have no
/// number.
[[nodiscard]] boost::json::object encode_result_file(const service::ResultFileView& view, language::Tongue tongue);
/// The same with its protocol.
[[nodiscard]] boost::json::object encode_result_file_detail(const service::ResultFileView& view,
                                                            language::Tongue tongue);
[[nodiscard]] boost::json::value encode_result_columns(const service::ResultColumns& columns, language::Tongue tongue);
[[nodiscard]] boost::json::object encode_quarantined(const service::QuarantineView& view, language::Tongue tongue);

/// {"year", "procedure", "mapping": [{"heading", "field"}]}.
[[nodiscard]] domain::ResultReading result_reading_from(const wire::Cursor& at);

/// What was left out, what is odd and which schools were not found, to be taken away.
[[nodiscard]] ListSheet protocol_sheet(const service::ResultFileView& view, language::Tongue tongue);

} // namespace vekha::web
