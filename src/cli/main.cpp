#include "cli/commands.h"

#include <iostream>

int main(int count, char** arguments)
{
    std::ios::sync_with_stdio(false);
    return vekha::cli::run(count, arguments, std::cin, std::cout, std::cerr);
}
