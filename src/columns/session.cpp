#include "columns/session.h"

namespace vekha::columns
{

Session::~Session()
{
    if (connection_ != nullptr) library_->disconnect(&connection_);
    if (database_ != nullptr) library_->close(&database_);
}

std::string Session::open(const std::string& path, unsigned threads)
{
    char* message = nullptr;
    if (library_->open_ext(nullptr, &database_, nullptr, &message) != 0) {
        std::string words = message == nullptr ? "cannot open" : message;
        library_->free(message);
        return words;
    }
    if (library_->connect(database_, &connection_) != 0) return "cannot connect";
    for (const auto* setting : {"SET memory_limit = '768MB'", "SET streaming_buffer_size = '64MB'",
                                "SET temp_directory = ''", "SET autoinstall_known_extensions = false",
                                "SET autoload_known_extensions = false", "SET allow_community_extensions = false"})
        if (auto words = run(setting); !words.empty()) return words;
    if (auto words = run("SET threads = " + std::to_string(threads)); !words.empty()) return words;
    return lock(path);
}

std::string Session::run(const std::string& sql)
{
    DuckDb::Result result;
    std::string words;
    if (library_->query(connection_, sql.c_str(), &result) != 0) {
        const auto* message = library_->result_error(&result);
        words = message == nullptr ? "failed" : message;
    }
    library_->destroy_result(&result);
    return words;
}

std::string Session::lock(const std::string& path)
{
    for (const auto& setting :
         {"SET allowed_paths = [" + sql_literal(path) + "]", std::string{"SET enable_external_access = false"},
          std::string{"SET lock_configuration = true"}})
        if (auto words = run(setting); !words.empty()) return words;
    return {};
}

std::string sql_literal(std::string_view text, char quote)
{
    std::string literal{quote};
    for (const auto c : text) {
        if (c == quote) literal += c;
        literal += c;
    }
    return literal + quote;
}

} // namespace vekha::columns
