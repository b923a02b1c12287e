#include "scan/clamd.h"

#include "support/clamd.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace vekha;
using namespace vekha::scan;

namespace
{

std::filesystem::path file_with(const tests::TemporaryFolder& folder, const std::string& bytes)
{
    const auto path = folder.path() / "file";
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

} // namespace

TEST_CASE("a daemon is asked piece by piece and its verdict is taken as it is")
{
    const tests::TemporaryFolder folder;
    const tests::FakeClamd daemon{std::size_t{1} << 20};
    const ClamdAddress address{{}, "127.0.0.1", daemon.port()};
    const std::string long_text(300'000, 'a');
    CHECK(scanned(address, file_with(folder, long_text)) == Verdict{});
    CHECK(daemon.last() == long_text);
    CHECK(scanned(address, file_with(folder, "")) == Verdict{});
    CHECK(scanned(address, file_with(folder, long_text + tests::eicar())) == Verdict{true, "Eicar-Test-Signature"});
}

TEST_CASE("a local socket serves as well as a port")
{
    const tests::TemporaryFolder folder;
    const tests::FakeClamd daemon{std::size_t{1} << 20, (folder.path() / "clamd.ctl").string()};
    CHECK(scanned({(folder.path() / "clamd.ctl").string(), {}, 0}, file_with(folder, tests::eicar()))->infected);
}

TEST_CASE("nothing is known of a file when the daemon is absent, silent or takes less")
{
    const tests::TemporaryFolder folder;
    const auto file = file_with(folder, std::string(200'000, 'b'));
    CHECK_FALSE(scanned({(folder.path() / "none").string(), {}, 0}, file).has_value());
    CHECK_FALSE(scanned({std::string(300, 'x'), {}, 0}, file).has_value());
    const tests::FakeClamd small{1000};
    const auto refused = scanned({{}, "127.0.0.1", small.port()}, file);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().find("size limit") != std::string::npos);
    const tests::FakeClamd mute{std::size_t{1} << 20, {}, /*answers=*/false};
    CHECK_FALSE(scanned({{}, "127.0.0.1", mute.port()}, file, {std::chrono::seconds{1}, std::chrono::milliseconds{50}})
                    .has_value());
    CHECK_FALSE(scanned({{}, "127.0.0.1", small.port()}, folder.path() / "missing").has_value());
}

TEST_CASE("an address is a path or a host with a port")
{
    CHECK(clamd_address_from("/run/clamav/clamd.ctl") == ClamdAddress{"/run/clamav/clamd.ctl", "", 0});
    CHECK(clamd_address_from("127.0.0.1:3310") == ClamdAddress{"", "127.0.0.1", 3310});
    CHECK(clamd_address_from("[::1]:3310") == ClamdAddress{"", "::1", 3310});
    for (const auto* wrong :
         {"", "clamd", ":3310", "host:", "host:0", "host:99999", "host:33x", "[::1:3310", "a b:1"}) {
        CAPTURE(wrong);
        CHECK_FALSE(clamd_address_from(wrong).has_value());
    }
}
