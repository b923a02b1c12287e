#include "http/request_reader.h"

#include "http/text.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include <array>
#include <optional>
#include <system_error>

namespace vekha::http
{

namespace asio = boost::asio;
namespace beast = boost::beast;

namespace
{

constexpr auto token = asio::as_tuple(asio::use_awaitable);

ReadResult refused(int status, std::string code)
{
    return {ReadResult::State::Refused, {status, std::move(code)}};
}

ReadResult closed()
{
    return {ReadResult::State::Closed, {}};
}

/// Proxies send "http://host/path"; its host is the one that counts.
bool take_absolute_form(std::string_view& target, std::string& host)
{
    constexpr std::string_view scheme = "http://";
    if (!same_ignoring_case(target.substr(0, scheme.size()), scheme)) return true;
    target.remove_prefix(scheme.size());
    const auto slash = target.find('/');
    if (slash == 0 || slash == std::string_view::npos) return false;
    host = lower_case(target.substr(0, slash));
    target.remove_prefix(slash);
    return true;
}

} // namespace

struct RequestReader::Parser {
    explicit Parser(std::size_t header_bytes) : buffer{header_bytes + (64u << 10)} {}

    beast::flat_buffer buffer; // bounded: trailers of a chunked body count for no other limit
    std::optional<beast::http::request_parser<beast::http::buffer_body>> parser;
};

RequestReader::RequestReader(asio::ip::tcp::socket& socket, Watchdog& watchdog, const Config& config)
    : socket_{socket}, watchdog_{watchdog}, config_{config},
      parser_{std::make_unique<Parser>(config.limits.header_bytes)}
{
}

RequestReader::~RequestReader() = default;

asio::awaitable<ReadResult> RequestReader::read_head(Request& request)
{
    auto& buffer = parser_->buffer;
    auto& parser = parser_->parser.emplace();
    parser.header_limit(static_cast<std::uint32_t>(config_.limits.header_bytes));
    parser.body_limit(boost::none); // decided by the route
    if (buffer.size() == 0) {
        idle_ = true;
        watchdog_.arm(config_.limits.idle);
        const auto [error, count] = co_await socket_.async_read_some(buffer.prepare(4096), token);
        idle_ = false;
        if (error) co_return closed();
        buffer.commit(count);
    }
    began_ = std::chrono::steady_clock::now();
    watchdog_.arm(config_.limits.header_time);
    const auto [error, count] = co_await beast::http::async_read_header(socket_, buffer, parser, token);
    watchdog_.disarm();
    if (error) co_return refusal_of(error);
    co_return check(request);
}

ReadResult RequestReader::refusal_of(const boost::system::error_code& failure) const
{
    using beast::http::error;
    if (watchdog_.fired()) return refused(408, "request-too-slow");
    if (failure == error::header_limit) {
        // Without a target yet it is the request line that is too long.
        return parser_->parser->get().target().empty() ? refused(414, "target-too-long")
                                                       : refused(431, "headers-too-large");
    }
    if (failure == error::bad_version) return refused(505, "version-not-supported");
    if (failure == error::end_of_stream || failure == error::partial_message) return closed();
    const auto& parsing = beast::http::make_error_code(error::bad_method).category();
    return failure.category() == parsing ? refused(400, "request-malformed") : closed();
}

ReadResult RequestReader::check(Request& request)
{
    const auto& message = parser_->parser->get();
    for (const auto& field : message) {
        request.headers.add(std::string{field.name_string()}, std::string{field.value()});
    }
    request.method = method_from_name(message.method_string());
    request.target = message.target();
    if (message.version() != 10 && message.version() != 11) return refused(505, "version-not-supported");
    if (request.headers.all().size() > config_.limits.header_fields) return refused(431, "headers-too-large");
    if (request.target.size() > config_.limits.target_bytes) return refused(414, "target-too-long");

    // Beast reads an unknown coding as no body at all, and the body as the next request: both must be stopped here.
    const auto codings = request.headers.count("Transfer-Encoding");
    if (codings > 0) {
        if (request.headers.has("Content-Length")) return refused(400, "request-malformed");
        const auto coding = trimmed(*request.headers.find("Transfer-Encoding"));
        if (codings > 1 || !same_ignoring_case(coding, "chunked")) return refused(501, "transfer-coding-unknown");
    }
    const auto hosts = request.headers.count("Host");
    if (hosts > 1 || (hosts == 0 && message.version() == 11)) return refused(400, "request-malformed");
    request.host = lower_case(trimmed(request.headers.find("Host").value_or("")));
    std::string_view target = request.target;
    if (!take_absolute_form(target, request.host)) return refused(400, "request-malformed");
    auto parts = target_from(target);
    if (!parts) return refused(400, "request-malformed");
    request.path = std::move(parts->path);
    request.segments = std::move(parts->segments);
    request.query = std::move(parts->query);
    const auto expected = request.headers.find("Expect");
    if (expected && !same_ignoring_case(*expected, "100-continue")) return refused(417, "expectation-unknown");
    return {};
}

bool RequestReader::announces_more_than(std::size_t limit) const
{
    const auto length = parser_->parser->content_length();
    return length && *length > limit;
}

bool RequestReader::expects_body() const
{
    const auto& parser = *parser_->parser;
    return parser.chunked() || parser.content_length().value_or(0) > 0;
}

bool RequestReader::waits_for_continue(const Request& request) const
{
    return request.headers.has("Expect") && expects_body() && parser_->buffer.size() == 0;
}

bool RequestReader::keep_alive() const
{
    return parser_->parser && parser_->parser->keep_alive();
}

asio::awaitable<ReadResult> RequestReader::read_body(Request& request, std::size_t limit)
{
    auto& parser = *parser_->parser;
    std::vector<char> chunk(64u << 10);
    std::shared_ptr<SpooledFile> file;
    std::size_t received = 0;
    const auto start = std::chrono::steady_clock::now();
    while (!parser.is_done()) {
        parser.get().body().data = chunk.data();
        parser.get().body().size = chunk.size();
        const auto earned = std::chrono::seconds{received / config_.limits.slowest_bytes_per_second};
        watchdog_.arm(start + config_.limits.body_grace + earned);
        auto [error, count] = co_await beast::http::async_read_some(socket_, parser_->buffer, parser, token);
        watchdog_.disarm();
        if (error == beast::http::error::need_buffer) error = {};
        if (error) co_return refusal_of(error);
        const std::string_view bytes{chunk.data(), chunk.size() - parser.get().body().size};
        received += bytes.size();
        if (received > limit) co_return refused(413, "body-too-large");
        if (!keep(request, file, bytes)) co_return refused(507, "upload-not-kept");
    }
    if (file && !seal(*file)) co_return refused(507, "upload-not-kept");
    request.body_file = std::move(file);
    co_return ReadResult{};
}

bool RequestReader::keep(Request& request, std::shared_ptr<SpooledFile>& file, std::string_view bytes) const
{
    if (!file && request.body.size() + bytes.size() <= config_.limits.spool_above) {
        request.body += bytes;
        return true;
    }
    try {
        if (!file) {
            file = std::make_shared<SpooledFile>(config_.spool_folder);
            file->append(request.body);
            request.body = std::string{};
        }
        file->append(bytes);
        return true;
    } catch (const std::system_error&) {
        return false;
    }
}

bool RequestReader::seal(SpooledFile& file)
{
    try {
        file.finish();
        return true;
    } catch (const std::system_error&) {
        return false;
    }
}

} // namespace vekha::http
