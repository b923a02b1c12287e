#include "web/problem.h"

#include "wire/json.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

using namespace vekha;

namespace
{

http::Request reading(std::string accepted)
{
    http::Request request;
    request.path = "/api/v1/drafts/7";
    if (!accepted.empty()) request.headers.add("Accept-Language", std::move(accepted));
    return request;
}

} // namespace

TEST_CASE("English is spoken only to those who would rather read it")
{
    for (const auto* russian : {"", "ru", "ru-RU,ru;q=0.9,en;q=0.8", "de", "en;q=0.3, ru;q=0.4", "ru, en", "en;q=0"}) {
        CAPTURE(russian);
        CHECK(web::tongue_of(reading(russian)) == web::Tongue::Russian);
    }
    for (const auto* english : {"en", "en-GB,en;q=0.9", "de, en;q=0.5", "en, ru", "en;q=0.9,ru;q=0.8"}) {
        CAPTURE(english);
        CHECK(web::tongue_of(reading(english)) == web::Tongue::English);
    }
}

TEST_CASE("a refused use case becomes problem details with its data typed")
{
    service::Refusal refusal;
    refusal.code = "changed-meanwhile";
    refusal.data = {{"version", "12"}, {"changedBy", "Координатор"}, {"changedAt", "1795338000000000"}};
    refusal.items = {{"term-yearless", store::RowId{5}, domain::Field::Deadline}, {"title-missing", {}, {}}};
    const auto response = web::problem(reading("en"), refusal);
    CHECK(response.status == 412);
    CHECK(response.headers.find("Content-Type") == "application/problem+json");
    const auto body = wire::parse(response.bytes());
    REQUIRE(body);
    const auto& out = body->as_object();
    CHECK(out.at("code") == "changed-meanwhile");
    CHECK(out.at("status") == 412);
    CHECK(out.at("instance") == "/api/v1/drafts/7");
    CHECK(out.at("title") == out.at("title_en"));
    const auto& data = out.at("data").as_object();
    CHECK(data.at("version") == 12);
    CHECK(data.at("changedAt") == "2026-11-22T09:00:00Z");
    CHECK(data.at("items").as_array().at(0).as_object().at("rowId") == 5);
    CHECK(data.at("items").as_array().at(0).as_object().at("field") == "deadline");
    CHECK(data.at("items").as_array().at(1).as_object().at("rowId").is_null());
}

TEST_CASE("an unknown code shows as an internal error instead of passing unnoticed")
{
    CHECK(web::problem(reading(""), "no-such-code").status == 500);
}

TEST_CASE("every code stands once, with a fitting status, two sentences and an entry in docs/errors.md")
{
    std::ifstream file{std::string{VEKHA_SOURCE_DIR} + "/docs/errors.md"};
    const std::string documented{std::istreambuf_iterator<char>{file}, {}};
    std::set<std::string_view> seen;
    for (const auto& kind : web::problem_kinds()) {
        CAPTURE(kind.code);
        CHECK(seen.insert(kind.code).second);
        CHECK(kind.status >= 400);
        CHECK(kind.status < 600);
        CHECK(kind.russian.ends_with("."));
        CHECK(kind.english.ends_with("."));
        CHECK(documented.find("`" + std::string{kind.code} + "`") != std::string::npos);
    }
}
