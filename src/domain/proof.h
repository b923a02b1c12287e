#pragma once

#include "domain/date.h"
#include "domain/evidence.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// What a document that proves something is.
enum class ProofKind {
    Order,        ///< приказ, распоряжение, постановление
    Protocol,     ///< протокол заседания, решение совета
    Note,         ///< аналитическая справка
    Report,       ///< отчёт, информация
    Participants, ///< список участников, явочный лист
    Agreement,    ///< договор, соглашение
    Plan,         ///< план, график, программа
    Certificate,  ///< удостоверение, сертификат, диплом
    Materials,    ///< методические материалы, рекомендации, сценарий
    Photo,        ///< снимки, запись
    Link,         ///< страница на сайте, публикация
    Letter        ///< письмо, запрос
};

[[nodiscard]] std::string_view name_of(ProofKind kind); ///< order, protocol …
[[nodiscard]] std::span<const ProofKind> proof_kinds();

/// What an expected result calls for.
struct ProofRequirement {
    std::vector<ProofKind> kinds; ///< any of the duty's documents; empty: the wording does not say
    bool from_expected = false;   ///< said by the expected result; else taken from the wording of the activity
    bool value = false;           ///< a target is measured: what was reached has to be said in figures

    friend bool operator==(const ProofRequirement&, const ProofRequirement&) = default;
};

/// One proof as the rule looks at it.
struct ProofSeen {
    EvidenceId id;
    EvidenceKind kind = EvidenceKind::File;
    std::vector<ProofKind> says; ///< what its title, file name and words call it
    bool picture = false;        ///< the file is an image or a recording
    bool figures = false;        ///< title or words hold a number besides that of the document
    std::string number;
    std::optional<Date> day;
    bool is_signed = false;
};

/// What a person should look at before sending. None of them forbids it.
enum class ProofGap {
    Nothing,   ///< there is no proof at all
    Kind,      ///< a kind of document that is called for is not seen
    File,      ///< only words, where a document is called for
    Number,    ///< of an order, an agreement, a protocol
    Day,       ///< of a document
    Signature, ///< nothing says that it is signed
    Value      ///< a measured target, and no figure
};

[[nodiscard]] std::string_view name_of(ProofGap gap); ///< nothing, kind, file, number, day, signature, value

struct ProofRemark {
    ProofGap gap = ProofGap::Nothing;
    std::optional<EvidenceId> evidence; ///< the one that lacks it
    std::optional<ProofKind> kind;      ///< that is not seen, or that the evidence is taken for

    friend bool operator==(const ProofRemark&, const ProofRemark&) = default;
};

/// What is missing. A file that says nothing of its kind may be any of those called for, so that nobody is asked for
/// what may be there.
///
/// @source docs/evidence.md, "What proves what"
[[nodiscard]] std::vector<ProofRemark> missing_in(const ProofRequirement& requirement,
                                                  std::span<const ProofSeen> evidence);

} // namespace vekha::domain
