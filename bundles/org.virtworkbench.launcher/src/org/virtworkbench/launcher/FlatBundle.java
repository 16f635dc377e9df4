package org.virtworkbench.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.osgi.framework.connect.ConnectContent;

/** A bundle that is a jar of the class path: its entries come from the jar, its classes from the JVM's own loader. */
final class FlatBundle implements ConnectContent {

    private final File file;
    private Optional<ZipFile> jar = Optional.empty();

    FlatBundle(File file) {
        this.file = file;
    }

    @Override
    public Optional<Map<String, String>> getHeaders() {
        return Optional.empty(); // the framework reads the manifest
    }

    @Override
    public synchronized Iterable<String> getEntries() {
        return opened().stream().map(ZipEntry::getName).toList();
    }

    @Override
    public synchronized Optional<ConnectEntry> getEntry(String path) {
        ZipFile zip = opened();
        return Optional.ofNullable(zip.getEntry(path)).map(entry -> new Entry(zip, entry));
    }

    @Override
    public Optional<ClassLoader> getClassLoader() {
        return Optional.of(FlatBundle.class.getClassLoader());
    }

    @Override
    public synchronized void open() throws IOException {
        if (jar.isEmpty()) {
            jar = Optional.of(new ZipFile(file));
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (jar.isPresent()) {
            jar.get().close();
            jar = Optional.empty();
        }
    }

    private ZipFile opened() {
        return jar.orElseThrow(() -> new IllegalStateException(file + " is not open"));
    }

    private record Entry(ZipFile zip, ZipEntry entry) implements ConnectEntry {

        @Override
        public String getName() {
            return entry.getName();
        }

        @Override
        public long getContentLength() {
            return entry.getSize();
        }

        @Override
        public long getLastModified() {
            return entry.getTime();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return zip.getInputStream(entry);
        }
    }
}
