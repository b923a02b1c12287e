#include "documents/content.h"
#include "domain/evidence.h"
#include "domain/evidence_types.h"
#include "service/file_scans.h"
#include "service/visit_parts.h"
#include "service/visits.h"
#include "store/digest.h"
#include "store/drafts.h"
#include "store/risk_catalogues.h"

namespace vekha::service
{

namespace
{

constexpr const char* added_act = "visit-photo-added";

/// A photo without its visit, its file not kept yet.
Answer<store::VisitPhotoRow> checked(const AddVisitPhoto& command)
{
    if (command.bytes.size() > most_photo_bytes)
        return refused("visit-photo-too-large", {{"limit", std::to_string(most_photo_bytes)}});
    if (!command.code.empty() && !domain::risk_of(store::risk_catalogue_of_program(), command.code))
        return refused("risk-unknown", {{"risk", command.code}});
    auto name = domain::clean_file_name(command.file_name);
    if (!name) return refused(name.error());
    const auto content = documents::content_of(command.bytes);
    const auto* type = domain::evidence_type(*name, content);
    if (type == nullptr || type->preview != domain::Preview::Image)
        return refused("visit-photo-type", {{"content", std::string{content}}});
    store::VisitPhotoRow photo;
    photo.visit = command.visit;
    photo.code = command.code;
    photo.file_name = *std::move(name);
    photo.media_type = type->media_type;
    photo.size = static_cast<std::int64_t>(command.bytes.size());
    return photo;
}

Answer<store::VisitPhotoRow> found_photo(Connection& connection, const Call& call, VisitId visit, VisitPhotoId id)
{
    auto photo = store::find_visit_photo(connection, call.actor.scope.region, visit, id);
    if (!photo) return refused("visit-photo-not-found");
    return *std::move(photo);
}

Answer<store::VisitPhotoRow> kept(Services& services, Connection& connection, const Call& call,
                                  const AddVisitPhoto& command, store::VisitPhotoRow photo)
{
    const auto visit = open_visit(connection, call, command.visit);
    if (!visit) return unexpected<Refusal>{visit.error()};
    const auto fingerprint = store::sha256_of(std::to_string(command.visit.value) + command.code + photo.sha256);
    const auto before = made_before(connection, call, command.idempotency_key, added_act, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return found_photo(connection, call, command.visit, VisitPhotoId{**before});
    const auto region = call.actor.scope.region;
    if (store::visit_photos(connection, region, command.visit).size() >= most_visit_photos)
        return refused("visit-photos-too-many", {{"limit", std::to_string(most_visit_photos)}});
    store::name_file(connection, region, photo.sha256, static_cast<std::size_t>(photo.size), call.now);
    photo.maker = call.actor.name;
    const auto id = store::insert_visit_photo(connection, region, photo, call.actor.id, call.now);
    if (services.scan) ask_to_scan(connection, call, photo.sha256);
    remember_made(connection, call, command.idempotency_key, added_act, fingerprint, id.value);
    record_visit(connection, call, added_act, *visit, {{"file", photo.file_name}, {"sha256", photo.sha256}});
    return found_photo(connection, call, command.visit, id);
}

} // namespace

Answer<store::VisitPhotoRow> add_visit_photo(Services& services, const Call& call, const AddVisitPhoto& command)
{
    auto photo = checked(command);
    if (!photo) return photo;
    // Asked before the file is written, so that nobody fills the disk of a visit that is not theirs.
    const auto may = store::reading(
        *services.pool, [&](Connection& connection) { return open_visit(connection, call, command.visit); });
    if (!may) return unexpected<Refusal>{may.error()};
    photo->sha256 = services.files->keep(command.bytes);
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return kept(services, connection, call, command, *photo); });
}

Answer<VisitPhotoFile> visit_photo(Services& services, const Call& call, VisitId visit, VisitPhotoId id)
{
    const auto photo = store::reading(*services.pool, [&](Connection& connection) -> Answer<store::VisitPhotoRow> {
        if (const auto seen = seen_visit(connection, call, visit); !seen) return unexpected<Refusal>{seen.error()};
        return found_photo(connection, call, visit, id);
    });
    if (!photo) return unexpected<Refusal>{photo.error()};
    if (photo->scan == "infected") return refused("evidence-quarantined");
    if (services.scan && photo->scan == "waiting") return refused("evidence-scan-awaited");
    if (services.files->size_of(photo->sha256) != photo->size) return refused("evidence-file-lost");
    return VisitPhotoFile{services.files->path_of(photo->sha256), photo->size, photo->media_type};
}

Answer<void> remove_visit_photo(Services& services, const Call& call, VisitId visit, VisitPhotoId id)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto open = open_visit(connection, call, visit);
        if (!open) return unexpected<Refusal>{open.error()};
        const auto photo = found_photo(connection, call, visit, id);
        if (!photo) return unexpected<Refusal>{photo.error()};
        (void)store::delete_visit_photo(connection, call.actor.scope.region, visit, id);
        record_visit(connection, call, "visit-photo-removed", *open, {{"file", photo->file_name}});
        return {};
    });
}

} // namespace vekha::service
