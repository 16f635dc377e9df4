package org.virtworkbench.testhosts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on the loopback that has a few files, for programs that fetch some (HTTP/1.1, one request a connection). */
public final class WebTree implements AutoCloseable {

    private final ServerSocket server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> redirections = new ConcurrentHashMap<>();
    private final Map<String, Integer> cuts = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Begins to serve. */
    public WebTree() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("web-tree").start(this::serve);
    }

    /** {@return the address of a path} */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    /** Has a file. */
    public WebTree file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** Leads to another address. */
    public WebTree redirect(String path, String to) {
        redirections.put(path, to);
        return this;
    }

    /** Ends the connection after so many bytes of a file. */
    public WebTree cut(String path, int after) {
        cuts.put(path, after);
        return this;
    }

    /** {@return what was asked for, such as {@code GET /.treeinfo}} */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofPlatform().daemon().name("web-tree-client").start(() -> answer(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            String[] words = String.valueOf(in.readLine()).split(" ");
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                // nothing of it matters
            }
            if (words.length > 1) {
                requests.add(words[0] + ' ' + words[1]);
                answer(words[0], words[1], client.getOutputStream());
            }
        } catch (IOException e) {
            return; // the client went away
        }
    }

    private void answer(String method, String path, OutputStream out) throws IOException {
        byte[] content = files.get(path);
        if (redirections.containsKey(path)) {
            head(out, "302 Found", "Location: " + redirections.get(path) + "\r\nContent-Length: 0");
        } else if (content == null) {
            head(out, "404 Not Found", "Content-Length: 0");
        } else {
            head(out, "200 OK", "Content-Length: " + content.length);
            if (method.equals("GET")) {
                out.write(content, 0, cuts.getOrDefault(path, content.length));
            }
        }
        out.flush();
    }

    private static void head(OutputStream out, String status, String fields) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + fields + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
