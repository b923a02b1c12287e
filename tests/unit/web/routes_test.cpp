#include "web/metrics.h"
#include "web/routes.h"

#include "http/text.h"

#include <doctest/doctest.h>

#include <fstream>
#include <regex>
#include <set>
#include <string>

using namespace vekha;

namespace
{

/// "GET /api/v1/drafts/:draftId" for every operation of the contract.
std::set<std::string> operations_of_the_contract()
{
    std::ifstream file{std::string{VEKHA_SOURCE_DIR} + "/api/openapi.yaml"};
    const std::regex path_line{"^  (/[^:]*):$"};
    const std::regex method_line{"^    (get|put|post|patch|delete):$"};
    std::set<std::string> operations;
    std::string path;
    std::smatch match;
    for (std::string line; std::getline(file, line) && line != "components:";) {
        if (std::regex_match(line, match, path_line)) {
            path = std::regex_replace(match[1].str(), std::regex{"\\{(\\w+)\\}"}, ":$1");
        } else if (std::regex_match(line, match, method_line)) {
            auto method = match[1].str();
            for (auto& letter : method)
                letter = static_cast<char>(letter - 'a' + 'A');
            operations.insert(method + " " + path);
        }
    }
    return operations;
}

} // namespace

TEST_CASE("the route table holds the operations of the contract, no more and no less")
{
    std::set<std::string> routes;
    for (const auto& entry : web::route_table())
        routes.insert(std::string{http::name_of(entry.method)} + " " + std::string{entry.pattern});
    const auto contract = operations_of_the_contract();
    REQUIRE(contract.size() > 30);
    for (const auto& operation : contract) {
        CAPTURE(operation);
        CHECK(routes.contains(operation));
    }
    for (const auto& route : routes) {
        CAPTURE(route);
        CHECK(contract.contains(route));
    }
}

TEST_CASE("requests are counted by route, and their latencies add up")
{
    web::Metrics metrics;
    metrics.count("GET", "/api/v1/drafts/:draftId", 200, std::chrono::microseconds{900});
    metrics.count("GET", "/api/v1/drafts/:draftId", 404, std::chrono::microseconds{30'000});
    metrics.count("GET", "", 404, std::chrono::seconds{60});
    const auto text = metrics.text();
    for (const auto* line : {
             "vekha_http_requests_total{route=\"/api/v1/drafts/:draftId\",method=\"GET\",status=\"200\"} 1\n",
             "vekha_http_requests_total{route=\"other\",method=\"GET\",status=\"404\"} 1\n",
             "vekha_http_request_seconds_bucket{route=\"/api/v1/drafts/:draftId\",le=\"0.001\"} 1\n",
             "vekha_http_request_seconds_bucket{route=\"/api/v1/drafts/:draftId\",le=\"0.02\"} 1\n",
             "vekha_http_request_seconds_bucket{route=\"/api/v1/drafts/:draftId\",le=\"0.05\"} 2\n",
             "vekha_http_request_seconds_bucket{route=\"other\",le=\"2.5\"} 0\n",
             "vekha_http_request_seconds_bucket{route=\"other\",le=\"+Inf\"} 1\n",
             "vekha_http_request_seconds_count{route=\"/api/v1/drafts/:draftId\"} 2\n",
         }) {
        CAPTURE(line);
        CHECK(text.find(line) != std::string::npos);
    }
}
