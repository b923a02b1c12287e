// A server that answers every request with the same 2 KB and knows nothing: what our own http room costs by itself.
//   constant_server [workers]      prints its address, runs until it is stopped
#include "http/server.h"

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>

int main(int count, char** arguments)
{
    using namespace vekha;
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    http::Router router;
    const std::string body = "{\"items\":[\"" + std::string(2'000, 'x') + "\"]}";
    router.add(http::Method::Get, "/constant", [&](const http::Request&) {
        http::Response response;
        response.headers.set("Content-Type", "application/json");
        response.body = body;
        return response;
    });
    http::Config config;
    if (count > 1) config.workers = std::stoul(arguments[1]);
    http::Server server{config, std::move(router), {}};
    server.start();
    std::cout << "http://127.0.0.1:" << server.port() << "/constant" << std::endl;
    int signal = 0;
    sigwait(&signals, &signal);
    server.stop();
    return EXIT_SUCCESS;
}
