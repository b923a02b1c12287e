#include "service/uploads.h"

#include "documents/content.h"
#include "domain/evidence_types.h"
#include "service/evidence_parts.h"
#include "service/file_scans.h"
#include "service/permit.h"
#include "service/trash.h"
#include "store/digest.h"
#include "store/drafts.h"
#include "store/mapped_file.h"
#include "store/upload_folder.h"

namespace vekha::service
{

namespace
{

constexpr const char* act = "upload-begun";

Answer<UploadRow> own(Connection& connection, const Call& call, UploadId id)
{
    auto upload = store::find_upload(connection, call.actor.scope.region, call.actor.id, id);
    if (!upload) return refused("upload-not-found");
    return *std::move(upload);
}

/// The same, to be changed.
Answer<UploadRow> own_open(Services& services, const Call& call, UploadId id)
{
    if (call.actor.seen_by) return refused("view-as-read-only");
    auto upload = get_upload(services, call, id);
    if (upload && upload->evidence) return refused("upload-finished");
    return upload;
}

Answer<void> has_room(Connection& connection, const Call& call, std::int64_t size)
{
    const auto all = store::uploads_under_way(connection, call.actor.scope.region, call.actor.id);
    if (all.count >= most_uploads || all.bytes + size > most_upload_bytes)
        return refused("uploads-too-many", {{"limit", std::to_string(most_uploads)}});
    return {};
}

Answer<std::string> sound_name(const BeginUpload& command)
{
    if (command.size <= 0) return refused("evidence-file-empty");
    if (command.size > domain::most_evidence_bytes)
        return refused("evidence-too-large", {{"limit", std::to_string(domain::most_evidence_bytes)}});
    auto name = domain::clean_file_name(command.file_name);
    if (!name) return refused(name.error());
    if (!domain::is_evidence_ending(*name)) return refused("evidence-type-forbidden");
    return *std::move(name);
}

void forget(Services& services, const Call& call, const UploadRow& upload)
{
    (void)store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        store::delete_upload(connection, call.actor.scope.region, upload.id);
        return 0;
    });
    services.uploads->remove(upload.token);
}

/// What the file is by its content; a file that is not what its name says is thrown away.
Answer<const domain::EvidenceType*> type_of(Services& services, const Call& call, const UploadRow& upload,
                                            const store::UploadPart& part)
{
    const store::MappedFile file{part.path()};
    const auto content = documents::content_of(file.bytes());
    const auto* type = domain::evidence_type(upload.file_name, content);
    if (type != nullptr) return type;
    forget(services, call, upload);
    return refused("evidence-type-forbidden", {{"content", std::string{content}}});
}

Answer<EvidenceView> finished(Connection& connection, const Call& call, const UploadRow& upload)
{
    auto row = seen_evidence(connection, call, *upload.evidence);
    if (!row) return unexpected<Refusal>{row.error()};
    return view_of_evidence(connection, call, *std::move(row));
}

Answer<EvidenceView> kept(Services& services, const Call& call, const UploadRow& upload, const EvidenceWords& said,
                          store::EvidenceFile file)
{
    const auto region = call.actor.scope.region;
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<EvidenceView> {
        const auto now = own(connection, call, upload.id);
        if (!now) return unexpected<Refusal>{now.error()};
        if (now->evidence) return finished(connection, call, *now);
        const auto duty = provable_duty(connection, call, upload.obligation);
        if (!duty) return unexpected<Refusal>{duty.error()};
        store::name_file(connection, region, file.sha256, static_cast<std::size_t>(file.size), call.now);
        const auto id = make_evidence(connection, call, *duty,
                                      {domain::EvidenceKind::File, said, file, call.actor.id, call.actor.name});
        if (services.scan) ask_to_scan(connection, call, file.sha256);
        (void)store::finish_upload(connection, region, upload.id, id, call.now);
        auto row = seen_evidence(connection, call, id);
        if (!row) return unexpected<Refusal>{row.error()};
        return view_of_evidence(connection, call, *std::move(row));
    });
}

} // namespace

Answer<UploadRow> begin_upload(Services& services, const Call& call, const BeginUpload& command)
{
    const auto name = sound_name(command);
    if (!name) return unexpected<Refusal>{name.error()};
    const auto region = call.actor.scope.region;
    const auto fingerprint = store::sha256_of(std::to_string(command.obligation.value) + "\n" + command.file_name +
                                              "\n" + std::to_string(command.size));
    // Before its row: a crash in between leaves an empty part, which is collected.
    const auto token = services.uploads->make();
    bool used = false;
    auto begun = creating(services, command.idempotency_key, [&](Connection& connection) -> Answer<UploadRow> {
        used = false;
        const auto before = made_before(connection, call, command.idempotency_key, act, fingerprint);
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) return own(connection, call, UploadId{**before});
        const auto duty = provable_duty(connection, call, command.obligation);
        if (!duty) return unexpected<Refusal>{duty.error()};
        if (auto room = has_room(connection, call, command.size); !room) return unexpected<Refusal>{room.error()};
        const auto id = store::insert_upload(
            connection, region,
            {token, command.obligation, *name, command.media_type.substr(0, 100), command.size, call.actor.id},
            call.now);
        remember_made(connection, call, command.idempotency_key, act, fingerprint, id.value);
        used = true;
        return own(connection, call, id);
    });
    if (!begun || !used) services.uploads->remove(token);
    return begun;
}

Answer<UploadRow> get_upload(Services& services, const Call& call, UploadId id)
{
    if (auto may = as_permitted(call, domain::permission::evidence_write); !may)
        return unexpected<Refusal>{may.error()};
    return store::reading(*services.pool, [&](Connection& connection) { return own(connection, call, id); });
}

Answer<UploadRow> send_piece(Services& services, const Call& call, UploadId id, std::int64_t offset,
                             std::string_view bytes)
{
    if (bytes.empty()) return refused("upload-piece-empty");
    const auto before = own_open(services, call, id);
    if (!before) return before;
    const auto part = services.uploads->hold(before->token);
    if (!part) return refused("upload-lost");
    // Again, now that nobody else can write to it.
    auto upload = own_open(services, call, id);
    if (!upload) return upload;
    if (offset != upload->received)
        return refused("upload-offset-wrong", {{"offset", std::to_string(upload->received)}});
    const auto end = offset + static_cast<std::int64_t>(bytes.size());
    if (end > upload->size) return refused("upload-beyond-size", {{"size", std::to_string(upload->size)}});
    part->write(offset, bytes);
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<UploadRow> {
        if (!store::advance_upload(connection, call.actor.scope.region, id, offset, end, call.now))
            return refused("upload-offset-wrong", {{"offset", std::to_string(upload->received)}});
        return own(connection, call, id);
    });
}

Answer<void> abandon_upload(Services& services, const Call& call, UploadId id)
{
    const auto upload = own_open(services, call, id);
    if (!upload) return unexpected<Refusal>{upload.error()};
    const auto part = services.uploads->hold(upload->token);
    forget(services, call, *upload);
    return {};
}

Answer<EvidenceView> finish_upload(Services& services, const Call& call, const FinishUpload& command)
{
    if (call.actor.seen_by) return refused("view-as-read-only");
    const auto upload = get_upload(services, call, command.id);
    if (!upload) return unexpected<Refusal>{upload.error()};
    if (upload->evidence)
        return store::reading(*services.pool,
                              [&](Connection& connection) { return finished(connection, call, *upload); });
    if (upload->received != upload->size)
        return refused("upload-incomplete", {{"offset", std::to_string(upload->received)}});
    auto said = command.said;
    if (trimmed(said.title).empty()) said.title = upload->file_name;
    const auto checked = checked_words(domain::EvidenceKind::File, std::move(said));
    if (!checked) return unexpected<Refusal>{checked.error()};
    const auto part = services.uploads->hold(upload->token);
    if (!part || part->size() != upload->size) return refused("upload-lost");
    const auto type = type_of(services, call, *upload, *part);
    if (!type) return unexpected<Refusal>{type.error()};
    // On the disk before a row names it.
    const auto sha256 = services.files->keep_file(part->path());
    auto view = kept(services, call, *upload, *checked, {sha256, upload->file_name, upload->size, (*type)->media_type});
    if (view) services.uploads->remove(upload->token);
    return view;
}

CollectedUploads collect_uploads(Services& services, const Call& call)
{
    CollectedUploads collected;
    collected.rows = *store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<std::int64_t> {
        return store::delete_uploads_before(connection, call.now - unused_kept);
    });
    for (const auto& token : services.uploads->older_than(unused_kept)) {
        if (store::is_upload_under_way(*services.pool->lease(), token)) continue;
        services.uploads->remove(token);
        ++collected.parts;
    }
    return collected;
}

} // namespace vekha::service
