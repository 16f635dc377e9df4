package org.virtworkbench.core.internal;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The folder in the workspace where core keeps what must survive the end of the product: connections, event log, tasks. Made by whoever writes into it first. */
@Component(service = StateFolder.class)
public final class StateFolder {

    private final Path path;
    private final Path log;

    /**
     * The product's: inside the instance area.
     *
     * @param instanceArea where the product keeps a person's data
     * @throws URISyntaxException when the area's address is no file
     */
    @Activate
    public StateFolder(@Reference(target = "(type=osgi.instance.area)") Location instanceArea) throws URISyntaxException {
        URL url = instanceArea.getURL();
        if (url == null) {
            throw new IllegalStateException("There is no instance area: start the product with -data FOLDER");
        }
        // the URL of an area is not encoded: a blank stays a blank
        Path area = Path.of(new java.net.URI(url.getProtocol(), url.getPath(), null));
        path = area.resolve(".metadata/.plugins/org.virtworkbench.core");
        log = area.resolve("log");
    }

    /** @param path any folder */
    public StateFolder(Path path) {
        this.path = path;
        log = path.resolve("log");
    }

    /**
     * {@return the path of a file in the folder}
     *
     * @param name the file's
     */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** {@return the folder of the program's log, where a person finds it: on top of the instance area} */
    public Path log() {
        return log;
    }
}
