package org.virtworkbench.core.creation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.creation.DriveSource.Existing;
import org.virtworkbench.core.creation.DriveSource.Overlay;

/**
 * Whether the user as whom a host of this computer runs QEMU gets to the images of a new guest. libvirt gives the images themselves to that user, but not the folders
 * on their way: each of those must let it search. Where that is not sure, nothing is said: of other hosts, of folders about which this user is not told, and of those
 * with an access control list.
 */
public final class PathPermission {

    private static final String SYSTEM = "/system";
    private static final String DEVICES = "/dev";
    private static final int OWNER_SEARCH = 0100;
    private static final int GROUP_SEARCH = 0010;
    private static final int OTHERS_SEARCH = 0001;

    private PathPermission() {
    }

    /**
     * {@return what keeps QEMU from images} Reads attributes of folders; never on the UI thread.
     *
     * @param uri of the host
     * @param capabilities its document
     * @param spec what the guest shall be
     */
    public static List<Finding> check(String uri, String capabilities, GuestSpec spec) {
        try {
            ConnectionUri host = ConnectionUri.parse(uri);
            if (!host.isLocal() || !host.driver().equals("qemu") || !host.path().equals(SYSTEM)) {
                return List.of();
            }
            Optional<LocalUser> user = LocalUser.running(capabilities);
            return user.isEmpty() ? List.of() : check(user.get(), paths(spec));
        } catch (IOException | IllegalArgumentException e) {
            return List.of(); // the host itself says then what is wrong
        }
    }

    private static List<String> paths(GuestSpec spec) {
        Stream<String> images = spec.drives().stream().map(Drive::source).flatMap(source -> switch (source) {
            case Existing existing when !existing.block() -> Stream.of(existing.path());
            case Overlay overlay -> Stream.of(overlay.backing());
            default -> Stream.empty();
        });
        return Stream.concat(images, spec.made().stream().map(made -> made.place().path()))
                .filter(path -> path.startsWith("/") && !path.startsWith(DEVICES + '/')).distinct().toList();
    }

    /** {@return what keeps a user from images, one finding for each folder} */
    static List<Finding> check(LocalUser user, List<String> paths) {
        List<Finding> findings = new ArrayList<>();
        Set<Path> told = new LinkedHashSet<>();
        if (user.uid() == 0) {
            return findings;
        }
        for (String path : paths) {
            closed(user, path).filter(told::add)
                    .ifPresent(folder -> findings
                            .add(Finding.warning(NLS.bind(Messages.check_pathClosed, new Object[] { user.name(), path, folder }))));
        }
        return findings;
    }

    /** {@return the first folder on the way to an image that does not let a user search; empty when there is none or it is not sure} */
    private static Optional<Path> closed(LocalUser user, String image) {
        try {
            for (Path folder : folders(Path.of(image))) {
                Map<String, Object> attributes = Files.readAttributes(folder, "unix:uid,gid,mode");
                int mode = (Integer) attributes.get("mode");
                if (attributes.get("uid").equals(user.uid())) {
                    if ((mode & OWNER_SEARCH) == 0) {
                        return Optional.of(folder);
                    }
                } else if (user.groups().contains(attributes.get("gid"))) {
                    if ((mode & GROUP_SEARCH) == 0) {
                        return Optional.of(folder);
                    }
                } else if ((mode & OTHERS_SEARCH) == 0) {
                    // where others are kept out, but the group's bit is set, that may stand for an access control list that lets the user in
                    return (mode & GROUP_SEARCH) == 0 || !mayHaveList(folder) ? Optional.of(folder) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty(); // it is not told: the host itself says then what is wrong
        }
    }

    /** {@return the folders on the way, from the root on: as the path says, and as links lead} */
    private static List<Path> folders(Path image) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        if (image.getParent() == null) {
            return List.of();
        }
        for (Path leaf : List.of(image.normalize(), image.getParent().toRealPath().resolve(image.getFileName()))) {
            Path folder = leaf.getRoot();
            for (Path name : leaf.getParent()) {
                folder = folder.resolve(name);
                folders.add(folder);
            }
        }
        return List.copyOf(folders);
    }

    /** {@return whether a folder may have an access control list: {@code ls} shows a plus sign behind the mode of one that has} */
    private static boolean mayHaveList(Path folder) {
        try {
            ProcessBuilder builder = new ProcessBuilder("ls", "-ldn", "--", folder.toRealPath(LinkOption.NOFOLLOW_LINKS).toString() + '/');
            builder.environment().put("LC_ALL", "C");
            Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            byte[] mode = process.getInputStream().readNBytes(11);
            process.destroy();
            return mode.length < 11 || mode[10] == '+';
        } catch (IOException e) {
            return true;
        }
    }
}
