#pragma once

#include "domain/date.h"
#include "domain/schedule.h"
#include "domain/target.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::domain
{

/// Where something stands in the source document. Numbers are 1-based; an absent one does not apply.
struct Place {
    std::optional<int> page;
    std::optional<int> table;
    std::optional<int> row;
    std::optional<int> column;
    std::optional<int> paragraph;

    friend bool operator==(const Place&, const Place&) = default;
};

enum class Field { Number, Section, Text, Responsible, Deadline, Expected, Schools };

/// What a person did with a doubtful field. An accepted term stays as read, with its ambiguity known.
enum class Settled { No, Corrected, Accepted };

/// How one field was read: from where, how sure, and whether a person has settled it.
struct FieldReading {
    Place place;
    double confidence = 1.0; ///< 0..1, share of such readings that are right; see docs/confidence.md
    std::string printed;     ///< the cell as printed, where it says more than the value read from it
    Settled settled = Settled::No;

    friend bool operator==(const FieldReading&, const FieldReading&) = default;
};

/// A body or person that answers for an activity. `by_agreement` is «(по согласованию)»: not subordinate to the
/// signatory, so its acceptance is needed.
struct Executor {
    std::string name;
    bool by_agreement = false;

    friend bool operator==(const Executor&, const Executor&) = default;
};

struct Deadline {
    std::string raw;
    Schedule schedule;

    friend bool operator==(const Deadline&, const Deadline&) = default;
};

struct ExpectedResult {
    std::string raw;
    std::vector<Target> targets;

    friend bool operator==(const ExpectedResult&, const ExpectedResult&) = default;
};

/// One row of a plan: what is to be done, by whom, by when, with what result.
struct Activity {
    std::string key;     ///< path of the section + number, made unique within the plan; stays over editions
    std::string section; ///< path of the section it stands in; empty when none
    std::string number;  ///< the label as printed; labels repeat, skip and break
    std::string text;
    std::vector<Executor> responsible;
    Deadline deadline;
    ExpectedResult expected;
    std::vector<std::string> schools; ///< named one by one: «СОШ № 4»; empty where the activity is for a whole group
    std::vector<std::string> links;   ///< URLs printed in the row
    bool optional = false;            ///< «По выбору ОО», «Предлагаем принять участие»
    std::string parent; ///< key of the activity of the plan above that this one carries out; empty when none
    Place place;
    double confidence = 1.0; ///< the least sure of its fields
    std::map<Field, FieldReading> readings;

    friend bool operator==(const Activity&, const Activity&) = default;
};

struct Section {
    std::string path; ///< labels of the enclosing headings joined by '/', outermost first
    std::string title;
    Place place;

    friend bool operator==(const Section&, const Section&) = default;
};

struct Approval {
    std::string status = "approved";
    std::optional<std::string> by;
    std::optional<std::string> position;
    std::optional<Date> date;
    std::optional<std::string> number;

    friend bool operator==(const Approval&, const Approval&) = default;
};

struct GlossaryEntry {
    std::string short_form;
    std::string full;

    friend bool operator==(const GlossaryEntry&, const GlossaryEntry&) = default;
};

/// One row of the goals table: what is to change for one group of risks, and how that will be measured.
struct Goal {
    std::string number;     ///< as printed
    std::string risk_group; ///< «Низкий уровень оснащения школы»; shared by the rows of a merged cell
    std::string aim;        ///< «целевые ориентиры»; several stand on lines of their own
    std::string indicators; ///< as printed
    std::vector<Target> targets;
    Place place;

    friend bool operator==(const Goal&, const Goal&) = default;
};

/// One row of the participants table: who takes part in carrying the plan out, by what measured.
struct Participant {
    std::string who;
    std::string functions; ///< as printed, one a line
    std::string indicators;
    Place place;

    friend bool operator==(const Participant&, const Participant&) = default;
};

enum class PlanKind { Regional, Municipal, School };

/// The content of a road map: what a document says, or what an edition freezes.
struct Plan {
    std::string title;
    PlanKind kind = PlanKind::Municipal;
    std::optional<std::string> territory;
    std::optional<Period> period;
    std::vector<Approval> approvals; ///< the deciding one first; several stamps are several approvals
    std::vector<Section> sections;
    std::vector<GlossaryEntry> glossary;
    std::vector<Goal> goals;
    std::vector<Participant> participants;
    std::vector<Activity> activities;

    friend bool operator==(const Plan&, const Plan&) = default;
};

enum class Severity { Note, Warning, Error };

/// Something doubtful in a plan. It never stops an import. Sentences are made from `code` and `details`
/// (language/finding_in_words.h); the codes are listed in docs/findings.md.
struct Finding {
    Severity severity = Severity::Warning;
    std::string code;
    Place place;
    std::string activity; ///< key of the activity; empty when the finding is about the plan
    std::map<std::string, std::string> details;

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What the importer says a document contains.
struct RoadMapDraft {
    std::string source; ///< file name of the document
    Plan plan;
    std::vector<Finding> findings;

    friend bool operator==(const RoadMapDraft&, const RoadMapDraft&) = default;
};

} // namespace vekha::domain
