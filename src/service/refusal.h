#pragma once

#include "domain/plan.h"
#include "domain/result.h"
#include "store/ids.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

/// One of several things that a refusal is about.
struct RefusalItem {
    std::string code;
    std::optional<store::RowId> row;
    std::optional<domain::Field> field;

    friend bool operator==(const RefusalItem&, const RefusalItem&) = default;
};

/// Why a use case was not carried out: a stable code of docs/errors.md with what it is about. Nothing was changed.
///
/// `changed-meanwhile` carries the current "version", "changedBy" and "changedAt" (microseconds since 1970).
struct Refusal {
    std::string code;
    std::map<std::string, std::string> data;
    std::vector<RefusalItem> items;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

template <typename T>
using Answer = domain::Result<T, Refusal>;

} // namespace vekha::service
