#pragma once

#include "language/in_words.h"
#include "service/evidence.h"
#include "service/uploads.h"

#include <boost/json/object.hpp>

namespace vekha::web
{

/// @param scanning  a scanner is set up: files that wait for it are not given out
[[nodiscard]] boost::json::object encode_evidence(const service::EvidenceView& view, bool scanning);
[[nodiscard]] boost::json::object encode_proof(const service::ProofView& proof, bool scanning, language::Tongue tongue);
[[nodiscard]] boost::json::object encode_upload(const service::UploadRow& upload);

} // namespace vekha::web
