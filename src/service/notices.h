#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/notices.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What people are told inside the program.
namespace vekha::service
{

using store::NoticeId;
using store::NoticeRow;
using store::NoticeState;

/// Something to tell a person. Sentences stand in language/notice_words: `kind` chooses one, `words` fill it in.
struct Notice {
    ActorId person;
    std::string_view kind;     ///< one of language::notice_sentences(): «returned»
    std::string object_kind{}; ///< where it leads: obligation, draft, road-map …
    std::int64_t object_id = 0;
    std::map<std::string, std::string> words{}; ///< who, title, school, text, to (a day) …
    std::optional<std::string> once{};          ///< the cause: a person is told of it once, whatever is repeated
};

/// Tells a person of the region, in the transaction of what happened. Nobody is told of what they did themselves:
/// callers leave `call.actor.id` out.
/// @return false when nobody was told: not of the region, no longer here, or told of this cause before
bool notify(store::Connection& connection, store::RegionId region, const Notice& notice, Instant now);

/// Text of a duty in a notice: at most 200 letters, cut with «…».
[[nodiscard]] std::string short_title(std::string_view text);

struct NoticePage {
    store::Page<NoticeRow> page;
    NoticeState state;
};

/// The caller's own, the newest first; nobody's without accounts. @error cursor-invalid
[[nodiscard]] Answer<NoticePage> list_notices(Services& services, const Call& call, bool unread_only,
                                              const store::PageRequest& page);

[[nodiscard]] NoticeState get_notice_state(Services& services, const Call& call);

/// What was read: some, or all up to the newest that was shown.
struct ReadNotices {
    std::vector<NoticeId> ids;
    std::optional<NoticeId> up_to;
};
inline constexpr std::size_t most_notices_at_once = 200;

/// @error view-as-read-only, too-many-values
[[nodiscard]] Answer<NoticeState> read_notices(Services& services, const Call& call, const ReadNotices& command);

} // namespace vekha::service
