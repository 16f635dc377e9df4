package org.virtworkbench.core.dropins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/**
 * Bundles that the person added: the jars in a folder of the workspace. Each start installs them anew, as bundles with class loaders of their own, whether the
 * product's bundles have those or share a class path. What can't be used is left out.
 */
public final class Dropins {

    /** Name of the folder in the workspace. */
    public static final String FOLDER = "dropins";

    private static final String LOCATION = "dropin:";
    /** How the framework says what a bundle lacks, in several lines. */
    private static final Pattern LACKS = Pattern.compile("Unresolved requirement: (.*)");
    private static final String NOT_THE_ONE = "Another singleton bundle selected";

    private final BundleContext context;
    private final Map<Bundle, Path> installed = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Dropins(BundleContext context) {
        this.context = context;
    }

    /**
     * Installs and starts them, for this run of the program alone.
     *
     * @param folder with the jars
     * @param context of a bundle that is started
     * @return what to tell the person, one text a jar that was left out; empty nearly always
     */
    public static List<String> start(Path folder, BundleContext context) {
        Dropins dropins = new Dropins(context);
        dropins.forgetOfRunsBefore();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(dropins::install);
        } catch (IOException e) {
            dropins.leaveOut(folder, e.toString());
        }
        dropins.installed.forEach(dropins::start);
        return dropins.problems;
    }

    /** The framework remembers all bundles; what a jar held then need not be what it holds now. */
    private void forgetOfRunsBefore() {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(LOCATION)) {
                uninstall(bundle);
            }
        }
    }

    private void install(Path jar) {
        if (!isBundle(jar)) {
            leaveOut(jar, Messages.Dropins_noBundle);
            return;
        }
        try (InputStream content = Files.newInputStream(jar)) {
            installed.put(context.installBundle(LOCATION + jar, content), jar);
        } catch (IOException | BundleException e) {
            leaveOut(jar, e.getMessage());
        }
    }

    /** The framework takes any jar. */
    private static boolean isBundle(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest() != null && file.getManifest().getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Not for good: the next start of the framework would start them before all others. */
    private void start(Bundle bundle, Path jar) {
        try {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            uninstall(bundle);
            leaveOut(jar, reason(e));
        }
    }

    private static String reason(BundleException error) {
        String message = String.valueOf(error.getMessage());
        if (message.contains(NOT_THE_ONE)) {
            return Messages.Dropins_otherVersion;
        }
        Matcher lacks = LACKS.matcher(message);
        if (lacks.find()) {
            return NLS.bind(Messages.Dropins_missing, lacks.group(1));
        }
        return Optional.ofNullable(error.getCause()).map(Throwable::toString).orElse(message);
    }

    private void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            problems.add(e.getMessage());
        }
    }

    private void leaveOut(Path jar, String reason) {
        problems.add(NLS.bind(Messages.Dropins_leftOut, jar.getFileName(), reason));
    }
}
