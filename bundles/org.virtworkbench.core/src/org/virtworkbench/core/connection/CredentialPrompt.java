package org.virtworkbench.core.connection;

import java.util.Optional;

/**
 * Core asks, the person answers. An OSGi service of the UI; without one nothing is asked and connecting fails with a clear text. Called on a worker thread,
 * which waits for the answer; when the {@link Withdrawal} of a request comes first, it returns without one.
 */
public interface CredentialPrompt {

    /** How long an answer may be kept. */
    enum Keep {
        /** For this connect only. */
        ONCE,
        /** Until the product ends. */
        SESSION,
        /** In secure storage. */
        ALWAYS
    }

    /**
     * What is asked.
     *
     * @param profile the host it is for
     * @param kind {@code user}, {@code password} (echo off), or {@code text}
     * @param prompt as the host or ssh words it
     * @param suggestion a first answer; empty when there is none
     * @param retry whether the answer before was wrong
     * @param withdrawal tells when the answer is not wanted any more
     */
    record CredentialRequest(ConnectionProfile profile, Kind kind, String prompt, String suggestion, boolean retry, Withdrawal withdrawal) {

        /** One that nobody withdraws. */
        public CredentialRequest(ConnectionProfile profile, Kind kind, String prompt, String suggestion, boolean retry) {
            this(profile, kind, prompt, suggestion, retry, new Withdrawal());
        }

        /** What is asked for. */
        public enum Kind {
            /** A user's name. */
            USER,
            /** A password or passphrase: not shown. */
            PASSWORD,
            /** Other text, shown. */
            TEXT
        }
    }

    /**
     * An answer.
     *
     * @param text what the person typed
     * @param keep how long it may be kept
     */
    record Credential(String text, Keep keep) {

        /** Hides the text. */
        @Override
        public String toString() {
            return "Credential[keep=" + keep + ']'; //$NON-NLS-1$
        }
    }

    /**
     * A host key or certificate to decide on.
     *
     * @param profile the host it is for
     * @param subject {@code host:port} or the certificate's subject
     * @param fingerprint with its algorithm
     * @param changed whether another one was known: somebody may listen in
     * @param withdrawal tells when the answer is not wanted any more
     */
    record TrustRequest(ConnectionProfile profile, String subject, String fingerprint, boolean changed, Withdrawal withdrawal) {

        /** One that nobody withdraws. */
        public TrustRequest(ConnectionProfile profile, String subject, String fingerprint, boolean changed) {
            this(profile, subject, fingerprint, changed, new Withdrawal());
        }
    }

    /**
     * A certificate of a screen's server, which no authority vouches for.
     *
     * @param profile the host it is on
     * @param subject the certificate's
     * @param fingerprint of its SHA-256
     * @param problem why it is not trusted, a sentence
     * @param changed whether another one was trusted: somebody may listen in
     * @param withdrawal tells when the answer is not wanted any more
     */
    record CertificateRequest(ConnectionProfile profile, String subject, String fingerprint, String problem, boolean changed,
            Withdrawal withdrawal) {
    }

    /**
     * Asks for a credential.
     *
     * @param request what
     * @return the answer, empty when the person gave up
     */
    Optional<Credential> ask(CredentialRequest request);

    /**
     * Asks whether to trust a key.
     *
     * @param request which
     * @return how long to trust it, empty for not at all
     */
    Optional<Keep> trust(TrustRequest request);

    /**
     * Asks whether to trust a certificate.
     *
     * @param request which
     * @return how long to trust it, empty for not at all
     */
    default Optional<Keep> trustCertificate(CertificateRequest request) {
        return Optional.empty();
    }
}
