#include "wire/texts.h"

#include "wire/cursor.h"
#include "wire/encode.h"

#include <boost/json/object.hpp>

namespace vekha::wire
{

boost::json::value to_json(const std::vector<std::string>& texts)
{
    return encode::texts(texts);
}

domain::Result<std::vector<std::string>, WireError> texts_from_json(const boost::json::value& value)
{
    std::optional<WireError> refusal;
    auto texts = Cursor{value, refusal}.texts_or_empty();
    if (refusal) return domain::unexpected{*refusal};
    return texts;
}

boost::json::value to_json(const std::map<std::string, std::string>& texts)
{
    boost::json::object out;
    for (const auto& [key, text] : texts)
        out[{key.data(), key.size()}] = encode::text(text);
    return out;
}

domain::Result<std::map<std::string, std::string>, WireError> text_map_from_json(const boost::json::value& value)
{
    std::optional<WireError> refusal;
    std::map<std::string, std::string> texts;
    Cursor{value, refusal}.for_each_member(
        [&](std::string_view key, const Cursor& at) { texts.emplace(key, at.text()); });
    if (refusal) return domain::unexpected{*refusal};
    return texts;
}

} // namespace vekha::wire
