package org.virtworkbench.architecture;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each bundle may use. A new bundle, or a new way from one to another, is written down here together with its reason.
 *
 * @param bundles our own bundles, by their short names
 * @param packages packages from elsewhere, in ArchUnit's notation; empty where all are allowed that no other rule keeps away
 */
record Allowed(List<String> bundles, Optional<List<String>> packages) {

    private static final List<String> JDK = List.of("java..", "javax..", "org.w3c.dom..", "org.xml.sax..", "jdk..");
    private static final List<String> EMF = plus(JDK, "org.eclipse.emf.common..", "org.eclipse.emf.ecore..");
    private static final List<String> RUNTIME = plus(EMF, "org.eclipse.core.runtime..", "org.eclipse.osgi.util..",
            "org.eclipse.osgi.service.datalocation..",
            "org.eclipse.equinox.security..", "org.osgi..");

    private static final List<String> CORE = List.of("model", "xml", "core");
    private static final List<String> UI = plus(CORE, "ui");

    private static final Map<String, Allowed> TABLE = Map.ofEntries(
            entry("model", closed(List.of(), EMF)),
            entry("xml", closed(List.of(), JDK)),
            entry("core", closed(List.of("model", "xml"), RUNTIME)),
            entry("libvirt", closed(CORE, plus(RUNTIME, "org.libvirt..", "com.sun.jna.."))),
            // anonymous TLS, which Java has switched off; libjpeg-turbo, see ArchitectureTest
            entry("rfb", closed(List.of(), plus(JDK, "org.bouncycastle.tls..", "com.sun.jna.."))),
            entry("terminal", closed(List.of(), JDK)),
            entry("tigervnc", closed(List.of("rfb"), plus(JDK, "com.tigervnc..", "org.osgi.."))),
            entry("ui", open(CORE)),
            entry("ui.inventory", open(UI)),
            entry("ui.guest", open(UI)),
            entry("ui.host", open(UI)),
            entry("ui.wizards", open(UI)),
            entry("ui.storage", open(UI)),
            entry("ui.network", open(UI)),
            entry("ui.console", open(plus(UI, "rfb", "terminal"))),
            entry("app", open(plus(UI, "ui.inventory", "ui.guest", "ui.host", "ui.wizards", "ui.storage", "ui.network", "ui.console"))),
            entry("launcher", closed(List.of(), plus(JDK, "org.osgi.framework..", "org.eclipse.osgi.service.environment..",
                    "org.eclipse.osgi.service.runnable.."))),
            entry("testhosts", closed(List.of(), plus(JDK, "org.junit.jupiter.api..", "org.opentest4j.."))));

    /** {@return what a bundle may use, or nothing where nobody has written it down} */
    static Optional<Allowed> forBundle(Bundle bundle) {
        return Optional.ofNullable(TABLE.get(bundle.name()));
    }

    /** {@return whether a bundle may draw on the screen} */
    static boolean mayUseTheScreen(Bundle bundle) {
        return bundle.name().equals("ui") || bundle.name().startsWith("ui.") || bundle.name().equals("app");
    }

    private static Allowed closed(List<String> bundles, List<String> packages) {
        return new Allowed(bundles, Optional.of(packages));
    }

    private static Allowed open(List<String> bundles) {
        return new Allowed(bundles, Optional.empty());
    }

    private static List<String> plus(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
