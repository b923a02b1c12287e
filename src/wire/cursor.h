#pragma once

#include "domain/date.h"
#include "wire/json.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::wire
{

/// A place in a JSON value that is being decoded. Reading a wrong thing notes the first refusal and gives a neutral
/// value, so that a codec says field by field what it wants and asks once, at the end, whether all was well:
///
///     std::optional<WireError> refusal;
///     const Cursor at{value, refusal};
///     Window window{at["from"].date_or_null(), at["to"].date_or_null()};
///     if (refusal) return domain::unexpected{*refusal};
///
/// A cursor lives no longer than the one it was taken from. An absent key and null are the same to every `…_or…`
/// reader.
class Cursor
{
public:
    Cursor(const boost::json::value& value, std::optional<WireError>& refusal) : value_{&value}, refusal_{&refusal} {}

    [[nodiscard]] bool absent() const { return value_ == nullptr || value_->is_null(); }
    [[nodiscard]] bool is_array() const { return value_ != nullptr && value_->is_array(); }
    [[nodiscard]] const boost::json::value* value() const { return value_; }

    /// The member `key`; the cursor is absent when this is absent or lacks it. Anything but an object is refused.
    [[nodiscard]] Cursor operator[](std::string_view key) const;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string text_or(std::string_view otherwise) const;
    [[nodiscard]] std::optional<std::string> text_or_null() const;
    [[nodiscard]] bool flag_or(bool otherwise) const;
    [[nodiscard]] double number() const;
    [[nodiscard]] double number_or(double otherwise) const;
    [[nodiscard]] std::optional<double> number_or_null() const;

    /// A whole number between the bounds (4 and 4.0 are both whole).
    [[nodiscard]] int whole(int least, int most) const;
    [[nodiscard]] int whole_or(int otherwise, int least, int most) const;
    [[nodiscard]] std::optional<int> whole_or_null(int least, int most) const;
    [[nodiscard]] std::int64_t id() const;

    [[nodiscard]] domain::Date date() const;
    [[nodiscard]] std::optional<domain::Date> date_or_null() const;
    [[nodiscard]] std::optional<domain::Period> period_or_null() const;

    /// Reads every element of an array with `read`; an absent array is empty.
    template <typename Read>
    [[nodiscard]] auto list_or_empty(Read read) const -> std::vector<decltype(read(std::declval<const Cursor&>()))>
    {
        std::vector<decltype(read(*this))> elements;
        if (absent()) return elements;
        if (!value_->is_array()) {
            refuse("json-wrong-type");
            return elements;
        }
        const auto& array = value_->get_array();
        elements.reserve(array.size());
        for (std::size_t i = 0; i < array.size(); ++i)
            elements.push_back(read(Cursor{array[i], *this, i}));
        return elements;
    }
    [[nodiscard]] std::vector<std::string> texts_or_empty() const;

    /// Calls `visit(key, cursor)` for every member of an object; an absent object has none.
    template <typename Visit>
    void for_each_member(Visit visit) const
    {
        if (absent()) return;
        if (!value_->is_object()) {
            refuse("json-wrong-type");
            return;
        }
        for (const auto& member : value_->get_object()) {
            const std::string_view key{member.key().data(), member.key().size()};
            visit(key, Cursor{&member.value(), *this, key});
        }
    }

    /// The value whose name in `names` (pairs of value and name) is written here.
    template <typename Names>
    [[nodiscard]] auto one_of(const Names& names) const
    {
        const std::string name = text();
        for (const auto& [value, known] : names)
            if (known == name) return value;
        if (value_ != nullptr && value_->is_string()) refuse("json-bad-value");
        return names.front().first;
    }

    /// Notes `code` at this place unless something was refused before.
    void refuse(std::string_view code) const;

private:
    Cursor(const boost::json::value* value, const Cursor& parent, std::string_view key)
        : value_{value}, parent_{&parent}, key_{key}, refusal_{parent.refusal_}
    {
    }
    Cursor(const boost::json::value& value, const Cursor& parent, std::size_t index)
        : value_{&value}, parent_{&parent}, index_{index}, refusal_{parent.refusal_}
    {
    }
    [[nodiscard]] std::string pointer() const;
    [[nodiscard]] bool missing() const;

    const boost::json::value* value_ = nullptr;
    const Cursor* parent_ = nullptr;
    std::string_view key_;
    std::optional<std::size_t> index_;
    std::optional<WireError>* refusal_ = nullptr;
};

} // namespace vekha::wire
