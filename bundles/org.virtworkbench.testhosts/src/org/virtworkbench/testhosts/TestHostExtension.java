package org.virtworkbench.testhosts;

import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one {@link TestHost} for a test class, hands it to constructors and methods that have a parameter of that type,
 * and ends it after the class. A daemon that has ended is started again before each test; where
 * it crashed, the next test gets another host. Skips the class, saying what is
 * missing, where no host can be started.
 *
 * <pre>
 * &#64;RegisterExtension
 * static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT.withSasl());
 * </pre>
 *
 * or, for the default options, {@code @ExtendWith(TestHostExtension.class)}.
 */
public final class TestHostExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestHostExtension.class);

    private final HostOptions options;
    private final Consumer<String> teller;

    /** A host with the default options. */
    public TestHostExtension() {
        this(HostOptions.DEFAULT);
    }

    /** A host with these options. */
    public TestHostExtension(HostOptions options) {
        this(options, System.out::println);
    }

    TestHostExtension(HostOptions options, Consumer<String> teller) {
        this.options = options;
        this.teller = teller;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).put(this, new Place(TestHost.start(options)));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestHost host = place(context).host;
        host.reviveDaemon().ifPresent(how -> tell(host, how, "was started again"));
    }

    /** What a daemon was about that crashed nobody knows: the next test gets another host. */
    @Override
    public void afterEach(ExtensionContext context) {
        Place place = place(context);
        TestHost host = place.host;
        Optional<String> end = host.daemonEnd().filter(DaemonCrashes::isCrash);
        if (end.isPresent()) {
            host.close();
            place.host = TestHost.start(options);
            tell(host, end.get(), place.host.name() + " takes its place");
        }
    }

    private void tell(TestHost host, String end, String then) {
        teller.accept("Test host " + host.name() + ": libvirtd had ended (" + end + "), " + then);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Place place = context.getStore(NAMESPACE).remove(this, Place.class);
        if (place != null) {
            place.host.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestHost.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return place(context).host;
    }

    private Place place(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(this, Place.class);
    }

    /** Where the host of a class is kept. */
    private static final class Place {

        private TestHost host;

        Place(TestHost host) {
            this.host = host;
        }
    }
}
