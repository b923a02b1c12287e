#include "cli/config.h"
#include "cli/configuration.h"
#include "cli/serve.h"

#include "support/test_database.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace vekha::cli;

namespace
{

/// Sources with nothing in them.
ConfigurationSources nothing_said()
{
    ConfigurationSources sources;
    sources.default_file = "/nonexistent/vekha.toml";
    return sources;
}

std::filesystem::path written(const vekha::tests::TemporaryFolder& folder, std::string_view text)
{
    const auto path = folder.path() / "vekha.toml";
    std::ofstream{path} << text;
    return path;
}

} // namespace

TEST_CASE("flags win over the environment, the environment over the file, the file over defaults")
{
    const vekha::tests::TemporaryFolder folder;
    auto sources = nothing_said();
    sources.file = written(folder, "listen = \"127.0.0.1:1\"\ndata = \"from file\"\nworkers = 2\naccess-log = false\n");
    sources.environment = [](const std::string& variable) -> std::optional<std::string> {
        if (variable == "VEKHA_LISTEN") return "127.0.0.1:2";
        if (variable == "VEKHA_DATA") return "from environment";
        return std::nullopt;
    };
    sources.flags = {{"listen", "127.0.0.1:3"}};
    const auto settings = configure(sources);
    REQUIRE(settings);
    CHECK(settings->at("listen") == Setting{"127.0.0.1:3", Origin::Flag, "--listen"});
    CHECK(settings->at("data") == Setting{"from environment", Origin::Environment, "VEKHA_DATA"});
    CHECK(settings->at("workers") == Setting{"2", Origin::File, sources.file->string()});
    CHECK(settings->at("access-log").value == "false");
    CHECK(settings->at("ui").origin == Origin::Default);
}

TEST_CASE("a file that is there by default is read, one that is named must exist")
{
    const vekha::tests::TemporaryFolder folder;
    auto sources = nothing_said();
    sources.default_file = written(folder, "workers = 7\n");
    CHECK(configure(sources)->at("workers").value == "7");
    sources.environment = [&](const std::string& variable) -> std::optional<std::string> {
        if (variable == "VEKHA_CONFIG") return (folder.path() / "absent.toml").string();
        return std::nullopt;
    };
    CHECK(configure(sources).error().code == "config-unreadable");
}

TEST_CASE("what is no configuration is refused with its place")
{
    const vekha::tests::TemporaryFolder folder;
    auto sources = nothing_said();
    struct Case {
        std::string_view text;
        std::string_view code;
        std::string_view detail;
    };
    for (const auto& [text, code, detail] : {Case{"listen = \n", "config-malformed", ":1"},
                                             Case{"lisen = \"127.0.0.1:1\"\n", "config-unknown-key", "lisen"},
                                             Case{"listen = [1]\n", "config-bad-value", "listen"},
                                             Case{"listen = \"8080\"\n", "config-bad-value", "listen = 8080"},
                                             Case{"workers = 0\n", "config-bad-value", "workers"},
                                             Case{"workers = \"many\"\n", "config-bad-value", "workers"},
                                             Case{"access-log = \"yes\"\n", "config-bad-value", "access-log"},
                                             Case{"data = \"\"\n", "config-bad-value", "data"}}) {
        CAPTURE(text);
        sources.file = written(folder, text);
        const auto settings = configure(sources);
        REQUIRE_FALSE(settings);
        CHECK(settings.error().code == code);
        CHECK(settings.error().detail.find(detail) != std::string::npos);
    }
}

TEST_CASE("an address has a host and a port")
{
    CHECK(endpoint_from("127.0.0.1:8080") == Endpoint{"127.0.0.1", 8080});
    CHECK(endpoint_from("localhost:0") == Endpoint{"127.0.0.1", 0});
    CHECK(endpoint_from("[::1]:443") == Endpoint{"::1", 443});
    for (const auto* wrong :
         {"", "8080", ":8080", "127.0.0.1:", "127.0.0.1:70000", "127.0.0.1:80x", "[::1:80", "::1]:80"}) {
        CAPTURE(wrong);
        CHECK_FALSE(endpoint_from(wrong));
    }
}

TEST_CASE("vekha config shows values and origins, and keeps passwords to itself")
{
    ConfigArguments arguments;
    arguments.sources = nothing_said();
    arguments.sources.flags = {{"database", "postgresql://vekha:hush-hush@db.local:5432/vekha"}};
    for (const auto json : {false, true}) {
        arguments.json = json;
        std::ostringstream out;
        std::ostringstream err;
        CHECK(config(arguments, out, err) == 0);
        CHECK(out.str().find("hush-hush") == std::string::npos);
        CHECK(out.str().find("postgresql://vekha:***@db.local:5432/vekha") != std::string::npos);
        CHECK(out.str().find("--database") != std::string::npos);
        CHECK(out.str().find("127.0.0.1:8080") != std::string::npos);
    }
    arguments.sources.flags = {{"listen", "nowhere"}};
    std::ostringstream out;
    std::ostringstream err;
    CHECK(config(arguments, out, err) == 1);
    CHECK(err.str().find("listen = nowhere") != std::string::npos);
}

TEST_CASE("the server refuses to listen anywhere but on this machine, until there are accounts")
{
    const vekha::tests::TemporaryFolder folder;
    const auto data = folder.path() / "data";
    for (const auto* address : {"0.0.0.0:0", "[::]:0", "192.168.1.5:8080"}) {
        CAPTURE(address);
        auto sources = nothing_said();
        sources.flags = {{"listen", address}, {"data", data.string()}};
        std::ostringstream out;
        std::ostringstream err;
        CHECK(serve(sources, out, err) == 1);
        CHECK(err.str().find("listen-not-loopback") != std::string::npos);
    }
}
