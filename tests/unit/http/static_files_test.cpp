#include "http/static_files.h"

#include "http/text.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

using namespace vekha::http;
namespace fs = std::filesystem;

namespace
{

/// A built front end with a secret beside it.
class Site
{
public:
    Site() : folder_{fs::temp_directory_path() / ("vekha-static-" + std::to_string(::getpid()))}
    {
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "dist/assets");
        write("dist/index.html", "<html>");
        write("dist/favicon.svg", "<svg/>");
        write("dist/assets/app-1a2b.js", "plain script");
        write("dist/assets/app-1a2b.js.gz", "packed");
        write("dist/.secret", "hidden");
        write("dist/large.bin", std::string(2u << 20, 'b'));
        write("secret.txt", "outside");
        fs::create_symlink(folder_ / "secret.txt", folder_ / "dist/link.txt");
    }
    ~Site() { fs::remove_all(folder_); }
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    void write(const std::string& name, const std::string& bytes) const
    {
        std::ofstream{folder_ / name, std::ios::binary} << bytes;
    }
    [[nodiscard]] fs::path dist() const { return folder_ / "dist"; }

private:
    fs::path folder_;
};

Request asking(std::string_view target)
{
    Request request;
    auto parts = target_from(target);
    REQUIRE(parts);
    request.path = parts->path;
    request.segments = parts->segments;
    return request;
}

} // namespace

TEST_CASE("files are served with their type, pages of the application get index.html")
{
    const Site site;
    const StaticFiles files{site.dist()};
    for (const auto* page : {"/", "/index.html", "/road-maps/7", "/%D1%81%D0%B5%D0%B3%D0%BE%D0%B4%D0%BD%D1%8F"}) {
        CAPTURE(page);
        const auto answer = files.answer(asking(page));
        REQUIRE(answer);
        CHECK(answer->bytes() == "<html>");
        CHECK(answer->headers.find("Cache-Control") == "no-cache");
        CHECK(answer->headers.find("Content-Type") == "text/html; charset=utf-8");
    }
    CHECK(files.answer(asking("/favicon.svg"))->headers.find("Content-Type") == "image/svg+xml");
    const auto large = files.answer(asking("/large.bin"));
    REQUIRE(large);
    CHECK(large->body_size() == 2u << 20);
    CHECK(std::holds_alternative<FileBody>(large->body));
}

TEST_CASE("hashed assets may be kept for ever and go packed to those who take gzip")
{
    const Site site;
    const StaticFiles files{site.dist()};
    auto request = asking("/assets/app-1a2b.js");
    const auto plain = files.answer(request);
    REQUIRE(plain);
    CHECK(plain->bytes() == "plain script");
    CHECK(plain->headers.find("Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(plain->headers.find("Vary") == "Accept-Encoding");
    request.headers.add("Accept-Encoding", "gzip");
    const auto packed = files.answer(request);
    REQUIRE(packed);
    CHECK(packed->bytes() == "packed");
    CHECK(packed->headers.find("Content-Encoding") == "gzip");
    CHECK(packed->headers.find("Content-Type") == "text/javascript; charset=utf-8");
    CHECK(packed->headers.find("ETag") != plain->headers.find("ETag"));
}

TEST_CASE("an unchanged file is 304, a changed one is sent again")
{
    const Site site;
    const StaticFiles files{site.dist()};
    auto request = asking("/favicon.svg");
    const std::string tag{*files.answer(request)->headers.find("ETag")};
    request.headers.add("If-None-Match", "\"other\", W/" + tag);
    const auto same = files.answer(request);
    CHECK(same->status == 304);
    CHECK(same->body_size() == 0);
    site.write("favicon.svg", "");
    site.write("dist/favicon.svg", "<svg>changed</svg>");
    const auto changed = files.answer(request);
    CHECK(changed->status == 200);
    CHECK(changed->bytes() == "<svg>changed</svg>");
}

TEST_CASE("nothing outside the folder and nothing hidden is served")
{
    const Site site;
    const StaticFiles files{site.dist()};
    for (const auto* target :
         {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/..%5c..%5csecret.txt", "/.secret",
          "/link.txt", "/missing.js", "/assets/../../secret.txt", "//etc/passwd.txt"}) {
        CAPTURE(target);
        CHECK_FALSE(files.answer(asking(target)));
    }
    CHECK_FALSE(StaticFiles{site.dist() / "absent"}.answer(asking("/")));
}
