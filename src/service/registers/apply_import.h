#pragma once

#include "service/jobs.h"

namespace vekha::service
{

/// Rows of one transaction while an import is carried out.
inline constexpr int rows_of_batch = 4000;

/// The job "register-import", payload {"import"}: one batch a step. What is done shows in the import itself, so that a
/// step taken up again goes on behind the last row that was carried out.
[[nodiscard]] Answer<JobStep> carry_out_import(Services& services, const RunningJob& job);

} // namespace vekha::service
