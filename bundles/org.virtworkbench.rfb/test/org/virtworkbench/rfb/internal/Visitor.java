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

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.rfb.ClientIdentity;
import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.Login;
import org.virtworkbench.rfb.ServerCertificate;

/** Knows a name and a password, and trusts whom it was told to trust. */
final class Visitor implements Credentials {

    private final String user;
    private final String password;
    private final List<X509Certificate> authorities;
    private final boolean trusting;
    private final List<ServerCertificate> shown = new ArrayList<>();
    private Optional<ClientIdentity> identity = Optional.empty();

    Visitor(String user, String password, List<X509Certificate> authorities, boolean trusting) {
        this.user = user;
        this.password = password;
        this.authorities = authorities;
        this.trusting = trusting;
    }

    /** Lets it show a certificate. */
    Visitor with(ClientIdentity wanted) {
        identity = Optional.of(wanted);
        return this;
    }

    @Override
    public Optional<ClientIdentity> identity() {
        return identity;
    }

    @Override
    public Optional<char[]> password() {
        return Optional.of(password.toCharArray());
    }

    @Override
    public Optional<Login> login() {
        return Optional.of(new Login(user, password.toCharArray()));
    }

    @Override
    public List<X509Certificate> authorities() {
        return authorities;
    }

    @Override
    public boolean trusts(ServerCertificate certificate) {
        shown.add(certificate);
        return trusting;
    }

    /** The certificates that were asked about. Read it after the session's end, or after it was let in. */
    List<ServerCertificate> shown() {
        return shown;
    }
}
