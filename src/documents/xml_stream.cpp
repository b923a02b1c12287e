#include "documents/xml_stream.h"

#include "documents/xml.h"

#include <expat.h>

#include <charconv>
#include <memory>

namespace vekha::documents
{
namespace
{

struct Stream {
    XML_Parser parser = nullptr;
    XmlListener* listener = nullptr;
    Reading* reading = nullptr;
    std::string part;
    std::size_t depth = 0;

    void stop_if_refused() const
    {
        if (reading->refused()) XML_StopParser(parser, XML_FALSE);
    }
};

void on_start(void* data, const XML_Char* name, const XML_Char** attributes)
{
    auto& stream = *static_cast<Stream*>(data);
    if (++stream.depth > stream.reading->limits.xml_depth) {
        stream.reading->refuse("document-unsafe", "nesting in " + stream.part);
    } else {
        stream.listener->start(name, XmlAttributes{attributes});
    }
    stream.stop_if_refused();
}

void on_end(void* data, const XML_Char* name)
{
    auto& stream = *static_cast<Stream*>(data);
    --stream.depth;
    stream.listener->end(name);
    stream.stop_if_refused();
}

void on_text(void* data, const XML_Char* words, int length)
{
    static_cast<Stream*>(data)->listener->text({words, static_cast<std::size_t>(length)});
}

void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int)
{
    auto& stream = *static_cast<Stream*>(data);
    stream.reading->refuse("document-unsafe", "DOCTYPE in " + stream.part);
    stream.stop_if_refused();
}

} // namespace

std::string_view XmlAttributes::get(std::string_view name) const
{
    for (auto** pair = pairs_; *pair != nullptr; pair += 2) {
        if (name == *pair) return pair[1];
    }
    return {};
}

std::string_view XmlAttributes::get_prefixed(std::string_view local) const
{
    for (auto** pair = pairs_; *pair != nullptr; pair += 2) {
        const auto name = std::string_view{*pair};
        if (name.find(':') != std::string_view::npos && local_name(name) == local) return pair[1];
    }
    return {};
}

long XmlAttributes::number(std::string_view name, long fallback) const
{
    const auto value = get(name);
    auto number = fallback;
    const auto [stop, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
    return failure == std::errc{} && stop == value.data() + value.size() ? number : fallback;
}

bool stream_xml(Archive& archive, std::string_view part, Reading& reading, XmlListener& listener)
{
    using Parser = std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)>;
    const auto parser = Parser{XML_ParserCreate(nullptr), &XML_ParserFree};
    auto stream = Stream{parser.get(), &listener, &reading, std::string{part}};
    XML_SetUserData(parser.get(), &stream);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    const auto damaged = [&] {
        return reading.refuse("document-damaged",
                              stream.part + ", line " + std::to_string(XML_GetCurrentLineNumber(parser.get())));
    };
    const auto unpacked = archive.stream(part, reading, [&](std::string_view piece) {
        return XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), 0) == XML_STATUS_OK || damaged();
    });
    if (!unpacked) return false;
    return XML_Parse(parser.get(), nullptr, 0, 1) == XML_STATUS_OK || damaged();
}

} // namespace vekha::documents
