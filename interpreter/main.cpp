// The process: real streams, real files, and the last place an exception can end.
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "interpreter/cli/run.hpp"
#include "interpreter/cli/terminal.hpp"

int main(int count, char** words) {
    std::ios::sync_with_stdio(false);
    int code = proviso::cli::defect;
    try {
        const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
        const proviso::DiskReader files;
        code =
            proviso::cli::run(arguments, std::cout, std::cerr, files, proviso::cli::look_around());
        std::cout.flush();
        // Nobody must take a result that did not reach the disk for a complete one.
        if (!std::cout) {
            std::cerr << "proviso: the result could not be written\n";
            code = proviso::cli::defect;
        }
    } catch (const std::exception& failure) {
        std::cerr << "proviso: " << failure.what() << "; this is a defect in proviso\n";
        code = proviso::cli::defect;
    }
    return code;
}
