#include "service/audit.h"

#include "language/audit_words.h"
#include "language/integrity_words.h"
#include "service/edit_draft.h"
#include "service/integrity.h"
#include "service/session.h"
#include "service/trash.h"
#include "service/work.h"
#include "store/digest.h"
#include "support/broken_rules.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

std::vector<store::AuditRow> events_in(World& world, const AuditFilter& filter = {})
{
    const auto lease = world.pool().lease();
    return store::page_of_audit(*lease, store::whole_region(store::RegionId{1}, store::TerritoryId{1}), filter, {})
        ->items;
}

DraftId discarded_draft(World& world, Instant when)
{
    const auto id = keep_draft(world, a_plan({an_activity("1", "ежемесячно")}));
    auto call = world.call;
    call.now = when;
    REQUIRE(discard_draft(*world.services, call, id, 1));
    return id;
}

/// Every «some-act» that src/service gives to record() or record_reading() as a literal, or keeps as an act.
std::set<std::string> acts_in_the_source()
{
    static const std::regex call{R"(record(?:_reading)?\(([^;]*?);)"};
    static const std::regex act{R"re("([a-z]+(?:-[a-z]+)+)"\s*,\s*\n?\s*"[a-z-]+")re"};
    std::set<std::string> acts;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator{std::filesystem::path{VEKHA_SOURCE_DIR} / "src/service"}) {
        if (entry.path().extension() != ".cpp") continue;
        std::ifstream file{entry.path()};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        for (std::sregex_iterator found{text.begin(), text.end(), call}, end; found != end; ++found) {
            const auto arguments = (*found)[1].str();
            for (std::sregex_iterator one{arguments.begin(), arguments.end(), act}; one != end; ++one)
                acts.insert((*one)[1].str());
        }
    }
    return acts;
}

} // namespace

TEST_CASE("every act, kind of object and rule that the code knows has its words, once")
{
    std::set<std::string_view> codes;
    for (const auto& act : language::audit_acts()) {
        CAPTURE(act.word.code);
        CHECK(codes.insert(act.word.code).second);
        CHECK(!act.word.russian.empty());
        CHECK(!act.word.english.empty());
    }
    const auto used = acts_in_the_source();
    CHECK(used.size() > 30);
    for (const auto& act : used) {
        CAPTURE(act);
        CHECK(codes.contains(act));
    }
    for (const auto code : store::integrity_codes()) {
        CAPTURE(code);
        for (const auto tongue : {language::Tongue::Russian, language::Tongue::English}) {
            CHECK(!language::integrity_in_words(code, tongue).rule.empty());
            CHECK(!language::integrity_in_words(code, tongue).remedy.empty());
        }
    }
}

TEST_CASE("an event says what each field was and what it became, where it lies, and for whom it was done")
{
    everywhere([](World& world) {
        auto call = world.call;
        call.request = "ab-1";
        REQUIRE(rename_territory(*world.services, call, "Заречный муниципальный округ"));
        const auto renamed = events_in(world).front();
        CHECK(renamed.event.act == "territory-renamed");
        CHECK(renamed.event.changes ==
              std::vector<domain::FieldChange>{{"name", "Муниципальный округ", "Заречный муниципальный округ"}});
        CHECK(renamed.event.details.empty());
        CHECK(renamed.event.request == "ab-1");
        CHECK(renamed.event.territory == store::TerritoryId{1});
        const auto done = store::in_transaction(world.pool(), [&](Connection& connection) -> Answer<int> {
            record(connection, call, "header-edited", "draft", 3,
                   {{"titleWas", "Старое"}, {"title", "Новое"}, {"periodWas", ""}, {"rows", "2"}},
                   {store::Belonging{store::RegionId{1}, store::TerritoryId{1}, domain::OrganisationId{5}},
                    {{"code", std::nullopt, "ZR-1"}}});
            return 0;
        });
        REQUIRE(done);
        const auto edited = events_in(world).front().event;
        CHECK(edited.changes ==
              std::vector<domain::FieldChange>{{"code", std::nullopt, "ZR-1"}, {"title", "Старое", "Новое"}});
        CHECK(edited.details == std::map<std::string, std::string>{{"rows", "2"}});
        CHECK(edited.organisation == domain::OrganisationId{5});
    });
}

TEST_CASE("an administrator who looks through another's eyes is the one who is recorded")
{
    everywhere([](World& world) {
        world.pool().lease()->execute("insert into people (region_id, id, territory_id, name, sort_name, created_at, "
                                      "changed_at) values (1, 41, 1, 'Админ А. А.', 'админ', 1, 1)");
        auto call = world.call;
        call.actor.id = ActorId{42};
        call.actor.name = "Директор Д. Д.";
        call.actor.seen_by = ActorId{41};
        record_reading(*world.services, call, "contacts-read", "person", 7);
        const auto event = events_in(world).front().event;
        CHECK(event.actor_id == ActorId{41});
        CHECK(event.actor == "Админ А. А.");
        CHECK(event.behalf_id == ActorId{42});
        CHECK(event.behalf == "Директор Д. Д.");
    });
}

TEST_CASE("reading again within the hour is no new event; another object, person or hour is")
{
    everywhere([](World& world) {
        auto call = world.call;
        const auto read = [&](std::int64_t id) {
            record_reading(*world.services, call, "contacts-read", "person", id);
        };
        read(7);
        call.now += 10min;
        read(7);
        CHECK(events_in(world).size() == 1);
        read(8);
        CHECK(events_in(world).size() == 2);
        call.actor.id = ActorId{9};
        read(8);
        CHECK(events_in(world).size() == 3);
        call.now += 1h;
        read(8);
        CHECK(events_in(world).size() == 4);
        // Who looks into the audit is recorded as well.
        CHECK(list_audit(*world.services, call, {}, {})->total == 4);
        CHECK(list_audit(*world.services, call, {}, {})->total == 5);
        CHECK(all_audit(*world.services, call, {.act = "audit-read"})->size() == 1);
    });
}

TEST_CASE("without the right nobody reads the audit, checks, or opens the trash")
{
    everywhere([](World& world) {
        auto call = world.call;
        call.actor.unrestricted = false;
        CHECK(list_audit(*world.services, call, {}, {}).error().code == "not-permitted");
        CHECK(all_audit(*world.services, call, {}).error().code == "not-permitted");
        CHECK(verify_audit(*world.services, call).error().code == "not-permitted");
        CHECK(check_integrity(*world.services, call).error().code == "not-permitted");
        CHECK(list_trash(*world.services, call, {}).error().code == "not-permitted");
        CHECK(restore_from_trash(*world.services, call, "draft", 1).error().code == "not-permitted");
        CHECK(events_in(world).empty());
        CHECK(verify_audit(*world.services, world.call)->findings.empty());
    });
}

TEST_CASE("a discarded draft can be restored for thirty days and is gone afterwards, with its file")
{
    everywhere([](World& world) {
        const auto& services = *world.services;
        const auto fresh = discarded_draft(world, world.call.now);
        const auto old = discarded_draft(world, world.call.now - trash_kept - 1h);
        const auto page = list_trash(*world.services, world.call, {{}, 1});
        REQUIRE(page->total == 2);
        CHECK(page->items.front().item.id == fresh.value);
        CHECK(page->items.front().restorable);
        CHECK(list_trash(*world.services, world.call, {page->next, 1})->items.front().item.id == old.value);
        CHECK(list_trash(*world.services, world.call, {"nonsense", 1}).error().code == "cursor-invalid");
        CHECK(restore_from_trash(*world.services, world.call, "draft", 999).error().code == "trash-item-not-found");
        CHECK(restore_from_trash(*world.services, world.call, "obligation", fresh.value).error().code ==
              "trash-item-not-found");
        REQUIRE(restore_from_trash(*world.services, world.call, "draft", fresh.value));
        CHECK(get_draft(*world.services, world.call, fresh)->summary.state == DraftState::Open);
        CHECK(restore_from_trash(*world.services, world.call, "draft", fresh.value).error().code ==
              "trash-item-not-found");
        const auto purged = purge_trash(*world.services, world.call);
        CHECK(purged.rows.drafts == 1);
        CHECK(purged.files == 0); // the other draft came from the same file
        CHECK(get_draft(*world.services, world.call, old).error().code == "draft-not-found");
        CHECK(get_draft(*world.services, world.call, fresh));
        CHECK(services.files->size_of(store::sha256_of("the document")));
        CHECK(broken_in(world).empty());
        CHECK(verify_audit(*world.services, world.call)->findings.empty());
    });
}

TEST_CASE("files without use go, those that a row names or somebody has just kept stay")
{
    const TemporaryFolder folder;
    store::FileVault vault{folder.path() / "files"};
    const auto old_time = std::filesystem::file_time_type::clock::now() - std::chrono::hours{100};
    const auto age = std::chrono::hours{24};
    const auto nobody = [] { return false; };
    const auto kept = vault.keep("a file");
    CHECK(vault.older_than(age).empty());
    CHECK(!vault.remove_unnamed(kept, age, nobody));
    std::filesystem::last_write_time(vault.path_of(kept), old_time);
    CHECK(vault.older_than(age) == std::vector{kept});
    // A row names it after all.
    CHECK(!vault.remove_unnamed(kept, age, [] { return true; }));
    CHECK(vault.bytes_of(kept) == "a file");
    // Somebody uploads the same file again: it counts as new.
    CHECK(vault.keep("a file") == kept);
    CHECK(!vault.remove_unnamed(kept, age, nobody));
    std::filesystem::last_write_time(vault.path_of(kept), old_time);
    // Somebody uploads it while it is being removed: it is written anew.
    CHECK(vault.remove_unnamed(kept, age, [&] {
        CHECK(vault.keep("a file") == kept);
        return false;
    }));
    CHECK(vault.bytes_of(kept) == "a file");
    std::filesystem::last_write_time(vault.path_of(kept), old_time);
    CHECK(vault.remove_unnamed(kept, age, nobody));
    CHECK(!vault.bytes_of(kept));
}

TEST_CASE("a database in order breaks no rule, and each fault is named")
{
    everywhere([](World& world) {
        (void)keep_draft(world, a_plan({an_activity("1", "ежемесячно")}));
        CHECK(broken_in(world).empty());
        const auto lease = world.pool().lease();
        if (lease->dialect() == store::Dialect::Sqlite) lease->script("pragma foreign_keys = off");
        lease->script(
            "insert into territories (region_id, id, parent_id, kind, name) values (1, 50, 51, 'municipality', 'А');"
            "insert into territories (region_id, id, parent_id, kind, name) values (1, 51, 50, 'municipality', 'Б');"
            "insert into people (region_id, id, territory_id, name, sort_name, created_at, changed_at) "
            "values (1, 60, 1, 'Сова', 'сова', 1, 1);"
            "insert into grants (region_id, id, person_id, role, given_at, given_by) values (1, 70, 60, 'wizard', 1, "
            "0);"
            "insert into grants (region_id, id, person_id, role, given_at, given_by) values (1, 71, 60, 'head', 1, 0);"
            "insert into grants (region_id, id, person_id, role, given_at, given_by) "
            "values (1, 72, 61, 'administrator', 1, 0);"
            "insert into sessions (region_id, person_id, token_hash, stage, made_at, seen_at, expires_at, proved_at) "
            "values (1, 61, 'x', 'whole', 1, 1, 1, 1);"
            "insert into evidence (region_id, id, territory_id, kind, title, made_at, made_by, maker, changed_at) "
            "values (1, 90, 1, 'file', 'Отчёт', 1, 0, '', 1), (1, 91, 1, 'link', 'Сайт', 1, 0, '', 1), "
            "(1, 92, 1, 'note', 'Слова', 1, 0, '', 1);"
            "update drafts set state = 'approved'");
        for (int n = 1; n <= 3; ++n) {
            const auto id = std::to_string(80 + n);
            lease->script(
                "insert into organisations (region_id, id, territory_id, kind, short_name, origin, sort_name, "
                "created_at, changed_at) values (1, " +
                id +
                ", 1, 'school', 'СОШ', 'register', 'сош', 1, 1);"
                "insert into assignments (region_id, person_id, organisation_id, role, made_at, made_by) "
                "values (1, 60, " +
                id +
                ", 'curator', 1, 0);"
                "insert into memberships (region_id, organisation_id, group_code) values (1, 81, 'ПРШ')");
        }
        lease->script("update people set organisation_id = 82 where id = 60");
        std::filesystem::remove_all(world.data / "files");
        std::filesystem::create_directories(world.data / "files");
        const auto broken = broken_in(world);
        for (const auto* expected :
             {"territory-cycle: territory 50", "territory-cycle: territory 51", "territory-tree: territory 50",
              "grant-role: person 60", "grant-scope: person 60", "grant-person: person 61",
              "session-blocked: account 61", "curator-limit: person 60", "curator-own-school: person 60",
              "membership-overlap: organisation 81", "draft-road-map: draft 1", "file-missing: file 0",
              "evidence-file: evidence 90", "evidence-empty: evidence 91", "evidence-empty: evidence 92",
              "evidence-body: evidence 90"}) {
            CAPTURE(expected);
            CHECK(broken.contains(expected));
        }
        if (lease->dialect() == store::Dialect::Postgres) CHECK(broken.contains("sequence-behind: table 51"));
        // An unrestricted caller of the region sees the same; rules that hold stay silent.
        CHECK(!broken.contains("audit-head: audit 1"));
        CHECK(check_integrity(*world.services, world.call)->size() == store::integrity_codes().size());
    });
}
