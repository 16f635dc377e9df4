package org.virtworkbench.core.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.Transfer;

/**
 * A file of a web server. Waits at most some seconds for each answer and each piece, follows a few redirections, though none from a protected link to an open
 * one, and takes no more than it was told. Never on the UI thread.
 *
 * @param address of it, {@code http} or {@code https}
 */
public record WebFile(URI address) {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 20_000;
    private static final int MOST_REDIRECTIONS = 6;
    private static final int CHUNK = 64 << 10;
    private static final int TEMPORARY = 307;
    private static final int PERMANENT = 308;

    /** {@return whether an address is one of the web} */
    static boolean isWeb(URI address) {
        return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                && address.getHost() != null;
    }

    /**
     * {@return its content; empty when the server has no such file}
     *
     * @param most bytes; more is an error
     */
    Optional<byte[]> read(int most) throws IOException {
        HttpURLConnection connection = open("GET");
        try {
            if (isMissing(connection)) {
                return Optional.empty();
            }
            try (InputStream in = connection.getInputStream()) {
                byte[] bytes = in.readNBytes(most + 1);
                if (bytes.length > most) {
                    throw new IOException(NLS.bind(Messages.web_large, address));
                }
                return Optional.of(bytes);
            }
        } finally {
            connection.disconnect();
        }
    }

    /** {@return its size in bytes, 0 where the server does not tell; empty when it has no such file} */
    OptionalLong size() throws IOException {
        HttpURLConnection connection = open("HEAD");
        try {
            return isMissing(connection) ? OptionalLong.empty() : OptionalLong.of(Math.max(0, connection.getContentLengthLong()));
        } finally {
            connection.disconnect();
        }
    }

    /**
     * Fetches it.
     *
     * @param target a file that is overwritten
     * @param most bytes; more is an error
     * @param transfer hears how many bytes came, and ends it at the next piece
     */
    public void fetch(Path target, long most, Transfer transfer) throws IOException {
        HttpURLConnection connection = open("GET");
        try (InputStream in = stream(connection); OutputStream out = Files.newOutputStream(target)) {
            byte[] chunk = new byte[CHUNK];
            long left = most;
            int count = in.read(chunk);
            while (count >= 0 && !transfer.isCancelled()) {
                left -= count;
                if (left < 0) {
                    throw new IOException(NLS.bind(Messages.web_large, address));
                }
                out.write(chunk, 0, count);
                transfer.moved(count);
                count = in.read(chunk);
            }
            long told = connection.getContentLengthLong();
            if (!transfer.isCancelled() && told >= 0 && told != most - left) {
                throw new IOException(NLS.bind(Messages.web_short, address));
            }
        } finally {
            connection.disconnect();
        }
    }

    private InputStream stream(HttpURLConnection connection) throws IOException {
        if (isMissing(connection)) {
            throw new IOException(NLS.bind(Messages.web_missing, address));
        }
        return connection.getInputStream();
    }

    private static boolean isMissing(HttpURLConnection connection) throws IOException {
        int code = connection.getResponseCode();
        if (code == HttpURLConnection.HTTP_NOT_FOUND || code == HttpURLConnection.HTTP_GONE || code == HttpURLConnection.HTTP_FORBIDDEN) {
            return true;
        }
        if (code != HttpURLConnection.HTTP_OK) {
            throw new IOException(NLS.bind(Messages.web_code, connection.getURL(), code));
        }
        return false;
    }

    private HttpURLConnection open(String method) throws IOException {
        URI at = address;
        for (int i = 0; i < MOST_REDIRECTIONS; i++) {
            URLConnection made = at.toURL().openConnection();
            if (!(made instanceof HttpURLConnection connection)) {
                break;
            }
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod(method);
            connection.setRequestProperty("User-Agent", "Virt Workbench");
            String to = switch (connection.getResponseCode()) {
                case HttpURLConnection.HTTP_MOVED_PERM, HttpURLConnection.HTTP_MOVED_TEMP, HttpURLConnection.HTTP_SEE_OTHER, TEMPORARY,
                        PERMANENT ->
                    connection.getHeaderField("Location");
                default -> null;
            };
            if (to == null) {
                return connection;
            }
            connection.disconnect();
            at = next(at, to);
        }
        throw new IOException(NLS.bind(Messages.web_redirected, address));
    }

    private URI next(URI at, String to) throws IOException {
        try {
            URI next = at.resolve(new URI(to));
            if (isWeb(next) && (next.getScheme().equalsIgnoreCase("https") || at.getScheme().equalsIgnoreCase("http"))) {
                return next;
            }
        } catch (URISyntaxException e) {
            // nowhere
        }
        throw new IOException(NLS.bind(Messages.web_redirected, address));
    }
}
