#pragma once

#include "documents/archive.h"

#include <string>
#include <string_view>

namespace vekha::documents
{

/// The attributes of an element while it is being announced.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}

    /// "" where the element has no such attribute; names as written, prefix included.
    [[nodiscard]] std::string_view get(std::string_view name) const;
    /// The same for any prefix but none: `r:id` and `rel:id` are one.
    [[nodiscard]] std::string_view get_prefixed(std::string_view local) const;
    /// `fallback` where the attribute is missing or no number.
    [[nodiscard]] long number(std::string_view name, long fallback) const;

private:
    const char** pairs_;
};

/// Hears the elements of a part that is too large to lie in memory as a tree.
class XmlListener
{
public:
    XmlListener() = default;
    XmlListener(const XmlListener&) = delete;
    XmlListener& operator=(const XmlListener&) = delete;
    virtual ~XmlListener() = default;

    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view words) = 0;
};

/// Streams a part to `listener` with the same checks as `load_tree`; stops when the reading is refused.
bool stream_xml(Archive& archive, std::string_view part, Reading& reading, XmlListener& listener);

} // namespace vekha::documents
