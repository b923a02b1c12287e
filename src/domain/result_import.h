#pragma once

#include "domain/assessment.h"
#include "domain/results_protocol.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::domain
{

/// How what a file says stands to what older files say of the same schools and works.
struct ImportedCounts {
    std::int64_t fresh = 0;    ///< nobody said anything
    std::int64_t replaced = 0; ///< said otherwise
    std::int64_t same = 0;

    [[nodiscard]] std::int64_t all() const { return fresh + replaced + same; }

    friend bool operator==(const ImportedCounts&, const ImportedCounts&) = default;
};

/// What people say of a file that it does not say itself, see intake::ResultFileOptions.
struct ResultReading {
    std::optional<int> year;
    std::optional<Procedure> procedure;
    std::map<std::string, std::string> mapping{}; ///< heading → field, of a region's table

    friend bool operator==(const ResultReading&, const ResultReading&) = default;
};

/// Something that people should know about a file; nothing was left out for it.
struct ImportRemark {
    std::string code; ///< docs/errors.md, «Files of results»
    std::string detail;
    std::int64_t count = 1; ///< how often

    friend bool operator==(const ImportRemark&, const ImportRemark&) = default;
};

/// One work of a file.
struct ImportedWork {
    Assessment assessment;
    std::int64_t schools = 0;
    std::int64_t participants = 0;

    friend bool operator==(const ImportedWork&, const ImportedWork&) = default;
};

/// A school of a file that was not found, or may not be written.
struct UnmatchedSchool {
    std::string code; ///< as the file writes it
    std::string name;
    std::string territory;
    std::string reason; ///< school-unknown, school-ambiguous, school-twice; school-not-yours
    std::int64_t participants = 0;

    friend bool operator==(const UnmatchedSchool&, const UnmatchedSchool&) = default;
};

/// Participants by what becomes of their school, those without points and mark too.
struct ImportedPeople {
    std::int64_t written = 0;
    std::int64_t waiting = 0;
    std::int64_t foreign = 0;

    friend bool operator==(const ImportedPeople&, const ImportedPeople&) = default;
};

/// What was understood of a file and what became of it. Adds up: rows read = rows.accepted + rows.left_out_count();
/// schools = those of `known_by` + waiting + foreign; rows of participants accepted = all of `people`; cells.all() and
/// `known-better` of the remarks are the cells of the known schools.
struct ImportProtocol {
    ResultsProtocol rows;
    std::vector<ImportedWork> works;              ///< as the file holds them, whoever's they are
    std::int64_t schools = 0;                     ///< that the file names
    std::map<std::string, std::int64_t> known_by; ///< code, gia-code, login, said → schools
    std::int64_t waiting = 0;                     ///< schools that go to the quarantine
    std::int64_t foreign = 0;                     ///< schools that the caller may not write: left out
    std::vector<UnmatchedSchool> unmatched;       ///< the first thousand of both
    ImportedPeople people;
    ImportedCounts cells;
    ImportedCounts values;
    std::int64_t tables = 0;
    std::vector<ImportRemark> remarks;
};

} // namespace vekha::domain
