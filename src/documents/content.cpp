#include "documents/content.h"

#include "documents/archive.h"
#include "documents/converted/compound_file.h"
#include "documents/detect.h"
#include "documents/reading.h"

#include <algorithm>
#include <array>
#include <string>

namespace vekha::documents
{

namespace
{

using namespace std::string_view_literals;

struct Magic {
    std::size_t offset = 0;
    std::string_view bytes;
    std::string_view content;
};

// What runs stands first: a file may be a program and something else at once.
constexpr auto magics = std::to_array<Magic>({
    {0, "MZ"sv, "executable"},
    {0,
     "\x7f"
     "ELF"sv,
     "executable"},
    {0, "\xFE\xED\xFA"sv, "executable"},
    {0, "\xCE\xFA\xED\xFE"sv, "executable"},
    {0, "\xCF\xFA\xED\xFE"sv, "executable"},
    {0, "\xCA\xFE\xBA\xBE"sv, "executable"},
    {0, "L\0\0\0\x01\x14\x02\0"sv, "executable"},
    {0, "#!"sv, "executable"},
    {0, "\x89PNG\r\n\x1a\n"sv, "png"},
    {0, "\xFF\xD8\xFF"sv, "jpeg"},
    {0, "GIF87a"sv, "gif"},
    {0, "GIF89a"sv, "gif"},
    {8, "WEBP"sv, "webp"},
    {0, "II*\0"sv, "tiff"},
    {0, "MM\0*"sv, "tiff"},
    {4, "ftypheic"sv, "heic"},
    {4, "ftypheix"sv, "heic"},
    {4, "ftypmif1"sv, "heic"},
    {4, "ftyp"sv, "video"},
    {0, "\x1A\x45\xDF\xA3"sv, "video"},
    {8, "AVI "sv, "video"},
    {0, "ID3"sv, "audio"},
    {0, "\xFF\xFB"sv, "audio"},
    {0, "OggS"sv, "audio"},
    {8, "WAVE"sv, "audio"},
    {0, "Rar!\x1a\x07"sv, "rar"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "7z"},
});

/// id-signedData of PKCS #7 (RFC 5652): a detached electronic signature.
constexpr auto signed_data = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02"sv;

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings)
{
    return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

std::string lower(std::string name)
{
    for (auto& c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return name;
}

bool is_program_name(const std::string& name)
{
    return ends_with_any(name, {".exe", ".com", ".scr", ".pif", ".bat", ".cmd", ".ps1",  ".vbs",   ".vbe", ".js",
                                ".jse", ".wsf", ".wsh", ".msi", ".dll", ".lnk", ".jar",  ".class", ".apk", ".app",
                                ".sh",  ".hta", ".cpl", ".reg", ".iso", ".chm", ".html", ".htm",   ".svg"});
}

std::string_view office_content(Archive& archive)
{
    Reading reading{Limits{}};
    if (archive.has("ppt/presentation.xml")) return "pptx";
    const auto type = archive.read("mimetype", reading);
    if (type && type->find("opendocument.presentation") != std::string::npos) return "odp";
    if (type && type->find("opendocument.graphics") != std::string::npos) return "odg";
    const auto format = format_of(archive, reading);
    if (reading.refused()) return reading.refusal->code == "document-encrypted" ? "locked" : "damaged";
    return format ? name_of(*format) : "zip"sv;
}

std::string_view archive_content(std::string_view bytes)
{
    Reading reading{Limits{}};
    auto archive = Archive::open(bytes, reading);
    if (!archive) return "damaged";
    bool programs = false;
    for (const auto& name : archive->names()) {
        const auto part = lower(name);
        if (ends_with_any(part, {"vbaproject.bin", "/script-lc.xml"}) || part.starts_with("basic/")) return "active";
        programs = programs || is_program_name(part);
    }
    const auto content = office_content(*archive);
    return content == "zip" && programs ? "active" : content;
}

/// Old office documents; anything else in such a file, an installer too, is unknown.
std::string_view compound_content(std::string_view bytes)
{
    const auto file = CompoundFile::open(bytes);
    if (!file) return "damaged";
    if (file->has_stream("EncryptedPackage")) return "locked";
    if (file->has_stream("_VBA_PROJECT_CUR") || file->has_stream("Macros") || file->has_stream("VBA")) return "active";
    if (file->has_stream("WordDocument")) return "doc";
    if (file->has_stream("Workbook") || file->has_stream("Book")) return "xls";
    if (file->has_stream("PowerPoint Document")) return "ppt";
    return "unknown";
}

} // namespace

std::string_view content_of(std::string_view bytes)
{
    for (const auto& magic : magics)
        if (bytes.size() >= magic.offset && bytes.substr(magic.offset).starts_with(magic.bytes)) return magic.content;
    if (bytes.starts_with("\x30"sv) && bytes.substr(0, 32).find(signed_data) != std::string_view::npos)
        return "signature";
    if (bytes.starts_with("-----BEGIN PKCS7-----") || bytes.starts_with("-----BEGIN CMS-----")) return "signature";
    switch (signature_of(bytes.substr(0, std::size_t{1} << 16))) {
    case Signature::Zip:
        return archive_content(bytes);
    case Signature::Compound:
        return compound_content(bytes);
    case Signature::Rtf:
        return "rtf";
    case Signature::Pdf:
        return "pdf";
    case Signature::Markup:
        return "active";
    case Signature::Text:
        return "text";
    case Signature::Unknown:
        return "unknown";
    }
    return "unknown";
}

} // namespace vekha::documents
