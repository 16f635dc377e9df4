package org.virtworkbench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which bundle may use what. Reads the compiled classes and the manifests of all bundles. */
class ArchitectureTest {

    private static final String[] SCREEN = { "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "org.eclipse.e4.ui..",
            "org.eclipse.swtchart..", "java.awt..", "javax.swing.." };

    /** Readers of XML, each with bounds and habits of its own: one is enough. */
    private static final String[] XML = { "javax.xml..", "org.xml.sax..", "org.w3c.dom.." };

    /** Pixels and keys of consoles, which SWT has no way to on GTK; JPEG images at the speed of the machine. */
    private static final String[] NATIVE = { "org.virtworkbench.ui.console.gtk", "org.virtworkbench.rfb.internal.jpeg" };

    /** Where decoders hand out their images in AWT's classes, which need no display. */
    private static final String[] IMAGES = { "org.virtworkbench.rfb.internal.jpeg", "org.virtworkbench.tigervnc.internal" };

    private static final String ACTIVATION = "Bundle-ActivationPolicy";
    private static final List<Bundle> BUNDLES = Bundle.all();

    static List<Bundle> bundles() {
        return BUNDLES;
    }

    static Stream<Bundle> bundlesWithClosedList() {
        return bundles().stream().filter(b -> Allowed.forBundle(b).flatMap(Allowed::packages).isPresent());
    }

    static Stream<Bundle> bundlesWithoutScreen() {
        return bundles().stream().filter(b -> !Allowed.mayUseTheScreen(b));
    }

    static Stream<Bundle> bundlesWithoutLibvirt() {
        return bundles().stream().filter(b -> !b.name().equals("libvirt"));
    }

    static Stream<Bundle> bundlesWithoutDocuments() {
        return bundles().stream().filter(b -> !b.name().equals("xml"));
    }

    static Stream<Bundle> bundlesWithServices() {
        return bundles().stream().filter(Bundle::hasComponents);
    }

    @Test
    void everyBundleIsWrittenDown() {
        assertFalse(bundles().isEmpty(), "no bundle found");
        assertEquals(List.of(), bundles().stream().filter(b -> Allowed.forBundle(b).isEmpty()).toList(),
                "say in Allowed what these bundles may use");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void packagesLieBelowTheBundlesName(Bundle bundle) {
        classes().should().resideInAPackage(bundle.rootPackage() + "..").allowEmptyShould(true).check(bundle.classes());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void usesOnlyTheAllowedBundlesOfOurs(Bundle bundle) {
        List<String> allowed = new ArrayList<>(allowed(bundle).bundles());
        allowed.add(bundle.name());
        DescribedPredicate<JavaClass> forbidden = describe("lie in a bundle other than " + allowed,
                c -> owner(c).filter(o -> !allowed.contains(o.name())).isPresent());
        noClasses().should().dependOnClassesThat(forbidden).allowEmptyShould(true).check(bundle.classes());

        List<String> required = bundle.requiredBundles().stream().filter(b -> b.startsWith(Bundle.PREFIX))
                .map(b -> b.substring(Bundle.PREFIX.length())).toList();
        assertTrue(allowed.containsAll(required), () -> "Require-Bundle names more than " + allowed + ": " + required);
    }

    @ParameterizedTest
    @MethodSource("bundlesWithClosedList")
    void usesOnlyTheAllowedPackagesFromElsewhere(Bundle bundle) {
        String[] packages = allowed(bundle).packages().orElseThrow().toArray(String[]::new);
        classes().should().onlyDependOnClassesThat(resideInAnyPackage(packages).or(resideInAnyPackage(Bundle.PREFIX + ".")))
                .allowEmptyShould(true).check(bundle.classes());
    }

    @ParameterizedTest
    @MethodSource("bundlesWithoutScreen")
    void knowsNothingOfTheScreen(Bundle bundle) {
        DescribedPredicate<JavaClass> screen = resideInAnyPackage(SCREEN);
        DescribedPredicate<JavaClass> image = resideInAPackage("java.awt.image").or(type(java.awt.Image.class));
        noClasses().that().resideOutsideOfPackages(IMAGES).should().dependOnClassesThat(screen).allowEmptyShould(true)
                .check(bundle.classes());
        noClasses().that().resideInAnyPackage(IMAGES).should().dependOnClassesThat(screen.and(not(image)))
                .allowEmptyShould(true).check(bundle.classes());
        assertNamesNone(bundle, SCREEN);
    }

    @ParameterizedTest
    @MethodSource("bundlesWithoutLibvirt")
    void leavesLibvirtAndJnaToTheDriver(Bundle bundle) {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.libvirt..").allowEmptyShould(true).check(bundle.classes());
        noClasses().that().resideOutsideOfPackages(NATIVE).should().dependOnClassesThat().resideInAnyPackage("com.sun.jna..")
                .allowEmptyShould(true).check(bundle.classes());
        assertNamesNone(bundle, "org.libvirt..");
        if (Stream.of(NATIVE).noneMatch(user -> user.startsWith(bundle.rootPackage() + '.'))) {
            assertNamesNone(bundle, "com.sun.jna..");
        }
    }

    @ParameterizedTest
    @MethodSource("bundlesWithoutDocuments")
    void leavesXmlToItsBundle(Bundle bundle) {
        noClasses().should().dependOnClassesThat().resideInAnyPackage(XML).allowEmptyShould(true).check(bundle.classes());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void leavesInternalPackagesOfOthersAlone(Bundle bundle) {
        DescribedPredicate<JavaClass> foreign = describe("lie in an internal package of another bundle of ours",
                c -> c.getPackageName().matches(".*\\.internal(\\..*)?") && owner(c).filter(o -> !o.equals(bundle)).isPresent());
        noClasses().should().dependOnClassesThat(foreign).allowEmptyShould(true).check(bundle.classes());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasNoActivator(Bundle bundle) {
        assertNull(bundle.manifest().getValue("Bundle-Activator"), "use a declarative service");
        noClasses().should().implement("org.osgi.framework.BundleActivator").allowEmptyShould(true).check(bundle.classes());
    }

    @ParameterizedTest
    @MethodSource("bundlesWithServices")
    void isStartedWhenItHasServices(Bundle bundle) {
        assertEquals("lazy", bundle.manifest().getValue(ACTIVATION),
                "without this header nothing starts the bundle, and its services are missing");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void namesEachHeaderOnce(Bundle bundle) {
        List<String> headers = bundle.headers();
        assertEquals(headers.stream().distinct().toList(), headers);
    }

    private static Allowed allowed(Bundle bundle) {
        Optional<Allowed> allowed = Allowed.forBundle(bundle);
        assumeTrue(allowed.isPresent(), "another test says so");
        return allowed.orElseThrow();
    }

    /** The bundle with the longest name that the class's package begins with: {@code ui.guest} rather than {@code ui}. */
    private static Optional<Bundle> owner(JavaClass type) {
        String name = type.getPackageName() + '.';
        return bundles().stream().filter(b -> name.startsWith(b.rootPackage() + '.'))
                .max((a, b) -> a.name().length() - b.name().length());
    }

    private static void assertNamesNone(Bundle bundle, String... packages) {
        List<String> named = Stream.concat(bundle.requiredBundles().stream(), bundle.importedPackages().stream())
                .filter(n -> Stream.of(packages).anyMatch(p -> (n + '.').startsWith(p.substring(0, p.length() - 1)))).toList();
        assertEquals(List.of(), named, "the manifest names what this bundle must not use");
    }
}
