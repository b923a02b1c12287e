#include "web/answer_handlers.h"

#include "http/text.h"
#include "service/secrets.h"
#include "service/wave_links.h"
#include "web/answer_page.h"
#include "web/client_address.h"
#include "web/problem.h"

namespace vekha::web
{

namespace
{

using namespace std::chrono_literals;

// A whole school may sit behind one address; a guesser of codes gets nowhere with so few of a thousand million.
constexpr auto window = 600s;
constexpr int most_requests = 1500;
constexpr int most_wrong_links = 60;
constexpr int most_answers_of_school = 600;

constexpr std::size_t most_fields = domain::most_items + 1;
constexpr std::size_t longest_value = 100;

http::Response html_answer(int status, const std::string& nonce, std::string body)
{
    http::Response response;
    response.status = status;
    response.headers.set("Content-Type", "text/html; charset=utf-8");
    response.headers.set("Content-Security-Policy",
                         "default-src 'none'; style-src 'nonce-" + nonce +
                             "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    response.headers.set("X-Robots-Tag", "noindex, nofollow");
    response.headers.set("Cache-Control", "no-store");
    response.body = std::move(body);
    return response;
}

http::Response refusal(std::string_view code)
{
    const auto nonce = service::random_link();
    const auto& kind = problem_kind(code);
    return html_answer(kind.status, nonce, refusal_page(kind.russian, kind.code, nonce));
}

http::Response too_many(std::chrono::seconds wait)
{
    auto response = refusal("answers-too-many");
    response.headers.set("Retry-After", std::to_string(wait.count()));
    return response;
}

http::Response redirect(const std::string& place)
{
    http::Response response;
    response.status = 303;
    response.headers.set("Location", place);
    response.headers.set("Cache-Control", "no-store");
    return response;
}

/// Who asks, and whether they have asked too often already. Addresses are kept in memory alone, for ten minutes.
class Visit
{
public:
    Visit(Context& context, const http::Request& request)
        : context_{context}, now_{context.options.clock.now()},
          address_{client_address(request, context.options.trusted_proxies)}
    {
    }

    [[nodiscard]] service::Instant now() const { return now_; }

    [[nodiscard]] std::optional<http::Response> refused() const
    {
        const auto wait = gate().take("a " + address_, most_requests, window, now_);
        if (wait > 0s) return too_many(wait);
        if (gate().is_full("w " + address_, most_wrong_links, now_)) return too_many(window);
        return std::nullopt;
    }
    [[nodiscard]] http::Response refused(const service::Refusal& why) const
    {
        if (why.code == "answer-link-unknown") (void)gate().take("w " + address_, most_wrong_links, window, now_);
        return refusal(why.code);
    }
    /// What a school may be sent at once, whoever sends it.
    [[nodiscard]] std::optional<http::Response> flooded(const std::string& limit_key) const
    {
        const auto wait = gate().take("s " + limit_key, most_answers_of_school, window, now_);
        if (wait > 0s) return too_many(wait);
        return std::nullopt;
    }

private:
    [[nodiscard]] AnswerGate& gate() const { return context_.answer_gate; }

    Context& context_;
    service::Instant now_;
    std::string address_;
};

/// The fields of a form as browsers send it; nullopt for what is none, or holds a field twice or too much.
std::optional<std::map<std::string, std::string>> fields_of(const http::Request& request)
{
    const auto type = request.headers.find("Content-Type").value_or("");
    if (http::trimmed(http::split(type, ';').front()) != "application/x-www-form-urlencoded") return std::nullopt;
    std::map<std::string, std::string> fields;
    for (const auto pair : http::split(request.content(), '&')) {
        if (pair.empty()) continue;
        const auto cut = pair.find('=');
        if (cut == std::string_view::npos) return std::nullopt;
        auto name = http::percent_decoded(pair.substr(0, cut), true);
        auto value = http::percent_decoded(pair.substr(cut + 1), true);
        const auto fits = name && value && name->size() <= longest_value && value->size() <= longest_value;
        if (!fits || !fields.emplace(*std::move(name), *std::move(value)).second) return std::nullopt;
        if (fields.size() > most_fields) return std::nullopt;
    }
    return fields;
}

std::string link_of(const http::Request& request)
{
    return std::string{request.parameter("link")};
}

} // namespace

bool is_answer_page(std::string_view target)
{
    // What a router would decode to /a counts as well: «/%61/…».
    const auto decoded = http::target_from(target);
    if (decoded) return !decoded->segments.empty() && decoded->segments.front() == "a";
    return target.starts_with("/a/");
}

http::Response show_code_page(Context& context, const http::Request& request)
{
    if (auto no = Visit{context, request}.refused()) return *std::move(no);
    const auto nonce = service::random_link();
    return html_answer(200, nonce, code_page({}, nonce));
}

http::Response take_code(Context& context, const http::Request& request)
{
    if (auto no = Visit{context, request}.refused()) return *std::move(no);
    const auto fields = fields_of(request);
    if (!fields) return refusal("answers-strange");
    const auto found = fields->find("code");
    const auto typed = found == fields->end() ? std::string{} : found->second;
    const auto link = service::link_typed(typed);
    if (link) return redirect("/a/" + *link);
    const auto nonce = service::random_link();
    return html_answer(400, nonce, code_page(typed.empty() ? " " : typed, nonce));
}

http::Response show_sheet(Context& context, const http::Request& request)
{
    const Visit visit{context, request};
    if (auto no = visit.refused()) return *std::move(no);
    const auto sheet = service::open_sheet(context.services, link_of(request), visit.now());
    if (!sheet) return visit.refused(sheet.error());
    const auto nonce = service::random_link();
    return html_answer(200, nonce, sheet_page(*sheet, *service::link_typed(link_of(request)), {}, nonce));
}

http::Response give_answers(Context& context, const http::Request& request)
{
    const Visit visit{context, request};
    if (auto no = visit.refused()) return *std::move(no);
    auto sheet = service::open_sheet(context.services, link_of(request), visit.now());
    if (!sheet) return visit.refused(sheet.error());
    if (auto no = visit.flooded(sheet->limit_key)) return *std::move(no);
    auto fields = fields_of(request);
    if (!fields) return refusal("answers-strange");
    service::GivenAnswers given{*service::link_typed(link_of(request)), {}, {}};
    if (auto form = fields->extract("form"); !form.empty()) given.form = form.mapped();
    given.values = *std::move(fields);
    const auto taken = service::give_answers(context.services, given, visit.now());
    if (taken) return redirect(sheet->class_code ? "/a/" + given.link + "/done" : "/a/done");
    if (taken.error().code != "answers-unfit") return visit.refused(taken.error());
    // The same form again, so that it is not taken twice; what is none of ours is never written back.
    if (const auto form = service::link_typed(given.form)) sheet->form = *form;
    const auto nonce = service::random_link();
    return html_answer(problem_kind("answers-unfit").status, nonce,
                       sheet_page(*sheet, given.link, {given.values, taken.error().data}, nonce));
}

http::Response show_thanks(Context&, const http::Request&)
{
    const auto nonce = service::random_link();
    return html_answer(200, nonce, thanks_page({}, nonce));
}

http::Response show_class_thanks(Context& context, const http::Request& request)
{
    if (auto no = Visit{context, request}.refused()) return *std::move(no);
    const auto link = service::link_typed(link_of(request));
    const auto nonce = service::random_link();
    return html_answer(200, nonce, thanks_page(link.value_or(""), nonce));
}

} // namespace vekha::web
