#include "cli/keeping.h"

#include "language/audit_words.h"
#include "language/integrity_words.h"
#include "service/integrity.h"
#include "service/trash.h"
#include "store/audit_checkpoint.h"
#include "store/audit_verification.h"
#include "store/database_error.h"
#include "store/transaction.h"
#include "web/encode.h"
#include "web/encode_audit.h"
#include "web/encode_keeping.h"
#include "web/problem.h"
#include "wire/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>

namespace vekha::cli
{

namespace
{

using language::Tongue;
using service::Services;

int refuse(std::string_view code, std::string_view russian, std::string_view english, std::ostream& err)
{
    err << fmt::format("{}\n{}\n({})\n", russian, english, code);
    return 1;
}

/// Runs `work(services, call)` on the opened database as the operator of the machine.
template <typename Work>
int on_database(const KeepingArguments& arguments, std::ostream& err, Work work)
{
    try {
        const auto services = service::open_services({arguments.data, arguments.database, 2}, arguments.now);
        if (!services)
            return refuse(services.error().code, web::sentence_of(services.error().code, Tongue::Russian),
                          web::sentence_of(services.error().code, Tongue::English), err);
        const service::Call call{service::local_operator(), arguments.now, arguments.today};
        return work(**services, call);
    } catch (const store::DatabaseError& error) {
        return refuse("database-unreachable", fmt::format("База данных не отвечает: {}.", error.what()),
                      "The database does not answer.", err);
    }
}

/// nullopt with the reason on `err`.
std::optional<std::vector<store::AuditHead>> checkpoint_of(const std::string& path, std::ostream& err)
{
    if (path.empty()) return std::vector<store::AuditHead>{};
    std::ifstream file{path, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (!file.is_open()) {
        (void)refuse("file-unreadable", fmt::format("Файл {} не читается.", path), "The file cannot be read.", err);
        return std::nullopt;
    }
    auto heads = store::read_checkpoint(text);
    if (!heads) {
        (void)refuse("checkpoint-malformed", fmt::format("{}: строка {} – не строка слепка.", path, heads.error()),
                     fmt::format("{}: line {} is no line of a checkpoint.", path, heads.error()), err);
        return std::nullopt;
    }
    return *std::move(heads);
}

std::string_view in_words(store::AuditFault fault)
{
    switch (fault) {
    case store::AuditFault::Altered:
        return "запись изменена / altered";
    case store::AuditFault::Removed:
        return "записи удалены / removed";
    case store::AuditFault::Inserted:
        return "запись вставлена / inserted";
    case store::AuditFault::Truncated:
        return "конец журнала отрезан / cut off at the end";
    case store::AuditFault::HeadLost:
        return "конец цепочки потерян / the end of the chain is lost";
    case store::AuditFault::Rewritten:
        return "цепочка переписана после слепка / written anew since the checkpoint";
    }
    return "";
}

void print(const store::AuditVerification& verification, std::ostream& out)
{
    for (const auto& finding : verification.findings) {
        const auto numbers = finding.first == finding.last ? std::to_string(finding.first)
                                                           : fmt::format("{}–{}", finding.first, finding.last);
        const auto what = finding.what.empty() ? "" : fmt::format(" ({})", finding.what);
        out << fmt::format("регион {}, № {}: {}{}\n", finding.region.value, numbers, in_words(finding.fault), what);
    }
    if (verification.more) out << "… и другие / and more\n";
    out << fmt::format("{}: {} / events: {}\n",
                       verification.findings.empty() ? "Цепочка цела, записей" : "Цепочка нарушена, записей",
                       verification.events, verification.events);
}

void print(const std::vector<store::IntegrityResult>& results, std::ostream& out)
{
    std::size_t broken = 0;
    for (const auto& result : results) {
        if (result.broken == 0) continue;
        ++broken;
        const auto russian = language::integrity_in_words(result.code, Tongue::Russian);
        out << fmt::format("✗ {} [{}]: {}\n", russian.rule, result.code, result.broken);
        for (const auto& row : result.rows)
            out << fmt::format("    {} {}: {}\n", language::object_in_words(row.object, Tongue::Russian), row.id,
                               row.what);
        out << fmt::format("    → {}\n", russian.remedy);
    }
    out << fmt::format("Правил проверено: {}, нарушено: {} / rules: {}, broken: {}\n", results.size(), broken,
                       results.size(), broken);
}

} // namespace

int verify_audit(const KeepingArguments& arguments, std::ostream& out, std::ostream& err)
{
    const auto checkpoint = checkpoint_of(arguments.checkpoint, err);
    if (!checkpoint) return 1;
    return on_database(arguments, err, [&](Services& services, const service::Call&) {
        const auto verification = *store::reading(
            *services.pool, [&](store::Connection& connection) -> service::Answer<store::AuditVerification> {
                return store::verify_audit(connection, arguments.region, *checkpoint);
            });
        if (arguments.json)
            out << wire::print(web::encode_verification(verification)) << '\n';
        else
            print(verification, out);
        return verification.findings.empty() ? 0 : 1;
    });
}

int print_checkpoint(const KeepingArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(arguments, err, [&](Services& services, const service::Call& call) {
        out << store::checkpoint_text(store::audit_heads(*services.pool->lease()), call.now);
        return 0;
    });
}

int check(const KeepingArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(arguments, err, [&](Services& services, const service::Call& call) {
        const auto results = service::check_every_region(services, call);
        if (arguments.json)
            out << wire::print(web::encode_integrity(results, Tongue::Russian)) << '\n';
        else
            print(results, out);
        return std::ranges::all_of(results, [](const auto& result) { return result.broken == 0; }) ? 0 : 1;
    });
}

int list_trash(const KeepingArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(arguments, err, [&](Services& services, const service::Call& call) {
        store::PageRequest request{{}, 500};
        do {
            const auto page = service::list_trash(services, call, request);
            if (!page) return refuse(page.error().code, "Корзина не читается.", "The trash cannot be read.", err);
            for (const auto& entry : page->items)
                out << fmt::format("{}\t{}\t{}\t{}\t{}\n", entry.item.kind, entry.item.id, entry.item.name,
                                   web::instant_text(entry.item.removed_at), web::instant_text(entry.purged_at));
            request.cursor = page->next;
        } while (request.cursor);
        return 0;
    });
}

int purge_trash(const KeepingArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(arguments, err, [&](Services& services, const service::Call& call) {
        const auto report = service::purge_trash(services, call);
        out << fmt::format("Удалено: черновиков {}, ключей повтора {}, файлов {} / "
                           "deleted: drafts {}, idempotency keys {}, files {}\n",
                           report.rows.drafts, report.rows.keys, report.files, report.rows.drafts, report.rows.keys,
                           report.files);
        return 0;
    });
}

} // namespace vekha::cli
