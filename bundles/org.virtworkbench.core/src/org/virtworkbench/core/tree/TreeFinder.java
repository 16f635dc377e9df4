package org.virtworkbench.core.tree;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.os.OsCatalog;
import org.virtworkbench.core.os.OsTree;

/** Looks what is at an address: a tree that tells of itself, or one of the layouts that libosinfo's database knows. */
public final class TreeFinder {

    private static final int MOST_INFO = 256 << 10;
    private static final int MOST_LAYOUTS = 40;
    /** No installer's kernel is larger, nor its initial RAM disk. */
    private static final long MOST_BYTES = 2L << 30;

    private record Layout(String kernel, String initrd) {
    }

    private final URI base;
    private final String architecture;
    private final OsCatalog catalog;
    private final BooleanSupplier isGivenUp;

    private TreeFinder(URI base, String architecture, OsCatalog catalog, BooleanSupplier isGivenUp) {
        this.base = base;
        this.architecture = architecture;
        this.catalog = catalog;
        this.isGivenUp = isGivenUp;
    }

    /** {@return whether a text may be an address of the web, so that it is worth a look} */
    public static boolean isAddress(String text) {
        try {
            return WebFile.isWeb(new URI(text.strip()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * {@return the tree at an address} Asks its server; never on the UI thread.
     *
     * @param text the address
     * @param architecture of the guest, such as {@code x86_64}
     * @param catalog systems and trees that are known
     * @param isGivenUp whether nobody waits for it any more
     * @throws TreeException when there is none: what is wrong, and what to do
     * @throws IOException when the server does not answer
     */
    public static InstallTree find(String text, String architecture, OsCatalog catalog, BooleanSupplier isGivenUp)
            throws IOException, TreeException {
        if (!isAddress(text)) {
            throw new TreeException(Messages.tree_address);
        }
        String whole = text.strip();
        URI base = URI.create(whole.endsWith("/") ? whole : whole + '/');
        return new TreeFinder(base, architecture, catalog, isGivenUp).find();
    }

    private InstallTree find() throws IOException, TreeException {
        for (String name : List.of(".treeinfo", "treeinfo")) {
            Optional<byte[]> told = new WebFile(base.resolve(name)).read(MOST_INFO);
            if (told.isPresent()) {
                return byInfo(new TreeInfo(new String(told.get(), StandardCharsets.UTF_8)));
            }
        }
        return byLayout();
    }

    private InstallTree byInfo(TreeInfo info) throws IOException, TreeException {
        if (info.kernel().isEmpty() || info.initrd().isEmpty()) {
            throw new TreeException(NLS.bind(Messages.tree_without, base));
        }
        if (!sameArchitecture(info.architecture())) {
            throw new TreeException(NLS.bind(Messages.tree_other, info.architecture(), architecture));
        }
        Optional<OsTree> known = catalog.trees().stream()
                .filter(tree -> tree.tells(info.family(), info.version(), info.variant(), info.architecture())).findFirst();
        Optional<OperatingSystem> system = known.flatMap(tree -> catalog.byId(tree.system()))
                .or(() -> catalog.guess(info.family() + ' ' + info.version()));
        return tree(new Layout(info.kernel().get(), info.initrd().get()), system)
                .orElseThrow(() -> new TreeException(NLS.bind(Messages.tree_without, base)));
    }

    private boolean sameArchitecture(String told) {
        return told.equals(architecture) || told.matches("i[3-6]86") && architecture.matches("i686|x86_64");
    }

    private InstallTree byLayout() throws IOException, TreeException {
        Set<Layout> layouts = new LinkedHashSet<>();
        List<OsTree> fitting = catalog.trees().stream().filter(tree -> tree.hasLayout() && sameArchitecture(tree.architecture())).toList();
        fitting.stream().filter(tree -> isAt(tree)).forEach(tree -> layouts.add(new Layout(tree.kernel(), tree.initrd())));
        fitting.forEach(tree -> layouts.add(new Layout(tree.kernel(), tree.initrd())));
        for (Layout layout : layouts.stream().limit(MOST_LAYOUTS).toList()) {
            if (isGivenUp.getAsBoolean()) {
                break;
            }
            Optional<OperatingSystem> system = fitting.stream().filter(tree -> isAt(tree) && tree.kernel().equals(layout.kernel()))
                    .findFirst().flatMap(tree -> catalog.byId(tree.system())).or(() -> catalog.guess(base.getPath()));
            Optional<InstallTree> found = tree(layout, system);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new TreeException(NLS.bind(Messages.tree_none, base, architecture));
    }

    /** {@return whether the address ends as that of a known tree does, on whatever mirror it is} */
    private boolean isAt(OsTree tree) {
        String path = URI.create(tree.address().endsWith("/") ? tree.address() : tree.address() + '/').getPath();
        return path.length() > 1 && base.getPath().endsWith(path);
    }

    private Optional<InstallTree> tree(Layout layout, Optional<OperatingSystem> system) throws IOException, TreeException {
        URI kernel = inside(layout.kernel());
        URI initrd = inside(layout.initrd());
        OptionalLong kernelSize = new WebFile(kernel).size();
        OptionalLong initrdSize = kernelSize.isEmpty() ? kernelSize : new WebFile(initrd).size();
        if (initrdSize.isEmpty()) {
            return Optional.empty();
        }
        if (kernelSize.getAsLong() > MOST_BYTES || initrdSize.getAsLong() > MOST_BYTES) {
            throw new TreeException(NLS.bind(Messages.tree_large, base));
        }
        String arguments = system.flatMap(os -> catalog.addressArgument(os.id())).map(name -> name + '=' + base).orElse("");
        return Optional.of(new InstallTree(base, kernel, kernelSize.getAsLong(), initrd, initrdSize.getAsLong(), system, arguments));
    }

    private URI inside(String path) throws TreeException {
        try {
            URI found = base.resolve(new URI(null, null, path.replaceFirst("^/+", ""), null)).normalize();
            if (found.toString().startsWith(base.normalize().toString())) {
                return found;
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // leads nowhere
        }
        throw new TreeException(NLS.bind(Messages.tree_outside, path));
    }
}
