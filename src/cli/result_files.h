#pragma once

#include "domain/assessment.h"
#include "domain/context.h"
#include "domain/result.h"
#include "domain/results_protocol.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace vekha::cli
{

/// Why files were not read: file-unreadable or a code of the reader, with the file it is about.
struct ResultFilesError {
    std::string code;
    std::string file;
    std::string detail;
};

/// What was read from all files.
struct ReadResults {
    domain::AssessmentResults results;
    domain::ContextData context;
    domain::ResultsProtocol protocol;
    std::vector<std::string> repeated; ///< files whose content another of them has; passed over
};

/// Reads participant CSV of several files and one of context figures; «-» is `in`. The same content twice counts once.
///
/// @param context  empty for none
/// @error file-unreadable, results-empty, results-columns-missing, context-empty, context-columns-missing,
///        text-encoding-unknown
[[nodiscard]] domain::Result<ReadResults, ResultFilesError>
read_result_files(const std::vector<std::string>& files, const std::string& context, std::istream& in);

} // namespace vekha::cli
