#include "wire/cursor.h"

#include <cmath>

namespace vekha::wire
{

Cursor Cursor::operator[](std::string_view key) const
{
    if (absent()) return Cursor{nullptr, *this, key};
    const auto* object = value_->if_object();
    if (object == nullptr) {
        refuse("json-wrong-type");
        return Cursor{nullptr, *this, key};
    }
    return Cursor{object->if_contains({key.data(), key.size()}), *this, key};
}

std::string Cursor::pointer() const
{
    if (parent_ == nullptr) return "";
    std::string path = parent_->pointer() + '/';
    if (index_) return path + std::to_string(*index_);
    for (const char c : key_) {
        if (c == '~')
            path += "~0";
        else if (c == '/')
            path += "~1";
        else
            path += c;
    }
    return path;
}

void Cursor::refuse(std::string_view code) const
{
    if (!*refusal_) *refusal_ = WireError{std::string{code}, pointer()};
}

bool Cursor::missing() const
{
    if (value_ != nullptr) return false;
    refuse("json-missing");
    return true;
}

std::string Cursor::text() const
{
    if (missing()) return {};
    if (const auto* string = value_->if_string()) return {string->data(), string->size()};
    refuse("json-wrong-type");
    return {};
}

std::string Cursor::text_or(std::string_view otherwise) const
{
    return absent() ? std::string{otherwise} : text();
}

std::optional<std::string> Cursor::text_or_null() const
{
    if (absent()) return std::nullopt;
    return text();
}

bool Cursor::flag_or(bool otherwise) const
{
    if (absent()) return otherwise;
    if (const bool* flag = value_->if_bool()) return *flag;
    refuse("json-wrong-type");
    return otherwise;
}

double Cursor::number() const
{
    if (missing()) return 0;
    boost::json::error_code error;
    const auto number = value_->to_number<double>(error);
    if (!error && std::isfinite(number)) return number;
    refuse("json-wrong-type");
    return 0;
}

double Cursor::number_or(double otherwise) const
{
    return absent() ? otherwise : number();
}

std::optional<double> Cursor::number_or_null() const
{
    if (absent()) return std::nullopt;
    return number();
}

int Cursor::whole(int least, int most) const
{
    if (missing()) return least;
    const double value = number();
    if (value == std::trunc(value) && value >= least && value <= most) return static_cast<int>(value);
    refuse("json-bad-value");
    return least;
}

int Cursor::whole_or(int otherwise, int least, int most) const
{
    return absent() ? otherwise : whole(least, most);
}

std::optional<int> Cursor::whole_or_null(int least, int most) const
{
    if (absent()) return std::nullopt;
    return whole(least, most);
}

std::int64_t Cursor::id() const
{
    if (missing()) return 0;
    boost::json::error_code error;
    const auto number = value_->to_number<std::int64_t>(error);
    if (error || number <= 0) {
        refuse(value_->is_number() ? "json-bad-value" : "json-wrong-type");
        return 0;
    }
    return number;
}

domain::Date Cursor::date() const
{
    const std::string written = text();
    if (const auto day = domain::date_from_iso(written)) return *day;
    refuse("json-bad-value");
    return domain::first_of_month(1970, 1);
}

std::optional<domain::Date> Cursor::date_or_null() const
{
    if (absent()) return std::nullopt;
    return date();
}

std::optional<domain::Period> Cursor::period_or_null() const
{
    if (absent()) return std::nullopt;
    const domain::Period period{(*this)["from"].date(), (*this)["to"].date()};
    if (period.to < period.from) refuse("json-bad-value");
    return period;
}

std::vector<std::string> Cursor::texts_or_empty() const
{
    return list_or_empty([](const Cursor& at) { return at.text(); });
}

} // namespace vekha::wire
