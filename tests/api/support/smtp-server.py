#!/usr/bin/python3
"""A real mail server for the tests: says on its output what it received, one JSON object a line.

  smtp-server.py CERTIFICATE KEY     prints {"plain": PORT, "tls": PORT}

Letters to refused@… and busy@… get 550 and 451, to slow@… no answer; on the port with STARTTLS only «vekha» with the password
«почта-7» gets in.
"""
import asyncio
import json
import socket
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


def say(**words):
    print(json.dumps(words), flush=True)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.1 no such user here"
        if address.startswith("busy@"):
            return "451 4.3.0 come back later"
        if address.startswith("slow@"):
            await asyncio.sleep(3600)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        say(sender=envelope.mail_from, to=envelope.rcpt_tos, letter=envelope.content.decode("latin-1"),
            encrypted=session.ssl is not None, user=session.authenticated)
        return "250 2.0.0 taken"


def allow(server, session, envelope, mechanism, data):
    known = isinstance(data, LoginPassword) and data.login == b"vekha" and data.password == "почта-7".encode()
    return AuthResult(success=known)


def free_port():
    """The controller connects to the port that it was given, so that 0 does not do."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    ports = [free_port(), free_port()]
    plain = Controller(Handler(), hostname="127.0.0.1", port=ports[0])
    tls = Controller(Handler(), hostname="127.0.0.1", port=ports[1], tls_context=context, require_starttls=True,
                     authenticator=allow, auth_required=True)
    for one in (plain, tls):
        one.start()
    say(plain=ports[0], tls=ports[1])
    sys.stdin.read()


main()
