/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

import org.virtworkbench.rfb.ClientIdentity;

/** An authority and a server's certificate, made by GnuTLS's certtool, in files as QEMU names them. */
record TestCertificates(Path folder) {

    /** Makes them; the server's is for the host of that name. */
    static TestCertificates make(Path parent, String host) throws IOException {
        ServerProcess.require("certtool");
        TestCertificates made = new TestCertificates(Files.createDirectories(parent.resolve("pki")));
        made.certtool("--generate-privkey", "--key-type", "ecdsa", "--outfile", "ca-key.pem");
        made.template("ca.info", "cn = Test authority\nca\ncert_signing_key\n");
        made.certtool("--generate-self-signed", "--load-privkey", "ca-key.pem", "--template", "ca.info", "--outfile", "ca-cert.pem");
        made.certtool("--generate-privkey", "--key-type", "ecdsa", "--outfile", "server-key.pem");
        made.template("server.info", "cn = console\ndns_name = " + host + "\ntls_www_server\nsigning_key\n");
        made.certtool("--generate-certificate", "--load-ca-certificate", "ca-cert.pem", "--load-ca-privkey", "ca-key.pem",
                "--load-privkey", "server-key.pem", "--template", "server.info", "--outfile", "server-cert.pem");
        return made;
    }

    /** Makes a certificate for whoever comes, with a key of a kind: "rsa" or "ecdsa", in the form that certtool writes by itself. */
    ClientIdentity identity(String kind) throws IOException, GeneralSecurityException {
        certtool("--generate-privkey", "--key-type", kind, "--outfile", "client-key.pem");
        template("client.info", "cn = visitor\ntls_www_client\nsigning_key\n");
        certtool("--generate-certificate", "--load-ca-certificate", "ca-cert.pem", "--load-ca-privkey", "ca-key.pem", "--load-privkey",
                "client-key.pem", "--template", "client.info", "--outfile", "client-cert.pem");
        return ClientIdentity.read(folder.resolve("client-cert.pem"), folder.resolve("client-key.pem"));
    }

    private void template(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text + "expiration_days = 3\n");
    }

    private void certtool(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = "certtool";
        for (int i = 0; i < arguments.length; i++) {
            command[i + 1] = arguments[i].contains(".") ? folder.resolve(arguments[i]).toString() : arguments[i];
        }
        Path log = folder.resolve("log");
        assertEquals(0, ServerProcess.run(log, "", command), () -> String.join(" ", command) + ", see " + log);
    }

    Path certificate() {
        return folder.resolve("server-cert.pem");
    }

    Path key() {
        return folder.resolve("server-key.pem");
    }

    X509Certificate authority() throws IOException, GeneralSecurityException {
        try (InputStream file = Files.newInputStream(folder.resolve("ca-cert.pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
    }
}
