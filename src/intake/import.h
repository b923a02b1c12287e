#pragma once

#include "documents/document.h"
#include "domain/plan.h"
#include "domain/result.h"

#include <optional>
#include <string>

namespace vekha::intake
{

struct ImportOptions {
    std::optional<domain::Period> period; ///< overrides what the document says
};

/// Why a document gives no draft. Codes: no-plan-found, plan-not-russian, several-plans is a finding and not a refusal.
struct ImportError {
    std::string code;
    std::string detail;

    friend bool operator==(const ImportError&, const ImportError&) = default;
};

/// Finds the plan in a document and understands it: recognise tables and columns → extract rows → read each cell →
/// validate. Doubt becomes findings and confidences, never a refusal; only a document without any plan is refused.
[[nodiscard]] domain::Result<domain::RoadMapDraft, ImportError> import_road_map(const documents::Document& document,
                                                                                const ImportOptions& options = {});

} // namespace vekha::intake
