#include "intake/registers/fields.h"

#include <algorithm>
#include <array>

namespace vekha::intake
{

namespace
{

using domain::RegisterKind;
using enum ValueForm;

/// «Муниципалитет» of a row names the territory that it belongs to.
constexpr RegisterField municipality{
    .name = "territory",
    .russian = "Муниципалитет",
    .english = "Municipality",
    .headings = "территория|муниципальное образование|муниципальный район|район|муниципальный округ|городской округ|"
                "мсу|моуо|наименование муниципалитета|наименование мо|мо|округ|ате|territory|district"};

constexpr std::string_view school_headings =
    "школа|оо|образовательная организация|организация|наименование оо|краткое наименование оо|место работы|"
    "учреждение|school|organisation|organization";
constexpr std::string_view school_code_headings = "код оо|код школы|код организации|код образовательной организации|"
                                                  "логин оо|логин|school code|organisation code";
constexpr std::string_view person_headings =
    "фио|ф.и.о|ф. и. о|ф.и.о.|фамилия имя отчество|фамилия, имя, отчество|фио полностью|имя|сотрудник|full name|name";
constexpr std::string_view email_headings = "e-mail|email|почта|адрес электронной почты|эл. почта|эл.почта|"
                                            "электронный адрес|электронная почта оо|mail";
constexpr std::string_view phone_headings = "контактный телефон|номер телефона|тел|тел.|телефон оо|phone";
constexpr std::string_view basis_headings =
    "приказ|основание (приказ)|реквизиты приказа|нормативный акт|номер и дата приказа|basis|order";
constexpr std::string_view from_headings =
    "дата начала|начало|с даты|действует с|дата назначения|дата включения|from|since";
constexpr std::string_view to_headings =
    "дата окончания|окончание|по дату|действует по|дата завершения|дата исключения|to|until";

constexpr std::array territories{
    RegisterField{.name = "name",
                  .required = true,
                  .russian = "Наименование",
                  .english = "Name",
                  .headings = "название|территория|муниципалитет|муниципальное образование|наименование "
                              "муниципалитета|наименование территории|населенный пункт|territory"},
    RegisterField{.name = "kind",
                  .form = TerritoryKind,
                  .russian = "Вид",
                  .english = "Kind",
                  .headings = "тип|вид территории|тип территории|уровень|type"},
    RegisterField{.name = "parent",
                  .russian = "Входит в",
                  .english = "Lies in",
                  .headings = "вышестоящая территория|родитель|регион|субъект|субъект рф|область|край|parent"},
};

constexpr std::array organisations{
    RegisterField{.name = "code",
                  .form = Code,
                  .longest = 40,
                  .russian = "Код",
                  .english = "Code",
                  .headings = "код оо|код школы|код организации|код образовательной организации|логин|логин оо|"
                              "идентификатор|id|login|school code"},
    RegisterField{.name = "shortName",
                  .required = true,
                  .russian = "Краткое наименование",
                  .english = "Short name",
                  .headings = "наименование|название|школа|оо|краткое название|сокращенное наименование|"
                              "наименование оо|наименование школы|наименование организации|сокращенное название|"
                              "краткое наименование оо|образовательная организация|организация|учреждение|name|school"},
    RegisterField{.name = "fullName",
                  .longest = 1000,
                  .russian = "Полное наименование",
                  .english = "Full name",
                  .headings = "полное название|полное наименование оо|полное наименование организации|"
                              "наименование по уставу|полное наименование учреждения|наименование юридического лица"},
    RegisterField{.name = "kind",
                  .form = OrganisationKind,
                  .russian = "Вид",
                  .english = "Kind",
                  .headings = "вид организации|вид оо|kind of organisation"},
    RegisterField{.name = "type",
                  .russian = "Тип",
                  .english = "Type",
                  .headings = "тип школы|тип общеобразовательной организации|уровень образования"},
    municipality,
    RegisterField{.name = "settlement",
                  .russian = "Населённый пункт",
                  .english = "Settlement",
                  .headings = "город|село|поселок|нп|пункт|наименование населенного пункта|town|city|village"},
    RegisterField{.name = "settlementType",
                  .form = SettlementType,
                  .russian = "Территориальный статус",
                  .english = "Kind of settlement",
                  .headings = "вид населенного пункта|тип населенного пункта|город/село|местность|статус территории"},
    RegisterField{.name = "address",
                  .longest = 500,
                  .russian = "Адрес",
                  .english = "Address",
                  .headings = "юридический адрес|фактический адрес|почтовый адрес|адрес оо|адрес школы|"
                              "место нахождения"},
    RegisterField{.name = "inn", .form = TaxNumber, .russian = "ИНН", .english = "INN", .headings = "инн оо"},
    RegisterField{.name = "ogrn", .form = StateNumber, .russian = "ОГРН", .english = "OGRN", .headings = "огрн оо"},
    RegisterField{.name = "giaCode",
                  .form = GiaCode,
                  .russian = "Код ГИА",
                  .english = "GIA code",
                  .headings = "код оо гиа|код в гиа|код рцои|код ппэ|код оо в гиа"},
    RegisterField{.name = "vprLogin",
                  .form = VprLogin,
                  .russian = "Логин ВПР",
                  .english = "VPR login",
                  .headings = "логин фис око|логин в фис око|логин впр/фис око|фис око"},
    RegisterField{.name = "phone",
                  .form = Phone,
                  .longest = 60,
                  .russian = "Телефон",
                  .english = "Phone",
                  .headings = phone_headings},
    RegisterField{.name = "email",
                  .form = Email,
                  .longest = 254,
                  .russian = "Электронная почта",
                  .english = "E-mail",
                  .headings = email_headings},
    RegisterField{.name = "site",
                  .russian = "Сайт",
                  .english = "Site",
                  .headings = "официальный сайт|адрес сайта|сайт оо|сайт школы|website|url"},
    RegisterField{.name = "head",
                  .russian = "Руководитель",
                  .english = "Head",
                  .headings = "фио руководителя|директор|фио директора|руководитель оо|директор школы|"
                              "заведующий|principal"},
    RegisterField{.name = "openedOn",
                  .form = Date,
                  .russian = "Дата открытия",
                  .english = "Opened on",
                  .headings = "дата создания|дата основания|открыта|opened"},
    RegisterField{.name = "closedOn",
                  .form = Date,
                  .russian = "Дата закрытия",
                  .english = "Closed on",
                  .headings = "дата ликвидации|закрыта|ликвидирована|closed"},
    RegisterField{.name = "groups",
                  .form = ShortList,
                  .longest = 600,
                  .blank_clears = true,
                  .russian = "Группы",
                  .english = "Groups",
                  .headings = "группа|статус|статусы|статусы школы|группы школы|списки"},
    RegisterField{.name = "aliases",
                  .form = List,
                  .longest = 2000,
                  .blank_clears = true,
                  .russian = "Другие названия",
                  .english = "Also known as",
                  .headings = "другие наименования|прежние названия|прежнее название|прежнее наименование|aliases"},
};

constexpr std::array people{
    RegisterField{.name = "name",
                  .required = true,
                  .russian = "Фамилия, имя, отчество",
                  .english = "Full name",
                  .headings = person_headings},
    RegisterField{.name = "position",
                  .russian = "Должность",
                  .english = "Position",
                  .headings = "занимаемая должность|должность по основному месту работы|post|job title"},
    RegisterField{.name = "email",
                  .form = Email,
                  .longest = 254,
                  .russian = "Электронная почта",
                  .english = "E-mail",
                  .headings = email_headings},
    RegisterField{.name = "phone",
                  .form = Phone,
                  .longest = 60,
                  .russian = "Телефон",
                  .english = "Phone",
                  .headings = phone_headings},
    municipality,
    RegisterField{.name = "organisationCode",
                  .form = Code,
                  .longest = 40,
                  .russian = "Код организации",
                  .english = "Code of the organisation",
                  .headings = school_code_headings},
    RegisterField{
        .name = "organisation", .russian = "Организация", .english = "Organisation", .headings = school_headings},
    RegisterField{.name = "role",
                  .form = Role,
                  .russian = "Роль",
                  .english = "Role",
                  .headings = "роль в системе|роль в проекте|полномочия|role in the project"},
    RegisterField{
        .name = "basis", .longest = 500, .russian = "Основание", .english = "Basis", .headings = basis_headings},
};

constexpr std::array groups{
    RegisterField{.name = "organisationCode",
                  .form = Code,
                  .longest = 40,
                  .russian = "Код организации",
                  .english = "Code of the organisation",
                  .headings = "код|код оо|код школы|код образовательной организации|логин оо|логин|школа код|"
                              "school code|organisation code"},
    RegisterField{
        .name = "organisation", .russian = "Организация", .english = "Organisation", .headings = school_headings},
    municipality,
    RegisterField{.name = "group",
                  .longest = 60,
                  .required = true,
                  .russian = "Группа",
                  .english = "Group",
                  .headings = "статус|группа школ|перечень|список|категория|status"},
    RegisterField{.name = "year",
                  .form = SchoolYear,
                  .russian = "Учебный год",
                  .english = "School year",
                  .headings = "год|период|год включения|school year|year"},
    RegisterField{
        .name = "basis", .longest = 500, .russian = "Основание", .english = "Basis", .headings = basis_headings},
    RegisterField{.name = "from", .form = Date, .russian = "С", .english = "From", .headings = from_headings},
    RegisterField{.name = "to", .form = Date, .russian = "По", .english = "Until", .headings = to_headings},
};

constexpr std::array assignments{
    RegisterField{.name = "person",
                  .required = true,
                  .russian = "Куратор",
                  .english = "Curator",
                  .headings = "фио куратора|фамилия, имя, отчество куратора|фио|ф.и.о|ф.и.о. куратора|наставник|"
                              "curator of the school|person"},
    RegisterField{.name = "email",
                  .form = Email,
                  .longest = 254,
                  .russian = "Почта куратора",
                  .english = "Curator's e-mail",
                  .headings = "электронная почта|электронная почта куратора|e-mail|email|почта|curator's email"},
    RegisterField{.name = "organisationCode",
                  .form = Code,
                  .longest = 40,
                  .russian = "Код организации",
                  .english = "Code of the organisation",
                  .headings = "код|код оо|код школы|код образовательной организации|логин оо|логин|school code"},
    RegisterField{
        .name = "organisation", .russian = "Организация", .english = "Organisation", .headings = school_headings},
    municipality,
    RegisterField{.name = "from", .form = Date, .russian = "С", .english = "From", .headings = from_headings},
    RegisterField{.name = "to", .form = Date, .russian = "По", .english = "Until", .headings = to_headings},
    RegisterField{
        .name = "basis", .longest = 500, .russian = "Основание", .english = "Basis", .headings = basis_headings},
};

} // namespace

std::span<const RegisterField> register_fields(RegisterKind kind)
{
    switch (kind) {
    case RegisterKind::Territories:
        return territories;
    case RegisterKind::Organisations:
        return organisations;
    case RegisterKind::People:
        return people;
    case RegisterKind::Groups:
        return groups;
    case RegisterKind::Assignments:
        return assignments;
    }
    return {};
}

const RegisterField* register_field(RegisterKind kind, std::string_view name)
{
    const auto fields = register_fields(kind);
    const auto found = std::ranges::find(fields, name, &RegisterField::name);
    return found == fields.end() ? nullptr : &*found;
}

} // namespace vekha::intake
