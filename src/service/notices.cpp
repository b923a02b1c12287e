#include "service/notices.h"

#include "service/work.h"

namespace vekha::service
{

namespace
{

constexpr std::size_t longest_title = 200;

} // namespace

bool notify(Connection& connection, RegionId region, const Notice& notice, Instant now)
{
    if (notice.person.value == 0) return false;
    return store::insert_notice(
        connection, region,
        {notice.person, std::string{notice.kind}, notice.object_kind, notice.object_id, notice.words, notice.once},
        now);
}

std::string short_title(std::string_view text)
{
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && ++letters > longest_title) return std::string{text.substr(0, at)} + "…";
    }
    return std::string{text};
}

Answer<NoticePage> list_notices(Services& services, const Call& call, bool unread_only, const store::PageRequest& page)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<NoticePage> {
        auto found = store::page_of_notices(connection, call.actor.id, unread_only, page);
        if (!found) return refused("cursor-invalid");
        return NoticePage{*std::move(found), store::notice_state(connection, call.actor.id)};
    });
}

NoticeState get_notice_state(Services& services, const Call& call)
{
    return store::notice_state(*services.pool->lease(), call.actor.id);
}

Answer<NoticeState> read_notices(Services& services, const Call& call, const ReadNotices& command)
{
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (command.ids.size() > most_notices_at_once)
        return refused("too-many-values", {{"limit", std::to_string(most_notices_at_once)}});
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<NoticeState> {
        store::read_notices(connection, call.actor.id, command.ids, call.now);
        if (command.up_to) store::read_notices_up_to(connection, call.actor.id, *command.up_to, call.now);
        return store::notice_state(connection, call.actor.id);
    });
}

} // namespace vekha::service
