#include "service/uploads.h"

#include "service/file_scans.h"
#include "service/trash.h"
#include "support/clamd.h"
#include "support/test_proofs.h"

#include <chrono>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

TEST_CASE("a file comes piece by piece, goes on where it was cut, and becomes one proof however often it is finished")
{
    everywhere([](World& world) {
        const Proofs proofs{world};
        auto& services = *world.services;
        const auto call = proofs.by_head();
        const std::string content{protocol_text};
        const auto size = static_cast<std::int64_t>(content.size());
        const auto begin = [&](const std::string& name, std::int64_t bytes) {
            return begin_upload(services, call, {proofs.here, name, "text/plain", bytes, {}});
        };
        CHECK(code_of(begin("Отчёт.txt", 0)) == "evidence-file-empty");
        CHECK(code_of(begin("Отчёт.txt", (std::int64_t{200} << 20) + 1)) == "evidence-too-large");
        CHECK(code_of(begin("Отчёт.exe", 10)) == "evidence-type-forbidden");
        const auto largest = begin("Запись.mp4", std::int64_t{200} << 20);
        REQUIRE(largest);
        CHECK(abandon_upload(services, call, largest->id));
        CHECK(code_of(get_upload(services, call, largest->id)) == "upload-not-found");

        const auto id = begin("Отчёт.txt", size)->id;
        const auto send = [&](std::int64_t offset, std::string_view piece) {
            return send_piece(services, call, id, offset, piece);
        };
        const auto wrong = send(5, "abc");
        CHECK(code_of(wrong) == "upload-offset-wrong");
        CHECK(wrong.error().data.at("offset") == "0");
        CHECK(send(0, content.substr(0, 10))->received == 10);
        // The answer was lost and the piece comes again.
        CHECK(send(0, content.substr(0, 10)).error().data.at("offset") == "10");
        CHECK(code_of(send(10, std::string(content.size(), 'a'))) == "upload-beyond-size");
        CHECK(code_of(send(10, "")) == "upload-piece-empty");
        const auto early = finish_upload(services, call, {id, {}});
        CHECK(code_of(early) == "upload-incomplete");
        CHECK(early.error().data.at("offset") == "10");
        CHECK(code_of(get_upload(services, proofs.as(proofs.coordinator), id)) == "upload-not-found");
        REQUIRE(send(10, content.substr(10)));
        const auto finished = finish_upload(services, call, {id, {}});
        REQUIRE(finished);
        CHECK(finish_upload(services, call, {id, {}})->row.id == finished->row.id);
        CHECK(code_of(send(size, "a")) == "upload-finished");
        CHECK(proofs.proof(proofs.here).size() == 1);
        // A program under another name is thrown away with its upload.
        CHECK(code_of(proofs.file("Отчёт.docx", "MZ\x90 a program")) == "evidence-type-forbidden");
        CHECK(proofs.proof(proofs.here).size() == 1);
        auto later = world.call;
        later.now += std::chrono::days{3};
        CHECK(collect_uploads(services, later).rows == 1);
        CHECK(proofs.proof(proofs.here).size() == 1);
    });
}

TEST_CASE("what a scanner finds is given to nobody, and the duty is not sent until it is removed")
{
    everywhere([](World& world) {
        const Proofs proofs{world};
        std::vector<std::string> asked;
        bool answers = false;
        world.services->scan = [&](const std::filesystem::path& path) -> domain::Result<ScanVerdict, std::string> {
            if (!answers) return domain::unexpected<std::string>{"no answer"};
            asked.push_back(path.filename().string());
            return ScanVerdict{world.services->files->bytes_of(asked.back())->find("EICAR") != std::string::npos,
                               "Eicar-Test-Signature"};
        };
        const auto clean = proofs.file("Протокол.txt", protocol_text).value();
        const auto foul = proofs.file("Отчёт.txt", eicar()).value();
        const auto download = [&](const EvidenceView& view) {
            return code_of(evidence_file(*world.services, proofs.by_head(), view.row.id));
        };
        const auto scan = [&] {
            RunningJob job;
            job.row.region = store::RegionId{1};
            job.now = world.call.now;
            job.today = world.call.today;
            job.still_ours = [](store::Connection&) { return true; };
            while (!scan_files(*world.services, job).value().finished)
                job.now += 1s;
        };
        scan();
        CHECK(download(clean) == "evidence-scan-awaited");
        answers = true;
        scan();
        CHECK(asked.size() == 2);
        CHECK(download(clean) == "");
        CHECK(download(foul) == "evidence-quarantined");
        CHECK(proofs.take(proofs.head, {domain::Step::Submit}) == "proof-quarantined");
        CHECK(code_of(link_evidence(*world.services, proofs.by_head(), foul.row.id, proofs.here_too)) ==
              "evidence-quarantined");
        // The same content under another name is known at once.
        const auto again = proofs.file("Справка.txt", eicar()).value();
        CHECK(again.row.state == domain::EvidenceState::Quarantined);
        for (const auto& view : {foul, again}) {
            const auto version = get_evidence(*world.services, world.call, view.row.id)->row.version;
            REQUIRE(remove_evidence(*world.services, proofs.by_head(), view.row.id, version));
        }
        CHECK(proofs.take(proofs.head, {domain::Step::Submit}) == "");
    });
}

TEST_CASE("a removed file is kept for thirty days, then its content goes and its digest stays in the log")
{
    everywhere([](World& world) {
        const Proofs proofs{world};
        const auto file = proofs.file("Протокол.txt", protocol_text).value();
        const auto& sha256 = file.row.file->sha256;
        REQUIRE(proofs.take(proofs.head, {domain::Step::Submit}) == "");
        REQUIRE(remove_evidence(*world.services, proofs.by_head(), file.row.id, file.row.version));
        std::filesystem::last_write_time(world.services->files->path_of(sha256),
                                         std::filesystem::file_time_type::clock::now() - std::chrono::days{40});
        auto later = world.call;
        later.now += std::chrono::days{29};
        CHECK(purge_trash(*world.services, later).rows.evidence == 0);
        CHECK(world.services->files->bytes_of(sha256));
        later.now += std::chrono::days{2};
        CHECK(purge_trash(*world.services, later).rows.evidence == 1);
        CHECK_FALSE(world.services->files->bytes_of(sha256));
        CHECK(list_steps(*world.services, world.call, proofs.here)->back().proof.front().sha256 == sha256);
        CHECK(proofs.broken() == 0);
    });
}
