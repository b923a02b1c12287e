#include "web/encode_notices.h"

#include "language/notice_words.h"
#include "web/encode.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::value object_of(const service::NoticeRow& notice)
{
    if (notice.object_kind.empty()) return nullptr;
    return {{"kind", encode::text(notice.object_kind)}, {"id", notice.object_id}};
}

json::value encode_notice(const service::NoticeRow& notice, language::Tongue tongue)
{
    json::object out;
    out["id"] = notice.id.value;
    out["kind"] = encode::text(notice.kind);
    out["sentence"] = encode::text(language::notice_in_words(notice.kind, notice.words, tongue));
    out["object"] = object_of(notice);
    out["madeAt"] = encode::text(instant_text(notice.made_at));
    out["read"] = notice.read_at.has_value();
    return out;
}

} // namespace

json::value encode_notices(const service::NoticePage& page, language::Tongue tongue)
{
    json::object out;
    out["items"] = encode::list(page.page.items, [&](const auto& notice) { return encode_notice(notice, tongue); });
    out["total"] = page.page.total;
    out["next"] = encode::text_or_null(page.page.next);
    out["state"] = encode_notice_state(page.state);
    return out;
}

json::value encode_notice_state(const service::NoticeState& state)
{
    return {{"unread", state.unread}, {"newest", state.newest.value}};
}

} // namespace vekha::web
