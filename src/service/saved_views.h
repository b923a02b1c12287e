#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/saved_views.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Lists as people left them: filters, columns, order. Private; shared inside the territory in force by who may manage
/// its obligations.
namespace vekha::service
{

using store::SavedViewId;
using store::SavedViewRow;

/// Pages that have views: obligations, schools, road-map, territory, load, burden.
[[nodiscard]] bool has_views(std::string_view page);

inline constexpr std::size_t longest_view_name = 100;
inline constexpr std::size_t longest_view_search = 2000;
inline constexpr std::int64_t most_views = 200; ///< of one person

/// One's own, and those shared in the territory in force or above it. @error not-permitted
[[nodiscard]] Answer<std::vector<SavedViewRow>> list_views(Services& services, const Call& call,
                                                           const std::optional<std::string>& page);

struct SaveView {
    std::string page;
    std::string name;
    std::string search;
    bool shared = false;
    std::optional<std::string> idempotency_key{};
};

/// @error not-permitted, view-as-read-only, page-without-views, value-empty, field-too-long, too-many-views,
///        idempotency-key-reused
[[nodiscard]] Answer<SavedViewRow> save_view(Services& services, const Call& call, const SaveView& command);

struct ChangeView {
    SavedViewId view;
    std::int64_t version = 0;
    std::optional<std::string> name{};
    std::optional<std::string> search{};
    std::optional<bool> shared{};
};

/// @error not-permitted, view-as-read-only, saved-view-not-found, changed-meanwhile, value-empty, field-too-long
[[nodiscard]] Answer<SavedViewRow> change_view(Services& services, const Call& call, const ChangeView& command);

/// @error not-permitted, view-as-read-only, saved-view-not-found, changed-meanwhile
[[nodiscard]] Answer<void> remove_view(Services& services, const Call& call, SavedViewId view, std::int64_t version);

} // namespace vekha::service
