package org.virtworkbench.core.os;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** libosinfo's database on this computer, read once when somebody asks for it. An OSGi service; any thread. */
@Component(service = OsDatabase.class)
public final class OsDatabase {

    private final List<Path> folders;
    private CompletableFuture<OsCatalog> catalog;

    /** Made by the service runtime: looks where libosinfo itself looks. */
    @Activate
    public OsDatabase() {
        this(folders(System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    /** @param folders of databases, each with a folder {@code os}; later ones add to earlier ones */
    public OsDatabase(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** {@return all systems, soon: reading takes half a second; the empty catalog where there is no database} Returns at once. */
    public synchronized CompletableFuture<OsCatalog> catalog() {
        if (catalog == null || catalog.isDone() && catalog.join().isEmpty()) {
            catalog = CompletableFuture.supplyAsync(() -> new OsReader(folders).read());
        }
        return catalog;
    }

    /** {@return the folders of osinfo-db's layout: the system's, the administrator's, the person's} */
    static List<Path> folders(Map<String, String> environment, Path home) {
        List<Path> found = new ArrayList<>();
        String system = environment.get("OSINFO_SYSTEM_DIR");
        if (system == null) {
            found.add(Path.of("/usr/share/libosinfo/db"));
            found.add(Path.of("/usr/local/share/osinfo"));
            found.add(Path.of("/opt/homebrew/share/osinfo"));
        }
        found.add(Path.of(system == null ? "/usr/share/osinfo" : system));
        found.add(Path.of(Optional.ofNullable(environment.get("OSINFO_LOCAL_DIR")).orElse("/etc/osinfo")));
        found.add(Optional.ofNullable(environment.get("OSINFO_USER_DIR")).map(Path::of).orElseGet(() -> Optional
                .ofNullable(environment.get("XDG_CONFIG_HOME")).map(Path::of).orElse(home.resolve(".config")).resolve("osinfo")));
        return found;
    }
}
