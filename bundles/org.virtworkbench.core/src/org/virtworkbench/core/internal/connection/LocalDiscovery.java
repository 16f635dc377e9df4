package org.virtworkbench.core.internal.connection;

import java.io.File;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.LocalHypervisor;

/** Looks for libvirt's QEMU driver on this machine, by sockets and programs alone: nothing is started and no connection is made. */
final class LocalDiscovery {

    private static final List<String> SOCKETS = List.of("virtqemud-sock", "libvirt-sock");
    private static final List<String> DAEMONS = List.of("virtqemud", "libvirtd");
    private static final List<String> USUAL_PATH = List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin",
            "/usr/libexec");

    private final Path root;
    private final Map<String, String> environment;
    private final Path home;

    /**
     * @param root root of the file system
     * @param environment variables of the process
     * @param home the person's folder
     */
    LocalDiscovery(Path root, Map<String, String> environment, Path home) {
        this.root = root;
        this.environment = environment;
        this.home = home;
    }

    List<LocalHypervisor> discover() {
        List<LocalHypervisor> found = new ArrayList<>();
        system().ifPresent(found::add);
        session().ifPresent(found::add);
        // reachable ones first, else as they are
        found.sort((a, b) -> Boolean.compare(b.reachable(), a.reachable()));
        return found;
    }

    private Optional<LocalHypervisor> system() {
        ConnectionUri uri = ConnectionUri.parse("qemu:///system");
        String name = Messages.local_system;
        Optional<Path> socket = sockets(Stream.of(root.resolve("run/libvirt"), root.resolve("var/run/libvirt"))).findFirst();
        if (socket.isPresent()) {
            boolean open = Files.isReadable(socket.get()) && Files.isWritable(socket.get());
            return Optional.of(new LocalHypervisor(uri, name, open, open ? ""
                    : NLS.bind(Messages.local_denied, socket.get())));
        }
        return daemon().map(program -> new LocalHypervisor(uri, name, false,
                NLS.bind(Messages.local_daemonOff, program)));
    }

    private Optional<LocalHypervisor> session() {
        ConnectionUri uri = ConnectionUri.parse("qemu:///session");
        String name = Messages.local_session;
        if (sockets(sessionFolders()).anyMatch(Files::isWritable)) {
            return Optional.of(new LocalHypervisor(uri, name, true, ""));
        }
        if (daemon().isEmpty()) {
            return Optional.empty();
        }
        boolean qemu = hasQemu();
        return Optional.of(new LocalHypervisor(uri, name, qemu,
                qemu ? "" : Messages.local_noQemu));
    }

    private Stream<Path> sessionFolders() {
        Stream<Path> runtime = Optional.ofNullable(environment.get("XDG_RUNTIME_DIR")).filter(text -> !text.isEmpty()).map(Path::of)
                .stream();
        Stream<Path> cache = Stream.of(Optional.ofNullable(environment.get("XDG_CACHE_HOME")).filter(text -> !text.isEmpty()).map(Path::of)
                .orElse(home.resolve(".cache")));
        return Stream.concat(runtime, cache).map(folder -> folder.resolve("libvirt"));
    }

    private static Stream<Path> sockets(Stream<Path> folders) {
        return folders.flatMap(folder -> SOCKETS.stream().map(folder::resolve)).filter(Files::exists);
    }

    private Stream<Path> programFolders() {
        Stream<Path> usual = USUAL_PATH.stream().map(folder -> root.resolve(folder.substring(1)));
        Stream<Path> own = Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator)).filter(text -> !text.isEmpty())
                .map(Path::of);
        return Stream.concat(usual, own).distinct();
    }

    private Optional<String> daemon() {
        return DAEMONS.stream().filter(name -> programFolders().anyMatch(folder -> Files.isExecutable(folder.resolve(name)))).findFirst();
    }

    private boolean hasQemu() {
        return programFolders().anyMatch(folder -> {
            if (Files.isExecutable(folder.resolve("qemu-kvm"))) {
                return true;
            }
            try (DirectoryStream<Path> programs = Files.newDirectoryStream(folder, "qemu-system-*")) {
                return programs.iterator().hasNext();
            } catch (java.io.IOException e) {
                return false;
            }
        });
    }
}
