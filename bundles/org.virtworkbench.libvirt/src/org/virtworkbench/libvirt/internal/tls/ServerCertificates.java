package org.virtworkbench.libvirt.internal.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Fetches the certificates that a server shows. They are only looked at: nothing is sent over that link, and it is trusted with nothing. */
final class ServerCertificates {

    private static final int TIMEOUT_MILLIS = 3_000;

    private ServerCertificates() {
    }

    /** {@return the server's own certificate and those above it; empty when it shows none} */
    static List<X509Certificate> fetch(String host, int port) {
        AtomicReference<List<X509Certificate>> seen = new AtomicReference<>(List.of());
        try (Socket plain = new Socket()) {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] { new Recorder(seen) }, null);
            plain.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            plain.setSoTimeout(TIMEOUT_MILLIS);
            try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
                socket.startHandshake();
            }
        } catch (IOException | GeneralSecurityException e) {
            // a server that wants a client's certificate refuses, after it has shown its own
        }
        return seen.get();
    }

    /** Notes the certificates and then refuses them, so that no link comes about. */
    private static final class Recorder extends X509ExtendedTrustManager {

        private final AtomicReference<List<X509Certificate>> seen;

        Recorder(AtomicReference<List<X509Certificate>> seen) {
            this.seen = seen;
        }

        private void note(X509Certificate[] chain) throws CertificateException {
            seen.set(List.of(chain));
            throw new CertificateException("only looked at");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            note(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            note(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            note(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            note(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            note(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            note(chain);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
