#pragma once

#include "documents/reading.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vekha::documents
{

/// A ZIP archive in memory. Only parts asked for by name are unpacked, and no more of them than the limits allow:
/// sizes are counted while unpacking, what the archive declares is not believed.
class Archive
{
public:
    /// Nullopt, with the reason in `reading`, for a damaged, encrypted or unsafe archive: a name that leaves the
    /// archive, a name that stands twice (two programs would read two different documents), too many entries.
    [[nodiscard]] static std::optional<Archive> open(std::string_view bytes, Reading& reading);

    [[nodiscard]] bool has(std::string_view name) const;
    /// Names of all entries, in no order.
    [[nodiscard]] std::vector<std::string> names() const;

    /// The whole part; nullopt where it is missing or, with the reason in `reading`, cannot be had.
    [[nodiscard]] std::optional<std::string> read(std::string_view name, Reading& reading);

    /// Piece by piece, for parts that should not lie in memory as a whole. The receiver returns false to stop.
    [[nodiscard]] bool stream(std::string_view name, Reading& reading,
                              const std::function<bool(std::string_view piece)>& receive);

private:
    struct Close {
        void operator()(void* archive) const;
    };

    std::unique_ptr<void, Close> zip_;
    std::unordered_map<std::string, std::uint64_t> index_;
    std::size_t unpacked_ = 0;
};

} // namespace vekha::documents
