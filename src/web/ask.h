#pragma once

#include "domain/date.h"
#include "http/message.h"
#include "service/call.h"
#include "service/drafts.h"
#include "service/refusal.h"
#include "service/sessions.h"
#include "web/context.h"
#include "web/problem.h"
#include "wire/cursor.h"
#include "wire/json.h"

#include <boost/json/value.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace vekha::web
{

/// A request that is being decoded. Like wire::Cursor it notes the first thing that is wrong and gives a neutral value,
/// so that a handler says what it wants and asks once whether all was well:
///
///     Ask ask{context, request};
///     const auto draft = ask.path_id<service::DraftId>("draftId");
///     const auto call = ask.call();
///     if (ask.refused()) return ask.refusal();
class Ask
{
public:
    Ask(Context& context, const http::Request& request);

    [[nodiscard]] service::Services& services() const { return context_.services; }
    [[nodiscard]] const http::Request& request() const { return request_; }
    [[nodiscard]] Tongue tongue() const { return tongue_; }

    /// Who calls and when; ?date= stands in for today, ?territory= narrows to that one and what lies below. A refusal
    /// of the caller comes before any of what was asked.
    /// @error not-signed-in, second-factor-awaited, second-factor-required, territory-not-found, query-invalid
    [[nodiscard]] service::Call call();
    /// The same for what concerns the own account: open also to who has yet to set up an obligatory second factor.
    [[nodiscard]] service::Call own_call();
    /// The session behind the last call() or own_call(); none without accounts.
    [[nodiscard]] const std::optional<service::SessionHolder>& holder() const { return holder_; }

    [[nodiscard]] Cookies cookies() const { return context_.cookies(); }
    /// The address of the client, behind proxies that are trusted.
    [[nodiscard]] std::string remote() const;

    /// A key in the path. @error not-found, because no such thing can exist
    template <typename Id>
    [[nodiscard]] Id path_id(const std::string& name)
    {
        return Id{path_number(name)};
    }
    /// @error query-invalid
    template <typename Id>
    [[nodiscard]] std::optional<Id> query_id(std::string_view name)
    {
        const auto number = query_number(name, 1, INT64_MAX);
        return number ? std::optional{Id{*number}} : std::nullopt;
    }
    [[nodiscard]] std::optional<std::int64_t> query_number(std::string_view name, std::int64_t least,
                                                           std::int64_t most);
    [[nodiscard]] std::optional<std::string> query_text(std::string_view name, std::size_t longest);
    [[nodiscard]] std::optional<domain::Date> query_date(std::string_view name);
    [[nodiscard]] std::optional<domain::Period> query_period(std::string_view name);
    [[nodiscard]] bool query_flag(std::string_view name);
    /// One of the names of a table of (value, name). @error query-invalid
    template <typename Enum, std::size_t N>
    [[nodiscard]] std::optional<Enum> query_choice(std::string_view name,
                                                   const std::array<std::pair<Enum, std::string_view>, N>& table)
    {
        const auto text = request_.query_value(name);
        if (!text) return std::nullopt;
        for (const auto& [value, known] : table) {
            if (known == *text) return value;
        }
        refuse_query(name);
        return std::nullopt;
    }
    /// A value that the address must state. @error query-invalid
    template <typename T>
    [[nodiscard]] T required(const std::optional<T>& value, std::string_view name)
    {
        if (!value) refuse_query(name);
        return value.value_or(T{});
    }
    /// The edition of a road map; the newest when absent.
    [[nodiscard]] std::optional<int> query_edition();
    [[nodiscard]] service::PageRequest page();
    /// A file name as the client calls it, without any folder. @error query-invalid
    [[nodiscard]] std::string file_name();

    /// The version of If-Match. @error version-required, version-malformed
    [[nodiscard]] std::int64_t version();
    /// @error idempotency-key-malformed
    [[nodiscard]] std::optional<std::string> idempotency_key();

    /// Reads the JSON body with `read(const wire::Cursor&)`. Keys other than `known` are refused.
    /// @error content-type-not-supported, json-…
    template <typename Read>
    [[nodiscard]] auto body(std::initializer_list<std::string_view> known, Read read)
        -> decltype(read(std::declval<const wire::Cursor&>()))
    {
        take_json(known);
        std::optional<wire::WireError> wrong;
        const wire::Cursor at{json_, wrong};
        auto value = read(at);
        if (wrong) refuse_json(*wrong);
        return value;
    }
    /// The JSON body as it is; null when it was refused. @error content-type-not-supported, json-malformed
    [[nodiscard]] const boost::json::value& json();

    void refuse(std::string code, boost::json::object data = {});
    /// A value of the query that cannot be. @error query-invalid
    void refuse_query(std::string_view name);
    void refuse_json(const wire::WireError& wrong);
    [[nodiscard]] bool refused() const { return !code_.empty(); }
    [[nodiscard]] http::Response refusal() const { return problem(request_, code_, data_); }

private:
    [[nodiscard]] std::int64_t path_number(const std::string& name);
    void take_json(std::initializer_list<std::string_view> known);
    [[nodiscard]] service::Actor signed_in_actor(service::Instant now, bool own_account);
    [[nodiscard]] service::Call call_of(bool own_account);
    [[nodiscard]] domain::Date today_of(const service::Call& call);

    Context& context_;
    const http::Request& request_;
    Tongue tongue_;
    boost::json::value json_;
    std::string code_;
    boost::json::object data_;
    std::optional<service::SessionHolder> holder_;
};

/// An answer in JSON.
[[nodiscard]] http::Response json_answer(const boost::json::value& value, int status = 200);

/// Sets the version that If-Match must carry next time.
[[nodiscard]] http::Response with_version(http::Response response, std::int64_t version);

/// A file to be kept, never shown: browsers must not run what people uploaded.
[[nodiscard]] http::Response attachment(std::string bytes, const std::string& file_name,
                                        std::string_view content_type = "application/octet-stream");

/// What a use case answered: `encode(value)` or the problem.
template <typename T, typename Encode>
[[nodiscard]] http::Response respond(const Ask& ask, const service::Answer<T>& answer, Encode encode)
{
    if (!answer) return problem(ask.request(), answer.error());
    return encode(*answer);
}

} // namespace vekha::web
