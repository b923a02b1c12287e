#include "service/edit_draft.h"
#include "service/import_document.h"
#include "store/database_error.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

#include <system_error>
#include <thread>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

const std::string order =
    "Дорожная карта поддержки школ Заречного муниципального округа на 2026-2027 учебный год\n"
    "\n"
    "№\tМероприятие\tОтветственные\tСроки\tОжидаемый результат\n"
    "1\tПровести совещание директоров школ\tУправление образования\t15 декабря 2026 года\tПротокол\n"
    "2\tПодготовить анализ результатов\tСОШ № 1, СОШ № 2\tдо 20 января 2027 года\tСправка\n"
    "3\tВести мониторинг посещаемости\tСОШ № 1\tежемесячно\tОтчёт\n";

std::int64_t rows_in(World& world, const std::string& table)
{
    return world.pool().lease()->scalar<std::int64_t>("select count(*) from " + table);
}

std::size_t files_in(const std::filesystem::path& folder)
{
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) ++files;
    return files;
}

} // namespace

TEST_CASE("an imported document becomes a draft beside its file")
{
    everywhere([](World& world) {
        const auto draft = import_document(*world.services, world.call, {"карта.txt", order, {}, {}});
        REQUIRE(draft);
        CHECK(draft->rows.size() == 3);
        CHECK(draft->summary.source == "карта.txt");
        CHECK(draft->summary.activities == 3);
        CHECK(draft->summary.created_by == "Координатор");
        CHECK(draft->summary.created_at == test_moment);
        CHECK(!draft->earlier);
        const auto id = draft->summary.id;
        CHECK(get_draft(*world.services, world.call, id)->rows == draft->rows);
        CHECK(draft_file(*world.services, world.call, id)->bytes == order);
        CHECK(!draft_source(*world.services, world.call, id).value()->blocks.empty());
        CHECK(list_drafts(*world.services, world.call, {})->items.front() == draft->summary);
        CHECK(rows_in(world, "audit_events") == 1);
    });
}

TEST_CASE("the source is opened again when nobody has looked at it lately, and a lost file is said to be lost")
{
    everywhere([](World& world) {
        const auto id = import_document(*world.services, world.call, {"карта.txt", order, {}, {}})->summary.id;
        // As after a restart.
        world.services = std::make_unique<Services>(std::move(world.services->pool), std::move(world.services->files));
        CHECK(!draft_source(*world.services, world.call, id).value()->blocks.empty());
        std::filesystem::remove_all(world.data / "files");
        CHECK(draft_file(*world.services, world.call, id).error().code == "file-missing");
    });
}

TEST_CASE("a refused document leaves nothing behind")
{
    everywhere([](World& world) {
        CHECK(import_document(*world.services, world.call, {"пусто.txt", "", {}, {}}).error().code == "document-empty");
        const auto letter = import_document(*world.services, world.call,
                                            {"письмо.txt", "Уважаемые коллеги! Совещание переносится.", {}, {}});
        CHECK(letter.error().code == "no-plan-found");
        CHECK(rows_in(world, "drafts") == 0);
        CHECK(rows_in(world, "files") == 0);
        CHECK(files_in(world.data / "files") == 0);
    });
}

TEST_CASE("a crash between file and rows leaves a file without rows, never rows without a file")
{
    everywhere([](World& world) {
        world.pool().lease()->script("alter table draft_rows rename to draft_rows_away");
        CHECK_THROWS_AS((void)import_document(*world.services, world.call, {"карта.txt", order, {}, {}}),
                        store::DatabaseError);
        CHECK(files_in(world.data / "files") == 1);
        CHECK(rows_in(world, "drafts") == 0);
        CHECK(rows_in(world, "files") == 0);
        world.pool().lease()->script("alter table draft_rows_away rename to draft_rows");
        CHECK(import_document(*world.services, world.call, {"карта.txt", order, {}, {}}));
        CHECK(files_in(world.data / "files") == 1);
    });
}

TEST_CASE("the same file again is a second draft that names the first, under one key it is the same draft")
{
    everywhere([](World& world) {
        const std::string key = "a key of the browser";
        const auto first = import_document(*world.services, world.call, {"карта.txt", order, {}, key});
        const auto repeated = import_document(*world.services, world.call, {"карта.txt", order, {}, key});
        REQUIRE(repeated);
        CHECK(repeated->summary.id == first->summary.id);
        const auto second = import_document(*world.services, world.call, {"копия.txt", order, {}, {}});
        REQUIRE(second);
        CHECK(second->summary.id != first->summary.id);
        CHECK(second->earlier == first->summary.id);
        CHECK(import_document(*world.services, world.call, {"другая.txt", order, {}, key}).error().code ==
              "idempotency-key-reused");
        CHECK(list_drafts(*world.services, world.call, {})->total == 2);
        REQUIRE(discard_draft(*world.services, world.call, first->summary.id, first->summary.version));
        CHECK(!get_draft(*world.services, world.call, second->summary.id)->earlier);
    });
}

TEST_CASE("one upload that a browser sends twice at once is one draft")
{
    everywhere([](World& world) {
        std::vector<DraftId> made(3);
        const auto upload = [&](std::size_t i) {
            made[i] = import_document(*world.services, world.call, {"карта.txt", order, {}, "a key of the browser"})
                          ->summary.id;
        };
        {
            std::vector<std::jthread> uploads;
            for (std::size_t i = 0; i < made.size(); ++i)
                uploads.emplace_back(upload, i);
        }
        CHECK(made[1] == made[0]);
        CHECK(made[2] == made[0]);
        CHECK(list_drafts(*world.services, world.call, {})->total == 1);
    });
}

TEST_CASE("drafts are listed newest first, page by page")
{
    everywhere([](World& world) {
        std::vector<DraftId> made;
        for (int i = 0; i < 5; ++i)
            made.insert(made.begin(), keep_draft(world, a_plan({an_activity("1", "")})));
        std::vector<DraftId> listed;
        PageRequest request{std::nullopt, 2};
        do {
            const auto page = list_drafts(*world.services, world.call, request).value();
            CHECK(page.total == 5);
            for (const auto& draft : page.items)
                listed.push_back(draft.id);
            request.cursor = page.next;
        } while (request.cursor);
        CHECK(listed == made);
        CHECK(list_drafts(*world.services, world.call, {"nonsense", 2}).error().code == "cursor-invalid");
    });
}

TEST_CASE("a full disk of the files or of the database is told from other failures")
{
    CHECK(storage_full(std::system_error{std::make_error_code(std::errc::no_space_on_device), "write"}));
    CHECK(storage_full(store::DatabaseError{store::DatabaseFault::Full, "full"}));
    CHECK_FALSE(storage_full(std::system_error{std::make_error_code(std::errc::permission_denied), "open"}));
    CHECK_FALSE(storage_full(store::DatabaseError{store::DatabaseFault::Unreachable, "gone"}));
    CHECK_FALSE(storage_full(std::runtime_error{"full"}));
}
