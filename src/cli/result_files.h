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

/// Reads files of results of every kind (intake/results/read_result_file.h) and one of context figures; «-» is `in`.
/// CSV of participants is streamed, whatever its size. The same content twice counts once.
///
/// @param context  empty for none
/// @param year     figures and lists of another year do not count
/// @error file-unreadable, results-empty, results-columns-missing, context-empty, context-columns-missing,
///        text-encoding-unknown, result-file-unknown and the codes of documents::open
[[nodiscard]] domain::Result<ReadResults, ResultFilesError>
read_result_files(const std::vector<std::string>& files, const std::string& context, int year, std::istream& in);

} // namespace vekha::cli
